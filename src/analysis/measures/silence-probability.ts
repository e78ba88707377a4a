import type { Measure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { ownGapQuantile, silenceProbability } from '../statistics/silence.js';
import { type Activity, daysSince, gapsOf } from './activity.js';
import { evenGaps } from './gaps.js';
import type { PooledLateness } from './pooled-lateness.js';
import { given, notGiven } from './result.js';
import { rhythmOf } from './rhythm.js';

/**
 * How probable the present silence is if the account still posts as it did in its last 12 gaps. On a list with 20
 * accounts that have a rhythm: the share of all days in the past of the others on which an account that came back was as
 * late, for its own rhythm (statistics/lateness.ts; `accounts`: how many). On smaller ones: that of posting at random
 * (statistics/silence.ts). Smallest sample: 3 gaps.
 */
export function presentSilence(
  key: string,
  activity: Activity,
  pool: PooledLateness | undefined,
  settings: Settings,
): Measure {
  const rhythm = rhythmOf(activity, settings);
  if ('notGiven' in rhythm) return rhythm;
  const { gaps, span, silence } = rhythm;
  if (pool === undefined || gaps < settings.silenceGaps) {
    return given(silenceProbability(gaps, span, silence), 'probability', gaps, {
      args: { span, days: silence },
    });
  }
  return given(pool.shareAsLate(key, rhythm), 'probability', gaps, {
    args: { span, days: silence, accounts: pool.size },
  });
}

/** Share of its own gaps at least as long as the present silence. Free of any model; coarse with few gaps. */
export function ownGaps(activity: Activity, settings: Settings): Measure {
  const gaps = evenGaps(activity, settings, settings.silenceGaps);
  if (!Array.isArray(gaps)) return gaps;
  if (activity.lastActivity === undefined) return notGiven('no-posts');
  const days = daysSince(activity.lastActivity, activity.seenAt).low;
  return given(ownGapQuantile(gapsOf(activity), days), 'probability', gaps.length);
}
