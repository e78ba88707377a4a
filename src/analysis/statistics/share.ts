import type { Range, Share } from '../model/schema/measure.js';

/**
 * Bounds of a share whatever the unseen are: none of them so, or all of them (Manski 1990).
 * k of n checked, `unknown` not checked; at least one account in all.
 */
export function manski(k: number, n: number, unknown: number): Range {
  return { low: k / (n + unknown), high: (k + unknown) / (n + unknown) };
}

/**
 * k of n checked, and how many could not be: the share among the checked, and the bounds of all. `oneSided` of the checked
 * were seen by views that could not have shown the contrary: they hold in the bounds, and make no share.
 */
export function shareOf(k: number, n: number, unknown: number, oneSided = 0): Share {
  const seen = n - oneSided;
  return {
    k,
    n,
    unknown,
    ...(oneSided > 0 && { oneSided }),
    ...(seen > 0 && { share: k / seen }),
    ...(n + unknown > 0 && { manski: manski(k, n, unknown) }),
  };
}
