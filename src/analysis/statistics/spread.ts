import { quantile } from 'simple-statistics';
import type { Range } from '../model/schema/measure.js';

export interface Spread {
  median: number;
  quartiles: Range;
}

/** Median and quartiles; undefined of nothing. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const [low = 0, median = 0, high = 0] = quantile(values, [0.25, 0.5, 0.75]);
  return { median, quartiles: { low, high } };
}
