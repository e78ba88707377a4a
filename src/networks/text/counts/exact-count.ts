import type { Count } from '../../../model/reading.js';
import { number } from '../data/index.js';

/** A counter that an API states in full. Undefined for what is no number, and for the negative ones that mean "not told". */
export function exactCount(value: unknown): Count | undefined {
  const n = number(value);
  return n === undefined || n < 0 ? undefined : { value: n, exact: true };
}
