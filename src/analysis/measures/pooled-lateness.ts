import type { Settings } from '../settings.js';
import { type GapHistory, type LatenessCurve, latenessCurve } from '../statistics/lateness.js';
import { type ActivityOutline, blindSpot, gapsOf } from './activity.js';
import type { Rhythm } from './rhythm.js';

/** What the past of a whole list says of silences; absent from lists with too few accounts that have a rhythm. */
export interface PooledLateness {
  /** Accounts with a rhythm. */
  size: number;
  /** Share of all days in the past of the other accounts on which one that came back was at least this late. */
  shareAsLate(key: string, rhythm: Rhythm): number;
}

/** More accounts, or more gaps of one, would not move the curve. */
const largestPool = 2000;
const mostGaps = 60;

/**
 * The pool of a list: accounts whose view is full and exactly dated and shows more than 3 gaps. Undefined under 20 of
 * them.
 */
export function poolLateness(
  members: readonly { key: string; activity: ActivityOutline }[],
  settings: Settings,
): PooledLateness | undefined {
  const known = new Map<string, GapHistory>();
  for (const { key, activity } of members) {
    if (blindSpot(activity) || activity.impreciseShare > settings.impreciseShare) continue;
    const gaps = gapsOf(activity);
    if (gaps.length > settings.silenceGaps) known.set(key, { key, gaps: gaps.slice(-mostGaps) });
  }
  if (known.size < settings.poolAccounts) return undefined;
  const every = Math.ceil(known.size / largestPool);
  const histories = [...known.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .filter((_, i) => i % every === 0);
  const curves = new Map<number, LatenessCurve>();
  return {
    size: known.size,
    shareAsLate(key, { gaps, span, silence }) {
      // A mean of three gaps is less sure than one of twelve: each account is held against means as sure as its own.
      const curve = curves.get(gaps) ?? latenessCurve(histories, gaps);
      curves.set(gaps, curve);
      return curve.shareOver(silence / (span / gaps), key);
    },
  };
}
