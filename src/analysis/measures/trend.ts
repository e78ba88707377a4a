import { DAY } from '../../model/time.js';
import type { Measure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { binomialTest } from '../statistics/binomial-test.js';
import { type Activity, blindSpot } from './activity.js';
import { evenGaps } from './gaps.js';
import { given, notGiven, tooFew } from './result.js';

/**
 * Rate of the later half of the view over that of the earlier half, the present silence included, with the exact
 * conditional binomial test (statistics/binomial-test.ts). Counted in posting days. Smallest sample: 6, below which no
 * split of halves can reach 5 %.
 */
export function trend(activity: Activity, settings: Settings): Measure {
  const blind = blindSpot(activity);
  if (blind) return notGiven(blind);
  const gaps = evenGaps(activity, settings, settings.trendPosts);
  if (!Array.isArray(gaps)) return gaps;
  const start = activity.start;
  if (start === undefined) return notGiven('no-posts');
  const middle = (start + activity.seenAt) / 2;
  const half = (activity.seenAt - start) / 2 / DAY;
  // The first day opens the view and is no event inside it.
  const days = activity.postingDays.slice(1);
  const before = days.filter((day) => day * DAY < middle).length;
  const after = days.length - before;
  if (before === 0) return tooFew(before, 1);
  return given(after / before, 'ratio', days.length, {
    args: {
      p: binomialTest(after, days.length, 0.5),
      since: middle,
      before: (before / half) * 7,
      after: (after / half) * 7,
    },
  });
}
