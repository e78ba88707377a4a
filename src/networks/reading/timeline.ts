import type { Post, Timeline } from '../../model/reading.js';

/** A newest-first timeline that proves silence, unless `parts` says otherwise or pinned posts are all it shows. */
export function timelineOf(posts: Post[], parts: Partial<Omit<Timeline, 'posts'>> = {}): Timeline {
  const { order = 'newest-first', complete = false } = parts;
  const onlyPinned = !complete && posts.length > 0 && posts.every((post) => post.pinned);
  const lowerBound = (parts.lowerBound ?? order === 'selection') || onlyPinned;
  return { complete, hidden: false, ...parts, order, lowerBound, posts };
}
