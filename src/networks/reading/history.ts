import type { Post } from '../../model/reading.js';
import { DAY } from '../../model/time.js';
import type { ReadOptions } from '../network.js';

/** Enough history to judge an account by: so many posts, or one that is older than the days asked for. */
export function isEnoughHistory(posts: readonly Post[], options: ReadOptions): boolean {
  if (posts.length >= options.maxPosts) return true;
  const since = options.now - options.maxDays * DAY;
  return posts.some((post) => post.at !== undefined && !post.pinned && post.at.to < since);
}
