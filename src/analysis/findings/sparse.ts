import { DAY } from '../../model/time.js';
import { blindSpot, viewStart } from '../measures/activity.js';
import { monthDays } from '../measures/followers.js';
import { isOccasion } from '../measures/posts-per-week.js';
import { type AccountRule, clear, found, notApplicable } from './rule.js';

/** Under one post a month over the last year, or over what is visible of it; three months at least. */
export const sparse: AccountRule = {
  code: 'sparse',
  grade: 'poor',
  needs: [],
  thresholds: ['sparsePerMonth', 'sparseDays'],
  ofTheLiving: true,
  look({ activity, settings }) {
    const blind = blindSpot(activity);
    if (blind) return notApplicable(blind);
    const start = viewStart(activity);
    if (start === undefined) return notApplicable('no-posts');
    const from = Math.max(start, activity.seenAt - 365 * DAY);
    const days = (activity.seenAt - from) / DAY;
    if (days < settings.sparseDays) return notApplicable('too-young');
    const posts = activity.steady.filter((post) => isOccasion(post) && post.at.to >= from).length;
    // What nobody could date may be of these days.
    const perMonth = ((posts + activity.undated) / days) * monthDays;
    return perMonth < settings.sparsePerMonth
      ? found({ perMonth, threshold: settings.sparsePerMonth })
      : clear;
  },
};
