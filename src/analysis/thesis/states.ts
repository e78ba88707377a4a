import type { StandingKind, StandingReason } from '../codes.js';
import { daysSince } from '../measures/activity.js';
import { isGiven } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { isImprobable } from '../standing/standing.js';
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
  improbable: boolean;
  otherPoor: boolean;
  /** A check of its quality could be made. */
  qualitySeen: boolean;
}

export function settle(account: AccountStudy, settings: Settings): Settled {
  const { activity, standing, otherPoor, qualitySeen, measures } = account;
  const p = measures['silence-probability'];
  const isGone = gone.includes(standing.kind);
  const proved = activity.sight === 'full';
  if (activity.lastActivity === undefined || !isDated(account)) {
    return { gone: isGone, proved, improbable: false, otherPoor, qualitySeen };
  }
  const { low, high } = daysSince(activity.lastActivity, activity.seenAt);
  const improbable = isImprobable(isGiven(p) ? p.value : undefined, low, settings);
  return { gone: isGone, low, high, proved, improbable, otherPoor, qualitySeen };
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
  { gone: isGone, low, high, proved, improbable, otherPoor, qualitySeen }: Settled,
  days: number,
): State {
  if (isGone) return 'no';
  if (low === undefined || high === undefined) return 'unknown';
  if (!proved && high > days) return 'unknown';
  if (low > days || improbable || otherPoor) return 'no';
  return qualitySeen ? 'yes' : 'unknown';
}
