import { max, median } from 'simple-statistics';
import type { Measure, NotGivenMeasure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { type ActivityOutline, blindSpot, gapsOf } from './activity.js';
import { given, notGiven, tooFew } from './result.js';

/** Median of the closed gaps between posting days. Smallest sample: 3 gaps. */
export function gapMedian(activity: ActivityOutline, settings: Settings): Measure {
  const gaps = evenGaps(activity, settings, settings.silenceGaps);
  return Array.isArray(gaps) ? given(median(gaps), 'days', gaps.length) : gaps;
}

/** The longest closed gap; the present silence is not one of them. */
export function gapLongest(activity: ActivityOutline, settings: Settings): Measure {
  const gaps = evenGaps(activity, settings, settings.silenceGaps);
  return Array.isArray(gaps) ? given(max(gaps), 'days', gaps.length) : gaps;
}

/** The gaps, or why they cannot be spoken of: a partial view, rough dates, too few. */
export function evenGaps(
  activity: ActivityOutline,
  settings: Settings,
  least: number,
): number[] | NotGivenMeasure {
  const blind = blindSpot(activity);
  if (blind) return notGiven(blind);
  if (activity.dated === 0) return notGiven('no-posts');
  if (activity.impreciseShare > settings.impreciseShare) {
    return notGiven('imprecise-dates', { share: activity.impreciseShare });
  }
  const gaps = gapsOf(activity);
  return gaps.length < least ? tooFew(gaps.length, least) : gaps;
}
