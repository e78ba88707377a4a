import type { Range } from '../model/schema/measure.js';

/** The normal quantile of a two-sided 95 % interval. */
export const z95 = 1.959963984540054;

/** Wilson's 95 % score interval of k successes in n trials (Wilson 1927). n must be over 0. */
export function wilson(k: number, n: number): Range {
  const p = k / n;
  const zz = z95 * z95;
  const middle = p + zz / (2 * n);
  const half = z95 * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n));
  const scale = 1 + zz / n;
  return {
    low: k === 0 ? 0 : Math.max(0, (middle - half) / scale),
    high: k === n ? 1 : Math.min(1, (middle + half) / scale),
  };
}
