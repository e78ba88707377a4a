import type { Range } from '../model/schema/measure.js';
import type { Cluster } from './bootstrap.js';
import { t95 } from './t-quantile.js';
import { wilson, z95 } from './wilson.js';

/**
 * 95 % interval of a share of clustered things, from its lower to its upper bound: Wilson's interval on the effective number
 * of accounts, which is what they would be worth if they were drawn one by one, with the t of few companies instead
 * of the normal (Korn and Graubard, Survey Methodology 1998). `accounts` caps that number. Undefined under two companies.
 */
export function effectiveInterval(clusters: readonly Cluster[], accounts: number): Range | undefined {
  const counted = clusters.filter(({ of }) => of > 0);
  if (counted.length < 2) return undefined;
  const low = intervalOf(counted, ({ low: at }) => at, accounts);
  const high = intervalOf(counted, ({ high: at }) => at, accounts);
  return { low: low.low, high: high.high };
}

function intervalOf(clusters: readonly Cluster[], worthOf: (c: Cluster) => number, accounts: number): Range {
  const all = clusters.reduce((sum, { of }) => sum + of, 0);
  const share = Math.min(1, clusters.reduce((sum, c) => sum + worthOf(c), 0) / all);
  const size = effectiveSize(clusters, worthOf, share, all, accounts);
  return wilson(share === 1 ? size : share * size, size);
}

/** Where all companies are alike their spread says nothing, and each counts for one. */
function effectiveSize(
  clusters: readonly Cluster[],
  worthOf: (c: Cluster) => number,
  share: number,
  all: number,
  accounts: number,
): number {
  const companies = clusters.length;
  if (share === 0 || share === 1) return companies;
  const squares = clusters.reduce((sum, c) => sum + (worthOf(c) - share * c.of) ** 2, 0);
  const variance = (companies / (companies - 1)) * (squares / (all * all));
  const worth = variance === 0 ? accounts : Math.min(accounts, (share * (1 - share)) / variance);
  return worth * (z95 / t95(companies - 1)) ** 2;
}
