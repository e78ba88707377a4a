import type { Interval } from '../../model/time.js';
import type { Measure } from '../model/schema/measure.js';
import { type Activity, blindSpot, daysSince } from './activity.js';
import { given, notGiven } from './result.js';

/**
 * Days since the last activity of any kind, when the account was looked at. The present silence is open: it is never
 * counted among the gaps. Unit: days; smallest sample: one dated post.
 */
export function silence(activity: Activity): Measure {
  return since(activity, activity.lastActivity);
}

/** Days since the last post of its own: no repost, no reply. */
export function silenceOriginal(activity: Activity): Measure {
  return since(activity, activity.lastOriginal);
}

function since(activity: Activity, last: Interval | undefined): Measure {
  const blind = blindSpot(activity);
  if (blind) return notGiven(blind);
  if (last === undefined) return notGiven('no-posts');
  const range = daysSince(last, activity.seenAt);
  return given(range.low, 'days', 1, { range, rangeOf: 'dates' });
}
