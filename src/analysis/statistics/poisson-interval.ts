import { gammaln } from 'simple-statistics';
import type { Range } from '../model/schema/measure.js';

const known = new Map<number, Range>();

/**
 * Exact 95 % interval of a Poisson mean after m events (Garwood 1936): [χ²(0.025; 2m)/2, χ²(0.975; 2m+2)/2].
 * Divide by the time watched to get the interval of the rate.
 */
export function poissonInterval(m: number): Range {
  const cached = known.get(m);
  if (cached) return cached;
  const low = m === 0 ? 0 : solve((mean) => 1 - cumulative(m - 1, mean) - 0.025, 0, m);
  const high = solve((mean) => 0.025 - cumulative(m, mean), m, m + 10 + 6 * Math.sqrt(m + 1));
  const interval = { low, high };
  known.set(m, interval);
  return interval;
}

/** P(X <= m) of a Poisson variable, the terms taken in logs so that no mean underflows. */
function cumulative(m: number, mean: number): number {
  if (mean === 0) return 1;
  let sum = 0;
  for (let k = m; k >= 0; k--) {
    const term = Math.exp(k * Math.log(mean) - mean - gammaln(k + 1));
    sum += term;
    if (k < mean && term < sum * 1e-17) break;
  }
  return Math.min(1, sum);
}

/** Where an increasing function crosses zero, by bisection. */
function solve(f: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
