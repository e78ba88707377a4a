import { DAY } from '../../model/time.js';
import type { Measure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { ownGapQuantile, silenceProbability } from '../statistics/silence.js';
import { type Activity, blindSpot, daysSince, gapsOf } from './activity.js';
import { evenGaps } from './gaps.js';
import { given, notGiven, tooFew } from './result.js';

/**
 * How probable the present silence is if the account still posts as it did: gamma-Poisson on posting days
 * (statistics/silence.ts). Where dates are rough, what favours the account is taken: the longest span, the shortest
 * silence, the fewest days. Smallest sample: 3 gaps.
 */
export function presentSilence(activity: Activity, settings: Settings): Measure {
  const blind = blindSpot(activity);
  if (blind) return notGiven(blind);
  const { lastActivity, steady } = activity;
  if (lastActivity === undefined || steady.length === 0) return notGiven('no-posts');
  const gaps = activity.fewestDays - 1;
  if (gaps < settings.silenceGaps) return tooFew(gaps, settings.silenceGaps);
  const first = steady.reduce((earliest, { at }) => Math.min(earliest, at.from), lastActivity.to);
  const span = (lastActivity.to - first) / DAY;
  if (span <= 0) return notGiven('no-span');
  const days = daysSince(lastActivity, activity.seenAt).low;
  return given(silenceProbability(gaps, span, days), 'probability', gaps, { args: { span, days } });
}

/** Share of its own gaps at least as long as the present silence. Free of any model; coarse with few gaps. */
export function ownGaps(activity: Activity, settings: Settings): Measure {
  const gaps = evenGaps(activity, settings, settings.silenceGaps);
  if (!Array.isArray(gaps)) return gaps;
  if (activity.lastActivity === undefined) return notGiven('no-posts');
  const days = daysSince(activity.lastActivity, activity.seenAt).low;
  return given(ownGapQuantile(gapsOf(activity), days), 'probability', gaps.length);
}
