import type { StandingKind, StandingReason } from '../codes.js';
import { daysSince } from '../measures/activity.js';
import type { Settings } from '../settings.js';
import { habitOf, isOutOfRhythm } from '../standing/habit.js';
import type { AccountStudy } from '../study.js';

/** Yes, no, or nobody can say. Nobody can say is never counted as no. */
export type State = 'yes' | 'no' | 'unknown';

const gone: readonly StandingKind[] = ['missing', 'suspended', 'closed-by-owner', 'never-started'];

/** What the thresholds are held against, taken from an account once: the curve asks dozens of times. */
export interface Settled {
  gone: boolean;
  /** Days of silence; absent when the account was not seen or shows no date. */
  low?: number;
  high?: number;
  /** The view proves the silence. */
  proved: boolean;
  /** Its own rhythm, where one is known, decides instead of the days. */
  rhythm: 'unknown' | 'kept' | 'broken';
  /** Too long ago to be called active even by its own rhythm. */
  long: boolean;
  otherPoor: boolean;
  /** A check of its quality could be made. */
  qualitySeen: boolean;
}

export function settle(account: AccountStudy, settings: Settings): Settled {
  const { activity, standing, otherPoor, qualitySeen, measures } = account;
  const isGone = gone.includes(standing.kind);
  const proved = activity.sight === 'full';
  if (activity.lastActivity === undefined || !isDated(account)) {
    return { gone: isGone, proved, rhythm: 'unknown', long: false, otherPoor, qualitySeen };
  }
  const { low, high } = daysSince(activity.lastActivity, activity.seenAt);
  const habit = habitOf(activity, low, measures['silence-probability'], settings);
  const broken = isOutOfRhythm(habit, low, settings);
  const rhythm = broken ? 'broken' : habit.kind === 'kept' ? 'kept' : 'unknown';
  const long = low > settings.dormantDays;
  return { gone: isGone, low, high, proved, rhythm, long, otherPoor, qualitySeen };
}

/** Views in part, whose newest post may be dated all the same. */
const partly: readonly StandingReason[] = [
  'selection-view',
  'lower-bound',
  'hidden-timeline',
  'undated-posts',
];

/** An account that is not checked for any other reason was never seen, read too long ago, or not believed. */
function isDated({ standing }: AccountStudy): boolean {
  if (standing.kind === 'moved') return false;
  return standing.kind !== 'not-checked' || partly.includes(standing.reason.code);
}

/** Silent for longer than `days`, or gone. Dates that reach over the threshold leave it open. */
export function silentFor({ gone: isGone, low, high, proved }: Settled, days: number): State {
  if (isGone) return 'yes';
  if (low === undefined || high === undefined) return 'unknown';
  if (high <= days) return 'no';
  return proved && low > days ? 'yes' : 'unknown';
}

/** Would it be run well if "active" meant a post within `days`? */
export function runWellAt(
  { gone: isGone, low, high, proved, rhythm, long, otherPoor, qualitySeen }: Settled,
  days: number,
): State {
  if (isGone) return 'no';
  if (low === undefined || high === undefined) return 'unknown';
  if (!proved && high > days) return 'unknown';
  if (rhythm === 'broken' || otherPoor) return 'no';
  if (rhythm === 'unknown' && low > days) return 'no';
  const isOpen = !qualitySeen || (rhythm === 'kept' && long && low > days);
  return isOpen ? 'unknown' : 'yes';
}
