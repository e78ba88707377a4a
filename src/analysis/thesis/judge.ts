import type { ClaimResult } from '../codes.js';
import type { Judgement, Unlike, WayOfCounting } from '../model/schema/judgement.js';
import type { Range, Share } from '../model/schema/measure.js';
import { bootstrapCompanies, type Cluster } from '../statistics/bootstrap.js';
import { effectiveInterval } from '../statistics/effective-interval.js';
import { shareWhere } from './count.js';
import { accountsOf, isMost, type Poll, voteOf } from './votes.js';

/** Fewer companies than this say nothing of lists like theirs, however many accounts they have. */
export const leastCompanies = 6;

/** A share against one half: refuted below, supported above, undecided when the range reaches over it. */
export function againstHalf(range: Range | undefined): ClaimResult {
  if (range === undefined) return 'undecided';
  if (range.high < 0.5) return 'refuted';
  return range.low > 0.5 ? 'supported' : 'undecided';
}

/** Draws of the bootstrap; without them only the bounds and the effective-n interval speak. */
export interface Draws {
  draws: number;
  seed: number;
}

/**
 * Do the companies run well what they opened? Each has one vote, the share of its own accounts; a majority of them and the
 * accounts, counted one by one, must say the same, or it depends on how one counts. For lists like this one the intervals
 * over companies must say so too.
 */
export function judge(given: readonly Poll[], found: Share, draws?: Draws): Judgement {
  // In an order of their own: what the companies are called or numbered must not change the last digit of a sum.
  const polls = [...given].sort(
    (a, b) => a.all - b.all || a.yes - b.yes || a.unknown - b.unknown || Number(a.open) - Number(b.open),
  );
  const accounts = found.n + found.unknown;
  const byCompanies = wayOf(polls.map(voteOf), accounts, draws);
  // One account that several companies declare is one where accounts are counted.
  const once = found.manski ?? { low: 0, high: 1 };
  const byAccounts = {
    ...wayOf(polls.map(accountsOf), accounts, draws),
    bounds: once,
    inThisList: againstHalf(once),
  };
  const most = shareWhere(polls, isMost);
  const agreed = agreedOf([byCompanies.inThisList, againstHalf(most.manski), byAccounts.inThisList]);
  const inThisList = accounts === 0 ? 'undecided' : agreed;
  const unlike =
    inThisList === 'undecided' ? undefined : unlikeOf(inThisList, polls.length, { byCompanies, byAccounts });
  return {
    result: unlike === undefined ? inThisList : 'undecided',
    inThisList,
    byCompanies,
    byAccounts,
    mostRunWell: most,
    dependsOnCounting: contradict(byCompanies, most.manski, byAccounts),
    ...(unlike && { unlike }),
  };
}

function wayOf(clusters: readonly Cluster[], accounts: number, draws: Draws | undefined): WayOfCounting {
  const all = clusters.reduce((sum, { of }) => sum + of, 0);
  const sumOf = (end: 'low' | 'high') => clusters.reduce((sum, cluster) => sum + cluster[end], 0);
  const bounds = all === 0 ? { low: 0, high: 1 } : { low: sumOf('low') / all, high: sumOf('high') / all };
  const bootstrap = draws && bootstrapCompanies(clusters, draws.draws, draws.seed);
  const effective = effectiveInterval(clusters, accounts);
  return {
    bounds,
    inThisList: againstHalf(bounds),
    ...(bootstrap && { bootstrap }),
    ...(effective && { effective }),
  };
}

function agreedOf(results: readonly ClaimResult[]): ClaimResult {
  const [first = 'undecided'] = results;
  return results.every((result) => result === first) ? first : 'undecided';
}

/** Companies say yes and accounts no, or the reverse: neither is for want of having looked. */
function contradict(byCompanies: WayOfCounting, most: Range | undefined, byAccounts: WayOfCounting): boolean {
  const opposite = { supported: 'refuted', refuted: 'supported', undecided: '', 'beyond-data': '' };
  const other = opposite[byAccounts.inThisList];
  return byCompanies.inThisList === other || againstHalf(most) === other;
}

/** What keeps an answer about this list from being one about lists like it; undefined where nothing does. */
function unlikeOf(
  inThisList: ClaimResult,
  companies: number,
  { byCompanies, byAccounts }: Pick<Judgement, 'byCompanies' | 'byAccounts'>,
): Unlike | undefined {
  if (companies < leastCompanies) return { because: 'few-companies', companies, needs: leastCompanies };
  const ranges = [
    { of: 'companies', by: 'bootstrap', range: byCompanies.bootstrap },
    { of: 'companies', by: 'effective-n', range: byCompanies.effective },
    { of: 'accounts', by: 'bootstrap', range: byAccounts.bootstrap },
    { of: 'accounts', by: 'effective-n', range: byAccounts.effective },
  ] as const;
  for (const { of, by, range } of ranges)
    if (range !== undefined && againstHalf(range) !== inThisList)
      return { because: 'interval', of, by, range };
  return undefined;
}
