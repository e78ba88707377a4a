import { median } from 'simple-statistics';
import { type NetworkId, networkIds } from '../../model/network-id.js';
import type { ClaimResult } from '../codes.js';
import type { Share } from '../model/schema/measure.js';
import type { ClaimOf } from '../model/schema/verdict.js';
import type { CompanyStudy } from '../study.js';
import { countedOf, shareWhere } from './count.js';
import type { State } from './states.js';

/**
 * Claim 1, "they are all there": who declares an account at all, and on which network. The naive picture, from links
 * alone. *All* holds only for all; one company that was read and is not there refutes it.
 */
export function allThere(companies: readonly CompanyStudy[]): ClaimOf<'all-there'> {
  const declared = companies.map((company) => ({
    networks: new Set(countedOf(company.accounts).map((a) => a.record.account.network)),
    accounts: countedOf(company.accounts).length,
    unread: company.unread !== undefined,
  }));
  const anywhere = shareWhere(declared, (c): State => known(c.accounts > 0, c.unread));
  const on = (network: NetworkId) =>
    shareWhere(declared, (c): State => known(c.networks.has(network), c.unread));
  const present = networkIds.filter((network) => declared.some((c) => c.networks.has(network)));
  const counts = declared.map((c) => c.accounts).filter((n) => n > 0);
  return {
    claim: 'all-there',
    result: allOf(anywhere),
    companies: anywhere,
    perNetwork: present.map((network) => ({ network, companies: on(network) })),
    ...(counts.length > 0 && { accountsPerCompany: median(counts) }),
  };
}

function known(declares: boolean, siteUnread: boolean): State {
  if (declares) return 'yes';
  return siteUnread ? 'unknown' : 'no';
}

function allOf({ k, n, unknown }: Share): ClaimResult {
  if (k < n) return 'refuted';
  return n > 0 && unknown === 0 ? 'supported' : 'undecided';
}
