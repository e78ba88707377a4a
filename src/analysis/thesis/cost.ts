import { type NetworkId, networkIds } from '../../model/network-id.js';
import { because } from '../../model/reason.js';
import { benchmarkFor } from '../benchmarks/benchmarks.js';
import { monthDays } from '../measures/followers.js';
import { ratesOf, typical } from '../model/cadence.js';
import type { Benchmark } from '../model/schema/benchmark.js';
import type { Cost, CostEstimate, Levels } from '../model/schema/cost.js';
import { costSource, type Settings } from '../settings.js';
import { spreadOf } from '../statistics/spread.js';
import type { AccountStudy } from '../study.js';

type Level = keyof Levels;
type GivenCost = Exclude<Cost, { notGiven: unknown }>;
type NetworkRate = GivenCost['networks'][number];

/** Rates of fewer rivals than this make no quartiles: a published figure stands in where there is one. */
const leastRivals = 3;
const weeksPerMonth = monthDays / 7;

/**
 * What keeping up with the accounts that are run well would cost, on the networks where there are any: posts to be
 * made, the time for each, moderation, planning and tools, each at a low, middle and high value. Never one figure.
 */
export function costOf(
  accounts: readonly AccountStudy[],
  benchmarks: readonly Benchmark[],
  settings: Settings,
): Cost {
  const well = accounts.filter((account) => account.grade === 'run-well');
  const networks = networkIds
    .filter((id) => well.some((a) => a.record.account.network === id))
    .flatMap((id) => rateOn(id, well, benchmarks, settings) ?? []);
  if (networks.length === 0) return { notGiven: because('no-active-accounts') };
  const { cost } = settings;
  return {
    currency: cost.currency,
    networks,
    reuseFactor: cost.reuseFactor,
    inputs: inputsOf(settings),
    low: estimate('low', networks, settings),
    mid: estimate('mid', networks, settings),
    high: estimate('high', networks, settings),
    floorPerYear: cost.floorPerYear,
  };
}

/** Posts per week: the quartiles of the rivals run well, else a published figure, else the few rivals there are. */
function rateOn(
  network: NetworkId,
  well: readonly AccountStudy[],
  benchmarks: readonly Benchmark[],
  settings: Settings,
): NetworkRate | undefined {
  const here = well.filter((a) => a.record.account.network === network);
  const rates = ratesOf(here);
  const published =
    rates.length < leastRivals ? benchmarkFor(typical(network, here, settings), benchmarks) : undefined;
  // A published median of nought is that of accounts left behind: no pace to keep up with.
  const rate = published?.postsPerWeek ?? 0;
  if (published && rate > 0) {
    return { network, n: 0, basis: 'benchmark', benchmark: published.id, low: rate, mid: rate, high: rate };
  }
  const spread = spreadOf(rates);
  return spread && { network, n: rates.length, basis: 'audit', mid: spread.median, ...spread.quartiles };
}

function estimate(level: Level, networks: readonly NetworkRate[], settings: Settings): CostEstimate {
  const { cost } = settings;
  const posts = postsToMake(
    networks.map((n) => n[level] * weeksPerMonth),
    cost.reuseFactor,
  );
  const moderation = ((cost.moderationMinutesPerDay[level] * monthDays) / 60) * networks.length;
  const upkeep = moderation + cost.planningHoursPerMonth[level];
  const hours = posts * cost.hoursPerPost[level] + upkeep;
  return {
    postsPerMonth: posts,
    hoursPerMonth: hours,
    moneyPerMonth: hours * cost.hourlyCost[level] + cost.toolsPerMonth[level],
    outsourcedPerMonth:
      posts * cost.pricePerOutsourcedPost[level] +
      upkeep * cost.hourlyCost[level] +
      cost.toolsPerMonth[level],
  };
}

/** A post made once and adapted is made once: the busiest network sets the pace, the others add what is not reused. */
export function postsToMake(perNetwork: readonly number[], reuseFactor: number): number {
  const all = perNetwork.reduce((sum, n) => sum + n, 0);
  const busiest = Math.max(0, ...perNetwork);
  return all - reuseFactor * (all - busiest);
}

function inputsOf(settings: Settings): GivenCost['inputs'] {
  const { cost } = settings;
  const source = (key: keyof Settings['cost']) => costSource(settings, key);
  return [
    { id: 'hours-per-post', ...cost.hoursPerPost, source: source('hoursPerPost') },
    {
      id: 'moderation-minutes-per-day',
      ...cost.moderationMinutesPerDay,
      source: source('moderationMinutesPerDay'),
    },
    {
      id: 'planning-hours-per-month',
      ...cost.planningHoursPerMonth,
      source: source('planningHoursPerMonth'),
    },
    { id: 'hourly-cost', ...cost.hourlyCost, source: source('hourlyCost') },
    {
      id: 'price-per-outsourced-post',
      ...cost.pricePerOutsourcedPost,
      source: source('pricePerOutsourcedPost'),
    },
    { id: 'tools-per-month', ...cost.toolsPerMonth, source: source('toolsPerMonth') },
  ];
}
