import type { Range } from '../model/schema/measure.js';

/** ln 0! … ln n!, so that no binomial coefficient overflows. */
export function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logs[i] = (logs[i - 1] ?? 0) + Math.log(i);
  return logs;
}

/** A finite population of which `so` are so, and a sample drawn from it without putting back. */
export interface Draw {
  population: number;
  so: number;
  drawn: number;
}

/** P(X <= x), where X is how many of those drawn are so. `logs` reaches to the population. */
export function atMost(x: number, { population, so, drawn }: Draw, logs: Float64Array): number {
  const log = (n: number) => logs[n] ?? 0;
  const choose = (n: number, k: number) => log(n) - log(k) - log(n - k);
  const all = choose(population, drawn);
  let sum = 0;
  const last = Math.min(x, so, drawn);
  for (let i = Math.max(0, drawn - (population - so)); i <= last; i++)
    sum += Math.exp(choose(so, i) + choose(population - so, drawn - i) - all);
  return Math.min(1, sum);
}

/** Error allowed at either end of a 95 % interval. */
const eachEnd = 0.025;

/**
 * How many of a finite population are so, when `k` of `drawn` of them were: the exact 95 % interval, by the two one-sided
 * tests of the hypergeometric distribution (Wright, Exact Confidence Bounds when Sampling from Small Finite Universes,
 * 1991). It assumes nothing of those not drawn, only that chance chose.
 */
export function hypergeometricInterval(k: number, drawn: number, population: number): Range {
  const logs = logFactorials(population);
  const fits = (so: number) => {
    const draw = { population, so, drawn };
    return atMost(k, draw, logs) > eachEnd && 1 - atMost(k - 1, draw, logs) > eachEnd;
  };
  let low = k;
  while (!fits(low) && low < population) low += 1;
  let high = population - (drawn - k);
  while (!fits(high) && high > low) high -= 1;
  return { low, high };
}

/** At most this many of those drawn prove, at that level, that fewer than `limit` of all are so; -1 where none would. */
export function mostToRefute(drawn: number, population: number, limit: number, logs: Float64Array): number {
  if (limit <= 0) return -1;
  if (limit > population) return drawn;
  return provingAtMost({ population, so: limit, drawn }, logs);
}

/** At least this many of those drawn prove that more than `limit` of all are so; more than were drawn where none would. */
export function leastToSupport(drawn: number, population: number, limit: number, logs: Float64Array): number {
  if (limit >= population) return drawn + 1;
  if (limit < 0) return 0;
  // Seen from the other side: at most so many of those drawn are not so.
  return drawn - provingAtMost({ population, so: population - limit, drawn }, logs);
}

function provingAtMost(draw: Draw, logs: Float64Array): number {
  let x = -1;
  while (x < draw.drawn && atMost(x + 1, draw, logs) <= eachEnd) x += 1;
  return x;
}
