import type { Post } from '../../../model/reading.js';
import { type Instant, SECOND } from '../../../model/time.js';

/** From this many items on, dates that follow one another without a pause are those of a program at work. */
const MANY = 5;
const APART = 2 * SECOND;

/**
 * Are the dates of a feed those of its making? Some generators stamp every item with the time at which they ran: seconds apart, or all
 * of them the time at which the feed says it was built. They tell nothing of when anything was published.
 */
export function areBuildDates(posts: readonly Post[], built: Instant | undefined): boolean {
  const times = posts.flatMap(({ at }) => (at ? [at.from] : [])).sort((a, b) => a - b);
  if (times.length < 2) return false;
  if (built !== undefined && times.every((time) => Math.abs(time - built) <= APART)) return true;
  return times.length >= MANY && times.every((time, i) => i === 0 || time - (times[i - 1] ?? time) <= APART);
}
