import type { ClaimOf, SensitivityPoint } from '../model/schema/verdict.js';
import type { Settings } from '../settings.js';
import { bootstrapCompanies, type Cluster } from '../statistics/bootstrap.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import { countedOf, isLeftBehind, isRunWell, shareWhere } from './count.js';
import { judge } from './judge.js';
import { holdsOver } from './sensitivity.js';
import type { State } from './states.js';
import { tippingPoint } from './tipping-point.js';

/**
 * Claim 2, "so copying is a reason": the share run well among the declared accounts. Refuted when the upper end is
 * under one half, supported when the lower end is above it. The upper end is that of every band at once: Wilson on
 * the Manski bounds, and the bootstrap over companies.
 */
export function copying(
  companies: readonly CompanyStudy[],
  curve: readonly SensitivityPoint[],
  settings: Settings,
): ClaimOf<'copying-is-a-reason'> {
  const accounts = countedOf(companies.flatMap((c) => c.accounts));
  const runWell = shareWhere(accounts, isRunWell);
  const clusters = companies.map((c) => clusterOf(countedOf(c.accounts))).filter((c) => c.n + c.unknown > 0);
  const interval = bootstrapCompanies(clusters, settings.bootstrapDraws, settings.bootstrapSeed);
  const judged = judge(runWell, { companies: clusters.length, bootstrap: interval?.bounds });
  // The curve knows no bootstrap: where that one changes the answer, the curve does not tell how far the answer holds.
  const isOfTheCurve = curve.some((p) => p.days === settings.activeDays && p.result === judged.result);
  const holds = isOfTheCurve ? holdsOver(curve, settings.activeDays, (point) => point.result) : undefined;
  const holdsInThisList = holdsOver(curve, settings.activeDays, (point) => point.inThisList);
  return {
    claim: 'copying-is-a-reason',
    ...judged,
    runWell,
    ...(interval && {
      bootstrap: { ...interval, draws: settings.bootstrapDraws, seed: settings.bootstrapSeed },
    }),
    leftBehind: shareWhere(accounts, isLeftBehind),
    companiesLeavingBehind: shareWhere(
      companies.filter((c) => countedOf(c.accounts).length > 0),
      (company) => anyLeftBehind(countedOf(company.accounts)),
    ),
    tippingPoint: tippingPoint(runWell),
    ...(holds && { holds }),
    ...(holdsInThisList && { holdsInThisList }),
  };
}

function clusterOf(accounts: readonly AccountStudy[]): Cluster {
  const { k, n, unknown } = shareWhere(accounts, isRunWell);
  return { k, n, unknown };
}

function anyLeftBehind(accounts: readonly AccountStudy[]): State {
  const states = accounts.map(isLeftBehind);
  if (states.includes('yes')) return 'yes';
  return states.includes('unknown') ? 'unknown' : 'no';
}
