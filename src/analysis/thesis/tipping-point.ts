import type { Share } from '../model/schema/measure.js';
import type { TippingPoint } from '../model/schema/verdict.js';

/**
 * How many of the unseen would have to be run well to bring the list to one half, or, where it stands at one half or
 * above, how many would have to be run badly or left behind to bring it under.
 */
export function tippingPoint({ k, n, unknown }: Share): TippingPoint {
  const all = n + unknown;
  const half = Math.ceil(all / 2);
  if (n === 0 || k / n < 0.5) {
    const needed = Math.max(0, half - k);
    return { unseen: unknown, towards: 'half-or-more', needed, reachable: needed <= unknown };
  }
  // With j of the unseen not run well, at most k + u − j are: under half once that is less than half of all.
  const needed = Math.max(0, k + unknown - half + 1);
  return { unseen: unknown, towards: 'under-half', needed, reachable: needed <= unknown };
}
