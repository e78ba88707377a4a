import type { ClaimResult } from '../codes.js';
import type { Range, Share } from '../model/schema/measure.js';
import type { SensitivityPoint } from '../model/schema/verdict.js';
import { comparedDays, curveDays, type Settings } from '../settings.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import { countedOf, shareWhere } from './count.js';
import { judge } from './judge.js';
import { runWellAt, type Settled, settle, silentFor } from './states.js';
import { hasVote, isOpen, poll } from './votes.js';

/** What every share and the verdict would be at other thresholds, 7 to 730 days. */
export function sensitivity(companies: readonly CompanyStudy[], settings: Settings): SensitivityPoint[] {
  const days = [...new Set([...curveDays, settings.activeDays])].sort((a, b) => a - b);
  const accounts = countedOf(companies.flatMap((c) => c.accounts));
  const settled = accounts.map((account) => settle(account, settings));
  const perCompany = companies.map((company) => ({
    open: isOpen(company),
    settled: countedOf(company.accounts).map((account) => settle(account, settings)),
  }));
  return days.map((threshold) => {
    const isWell = (s: Settled) => runWellAt(s, threshold);
    const runWell = shareWhere(settled, isWell);
    const silent = silentShare(settled, threshold);
    const polls = perCompany.map((c) => poll(c.settled.map(isWell), c.open)).filter(hasVote);
    const { result, inThisList } = judge(polls, runWell);
    return { days: threshold, silent, runWell, result, inThisList };
  });
}

/** The shares at 30, 60, 90, 180 and 365 days, side by side. */
export function silentShares(accounts: readonly AccountStudy[], settings: Settings) {
  const settled = accounts.map((account) => settle(account, settings));
  return comparedDays.map((days) => ({ days, silent: silentShare(settled, days) }));
}

function silentShare(settled: readonly Settled[], days: number): Share {
  return shareWhere(
    settled,
    (s) => silentFor(s, days),
    (s) => !s.proved,
  );
}

/** The thresholds around the one in use over which the answer stays the same. */
export function holdsOver(
  points: readonly SensitivityPoint[],
  activeDays: number,
  resultOf: (point: SensitivityPoint) => ClaimResult,
): Range | undefined {
  const here = points.findIndex((point) => point.days === activeDays);
  const point = points[here];
  if (point === undefined) return undefined;
  const result = resultOf(point);
  let first = here;
  let last = here;
  for (let i = here - 1; i >= 0 && same(points[i], result, resultOf); i--) first = i;
  for (let i = here + 1; i < points.length && same(points[i], result, resultOf); i++) last = i;
  return { low: points[first]?.days ?? point.days, high: points[last]?.days ?? point.days };
}

function same(
  point: SensitivityPoint | undefined,
  result: ClaimResult,
  resultOf: (point: SensitivityPoint) => ClaimResult,
): boolean {
  return point !== undefined && resultOf(point) === result;
}
