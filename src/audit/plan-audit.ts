import type { AccountRef } from '../model/reading.js';
import { networkById } from '../networks/index.js';
import { accountRef } from '../networks/network.js';
import type { StoredCompetitor } from '../store/audits.js';
import type { Store } from '../store/database.js';
import { putDeclared } from '../store/declarations.js';
import { addTask } from '../store/tasks.js';
import { laneOf, siteLane } from './plan.js';

/** Plans one account once per audit, and its network's control with the first account of the network. */
export async function planAccount(
  trx: Store,
  auditId: number,
  accountId: number,
  account: AccountRef,
  now: number,
): Promise<void> {
  const known = await trx
    .selectFrom('tasks')
    .select(['kind', 'account_id'])
    .where('audit_id', '=', auditId)
    .where('network', '=', account.network)
    .where((eb) => eb.or([eb('account_id', '=', accountId), eb('kind', '=', 'control')]))
    .execute();
  const place = { audit_id: auditId, competitor_id: null, network: account.network, due_at: now };
  const network = networkById(account.network);
  if (network?.control && !known.some((t) => t.kind === 'control')) {
    const lane = laneOf(accountRef(network, network.control.certain));
    await addTask(trx, { ...place, kind: 'control', account_id: null, lane });
  }
  if (!known.some((t) => t.account_id === accountId)) {
    await addTask(trx, { ...place, kind: 'account', account_id: accountId, lane: laneOf(account) });
  }
}

/** The first tasks of an audit: every website, and every account the list itself names. */
export async function planAudit(
  trx: Store,
  auditId: number,
  list: string,
  competitors: readonly StoredCompetitor[],
  now: number,
): Promise<void> {
  for (const { id, competitor } of competitors) {
    for (const account of competitor.accounts) {
      const sources = [{ source: 'list', page: list, weight: LIST_WEIGHT }];
      const declared = {
        competitorId: id,
        account,
        sources,
        weight: LIST_WEIGHT,
        certainty: 'certain' as const,
      };
      await planAccount(trx, auditId, await putDeclared(trx, auditId, declared), account, now);
    }
    if (competitor.website === undefined) continue;
    await addTask(trx, {
      audit_id: auditId,
      kind: 'discover',
      competitor_id: id,
      account_id: null,
      network: null,
      lane: siteLane(competitor.website),
      due_at: now,
    });
  }
}

/** Somebody put it on the list: no more proof is asked for. */
const LIST_WEIGHT = 10;
