import { networkIds } from '../../model/network-id.js';
import type { Reason } from '../../model/reason.js';
import type { Remedy } from '../codes.js';
import type { AccountStudy } from '../study.js';
import type { NotChecked } from './report-model.js';

type Group = NotChecked['groups'][number];

/** What could not be checked, network by network, why, and the one thing to do about it. */
export function notCheckedOf(accounts: readonly AccountStudy[]): NotChecked[] {
  const unseen = accounts.filter((a) => a.standing.kind === 'not-checked');
  return networkIds.flatMap((network) => {
    const here = unseen.filter((a) => a.record.account.network === network);
    return here.length === 0 ? [] : [{ network, accounts: here.length, groups: groupsOf(here) }];
  });
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
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** What to do about a thing that stood in the way; everything not named here is looked at by a person. */
const remedies: Record<string, Remedy> = {
  'needs-browser': 'use-browser',
  'rate-limited': 'try-later',
  'server-error': 'try-later',
  'breaker-open': 'try-later',
  postponed: 'try-later',
  timeout: 'try-later',
  connection: 'try-later',
  dns: 'try-later',
  tls: 'try-later',
  truncated: 'try-later',
  'browser-failed': 'try-later',
  'control-failed': 'try-later',
  'no-control': 'try-later',
  'control-other-way': 'try-later',
  'impossible-present': 'try-later',
  'not-asked': 'run-again',
  interrupted: 'run-again',
  deadline: 'run-again',
  budget: 'run-again',
  'not-recorded': 'run-again',
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
};

/** A token opens more than a person can look at by hand: where one would have helped, it comes first. */
function remedyFor({ standing, record }: AccountStudy): Group['remedy'] {
  const reasons = (record.observation?.ways ?? []).flatMap((way) => way.outcome.reason ?? []);
  const token = reasons.find((reason) => reason.code === 'needs-token');
  if (token) return { code: 'give-token', ...nameOf(token) };
  // What a person saw long ago is seen again by a person.
  if (standing.reason.code === 'stale-observation' && record.observation?.seenBy) return { code: 'note' };
  const code = remedies[standing.cause?.code ?? ''] ?? remedies[standing.reason.code];
  const seenByHandOnly = code === undefined || code === 'note';
  if (seenByHandOnly && reasons.some((r) => r.code === 'needs-browser')) return { code: 'use-browser' };
  return { code: code ?? 'assist' };
}

function nameOf(reason: Reason): Pick<Group['remedy'], 'args'> {
  const name = reason.args?.['name'];
  return name === undefined ? {} : { args: { name } };
}
