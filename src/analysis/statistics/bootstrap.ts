import { quantileSorted } from 'simple-statistics';
import type { Range } from '../model/schema/measure.js';
import { randomFrom } from './random.js';

/** What one company brings to a share: how many of its accounts are so, were checked, could not be checked. */
export interface Cluster {
  k: number;
  n: number;
  unknown: number;
}

/**
 * 95 % percentile intervals over companies, because the accounts of one company stand and fall together.
 * Each draw adds up companies, never accounts: the cost is draws times companies.
 * `share` is of k/n, `bounds` runs from the low end of k/(n+u) to the high end of (k+u)/(n+u).
 */
export function bootstrapCompanies(
  clusters: readonly Cluster[],
  draws: number,
  seed: number,
): { share: Range; bounds: Range } | undefined {
  if (clusters.length === 0) return undefined;
  // In an order of their own: what the companies are called or numbered must not change a figure.
  const ordered = [...clusters].sort((a, b) => a.n - b.n || a.k - b.k || a.unknown - b.unknown);
  const random = randomFrom(seed);
  const shares: number[] = [];
  const lows: number[] = [];
  const highs: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const { k, n, unknown } = drawSum(ordered, random);
    if (n > 0) shares.push(k / n);
    if (n + unknown === 0) continue;
    lows.push(k / (n + unknown));
    highs.push((k + unknown) / (n + unknown));
  }
  if (shares.length === 0) return undefined;
  return {
    share: { low: percentile(shares, 0.025), high: percentile(shares, 0.975) },
    bounds: { low: percentile(lows, 0.025), high: percentile(highs, 0.975) },
  };
}

function drawSum(clusters: readonly Cluster[], random: () => number): Cluster {
  const sum = { k: 0, n: 0, unknown: 0 };
  for (let i = 0; i < clusters.length; i++) {
    const drawn = clusters[Math.floor(random() * clusters.length)];
    if (drawn === undefined) continue;
    sum.k += drawn.k;
    sum.n += drawn.n;
    sum.unknown += drawn.unknown;
  }
  return sum;
}

function percentile(values: number[], p: number): number {
  return quantileSorted(
    values.sort((a, b) => a - b),
    p,
  );
}
