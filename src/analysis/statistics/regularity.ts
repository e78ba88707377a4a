import { mean, sampleCorrelation, standardDeviation } from 'simple-statistics';

/** How evenly a series of gaps is spaced. Every figure needs gaps over 0 and, to mean anything, five of them. */
export interface Regularity {
  /** Shinomoto's local variation: 0 clockwork, 1 random; hardly moved by a slow change of rate. */
  lv: number;
  /** σ/μ with the population σ: 0 clockwork, 1 random, over 1 bursty. */
  cv: number;
  /** Mean of 2|a−b|/(a+b) over neighbouring gaps. */
  cv2: number;
  /** Goh and Barabási 2008: (σ−μ)/(σ+μ), −1 regular to 1 bursty. */
  burstiness: number;
  /** Kim and Jo 2016 (arXiv 1604.01125): the same without the bias of short series, n = number of gaps. */
  burstinessFinite: number;
  /** Goh and Barabási: correlation of each gap with the next; undefined when one side is constant. */
  memory?: number;
  /** 0 even, towards 1 when one gap holds all the time. */
  gini: number;
  /** Entropy of the gaps' shares over its maximum: 1 even. */
  entropy: number;
}

/** Gaps in any one unit, in their order; at least two. */
export function regularityOf(gaps: readonly number[]): Regularity {
  const list = [...gaps];
  const average = mean(list);
  const deviation = standardDeviation(list);
  const ratio = deviation / average;
  const memory = memoryOf(list);
  return {
    lv: localVariation(list),
    cv: ratio,
    cv2: neighbourVariation(list),
    burstiness: (deviation - average) / (deviation + average),
    burstinessFinite: finiteBurstiness(ratio, list.length),
    ...(memory !== undefined && { memory }),
    gini: gini(list),
    entropy: entropy(list),
  };
}

function neighbours(gaps: readonly number[]): [number, number][] {
  return gaps.slice(1).map((gap, i) => [gaps[i] ?? gap, gap]);
}

function localVariation(gaps: readonly number[]): number {
  return 3 * mean(neighbours(gaps).map(([a, b]) => ((a - b) / (a + b)) ** 2));
}

function neighbourVariation(gaps: readonly number[]): number {
  return mean(neighbours(gaps).map(([a, b]) => (2 * Math.abs(a - b)) / (a + b)));
}

function finiteBurstiness(r: number, n: number): number {
  const plus = Math.sqrt(n + 1);
  const minus = Math.sqrt(n - 1);
  return (plus * r - minus) / ((plus - 2) * r + minus);
}

function memoryOf(gaps: number[]): number | undefined {
  const earlier = gaps.slice(0, -1);
  const later = gaps.slice(1);
  if (earlier.length < 2 || isConstant(earlier) || isConstant(later)) return undefined;
  return sampleCorrelation(earlier, later);
}

function isConstant(values: readonly number[]): boolean {
  return values.every((v) => v === values[0]);
}

function gini(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  const m = sorted.length;
  const total = sorted.reduce((sum, gap) => sum + gap, 0);
  return sorted.reduce((sum, gap, i) => sum + (2 * (i + 1) - m - 1) * gap, 0) / (m * total);
}

function entropy(gaps: readonly number[]): number {
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const sum = gaps.reduce((s, gap) => s - (gap / total) * Math.log(gap / total), 0);
  return sum / Math.log(gaps.length);
}
