import { median } from 'simple-statistics';
import { type NetworkId, networkIds } from '../../model/network-id.js';
import { because } from '../../model/reason.js';
import { monthDays } from '../measures/followers.js';
import type { Cost, CostEstimate, Levels } from '../model/schema/cost.js';
import { isGiven } from '../model/schema/measure.js';
import { costSource, type Settings, settingsFrom } from '../settings.js';
import { spreadOf } from '../statistics/spread.js';
import type { AccountStudy } from '../study.js';
import { companiesOf } from './count.js';

type Level = keyof Levels;
type GivenCost = Exclude<Cost, { notGiven: unknown }>;
type NetworkRate = GivenCost['networks'][number];

const weeksPerMonth = monthDays / 7;

/**
 * What keeping up with a typical well-run competitor would cost: as many networks as the one in the middle runs well, those
 * most of them run well, at the pace observed there. Posts to be made, the time for each, moderation, planning and tools,
 * each at a low, middle and high value. Never one figure, and no pace that nobody saw.
 */
export function costOf(accounts: readonly AccountStudy[], settings: Settings): Cost {
  const well = accounts.filter((account) => account.grade === 'run-well');
  const rated = networkIds.flatMap((network) => rateOn(network, well) ?? []);
  if (rated.length === 0) return { notGiven: because('no-active-accounts') };
  const networks = [...rated].sort((a, b) => b.n - a.n).slice(0, typicalCount(well, rated));
  const { cost } = settings;
  return {
    ...currencyOf(settings),
    companies: companiesOf(well),
    networks: networks.sort((a, b) => networkIds.indexOf(a.network) - networkIds.indexOf(b.network)),
    reuseFactor: cost.reuseFactor,
    inputs: inputsOf(settings),
    low: estimate('low', networks, settings),
    mid: estimate('mid', networks, settings),
    high: estimate('high', networks, settings),
    floorPerYear: cost.floorPerYear,
  };
}

/** On how many networks with an observed pace does the company in the middle run an account well? */
function typicalCount(well: readonly AccountStudy[], rated: readonly NetworkRate[]): number {
  const withPace = new Set(rated.map(({ network }) => network));
  const networks = new Map<string, Set<NetworkId>>();
  for (const { companyKey, record } of well) {
    if (!withPace.has(record.account.network)) continue;
    networks.set(companyKey, (networks.get(companyKey) ?? new Set<NetworkId>()).add(record.account.network));
  }
  return Math.max(1, Math.round(median([...networks.values()].map((set) => set.size))));
}

/** Posts per week of the rivals run well: quartiles from three on, else from the least to the most there is to see. */
function rateOn(network: NetworkId, well: readonly AccountStudy[]): NetworkRate | undefined {
  const rates = well
    .filter((a) => a.record.account.network === network)
    .map(({ measures }) => measures['posts-per-week-recent'])
    .filter(isGiven);
  const spread = spreadOf(rates.map(({ value }) => value));
  if (spread === undefined || spread.median <= 0) return undefined;
  const atLeast = rates.some((rate) => rate.atLeast === true);
  const few = rates.length < 3;
  const low = few ? Math.min(...rates.map(({ value, range }) => range?.low ?? value)) : spread.quartiles.low;
  const high = few
    ? Math.max(...rates.map(({ value, range }) => range?.high ?? value))
    : spread.quartiles.high;
  return { network, n: rates.length, low, mid: spread.median, high, ...(atLeast && { atLeast }) };
}

/** Prices of one country in its own currency: the name of another makes no other price of them. */
function currencyOf({ cost }: Settings): Pick<GivenCost, 'currency' | 'country' | 'currencyAsked'> {
  const standard = settingsFrom().cost;
  const isOwn = (key: 'hourlyCost' | 'pricePerOutsourcedPost' | 'toolsPerMonth') =>
    JSON.stringify(cost[key]) !== JSON.stringify(standard[key]);
  const own = isOwn('hourlyCost') && isOwn('pricePerOutsourcedPost') && isOwn('toolsPerMonth');
  if (own) return { currency: cost.currency };
  const asked = cost.currency === standard.currency ? {} : { currencyAsked: cost.currency };
  return { currency: standard.currency, country: 'FR', ...asked };
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
