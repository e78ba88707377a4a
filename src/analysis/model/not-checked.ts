import { type NetworkId, networkIds } from '../../model/network-id.js';
import type { Reason } from '../../model/reason.js';
import type { Remedy } from '../codes.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import { countedOf } from '../thesis/count.js';
import type { AccountsNotChecked, NotChecked, SitesNotRead } from './report-model.js';

type Group = AccountsNotChecked['groups'][number];
type SiteGroup = SitesNotRead['groups'][number];

/** What could not be checked, sites first, then network by network: why, and the one thing to do about it. */
export function notCheckedOf(companies: readonly CompanyStudy[]): NotChecked[] {
  const unseen = countedOf(companies.flatMap((c) => c.accounts)).filter((a) => a.grade === 'not-checked');
  return [...sitesNotRead(companies), ...networkIds.flatMap((network) => accountsOn(network, unseen))];
}

function accountsOn(network: NetworkId, unseen: readonly AccountStudy[]): AccountsNotChecked[] {
  const here = unseen.filter((a) => a.record.account.network === network);
  return here.length === 0
    ? []
    : [{ what: 'accounts', network, accounts: here.length, groups: groupsOf(here) }];
}

function sitesNotRead(companies: readonly CompanyStudy[]): SitesNotRead[] {
  const groups = new Map<string, SiteGroup>();
  for (const { key: company, unread } of companies) {
    if (unread === undefined) continue;
    const { extent, reason: cause } = unread;
    const key = `${extent} ${cause.code} ${cause.args?.['because'] ?? cause.args?.['by'] ?? ''}`;
    const known = groups.get(key);
    if (known) {
      known.count += 1;
      known.companies.push(company);
      continue;
    }
    groups.set(key, { extent, cause, count: 1, companies: [company], remedy: siteRemedyFor(cause) });
  }
  const sites = [...groups.values()].reduce((sum, { count }) => sum + count, 0);
  return sites === 0 ? [] : [{ what: 'sites', sites, groups: byCount([...groups.values()]) }];
}

function siteRemedyFor(cause: Reason): SiteGroup['remedy'] {
  const { code } = cause;
  if (isBrowsersDistrust(cause)) return { code: 'trust-authority' };
  return { code: siteRemedies[code] ?? remedies[code] ?? 'list-accounts' };
}

/** Where a site's cause asks for something else than an account's. */
const siteRemedies: Record<string, Remedy> = {
  'no-site': 'add-website',
  dns: 'check-address',
  'not-found': 'check-address',
  'http-status': 'check-address',
  'parking-host': 'check-address',
  'for-sale': 'check-address',
};

function byCount<Counted extends { count: number }>(groups: Counted[]): Counted[] {
  return groups.sort((a, b) => b.count - a.count);
}

function groupsOf(accounts: readonly AccountStudy[]): Group[] {
  const groups = new Map<string, Group>();
  for (const account of accounts) {
    const { reason, cause } = account.standing;
    const remedy = remedyFor(account);
    const key = JSON.stringify([reason.code, cause?.code ?? '', remedy]);
    const known = groups.get(key);
    if (known) {
      known.count += 1;
      known.accounts.push(account.key);
      continue;
    }
    groups.set(key, {
      reason: reason.code,
      ...(cause && { cause }),
      count: 1,
      accounts: [account.key],
      remedy,
    });
  }
  return byCount([...groups.values()]);
}

/** What to do about a thing that stood in the way; everything not named here is looked at by a person. */
const remedies: Record<string, Remedy> = {
  'needs-browser': 'use-browser',
  'rate-limited': 'try-later',
  'server-error': 'try-later',
  'robots-unreachable': 'try-later',
  'breaker-open': 'try-later',
  postponed: 'try-later',
  timeout: 'try-later',
  connection: 'try-later',
  dns: 'try-later',
  tls: 'try-later',
  truncated: 'try-later',
  'browser-failed': 'try-later',
  'control-failed': 'try-later',
  'control-unanswered': 'try-later',
  'no-control': 'try-later',
  'control-other-way': 'try-later',
  'impossible-present': 'try-later',
  'not-asked': 'run-again',
  interrupted: 'run-again',
  deadline: 'run-again',
  budget: 'run-again',
  'damaged-row': 'run-again',
  'not-recorded': 'ask-live',
  'stale-observation': 'run-again',
  'bad-url': 'check-address',
  'address-refused': 'check-address',
  redirects: 'check-address',
  'bad-redirect': 'check-address',
  unparsed: 'report-bug',
  unreadable: 'report-bug',
  bug: 'report-bug',
  'bad-encoding': 'report-bug',
  'hidden-timeline': 'note',
  'selection-view': 'note',
  'lower-bound': 'note',
  'undated-posts': 'note',
  'no-posts-visible': 'note',
  'no-timeline': 'note',
  'age-unknown': 'note',
  'moved-to': 'name-new-address',
};

/** What no token cures: the line was dead, the recording silent, or the rule is that of another way. */
const notByToken: readonly string[] = [
  'robots',
  'connection',
  'dns',
  'tls',
  'timeout',
  'truncated',
  'server-error',
  'not-recorded',
  'not-asked',
  'interrupted',
  'deadline',
];

function isCuredByToken(cause: Reason | undefined): boolean {
  if (cause?.code === 'breaker-open') return cause.args?.['because'] !== 'failures';
  return cause === undefined || !notByToken.includes(cause.code);
}

/** The browser knows no authority behind a certificate that followsuit itself accepts. */
function isBrowsersDistrust(cause: Reason | undefined): boolean {
  return cause?.code === 'tls' && cause.args?.['by'] === 'browser';
}

/** A token opens more than a person can look at by hand: where one would have helped, it comes first. */
function remedyFor({ standing, record }: AccountStudy): Group['remedy'] {
  const reasons = (record.observation?.ways ?? []).flatMap((way) => way.outcome.reason ?? []);
  const token = reasons.find((reason) => reason.code === 'needs-token');
  const cause = standing.cause?.code ?? '';
  if (token && isCuredByToken(standing.cause)) return { code: 'give-token', ...nameOf(token) };
  if (isBrowsersDistrust(standing.cause)) return { code: 'trust-authority' };
  // What a person saw long ago is seen again by a person.
  if (standing.reason.code === 'stale-observation' && record.observation?.seenBy) return { code: 'note' };
  const code = remedies[cause] ?? remedies[standing.reason.code];
  const seenByHandOnly = code === undefined || code === 'note';
  if (seenByHandOnly && cause !== 'robots' && reasons.some((r) => r.code === 'needs-browser'))
    return { code: 'use-browser' };
  return { code: code ?? 'assist' };
}

function nameOf(reason: Reason): Pick<Group['remedy'], 'args'> {
  const name = reason.args?.['name'];
  return name === undefined ? {} : { args: { name } };
}
