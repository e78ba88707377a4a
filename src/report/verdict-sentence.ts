import type { View } from './view.js';

/** The answer to "should we follow suit?" in one sentence with its counts; the same in every format of the report. */
export function verdictSentence({ t, model }: Pick<View, 't' | 'model'>): string {
  const { tally, inThisList } = model.verdict;
  const { companies } = model.audit.size;
  const { links, runWell, alive, notChecked } = tally;
  const most = runWell + alive + notChecked;
  if (links === 0) return t.verdict.nothing(companies);
  if (notChecked === links) return t.verdict.unseeable(links, companies);
  if (inThisList === 'refuted') return t.verdict.refuted(runWell, links, companies, most);
  if (inThisList === 'supported') return t.verdict.supported(runWell, links, companies, most);
  return t.verdict.undecided(runWell, most, links, companies);
}
