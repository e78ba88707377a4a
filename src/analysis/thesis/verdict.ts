import type { PastStudy } from '../history/past.js';
import type { NetworkReport, Verdict } from '../model/schema/verdict.js';
import type { Settings } from '../settings.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import { allThere } from './all-there.js';
import { copying } from './copying.js';
import { costOf } from './cost.js';
import { countedOf, standingsOf, tallyOf } from './count.js';
import { freeAndEasy } from './free-and-easy.js';
import { holdOut } from './hold-out.js';
import { lookCloser, wallsOf } from './look-closer.js';
import { outnumber } from './outnumber.js';
import { sampleFor } from './sample.js';
import { sensitivity, silentShares } from './sensitivity.js';
import { thousand } from './thousand.js';
import type { gridOver } from './threshold-grid.js';
import { withProbable } from './with-probable.js';
import { yearsToBuild } from './years-to-build.js';

/** The list as it stands when every company has been looked at: the own company is not among them. */
interface Audited {
  rivals: readonly CompanyStudy[];
  counted: readonly AccountStudy[];
  past: readonly PastStudy[];
  networks: readonly NetworkReport[];
  grid: ReturnType<typeof gridOver>;
}

/** The verdict of the whole list, with its claims and how far it depends on the settings. */
export function verdictOf({ rivals, counted, past, networks, grid }: Audited, settings: Settings): Verdict {
  const curve = sensitivity(rivals, settings);
  const cost = costOf(counted, settings);
  const reason = copying(rivals, curve, settings);
  const tried = holdOut(counted, settings);
  const probable = withProbable(rivals, settings);
  const sample = sampleFor(rivals, settings.sampleSeed);
  return {
    result: reason.result,
    inThisList: reason.inThisList,
    dependsOnCounting: reason.dependsOnCounting,
    companies: {
      all: rivals.length,
      notRead: rivals.filter((c) => c.unread !== undefined).length,
      withAccounts: rivals.filter((c) => countedOf(c.accounts).length > 0).length,
      mostRunWell: reason.mostRunWell,
      leavingBehind: reason.companiesLeavingBehind,
    },
    tally: tallyOf(counted),
    standings: standingsOf(counted),
    lookCloser: lookCloser(networks),
    walls: wallsOf(networks),
    ...(probable && { withProbable: probable }),
    ...(sample && { sample }),
    claims: [
      allThere(rivals),
      reason,
      outnumber(rivals),
      freeAndEasy(cost, settings),
      thousand(counted, past, settings),
      yearsToBuild,
    ],
    sensitivity: curve,
    silentShare: silentShares(counted, settings),
    ...(tried && { holdOut: tried }),
    thresholdGrid: grid.result(counted),
    cost,
  };
}
