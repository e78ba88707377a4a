import { quantileSorted } from 'simple-statistics';
import type { Range } from '../model/schema/measure.js';
import { wordsFrom } from './random.js';

/** What one company brings to a share, at least and at most: `low` to `high` of `of` (accounts, or one vote). */
export interface Cluster {
  low: number;
  high: number;
  of: number;
}

/** How many numbers stand together in memory for one company. */
const width = 3;

/**
 * 95 % percentile interval of Σ of / Σ of over companies, because the accounts of one company stand and fall together:
 * from the low end of the lower bounds to the high end of the upper ones (Efron 1979). The cost is draws times
 * companies. Undefined without anything to draw from.
 */
export function bootstrapCompanies(
  clusters: readonly Cluster[],
  draws: number,
  seed: number,
): Range | undefined {
  const drawn = clusters.filter(({ of }) => of > 0);
  if (drawn.length === 0) return undefined;
  // In an order of their own: what the companies are called or numbered must not change a figure.
  const ordered = [...drawn].sort((a, b) => a.of - b.of || a.low - b.low || a.high - b.high);
  const numbers = Float64Array.from(ordered.flatMap(({ low, high, of }) => [low, high, of]));
  const fill = wordsFrom(seed);
  const words = new Uint32Array(ordered.length);
  const share = ordered.length / 2 ** 32;
  const lows = new Float64Array(draws);
  const highs = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    fill(words);
    let low = 0;
    let high = 0;
    let of = 0;
    for (let i = 0; i < words.length; i++) {
      const at = Math.floor((words[i] ?? 0) * share) * width;
      low += numbers[at] ?? 0;
      high += numbers[at + 1] ?? 0;
      of += numbers[at + 2] ?? 0;
    }
    lows[draw] = low / of;
    highs[draw] = high / of;
  }
  return {
    low: quantileSorted(Array.from(lows.sort()), 0.025),
    high: quantileSorted(Array.from(highs.sort()), 0.975),
  };
}
