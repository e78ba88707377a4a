import type { Post } from '../../model/reading.js';

/**
 * The posts of a list, as a network answers it. Undefined where there is no list, and where it holds something of which nothing
 * can be read: that is no empty list, and proves no silence.
 */
export function postsIn(
  items: unknown,
  read: (item: unknown) => Post | readonly Post[] | undefined,
): Post[] | undefined {
  if (!Array.isArray(items)) return undefined;
  const posts = items.flatMap((item: unknown) => read(item) ?? []);
  return items.length > 0 && posts.length === 0 ? undefined : posts;
}
