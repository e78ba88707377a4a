import type { ClaimOf, SensitivityPoint } from '../model/schema/verdict.js';
import type { Settings } from '../settings.js';
import type { CompanyStudy } from '../study.js';
import { countedOf, isLeftBehind, isRunWell, isSeenInPart, shareWhere } from './count.js';
import { judge } from './judge.js';
import { holdsOver } from './sensitivity.js';
import { tippingPoint } from './tipping-point.js';
import { leavesBehind, mayLeave } from './vote-cast.js';
import { pollsOf } from './votes.js';

/** Claim 2, "so copying is a reason": are the accounts that competitors opened run well? The company is the unit. */
export function copying(
  companies: readonly CompanyStudy[],
  curve: readonly SensitivityPoint[],
  settings: Settings,
): ClaimOf<'copying-is-a-reason'> {
  const accounts = countedOf(companies.flatMap((c) => c.accounts));
  const runWell = shareWhere(accounts, isRunWell);
  const polls = pollsOf(companies, isRunWell);
  const draws = { draws: settings.bootstrapDraws, seed: settings.bootstrapSeed };
  const judged = judge(polls, runWell, draws);
  // The curve knows no bootstrap: where that one changes the answer, the curve does not tell how far the answer holds.
  const isOfTheCurve = curve.some((p) => p.days === settings.activeDays && p.result === judged.result);
  const holds = isOfTheCurve ? holdsOver(curve, settings.activeDays, (point) => point.result) : undefined;
  const holdsInThisList = holdsOver(curve, settings.activeDays, (point) => point.inThisList);
  return {
    claim: 'copying-is-a-reason',
    ...judged,
    runWell,
    draws,
    leftBehind: shareWhere(accounts, isLeftBehind, isSeenInPart),
    companiesLeavingBehind: shareWhere(companies.filter(mayLeave), leavesBehind),
    tippingPoint: tippingPoint(runWell),
    ...(holds && { holds }),
    ...(holdsInThisList && { holdsInThisList }),
  };
}
