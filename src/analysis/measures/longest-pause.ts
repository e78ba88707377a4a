import { DAY, type Interval } from '../../model/time.js';

/**
 * The longest stretch without a post that there can have been between two posts, in days; 0 where there are not two. After
 * a post at its earliest come those that cannot be as early: the first of them as late as it can be.
 */
export function longestPauseOf(posts: readonly { at: Interval }[]): number {
  const latestFirst = [...posts].sort((a, b) => b.at.from - a.at.from || b.at.to - a.at.to);
  const [latest, second] = latestFirst;
  if (latest === undefined || second === undefined) return 0;
  let { from } = latest.at;
  // None must come after the latest, but any other can that may be as late.
  const others = second.at.from === from ? latestFirst : latestFirst.slice(1);
  let nextAtLatest = others.reduce((until, { at }) => Math.max(until, at.to), from);
  let among = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const { at } of latestFirst) {
    if (at.from < from) {
      nextAtLatest = among;
      from = at.from;
    }
    longest = Math.max(longest, nextAtLatest - at.from);
    among = Math.min(among, at.to);
  }
  return longest / DAY;
}
