import { DAY, type Instant } from '../../model/time.js';
import type { NotGivenMeasure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { type Activity, blindSpot, type DatedPost, daysSince } from './activity.js';
import { notGiven, tooFew } from './result.js';

/** What the last gaps say of the present silence. Where dates are rough, whatever favours the account. */
export interface Rhythm {
  /** Closed gaps between posting days, 12 at most: as few as the dates allow. */
  gaps: number;
  /** Days these gaps take: as many as the dates allow. */
  span: number;
  /** Days of silence: as few as the dates allow. */
  silence: number;
}

/** The rhythm, or why none is known: a partial view, or fewer than 3 gaps however the dates are read. */
export function rhythmOf(activity: Activity, settings: Settings): Rhythm | NotGivenMeasure {
  const blind = blindSpot(activity);
  if (blind) return notGiven(blind);
  const { lastActivity, steady, seenAt } = activity;
  if (lastActivity === undefined || steady.length === 0) return notGiven('no-posts');
  const most = mostDaysOf(steady) - 1;
  if (most < settings.silenceGaps) return tooFew(Math.max(0, most), settings.silenceGaps);
  const recent = recentDays(steady, settings.rhythmGaps + 1);
  const span = (lastActivity.to - Math.min(recent.from, lastActivity.to)) / DAY;
  if (span <= 0) return notGiven('no-span');
  return { gaps: recent.days - 1, span, silence: daysSince(lastActivity, seenAt).low };
}

/** On how many days these posts can have been made at most: dates that span several leave it open. */
function mostDaysOf(posts: readonly DatedPost[]): number {
  const days = new Set<number>();
  let open = 0;
  for (const { at } of posts) {
    const day = Math.floor(at.from / DAY);
    if (day === Math.floor(at.to / DAY)) days.add(day);
    else open += 1;
  }
  return days.size + open;
}

/**
 * Goes back from the newest post over `most` days, as few as can hold the posts ("2 weeks ago" and a day within that week
 * may be one): how many there were, and the earliest that the last of them can have been.
 */
function recentDays(posts: readonly DatedPost[], most: number): { days: number; from: Instant } {
  const latestFirst = [...posts].sort((a, b) => b.at.from - a.at.from);
  let taken = Number.POSITIVE_INFINITY;
  let days = 0;
  let from = Number.POSITIVE_INFINITY;
  for (const { at } of latestFirst) {
    if (Math.floor(at.to / DAY) < taken) {
      if (days === most) break;
      taken = Math.floor(at.from / DAY);
      days += 1;
    }
    from = Math.min(from, at.from);
  }
  return { days, from };
}
