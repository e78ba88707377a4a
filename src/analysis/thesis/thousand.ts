import { DAY, type Instant } from '../../model/time.js';
import type { MeasureId } from '../codes.js';
import type { PastStudy } from '../history/past.js';
import { isGiven } from '../model/schema/measure.js';
import type { ClaimOf } from '../model/schema/verdict.js';
import type { Settings } from '../settings.js';
import { spreadOf } from '../statistics/spread.js';
import type { AccountStudy } from '../study.js';
import { shareWhere } from './count.js';
import { againstHalf } from './judge.js';
import type { State } from './states.js';

/**
 * Claim 5, "a thousand followers in weeks", by what is certain: an account older than those weeks and still under 1,000
 * did not make it, one no older and over 1,000 did, and of all others nobody can tell. Earlier audits are looked at too.
 */
export function thousand(
  accounts: readonly AccountStudy[],
  past: readonly PastStudy[],
  settings: Settings,
): ClaimOf<'thousand-in-weeks'> {
  const looks = looksAt(accounts, past);
  const within = shareWhere(accounts, ({ key }) => madeIt(looks.get(key) ?? [], settings));
  const followersPerMonth = spreadOf(figures(accounts, 'followers-per-month'));
  const monthsToThousand = spreadOf(figures(accounts, 'months-to-thousand'));
  return {
    claim: 'thousand-in-weeks',
    result: againstHalf(within.manski),
    weeks: settings.fewWeeks,
    withinWeeks: within,
    overThousand: shareWhere(accounts, hasThousand),
    ...(monthsToThousand && { monthsToThousand }),
    ...(followersPerMonth && { followersPerMonth }),
  };
}

/** One look at an account: how many followers it had, and how many days old it was, at least and at most. */
interface Look {
  followers: number;
  youngest?: number;
  oldest?: number;
}

function looksAt(accounts: readonly AccountStudy[], past: readonly PastStudy[]): Map<string, Look[]> {
  const looks = new Map<string, Look[]>();
  for (const account of [...past.flatMap((audit) => audit.accounts), ...accounts]) {
    const look = lookAt(account);
    if (look) looks.set(account.key, [...(looks.get(account.key) ?? []), look]);
  }
  return looks;
}

/** Where the day of creation is not told, the oldest post in view or an archived copy that names it makes it at least that old. */
function lookAt({ record, activity, knownBy }: AccountStudy): Look | undefined {
  const profile = record.observation?.profile;
  if (profile?.followers === undefined) return undefined;
  const daysBefore = (at: Instant) => (activity.seenAt - at) / DAY;
  const { createdAt } = profile;
  const there = createdAt ? [createdAt.to] : [activity.oldest, knownBy].filter((at) => at !== undefined);
  const youngest = there.length === 0 ? undefined : daysBefore(Math.min(...there));
  return {
    followers: profile.followers.value,
    ...(youngest !== undefined && { youngest }),
    ...(createdAt && { oldest: daysBefore(createdAt.from) }),
  };
}

function madeIt(looks: readonly Look[], { fewWeeks }: Settings): State {
  const days = fewWeeks * 7;
  if (looks.some(({ followers, oldest }) => followers >= 1000 && oldest !== undefined && oldest <= days))
    return 'yes';
  const late = ({ followers, youngest }: Look) =>
    followers < 1000 && youngest !== undefined && youngest > days;
  return looks.some(late) ? 'no' : 'unknown';
}

function hasThousand({ record }: AccountStudy): State {
  const followers = record.observation?.profile?.followers;
  if (followers === undefined) return 'unknown';
  return followers.value >= 1000 ? 'yes' : 'no';
}

function figures(accounts: readonly AccountStudy[], id: MeasureId): number[] {
  return accounts.flatMap(({ measures }) => {
    const measure = measures[id];
    const isBound = isGiven(measure) && (measure.atMost === true || measure.atLeast === true);
    return isGiven(measure) && !isBound ? [measure.value] : [];
  });
}
