import type { Range, Share } from '../analysis/model/report-model.js';
import { claimOf } from './figures.js';
import type { Counts } from './text/en/by-company.js';
import type { View } from './view.js';

/** The answer to "should we follow suit?" in one sentence with its counts; the same in every format of the report. */
export function verdictSentence(view: View): string {
  const { t, model } = view;
  const { tally, inThisList, dependsOnCounting } = model.verdict;
  const { companies, sitesNotRead } = model.audit.size;
  const { links, runWell, alive, notChecked } = tally;
  // Where half of the sites or more were not read, what the others declare is no answer for the list.
  if (sitesNotRead > 0 && (links === 0 || sitesNotRead * 2 >= companies))
    return t.verdict.unread(links, runWell, sitesNotRead, companies);
  if (links === 0) return t.verdict.nothing(companies);
  if (notChecked === links) return t.verdict.unseeable(links, model.verdict.companies.withAccounts);
  const counts = countsOf(view);
  if (dependsOnCounting) return t.byCompany.depends(counts);
  if (inThisList === 'refuted') return t.byCompany.refuted(counts);
  if (inThisList === 'supported') return t.byCompany.supported(counts);
  if ((alive + notChecked) * 2 > links) return mostlyUnseen(view);
  const isEven = counts.most.low === counts.most.high && counts.runWell.low === counts.runWell.high;
  if (!isEven) return t.byCompany.undecided(counts);
  // Half of the accounts and one company in ten are no even split: everything is known, and the two ways of counting part.
  const copying = claimOf(model, 'copying-is-a-reason');
  const areAtOne = copying?.byCompanies.inThisList === copying?.byAccounts.inThisList;
  return areAtOne ? t.byCompany.evenSplit(counts) : t.byCompany.depends(counts);
}

/** Not close, but unseen: which networks kept what from us, and how those stand that could be judged. */
function mostlyUnseen(view: View): string {
  const { t, f, model } = view;
  const { tally, walls } = model.verdict;
  const { links, runWell, alive, notChecked } = tally;
  const named = walls.map(({ network, unseen, accounts }) =>
    t.byCompany.wall(view.network(network), unseen, accounts),
  );
  return t.byCompany.unseen(alive + notChecked, links, f.list(named), runWell);
}

function countsOf({ model }: View): Counts {
  const { companies, tally } = model.verdict;
  const { runWell, alive, notChecked } = tally;
  const { n, unknown } = companies.mostRunWell;
  return {
    companies: n + unknown,
    some: n + unknown < companies.all,
    most: rangeOf(companies.mostRunWell),
    left: rangeOf(companies.leavingBehind),
    accounts: tally.links,
    runWell: { low: runWell, high: runWell + alive + notChecked },
  };
}

function rangeOf({ k, unknown }: Share): Range {
  return { low: k, high: k + unknown };
}

/** What has to be known before any figure is read: that the audit was not finished, that sites could not be read. */
export function warnings({ t, model }: View): string[] {
  const { audit } = model;
  const { sitesNotRead, companies } = audit.size;
  return [
    ...(audit.finishedAt === undefined
      ? [t.verdict.unfinished(audit.unfinished?.sites ?? 0, audit.unfinished?.accounts ?? 0)]
      : []),
    ...(sitesNotRead > 0 ? [t.verdict.sitesNotRead(sitesNotRead, companies)] : []),
  ];
}
