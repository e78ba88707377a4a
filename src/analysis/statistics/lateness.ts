/**
 * How late accounts that came back had been: the curve that a list's own past draws. Take any day of the past of an
 * account that went on posting, and divide the silence it had reached by then by its mean gap. The curve gives, for a
 * ratio r, the share of such days on which it was r or more. Nothing is assumed of how gaps are distributed, so it stays
 * calibrated where accounts post in bursts and (S/(S+g))^m is not.
 *
 * For one closed gap of d days beside a mean gap of μ days the silence is over r·μ on max(0, d − r·μ) of its days. The
 * share is the sum of these over the sum of all days, counted in the usual gap of each account (the geometric mean, which
 * one long pause hardly moves), so that a slow account weighs no more than a quick one. An account is never compared with
 * itself.
 */
export interface LatenessCurve {
  /** Accounts the curve is drawn from. */
  size: number;
  /** Share of days at least this late, over all accounts but the one named. */
  shareOver(ratio: number, without: string | undefined): number;
}

/** The closed gaps of one account in days, oldest first. */
export interface GapHistory {
  key: string;
  gaps: readonly number[];
}

/**
 * The curve against the mean of `window` gaps beside each gap: those just before it, and where the history begins too
 * late for so many, those just after. Histories of one gap say nothing and are left out.
 */
export function latenessCurve(histories: readonly GapHistory[], window: number): LatenessCurve {
  const usable = histories.filter(({ gaps }) => gaps.length > 1);
  const own = new Map(usable.map(({ key, gaps }) => [key, partsOf(gaps, window)]));
  const all = Float64Array.from({ length: usable.reduce((n, { gaps }) => n + gaps.length, 0) });
  const days = new Float64Array(all.length);
  const means = new Float64Array(all.length);
  let filled = 0;
  for (const parts of own.values()) {
    all.set(parts.ratios, filled);
    days.set(parts.days, filled);
    means.set(parts.means, filled);
    filled += parts.ratios.length;
  }
  const order = Uint32Array.from(all.keys()).sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0));
  const sorted = Float64Array.from(order, (i) => all[i] ?? 0);
  // Sums from each ratio up: the share over r is one subtraction.
  const daysFrom = sumsFrom(order, days);
  const meansFrom = sumsFrom(order, means);
  const allDays = daysFrom[0] ?? 0;
  const total = (ratio: number) => {
    const first = firstOver(sorted, ratio);
    return (daysFrom[first] ?? 0) - ratio * (meansFrom[first] ?? 0);
  };
  return {
    size: own.size,
    shareOver(ratio, without) {
      const left = without === undefined ? undefined : own.get(without);
      const others = allDays - (left ? daysOver(left, 0) : 0);
      if (own.size < (left ? 2 : 1)) return 1;
      const late = total(ratio) - (left ? daysOver(left, ratio) : 0);
      return Math.min(1, Math.max(0, late / others));
    },
  };
}

/** Of each gap: gap over mean, and both in usual gaps of the account, over how many gaps it has. */
interface Parts {
  ratios: Float64Array;
  days: Float64Array;
  means: Float64Array;
}

function partsOf(gaps: readonly number[], window: number): Parts {
  const sums = new Float64Array(gaps.length + 1);
  for (const [i, gap] of gaps.entries()) sums[i + 1] = (sums[i] ?? 0) + gap;
  const usual = Math.exp(gaps.reduce((sum, gap) => sum + Math.log(gap), 0) / gaps.length);
  const unit = usual * gaps.length;
  const parts: Parts = {
    ratios: new Float64Array(gaps.length),
    days: new Float64Array(gaps.length),
    means: new Float64Array(gaps.length),
  };
  for (const [i, gap] of gaps.entries()) {
    const first = Math.max(0, i - window);
    const last = Math.min(gaps.length - 1, first + window);
    const mean = ((sums[last + 1] ?? 0) - (sums[first] ?? 0) - gap) / (last - first);
    parts.ratios[i] = gap / mean;
    parts.days[i] = gap / unit;
    parts.means[i] = mean / unit;
  }
  return parts;
}

function daysOver({ ratios, days, means }: Parts, ratio: number): number {
  let late = 0;
  for (let i = 0; i < ratios.length; i++) {
    if ((ratios[i] ?? 0) > ratio) late += (days[i] ?? 0) - ratio * (means[i] ?? 0);
  }
  return late;
}

function sumsFrom(order: Uint32Array, values: Float64Array): Float64Array {
  const sums = new Float64Array(order.length + 1);
  for (let i = order.length - 1; i >= 0; i--) sums[i] = (sums[i + 1] ?? 0) + (values[order[i] ?? 0] ?? 0);
  return sums;
}

/** Index of the first value over `limit` in an ascending list. */
function firstOver(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
