import type { Post, Timeline } from '../../model/reading.js';
import { timelineOf } from '../reading/timeline.js';

/** One page of a list that goes newest first. */
export interface ListedPage {
  posts: Post[];
  /** It begins where the list begins, and nothing went wrong on the way. */
  isTop: boolean;
  /** The network says that nothing follows. */
  isLast?: boolean;
}

/**
 * What pages of one list prove together. A later page alone, pinned posts alone, or an answer with errors prove activity and
 * no more.
 */
export function listedTimeline(pages: readonly ListedPage[]): Timeline | undefined {
  const byId = new Map<string, Post>();
  for (const post of pages.flatMap((page) => page.posts)) {
    const before = byId.get(post.id ?? '');
    byId.set(post.id ?? '', before?.pinned ? { ...post, pinned: true } : post);
  }
  const posts = [...byId.values()];
  if (posts.length === 0) return undefined;
  const onlyPinned = posts.every((post) => post.pinned);
  const shown = pages.filter((page) => page.posts.length > 0);
  const isWhole = shown.some((page) => page.isTop && page.isLast);
  const showsNewest = isWhole || shown.some((page) => page.isTop && page.posts.some((post) => !post.pinned));
  return timelineOf(newestFirst(posts), {
    order: onlyPinned && !isWhole ? 'selection' : 'newest-first',
    complete: isWhole,
    lowerBound: !showsNewest,
  });
}

/** Pages come in the order in which somebody scrolled, or looked again. */
function newestFirst(posts: readonly Post[]): Post[] {
  const rank = (post: Post) =>
    post.pinned ? Number.POSITIVE_INFINITY : (post.at?.to ?? Number.POSITIVE_INFINITY);
  return [...posts].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}
