import type { Post, Timeline } from '../../model/reading.js';
import { timelineOf } from '../reading/timeline.js';

/** From so many posts on an order by chance would hardly be that of their dates. */
const ENOUGH = 3;

/**
 * Posts of a list that LinkedIn sorts by what it holds relevant, unless the reader chose "Recent": newest first only where
 * all dates fall, else a selection. `isTop`: nothing stood above the first of them.
 */
export function relevanceTimeline(posts: Post[], isTop: boolean): Timeline {
  const times = posts.map((post) => post.at?.to ?? Number.NaN);
  const falls = times.every((time, i) => i === 0 || time <= (times[i - 1] ?? Number.NaN));
  const isDated = times.every((time) => !Number.isNaN(time));
  return timelineOf(posts, {
    order: isTop && falls && isDated && posts.length >= ENOUGH ? 'newest-first' : 'selection',
  });
}
