import { quantile } from 'simple-statistics';
import { grouped } from '../../grouped.js';
import { type NetworkId, networkIds } from '../../model/network-id.js';
import { benchmarkFor, noBenchmark } from '../benchmarks/benchmarks.js';
import type { Settings } from '../settings.js';
import { spreadOf } from '../statistics/spread.js';
import type { AccountStudy } from '../study.js';
import type { Benchmark, NetworkCadence } from './schema/benchmark.js';
import { isGiven } from './schema/measure.js';

/** How often the active accounts of each network post, beside what was published for accounts like them. */
export function cadenceOf(
  accounts: readonly AccountStudy[],
  benchmarks: readonly Benchmark[],
  settings: Settings,
): NetworkCadence[] {
  const byNetwork = grouped(accounts, ({ record }) => record.account.network);
  return networkIds.flatMap((network) => {
    const here = byNetwork.get(network);
    if (here === undefined) return [];
    const rates = ratesOf(here.filter((a) => a.standing.kind === 'active'));
    return {
      network,
      n: rates.length,
      ...spreadOf(rates),
      benchmark: comparison(network, here, rates, benchmarks, settings),
    };
  });
}

/** Recent posts per week, where the view shows all of them. */
export function ratesOf(accounts: readonly AccountStudy[]): number[] {
  return accounts.flatMap(({ measures }) => {
    const rate = measures['posts-per-week-recent'];
    return isGiven(rate) && rate.atLeast !== true ? [rate.value] : [];
  });
}

function comparison(
  network: NetworkId,
  accounts: readonly AccountStudy[],
  rates: readonly number[],
  benchmarks: readonly Benchmark[],
  settings: Settings,
): NetworkCadence['benchmark'] {
  const wanted = typical(network, accounts, settings);
  const benchmark = benchmarkFor(wanted, benchmarks);
  if (benchmark?.postsPerWeek === undefined) return noBenchmark(wanted);
  const median = spreadOf(rates)?.median;
  return {
    benchmark: benchmark.id,
    postsPerWeek: benchmark.postsPerWeek,
    ...(median !== undefined && benchmark.postsPerWeek > 0 && { ratio: median / benchmark.postsPerWeek }),
  };
}

/** The account in the middle: median followers where known, and the industry most companies share. */
export function typical(network: NetworkId, accounts: readonly AccountStudy[], settings: Settings) {
  const followers = accounts.flatMap((a) => a.record.observation?.profile?.followers?.value ?? []);
  const industries = accounts
    .map((a) => a.company.industry ?? settings.industry)
    .filter((i) => i !== undefined);
  return {
    network,
    industry: commonest(industries),
    followers: followers.length === 0 ? undefined : quantile(followers, 0.5),
  };
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}
