import type { MeasureId } from '../codes.js';
import { monthDays } from '../measures/followers.js';
import { isGiven } from '../model/schema/measure.js';
import type { ClaimOf } from '../model/schema/verdict.js';
import type { Settings } from '../settings.js';
import { spreadOf } from '../statistics/spread.js';
import type { AccountStudy } from '../study.js';
import { shareWhere } from './count.js';
import { againstHalf } from './judge.js';
import type { State } from './states.js';

/** Fewer accounts with a known pace than this decide nothing. */
const leastAccounts = 5;

/**
 * Claim 5, "a thousand followers in weeks": followers per month since creation, where both are public. An average
 * pace: an account may have gained them early or late. Judged over the accounts whose pace is known.
 */
export function thousand(
  accounts: readonly AccountStudy[],
  settings: Settings,
): ClaimOf<'thousand-in-weeks'> {
  const within = shareWhere(accounts, (account) => reachesInWeeks(account, settings));
  const followersPerMonth = spreadOf(figures(accounts, 'followers-per-month'));
  const monthsToThousand = spreadOf(figures(accounts, 'months-to-thousand'));
  return {
    claim: 'thousand-in-weeks',
    result: within.n < leastAccounts ? 'undecided' : againstHalf(within.wilson),
    weeks: settings.fewWeeks,
    withinWeeks: within,
    overThousand: shareWhere(accounts, hasThousand),
    ...(monthsToThousand && { monthsToThousand }),
    ...(followersPerMonth && { followersPerMonth }),
  };
}

function reachesInWeeks(account: AccountStudy, settings: Settings): State {
  const pace = account.measures['followers-per-month'];
  if (!isGiven(pace)) return 'unknown';
  return pace.value * ((settings.fewWeeks * 7) / monthDays) >= 1000 ? 'yes' : 'no';
}

function hasThousand({ record }: AccountStudy): State {
  const followers = record.observation?.profile?.followers;
  if (followers === undefined) return 'unknown';
  return followers.value >= 1000 ? 'yes' : 'no';
}

function figures(accounts: readonly AccountStudy[], id: MeasureId): number[] {
  return accounts.flatMap(({ measures }) => {
    const measure = measures[id];
    return isGiven(measure) ? [measure.value] : [];
  });
}
