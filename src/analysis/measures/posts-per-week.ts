import { DAY } from '../../model/time.js';
import type { Measure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { poissonInterval } from '../statistics/poisson-interval.js';
import { type Activity, blindSpot, type DatedPost } from './activity.js';
import { given, notGiven, tooFew } from './result.js';

/** A post as the benchmarks count them: its own or shared on, but no reply and no continuation of a thread. */
export function isOccasion(post: DatedPost): boolean {
  return post.kind !== 'reply' && post.thread !== true;
}

/**
 * Posts per week over the visible span: m gaps over S = t_N − t₁, with the exact Gamma interval
 * [χ²(0.025; 2m)/2S, χ²(0.975; 2m+2)/2S]. The open silence is left out. Smallest sample: 3 gaps.
 */
export function postsPerWeek(activity: Activity, settings: Settings): Measure {
  const posts = activity.steady.filter(isOccasion);
  const first = posts[0];
  const last = posts[posts.length - 1];
  if (activity.sight === 'hidden') return notGiven('timeline-hidden');
  if (first === undefined || last === undefined) return notGiven('no-posts');
  const gaps = posts.length - 1;
  if (gaps < settings.silenceGaps) return tooFew(gaps, settings.silenceGaps);
  const days = (last.at.from + last.at.to - first.at.from - first.at.to) / 2 / DAY;
  if (days < 1) return notGiven('no-span');
  return rate(gaps, days, activity);
}

/**
 * Posts per week over the last 90 days, or over what is visible of them: a view that reaches back only a month tells
 * of that month. The present silence is part of the window. Smallest window: 14 days.
 */
export function postsPerWeekRecent(activity: Activity, settings: Settings): Measure {
  if (activity.sight === 'hidden') return notGiven('timeline-hidden');
  const start = activity.start;
  if (start === undefined) return notGiven('no-posts');
  const windowStart = activity.seenAt - settings.recentDays * DAY;
  const reachesBack = start <= windowStart || activity.complete;
  const from = reachesBack ? windowStart : start;
  const days = (activity.seenAt - from) / DAY;
  if (days < 14) return tooFew(Math.floor(days), 14);
  const posts = activity.steady.filter((p) => isOccasion(p) && p.at.to >= from).length;
  // Nought in a view that may hide posts is not nought.
  const blind = posts === 0 ? blindSpot(activity) : undefined;
  if (blind) return notGiven(blind);
  // The post that opens a view cut off on the left marks its start: it is no event inside it.
  return rate(reachesBack ? posts : Math.max(0, posts - 1), days, activity);
}

function rate(events: number, days: number, activity: Activity): Measure {
  const interval = poissonInterval(events);
  const perWeek = (n: number) => (n / days) * 7;
  return given(perWeek(events), 'posts-per-week', events, {
    range: { low: perWeek(interval.low), high: perWeek(interval.high) },
    rangeOf: 'interval95',
    ...((activity.sight !== 'full' || activity.undated > 0) && { atLeast: true }),
    args: { days: Math.round(days) },
  });
}
