import type { View } from './view.js';

/** The answer to "should we follow suit?" in one sentence with its counts; the same in every format of the report. */
export function verdictSentence({ t, model, rivals }: View): string {
  const { tally, inThisList } = model.verdict;
  const { companies, sitesNotRead } = model.audit.size;
  const { links, runWell, alive, notChecked } = tally;
  const most = runWell + alive + notChecked;
  // Where half of the sites or more were not read, what the others declare is no answer for the list.
  if (sitesNotRead > 0 && (links === 0 || sitesNotRead * 2 >= companies))
    return t.verdict.unread(links, runWell, sitesNotRead, companies);
  if (links === 0) return t.verdict.nothing(companies);
  const linking = rivals.filter(({ accounts }) => accounts.some(({ counted }) => counted)).length;
  if (notChecked === links) return t.verdict.unseeable(links, linking);
  if (inThisList === 'refuted') return t.verdict.refuted(runWell, links, linking, most);
  if (inThisList === 'supported') return t.verdict.supported(runWell, links, linking, most);
  return t.verdict.undecided(runWell, most, links, linking);
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
