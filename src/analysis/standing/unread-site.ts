import type { CompetitorRecord, SiteRecord } from '../../model/audit-data.js';
import type { Unread } from '../../model/discovery.js';
import { because } from '../../model/reason.js';

/**
 * Why nobody knows which accounts a company declares (rule 8 of DESIGN 2); undefined where its site was read, or where the
 * list names no site and says itself which accounts there are.
 */
export function unreadSiteOf({
  site,
  accounts,
}: Pick<CompetitorRecord, 'site' | 'accounts'>): Unread | undefined {
  if (site.unread !== undefined) return site.unread;
  if (site.state === 'none')
    return accounts.length === 0 ? { extent: 'all', reason: because('no-site') } : undefined;
  return isShut(site) ? { extent: 'all', reason: site.reason ?? because('no-answer') } : undefined;
}

/** Nobody came in. What a parked domain's company declares, and where, the sign "for sale" does not say. */
function isShut({ state }: SiteRecord): boolean {
  return state === 'unreachable' || state === 'not-checked' || state === 'parked';
}
