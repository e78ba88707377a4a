import { because, type Reason } from '../../model/reason.js';
import type { Interval } from '../../model/time.js';

/** So many posts does one view hold at most: more than a post a day in five years. */
export const MAX_POSTS = 2_000;

interface NewestOnly<T> {
  /** In the order in which they came. */
  kept: T[];
  /** Set where some were left out: such a view has not reached the first post. */
  cut?: Reason;
  /** One that nobody can date was left out: it may be newer than all that were kept. */
  hidesNewer?: true;
}

/** The newest of a view, by what dates each of them. Those without a date go first when it is too long. */
export function newestOnly<T>(all: readonly T[], dateOf: (one: T) => Interval | undefined): NewestOnly<T> {
  if (all.length <= MAX_POSTS) return { kept: [...all] };
  const times = all.map((one) => dateOf(one)?.to ?? Number.NEGATIVE_INFINITY);
  const ranked = [...all.keys()].sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0) || a - b);
  const chosen = new Set(ranked.slice(0, MAX_POSTS));
  const hidesNewer = ranked.slice(MAX_POSTS).some((i) => times[i] === Number.NEGATIVE_INFINITY);
  return {
    kept: all.filter((_, i) => chosen.has(i)),
    cut: because('posts-cut', { kept: MAX_POSTS, count: all.length }),
    ...(hidesNewer && { hidesNewer }),
  };
}
