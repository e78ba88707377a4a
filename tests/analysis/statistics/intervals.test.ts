import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTest } from '../../../src/analysis/statistics/binomial-test.js';
import { bootstrapCompanies } from '../../../src/analysis/statistics/bootstrap.js';
import { effectiveInterval } from '../../../src/analysis/statistics/effective-interval.js';
import { poissonInterval } from '../../../src/analysis/statistics/poisson-interval.js';
import { manski, shareOf } from '../../../src/analysis/statistics/share.js';
import { t95 } from '../../../src/analysis/statistics/t-quantile.js';
import { wilson } from '../../../src/analysis/statistics/wilson.js';

describe('Wilson interval', () => {
  // The first four are the cases of Newcombe (1998).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [7, 12, 0.3195, 0.8067],
    [3, 10, 0.1078, 0.6032],
    [7, 50, 0.0695, 0.2619],
  ])('of %i in %i', (k, n, low, high) => {
    expect(wilson(k, n).low).toBeCloseTo(low, 4);
    expect(wilson(k, n).high).toBeCloseTo(high, 4);
  });
});

describe('Manski bounds', () => {
  it.each([
    [7, 12, 5, 0.4118, 0.7059],
    [20, 50, 30, 0.25, 0.625],
  ])('of %i in %i with %i unseen', (k, n, unseen, low, high) => {
    expect(manski(k, n, unseen).low).toBeCloseTo(low, 4);
    expect(manski(k, n, unseen).high).toBeCloseTo(high, 4);
  });

  it('leave the share out when nothing was seen, and never make it zero', () => {
    expect(shareOf(0, 0, 4)).toEqual({
      k: 0,
      n: 0,
      unknown: 4,
      manski: { low: 0, high: 1 },
    });
    expect(shareOf(0, 0, 0)).toEqual({ k: 0, n: 0, unknown: 0 });
  });

  it('only widen when more accounts could not be seen', () => {
    const counts = fc
      .tuple(fc.nat(200), fc.nat(200), fc.nat(100), fc.nat(100))
      .filter(([a, b, u]) => a + b + u > 0);
    fc.assert(
      fc.property(counts, ([k, others, unseen, more]) => {
        const narrow = manski(k, k + others, unseen);
        const wide = manski(k, k + others, unseen + more);
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
      }),
    );
  });
});

describe('exact Poisson interval', () => {
  // χ² quantiles of SciPy 1.17
  it.each([
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [5, 1.6234863901184207, 11.66833207932267],
    [12, 6.200575108722218, 20.96158504817696],
    [52, 38.83608720046123, 68.19108174087289],
    [300, 267.00927523296633, 335.94112555257067],
  ])('after %i events', (m, low, high) => {
    expect(poissonInterval(m).low).toBeCloseTo(low, 8);
    expect(poissonInterval(m).high).toBeCloseTo(high, 8);
  });
});

describe('exact binomial test', () => {
  // p-values of SciPy 1.17 (binomtest)
  it.each([
    [2, 12, 0.5, 0.03857421875],
    [0, 6, 0.5, 0.03125],
    [3, 20, 0.3, 0.22041826738070913],
    [10, 40, 0.4, 0.05413323357373907],
  ])('of %i in %i at %d', (k, n, p, expected) => {
    expect(binomialTest(k, n, p)).toBeCloseTo(expected, 10);
  });
});

describe('bootstrap over companies', () => {
  const clusters = Array.from({ length: 40 }, (_, i) => ({ low: i % 2, high: i % 2, of: 1 }));

  it('gives the same interval for the same seed, and close to Wilson where companies have one account each', () => {
    const interval = bootstrapCompanies(clusters, 2000, 1);
    expect(bootstrapCompanies(clusters, 2000, 1)).toEqual(interval);
    expect(interval?.low).toBeCloseTo(wilson(20, 40).low, 1);
    expect(interval?.high).toBeCloseTo(wilson(20, 40).high, 1);
  });

  it('is wider where accounts of one company stand and fall together', () => {
    const together = Array.from({ length: 8 }, (_, i) => ({
      low: i % 2 ? 5 : 0,
      high: i % 2 ? 5 : 0,
      of: 5,
    }));
    const width = (r: ReturnType<typeof bootstrapCompanies>) => (r ? r.high - r.low : 0);
    expect(width(bootstrapCompanies(together, 2000, 1))).toBeGreaterThan(
      1.5 * width(bootstrapCompanies(clusters, 2000, 1)),
    );
  });

  it('runs from the lower to the upper bound where something was not seen', () => {
    const open = bootstrapCompanies([{ low: 0, high: 3, of: 3 }], 100, 1);
    expect(open).toEqual({ low: 0, high: 1 });
    expect(bootstrapCompanies([], 100, 1)).toBeUndefined();
    expect(bootstrapCompanies([{ low: 0, high: 0, of: 0 }], 100, 1)).toBeUndefined();
  });

  it('takes under a second of the processor for 20,000 draws of 1,000 companies', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ low: i % 3, high: (i % 3) + 1, of: 4 }));
    bootstrapCompanies(many, 200, 1);
    const start = process.cpuUsage();
    bootstrapCompanies(many, 20_000, 1);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(1);
  });
});

describe('the effective-n interval', () => {
  // R: qt(0.975, df)
  it.each([
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [5, 2.5706],
    [11, 2.201],
    [29, 2.0452],
    [999, 1.9623],
  ])('takes t of %i degrees of freedom for %d', (df, t) => {
    expect(t95(df)).toBeCloseTo(t, 3);
  });

  it('is that of Wilson but for the t, where every company has one account', () => {
    const single = Array.from({ length: 400 }, (_, i) => ({
      low: i % 4 === 0 ? 1 : 0,
      high: i % 4 === 0 ? 1 : 0,
      of: 1,
    }));
    const interval = effectiveInterval(single, 400);
    expect(interval?.low).toBeCloseTo(wilson(100, 400).low, 2);
    expect(interval?.high).toBeCloseTo(wilson(100, 400).high, 2);
  });

  it('counts each company for one where all are alike, and says nothing of one alone', () => {
    const alike = Array.from({ length: 6 }, () => ({ low: 0, high: 0, of: 8 }));
    expect(effectiveInterval(alike, 48)).toEqual(wilson(0, 6));
    expect(effectiveInterval(alike.slice(0, 1), 8)).toBeUndefined();
  });
});
