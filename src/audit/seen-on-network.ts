import type { SeenByHand } from '../model/competitor.js';
import type { AccountRef } from '../model/reading.js';
import type { StoredCompetitor } from '../store/audits.js';
import type { Store } from '../store/database.js';
import { accountUrlsOf } from '../store/earlier.js';

/**
 * What a list says of a company's account on a network, where the website named the account and not the list. It speaks of
 * the company's only account there: of several, nobody knows which was looked at.
 */
export async function seenOnNetwork(
  store: Store,
  auditId: number,
  account: AccountRef,
  competitors: readonly StoredCompetitor[],
): Promise<SeenByHand | undefined> {
  for (const { id, competitor } of competitors) {
    const seen = competitor.seenOnNetwork?.find(({ network }) => network === account.network);
    if (seen === undefined) continue;
    const urls = await accountUrlsOf(store, auditId, id, account.network);
    if (urls.length !== 1 || urls[0] !== account.url) continue;
    const { network: _network, ...fact } = seen;
    return { account, ...fact };
  }
  return undefined;
}
