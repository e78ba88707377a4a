import type { Post } from '../../model/reading.js';

/** Lists put pinned posts first without saying so: those at the head that are older than one that follows. */
export function withPinned(posts: readonly Post[]): Post[] {
  const times = posts.map((post) => post.at?.to ?? 0);
  let head = true;
  return posts.map((post, i) => {
    const newerFollows = times.slice(i + 1).some((time) => time > (times[i] ?? 0));
    head = head && newerFollows;
    return head ? { ...post, pinned: true } : post;
  });
}
