import type { Post, Timeline } from './reading.js';
import type { Instant } from './time.js';

/**
 * May something newer than its newest dated post be there, although the view lists the newest first? A post that nobody
 * could date (or that bears, or bore, a date still to come: `latest` is the last that can be) may be of yesterday when it stands
 * above the dated ones; and a view of pinned posts alone says nothing of those beneath. What the network itself states
 * as the day of the last activity settles it.
 */
export function hasOpenEnd(timeline: Timeline, latest: Instant = Number.POSITIVE_INFINITY): boolean {
  const { posts, complete, lastActivityStated: stated, notes = [] } = timeline;
  if (posts.length === 0 || (stated !== undefined && stated.from <= latest)) return false;
  if (notes.some(({ code }) => code === 'future-items-dropped')) return true;
  const isDated = (post: Post) => post.at !== undefined && post.at.from <= latest;
  const newest = posts.findIndex((post) => !post.pinned && isDated(post));
  if (newest < 0) return !complete || !posts.every(isDated);
  return !posts.slice(0, newest).every(isDated);
}
