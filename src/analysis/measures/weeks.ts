import { DAY, type Instant, type Interval } from '../../model/time.js';
import type { Week } from '../model/schema/account.js';
import type { Measure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { type Activity, type ActivityOutline, blindSpot } from './activity.js';
import { given, notGiven, tooFew } from './result.js';

const WEEK = 7 * DAY;
/** 1970-01-05 was a Monday. */
const firstMonday = 4 * DAY;

/** Posts in each of the last `count` calendar weeks (Monday to Sunday, UTC), oldest first. */
export function weeksOf(
  activity: ActivityOutline & { posts: readonly { at: Interval }[] },
  count: number,
): Week[] {
  if (activity.sight === 'nothing' || activity.sight === 'hidden') return [];
  const posts = new Map<Instant, number>();
  for (const post of activity.posts) {
    const monday = mondayOf((post.at.from + post.at.to) / 2);
    posts.set(monday, (posts.get(monday) ?? 0) + 1);
  }
  const rough = activity.posts.filter(({ at }) => mondayOf(at.from) !== mondayOf(at.to));
  const isOpen = (start: Instant) => rough.some(({ at }) => at.from < start + WEEK && at.to >= start);
  const reach = activity.complete ? Number.NEGATIVE_INFINITY : (activity.start ?? activity.seenAt);
  const thisWeek = mondayOf(activity.seenAt);
  return Array.from({ length: count }, (_, i) => {
    const start = thisWeek - (count - 1 - i) * WEEK;
    const isWhole = activity.sight === 'full' && start >= reach && activity.undated === 0 && !isOpen(start);
    return week(start, posts.get(start) ?? 0, isWhole);
  });
}

/** A week the view does not reach, or an empty one where posts may be hidden or of another week, is unknown and not zero. */
function week(start: Instant, posts: number, isWhole: boolean): Week {
  if (isWhole) return { start, posts };
  return posts > 0 ? { start, posts, atLeast: true } : { start };
}

function mondayOf(at: Instant): Instant {
  return Math.floor((at - firstMonday) / WEEK) * WEEK + firstMonday;
}

/** Share of the last 26 weeks with a post, of those the view reaches. Smallest sample: 4 weeks. */
export function activeWeeks(activity: Activity, settings: Settings): Measure {
  const blind = blindSpot(activity);
  if (blind) return notGiven(blind);
  const known = weeksOf(activity, settings.recentWeeks).filter(
    (w) => w.posts !== undefined && w.atLeast !== true,
  );
  if (known.length < settings.leastWeeks) return tooFew(known.length, settings.leastWeeks);
  const active = known.filter((w) => w.posts !== undefined && w.posts > 0).length;
  return given(active / known.length, 'share', known.length);
}
