import { DAY, type Instant } from '../../model/time.js';
import { blindSpot } from '../measures/activity.js';
import type { History } from '../model/schema/history.js';
import { isGiven } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { binomialTest } from '../statistics/binomial-test.js';
import { shareOf } from '../statistics/share.js';
import type { AccountStudy } from '../study.js';
import { countedOf, isRunWell, shareWhere } from '../thesis/count.js';
import { changesBetween, type ListedAccount } from './changes.js';
import type { PastStudy } from './past.js';

/** A change of cadence is told when chance alone would make one this large less often than this. */
const surprising = 0.05;

/** What is different since the audit before, and how the share run well went from audit to audit. */
export function historyOf(
  now: {
    asOf: Instant;
    accounts: readonly AccountStudy[];
    /** Keys of the companies whose site was not read this time. */
    unread: ReadonlySet<string>;
  },
  past: readonly PastStudy[],
  settings: Settings,
): History {
  const previous = past[past.length - 1];
  const series = [...past, now].map(({ asOf, accounts }) => {
    const share = shareWhere(countedOf(accounts), isRunWell);
    const { manski } = shareOf(share.k, share.n, share.unknown);
    return { asOf, runWell: share.k, checked: share.n, share: manski ?? { low: 0, high: 1 } };
  });
  return {
    ...(previous && { previous: { id: previous.id, asOf: previous.asOf } }),
    audits: past.map(({ id, asOf }) => ({ id, asOf })),
    changes: previous
      ? changesBetween(previous.accounts.map(listed), now.accounts.map(listed), now.unread)
      : [],
    followers: now.accounts.flatMap(followerChange),
    cadence: previous
      ? now.accounts.flatMap((account) => cadenceChange(account, previous.asOf, settings) ?? [])
      : [],
    runWell: past.length === 0 ? [] : series,
  };
}

function listed({ companyKey, key, record, standing }: AccountStudy): ListedAccount {
  const { network, url } = record.account;
  return { company: companyKey, account: key, network, url, standing: standing.kind };
}

function followerChange({ companyKey, key, measures }: AccountStudy): History['followers'] {
  const growth = measures['follower-growth'];
  if (!isGiven(growth)) return [];
  const { from, to, exact } = growth.args ?? {};
  if (typeof from !== 'number' || typeof to !== 'number') return [];
  return [{ company: companyKey, account: key, from, to, perMonth: growth.value, exact: exact === true }];
}

/**
 * Posting days before and after the earlier audit, as far as today's view reaches back and dates are exact enough: old
 * posts dated to a month or a year fall on one day, and would make any account look as if it had sped up.
 */
function cadenceChange(
  account: AccountStudy,
  cut: Instant,
  settings: Settings,
): History['cadence'][number] | undefined {
  const { activity } = account;
  const start = activity.start;
  if (activity.impreciseShare > settings.impreciseShare) return undefined;
  if (blindSpot(activity) || start === undefined || start >= cut) return undefined;
  const days = activity.postingDays.slice(1);
  const earlier = days.filter((day) => day * DAY < cut).length;
  const before = { posts: earlier, days: (cut - start) / DAY };
  const after = { posts: days.length - earlier, days: (activity.seenAt - cut) / DAY };
  if (after.days <= 0 || days.length === 0) return undefined;
  const p = binomialTest(before.posts, days.length, before.days / (before.days + after.days));
  if (p >= surprising) return undefined;
  const ratio = before.posts === 0 ? undefined : after.posts / after.days / (before.posts / before.days);
  return {
    company: account.companyKey,
    account: account.key,
    before,
    after,
    ...(ratio !== undefined && { ratio }),
    p,
  };
}
