import type { Post, Timeline } from '../../model/reading.js';

/** A newest-first timeline that proves silence, unless `parts` says otherwise. */
export function timelineOf(posts: Post[], parts: Partial<Omit<Timeline, 'posts'>> = {}): Timeline {
  const order = parts.order ?? 'newest-first';
  return { order, complete: false, hidden: false, lowerBound: order === 'selection', ...parts, posts };
}
