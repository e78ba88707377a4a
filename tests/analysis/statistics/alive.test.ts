import { describe, expect, it } from 'vitest';
import {
  aliveProbability,
  fitMbgNbd,
  logLikelihood,
  type Recency,
} from '../../../src/analysis/statistics/mbg-nbd.js';
import { ownGapQuantile, silenceProbability } from '../../../src/analysis/statistics/silence.js';
import { cdnowCustomers } from '../cdnow.js';

describe('silence probability: (S/(S+g))^m', () => {
  it.each([
    [12, 84, 14, 0.157267],
    [12, 84, 45, 0.005811],
    [52, 364, 30, 0.016273],
    [4, 364, 90, 0.413221],
  ])('after %i gaps over %i days, silent for %i', (m, span, silence, p) => {
    expect(silenceProbability(m, span, silence)).toBeCloseTo(p, 6);
  });

  it('keeps its digits where it is tiny', () => {
    expect(silenceProbability(24, 365, 180)).toBeCloseTo(6.63e-5, 8);
  });

  it('beside it the own-gap quantile never goes under 1/(m+1)', () => {
    expect(ownGapQuantile([7, 7, 7, 30], 20)).toBe(0.4);
    expect(ownGapQuantile([7, 7, 7, 7], 100)).toBe(0.2);
  });
});

/** Parameters after BTYDplus for the CDNOW customers, in weeks. */
const cdnow = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };

/** The recipe of a made-up list: two rates, two ways of leaving, from a plain congruential generator. */
function madeUpList(size: number, seed: number): Recency[] {
  let state = seed;
  const next = () => {
    state = Number((BigInt(state) * 1664525n + 1013904223n) % 4294967296n);
    return (state + 0.5) / 4294967296;
  };
  return Array.from({ length: size }, () => {
    const rate = next() < 0.5 ? 0.05 : 0.3;
    const drop = next() < 0.5 ? 0.02 : 0.25;
    const age = 26 + 26 * next();
    let time = 0;
    let x = 0;
    let last = 0;
    while (next() >= drop) {
      time += -Math.log(next()) / rate;
      if (time > age) break;
      x += 1;
      last = time;
    }
    return { x, last, age };
  });
}

describe('pooled MBG/NBD', () => {
  it.each([
    [0, 0, 39, 0.389348],
    [1, 1.71, 38.86, 0.170836],
    [2, 30.43, 38.86, 0.706202],
    [7, 29.43, 38.86, 0.622724],
  ])('P(alive) at the CDNOW parameters for x=%i, t=%d, T=%d', (x, last, age, p) => {
    expect(aliveProbability(cdnow, { x, last, age })).toBeCloseTo(p, 6);
  });

  it('stays finite for extreme accounts', () => {
    expect(aliveProbability(cdnow, { x: 1000, last: 10, age: 100 })).toBe(0);
    for (const [x, last, age] of [
      [221, 103.42857, 103.57143],
      [254, 97.14286, 97.28571],
      [161, 94.71429, 98],
      [204, 98.57143, 99.42857],
    ] as const) {
      expect(aliveProbability(cdnow, { x, last, age })).toBeGreaterThan(0);
      expect(Number.isFinite(logLikelihood(cdnow, [{ x, last, age }]))).toBe(true);
    }
  });

  const customers = cdnowCustomers();
  const total = (of: (customer: Recency) => number) => customers.reduce((sum, c) => sum + of(c), 0);

  it('is tested on the whole of the CDNOW customers', () => {
    expect(customers).toHaveLength(2357);
    expect(total(({ x }) => x)).toBe(2457);
    expect(customers.filter(({ x }) => x === 0)).toHaveLength(1411);
    expect(Math.max(...customers.map(({ x }) => x))).toBe(29);
    expect(total(({ age }) => age)).toBeCloseTo(77111.21, 6);
    expect(total(({ last }) => last)).toBeCloseTo(16135.52, 6);
  });

  // 0.525, 6.183, 0.891, 1.614 are published (BTYDplus, lifetimes); the further digits come from an independent fit.
  it('has its maximum on the CDNOW customers where it was published', () => {
    const model = fitMbgNbd(customers);
    if (!model) throw new Error('not fitted');
    expect(model.r).toBeCloseTo(0.524838, 4);
    expect(model.alpha).toBeCloseTo(6.182993, 3);
    expect(model.a).toBeCloseTo(0.891356, 3);
    expect(model.b).toBeCloseTo(1.613999, 3);
    expect(logLikelihood(model, customers)).toBeCloseTo(-9582.1327, 4);
    expect(logLikelihood(cdnow, customers)).toBeLessThan(logLikelihood(model, customers));
  });

  // Reference: the same list built and fitted with NumPy 2.4 and SciPy 1.17 (BFGS, then Nelder-Mead).
  const list = madeUpList(500, 7);

  it('has the likelihood an independent implementation gives', () => {
    expect(list.reduce((sum, { x }) => sum + x, 0)).toBe(2149);
    expect(logLikelihood(cdnow, list)).toBeCloseTo(-6460.8246954240085, 6);
  });

  it('is fitted to the same maximum as an independent implementation', () => {
    const model = fitMbgNbd(list);
    expect(model).toBeDefined();
    if (!model) return;
    expect(logLikelihood(model, list)).toBeCloseTo(-6203.422822307031, 5);
    expect(model.r).toBeCloseTo(1.107177, 3);
    expect(model.alpha).toBeCloseTo(6.478691, 2);
    expect(model.a).toBeCloseTo(0.883455, 2);
    expect(model.b).toBeCloseTo(8.407521, 1);
  });

  it('gives the same probabilities whatever the unit of time', () => {
    const days = list.map(({ x, last, age }) => ({ x, last: last * 7, age: age * 7 }));
    const inWeeks = fitMbgNbd(list);
    const inDays = fitMbgNbd(days);
    if (!inWeeks || !inDays) throw new Error('not fitted');
    const account = { x: 3, last: 10, age: 40 };
    expect(aliveProbability(inDays, { x: 3, last: 70, age: 280 })).toBeCloseTo(
      aliveProbability(inWeeks, account),
      4,
    );
  });

  it('is not fitted to nothing', () => {
    expect(fitMbgNbd([])).toBeUndefined();
  });
});
