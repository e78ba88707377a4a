import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestPauseOf } from '../../../src/analysis/measures/longest-pause.js';
import { DAY, type Interval } from '../../../src/model/time.js';

/** Every way in which posts can have been made at the ends of what is known of each: a longest pause is found among them. */
function everyWay(posts: readonly Interval[]): number[][] {
  const [first, ...rest] = posts;
  if (first === undefined) return [[]];
  return everyWay(rest).flatMap((ways) => [first.from, first.to].map((at) => [at, ...ways]));
}

function longestIn(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.max(0, ...sorted.slice(1).map((at, i) => at - (sorted[i] ?? at)));
}

describe('the longest pause there can have been', () => {
  it('is that of the most favourable way to read the dates', () => {
    const interval = fc
      .tuple(fc.nat(12), fc.nat(6))
      .map(([from, width]): Interval => ({ from: from * DAY, to: (from + width) * DAY }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 6 }), (posts) => {
        const most = Math.max(...everyWay(posts).map(longestIn)) / DAY;
        expect(longestPauseOf(posts.map((at) => ({ at })))).toBe(most);
      }),
      { numRuns: 500 },
    );
  });

  it('counts the pause before a post that may be newer than one whose day is known', () => {
    const exact = { at: { from: 10 * DAY, to: 10 * DAY } };
    const rough = { at: { from: 9 * DAY, to: 23 * DAY } };
    expect(longestPauseOf([exact, rough])).toBe(13);
  });
});
