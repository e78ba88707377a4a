import { describe, expect, it } from 'vitest';
import { regularityOf } from '../../../src/analysis/statistics/regularity.js';
import { elephantGaps } from '../elephant.js';

const vectors: [number[], number, number, number, number, number, number, number | undefined][] = [
  // gaps, CV, B, A, LV, Gini, entropy, memory
  [[7, 7, 7, 7, 7, 7], 0, -1, -1, 0, 0, 1, undefined],
  [[1, 1, 1, 1, 30], 1.705882, 0.26087, 0.787393, 0.656348, 0.682353, 0.32639, undefined],
  [[3, 4, 2, 5, 3, 4, 60], 1.710311, 0.262077, 0.617636, 0.581863, 0.631393, 0.527692, 0.198571],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.522233, -0.313859, -0.343843, 0.069574, 0.3, 0.93429, 1],
];

describe('regularity', () => {
  it.each(vectors)('of %j', (gaps, cv, b, a, lv, gini, entropy, memory) => {
    const r = regularityOf(gaps);
    expect(r.cv).toBeCloseTo(cv, 5);
    expect(r.burstiness).toBeCloseTo(b, 5);
    expect(r.burstinessFinite).toBeCloseTo(a, 5);
    expect(r.lv).toBeCloseTo(lv, 5);
    expect(r.gini).toBeCloseTo(gini, 5);
    expect(r.entropy).toBeCloseTo(entropy, 5);
    if (memory === undefined) expect(r.memory).toBeUndefined();
    else expect(r.memory).toBeCloseTo(memory, 5);
  });

  it('agrees with the published values of the Elephant series', () => {
    const r = regularityOf(elephantGaps);
    expect(r.lv).toBeCloseTo(0.971826029994, 11);
    expect(r.cv2).toBeCloseTo(1.0022235296529176, 11);
    expect(r.cv).toBeCloseTo(1.0863308802174931, 11);
    expect(r.burstiness).toBeCloseTo(0.041379285, 8);
    expect(r.burstinessFinite).toBeCloseTo(0.051758825, 8);
    expect(r.memory).toBeCloseTo(-0.13576769, 7);
    expect(r.gini).toBeCloseTo(0.510624371, 8);
  });
});
