import type { ClaimResult } from '../codes.js';
import type { Range } from '../model/schema/measure.js';
import type { Sample } from '../model/schema/sample.js';
import {
  atMost,
  hypergeometricInterval,
  leastToSupport,
  logFactorials,
  mostToRefute,
} from '../statistics/hypergeometric.js';
import { shuffled } from '../statistics/shuffled.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import { countedOf, isRunWell } from './count.js';
import type { State } from './states.js';
import { hasVote, isMost, isOpen, poll, voteOf } from './votes.js';

/** The chance that a sample of the size named settles the question, if the unseen are like the seen. */
const power = 0.8;

/** A competitor that nobody could judge by what visitors are shown, and what a person would have to look at. */
interface Unjudged {
  company: CompanyStudy;
  /** Keys of the accounts to look at. */
  accounts: string[];
}

/** The competitors as they stood before a person looked. */
interface Standing {
  well: number;
  notWell: number;
  /** Nobody could read their site: no looking at accounts settles what they declare. */
  open: number;
  /** In the order in which chance drew them. */
  unjudged: Unjudged[];
}

/**
 * A random sample of the competitors nobody could judge: how many of them a person would have to look at for the question
 * "do most run most of their accounts well?" to be settled at 95 %, which ones chance drew, and what those say that were
 * looked at already. The order depends on the seed and on what visitors were shown, never on names or on what a person
 * found.
 * Undefined where everything is judged.
 */
export function sampleFor(companies: readonly CompanyStudy[], seed: number): Sample | undefined {
  const standing = standingBefore(companies, seed);
  const population = standing.unjudged.length;
  if (population === 0) return undefined;
  const planned = likeTheSeen(companies);
  const size = sizeFor(standing, planned);
  const drawn = standing.unjudged.map(({ company, accounts }) => ({ company: company.key, accounts }));
  const looked = lookedAt(standing);
  return {
    unit: 'companies',
    seed,
    population,
    planned,
    ...(size !== undefined && {
      size,
      accounts: drawn.slice(0, size).reduce((sum, { accounts }) => sum + accounts.length, 0),
    }),
    drawn,
    ...(looked && { looked }),
  };
}

function standingBefore(companies: readonly CompanyStudy[], seed: number): Standing {
  const standing: Standing = { well: 0, notWell: 0, open: 0, unjudged: [] };
  const unjudged: Unjudged[] = [];
  for (const company of companies) {
    const accounts = countedOf(company.accounts);
    const before = poll(accounts.map(shownToVisitors), isOpen(company));
    if (!hasVote(before)) continue;
    const state = isMost(before);
    if (before.open) standing.open += 1;
    else if (state === 'yes') standing.well += 1;
    else if (state === 'no') standing.notWell += 1;
    else unjudged.push({ company, accounts: accounts.filter(isUnknown).map(({ key }) => key) });
  }
  // In an order of their own: what the companies are called or numbered must not decide which of them are drawn.
  standing.unjudged = shuffled([...unjudged].sort(byWhatThereIsToSee), seed);
  return standing;
}

function byWhatThereIsToSee(a: Unjudged, b: Unjudged): number {
  return a.accounts.length - b.accounts.length || compare(networksOf(a), networksOf(b));
}

function networksOf({ accounts, company }: Unjudged): string {
  const wanted = new Set(accounts);
  return company.accounts
    .filter(({ key }) => wanted.has(key))
    .map(({ record }) => record.account.network)
    .join(' ');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Is it run well, as far as a visitor is shown: what a person saw is left out. */
function shownToVisitors(account: AccountStudy): State {
  return account.record.observation?.seenBy === undefined ? isRunWell(account) : 'unknown';
}

function isUnknown(account: AccountStudy): boolean {
  return shownToVisitors(account) === 'unknown';
}

/** Of the companies of which anything was seen, the share that would run most of it well: a guess to plan by, no finding. */
function likeTheSeen(companies: readonly CompanyStudy[]): number {
  const seen = companies
    .map((company) =>
      countedOf(company.accounts)
        .map(shownToVisitors)
        .filter((state) => state !== 'unknown'),
    )
    .filter((states) => states.length > 0)
    .map((states) => voteOf(poll(states, false)).low);
  return seen.length === 0 ? 0 : seen.filter((share) => share > 0.5).length / seen.length;
}

/** The smallest sample that would settle it, most likely; undefined where not even looking at all of them would. */
function sizeFor({ well, notWell, open, unjudged }: Standing, planned: number): number | undefined {
  const population = unjudged.length;
  const all = well + notWell + open + population;
  const logs = logFactorials(population);
  const so = Math.round(planned * population);
  // Refuted: fewer than half of all, even if every open one were so. Supported: more than half, with none of them.
  const refuteLimit = Math.ceil(all / 2) - well - open;
  const supportLimit = Math.floor(all / 2) - well;
  for (let drawn = 1; drawn <= population; drawn = next(drawn, population)) {
    const draw = { population, so, drawn };
    const refuted = atMost(mostToRefute(drawn, population, refuteLimit, logs), draw, logs);
    const supported = 1 - atMost(leastToSupport(drawn, population, supportLimit, logs) - 1, draw, logs);
    if (refuted + supported >= power) return drawn;
  }
  return undefined;
}

/** One by one up to a hundred, then by hundredths: nobody looks at 3,417 rather than 3,400. */
function next(drawn: number, population: number): number {
  if (drawn === population) return population + 1;
  return Math.min(population, drawn + Math.max(1, Math.floor(drawn / 100)));
}

/** Those at the head of the draw that a person has looked at, without a gap: a choice among them would be no sample. */
function lookedAt({ well, notWell, open, unjudged }: Standing): Sample['looked'] {
  const firstLeft = unjudged.findIndex((one) => !isLookedAt(one));
  const looked = firstLeft === -1 ? unjudged : unjudged.slice(0, firstLeft);
  const n = looked.length;
  if (n === 0) return undefined;
  const states = looked.map(({ company }) => isMost(poll(countedOf(company.accounts).map(isRunWell), false)));
  const k = states.filter((state) => state === 'yes').length;
  const stillUnknown = states.filter((state) => state === 'unknown').length;
  const population = unjudged.length;
  const all = well + notWell + open + population;
  const interval = {
    low: well + hypergeometricInterval(k, n, population).low,
    high: well + open + hypergeometricInterval(k + stillUnknown, n, population).high,
  };
  return { n, k, unknown: stillUnknown, interval, result: resultOf(interval, all) };
}

function isLookedAt({ company, accounts }: Unjudged): boolean {
  const wanted = new Set(accounts);
  return company.accounts
    .filter(({ key }) => wanted.has(key))
    .every(({ record }) => record.observation?.seenBy !== undefined);
}

function resultOf({ low, high }: Range, all: number): ClaimResult {
  if (high * 2 < all) return 'refuted';
  return low * 2 > all ? 'supported' : 'undecided';
}
