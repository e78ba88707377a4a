import { describe, expect, it } from 'vitest';
import { latenessCurve } from '../../../src/analysis/statistics/lateness.js';
import { randomFrom } from '../../../src/analysis/statistics/random.js';

const even = { key: 'even', gaps: [10, 10, 10, 10, 10] };
const slow = { key: 'slow', gaps: [90, 90, 90] };

describe('how late accounts that came back had been', () => {
  it('of clockwork: on half of all days half a gap or more, on none a whole one', () => {
    const curve = latenessCurve([even, slow], 12);
    expect(curve.size).toBe(2);
    expect(curve.shareOver(0, undefined)).toBe(1);
    expect(curve.shareOver(0.5, undefined)).toBeCloseTo(0.5, 10);
    expect(curve.shareOver(1, undefined)).toBe(0);
  });

  it('counts the days of every gap over the mean beside it, in usual gaps of the account', () => {
    // Beside the gap of 30 days the others have a mean of 10.
    const uneven = { key: 'uneven', gaps: [10, 10, 30, 10] };
    const curve = latenessCurve([uneven], 12);
    // Over twice that mean are its last 10 days, of 60 in all.
    expect(curve.shareOver(2, undefined)).toBeCloseTo(10 / 60, 10);
  });

  it('never holds an account against itself, and says nothing where nobody else is left', () => {
    const bursts = { key: 'bursts', gaps: [1, 1, 1, 100, 1, 1] };
    const curve = latenessCurve([even, bursts], 12);
    expect(curve.shareOver(2, 'bursts')).toBe(0);
    expect(curve.shareOver(2, 'even')).toBeGreaterThan(0.5);
    expect(curve.shareOver(2, 'unknown')).toBe(curve.shareOver(2, undefined));
    expect(latenessCurve([even], 12).shareOver(2, 'even')).toBe(1);
  });

  it('falls as the ratio rises', () => {
    const random = randomFrom(3);
    const histories = Array.from({ length: 40 }, (_, i) => ({
      key: `a${i}`,
      gaps: Array.from({ length: 2 + i }, () => 1 + Math.floor(60 * random() ** 3)),
    }));
    const curve = latenessCurve(histories, 5);
    const shares = Array.from({ length: 60 }, (_, i) => curve.shareOver(i / 5, 'a7'));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  it('leaves out histories of one gap', () => {
    expect(latenessCurve([{ key: 'one', gaps: [5] }], 3).size).toBe(0);
  });
});
