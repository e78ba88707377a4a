import { DAY } from '../../model/time.js';
import { type Activity, blindSpot } from '../measures/activity.js';
import { monthDays } from '../measures/followers.js';
import { evenGaps } from '../measures/gaps.js';
import { isOccasion } from '../measures/posts-per-week.js';
import type { Settings } from '../settings.js';
import { regularityOf } from '../statistics/regularity.js';
import { type AccountRule, clear, found, notApplicable } from './rule.js';

/** The year the pace is taken over. */
const year = 365;

/**
 * Under one post in two months over the last year, or over what is visible of it, even if one more post had fallen within;
 * three months at least. A notice where a
 * slow pace is kept, as by who reports every quarter: rare on purpose is not neglected.
 */
export const sparse: AccountRule = {
  code: 'sparse',
  grade: 'poor',
  needs: [],
  thresholds: ['sparsePerMonth', 'sparseDays', 'steadyPerMonth', 'steadyLv'],
  ofTheLiving: true,
  look({ activity, settings }) {
    const blind = blindSpot(activity);
    if (blind) return notApplicable(blind);
    const start = activity.start;
    if (start === undefined) return notApplicable('no-posts');
    const from = Math.max(start, activity.seenAt - year * DAY);
    const days = (activity.seenAt - from) / DAY;
    const posts = activity.steady.filter((post) => isOccasion(post) && post.at.to >= from).length;
    // What nobody could date may be of these days.
    const most = posts + activity.undated;
    // Enough for a whole year, whatever lies before the view.
    if (perMonthOf(most, year) >= settings.sparsePerMonth) return clear;
    if (days < settings.sparseDays) return notApplicable('too-young');
    // The edges of these days fall where they will: a count within them tells a pace to a post, no closer.
    if (perMonthOf(most + 1, days) >= settings.sparsePerMonth) return clear;
    const perMonth = perMonthOf(most, days);
    const grade = keepsSlowPace(activity, perMonth, settings) ? 'notice' : 'poor';
    return found({ perMonth, threshold: settings.sparsePerMonth }, grade);
  },
};

function perMonthOf(posts: number, days: number): number {
  return (posts / days) * monthDays;
}

/** Slow but steady: each of its last pauses was about as long as the one before. */
function keepsSlowPace(activity: Activity, perMonth: number, settings: Settings): boolean {
  if (perMonth < settings.steadyPerMonth) return false;
  const gaps = evenGaps(activity, settings, settings.silenceGaps);
  if (!Array.isArray(gaps)) return false;
  return regularityOf(gaps.slice(-settings.rhythmGaps)).lv <= settings.steadyLv;
}
