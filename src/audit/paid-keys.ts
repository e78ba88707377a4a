import type { Competitor } from '../model/competitor.js';
import type { NetworkId } from '../model/network-id.js';
import { keys } from '../networks/keys.js';

/** What an audit will spend at a network that is paid by use. */
export interface Cost {
  network: NetworkId;
  token: string;
  accounts: number;
  /** Some of these are accounts that a site may declare: it is no more than so many. */
  atMost: boolean;
  /** US dollars for all of them. */
  usd: { low: number; high: number };
}

/**
 * What an audit of this list will spend with the keys at hand. An account the list names is asked about for certain; a company
 * with a site and none named may declare one.
 */
export function costsOf(competitors: readonly Competitor[], hasToken: (name: string) => boolean): Cost[] {
  return keys.flatMap(({ token, network, usdPerAccount: usd }) => {
    if (usd === undefined || !hasToken(token)) return [];
    const named = competitors.flatMap(({ accounts }) => accounts.filter((a) => a.network === network));
    const mayDeclare = competitors.filter(
      ({ website, accounts }) => website !== undefined && !accounts.some((a) => a.network === network),
    );
    const accounts = new Set(named.map(({ handle }) => handle)).size + mayDeclare.length;
    if (accounts === 0) return [];
    const all = { low: accounts * usd.low, high: accounts * usd.high };
    return [{ network, token, accounts, atMost: mayDeclare.length > 0, usd: all }];
  });
}
