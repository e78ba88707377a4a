import type { Range, Share } from '../model/schema/measure.js';
import { wilson } from './wilson.js';

/**
 * Bounds of a share whatever the unseen are: none of them so, or all of them (Manski 1990).
 * k of n checked, `unknown` not checked; at least one account in all.
 */
export function manski(k: number, n: number, unknown: number): Range {
  return { low: k / (n + unknown), high: (k + unknown) / (n + unknown) };
}

/** k of n checked, and how many could not be: every interval that belongs to it. */
export function shareOf(k: number, n: number, unknown: number): Share {
  const all = n + unknown;
  return {
    k,
    n,
    unknown,
    ...(n > 0 && { share: k / n, wilson: wilson(k, n) }),
    ...(all > 0 && {
      manski: manski(k, n, unknown),
      outer: { low: wilson(k, all).low, high: wilson(k + unknown, all).high },
    }),
  };
}
