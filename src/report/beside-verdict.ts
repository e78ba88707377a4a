import { claimOf } from './figures.js';
import type { View } from './view.js';

/** What belongs beside the answer, a sentence each: what it is not, and where to look closer. The same in every format. */
export function besideVerdict(view: View): string[] {
  return [...unlike(view), ...closer(view), ...probable(view)];
}

/** What a company runs well of its accounts on average, at least and at most. */
export function boundsSentence({ t, f, model }: View): string {
  const { low, high } = claimOf(model, 'copying-is-a-reason')?.byCompanies.bounds ?? { low: 0, high: 1 };
  const { sitesNotRead } = model.audit.size;
  return sitesNotRead > 0
    ? t.byCompany.boundsOpen(f.percent(low), f.percent(high))
    : t.byCompany.bounds(f.percent(low), f.percent(high));
}

/** Why the answer for this list is none for lists like it: the bound that changed it, and no other. */
function unlike({ t, f, model }: View): string[] {
  const copying = claimOf(model, 'copying-is-a-reason');
  const why = copying?.unlike;
  if (why === undefined) return [];
  if (why.because === 'few-companies') return [t.byCompany.fewCompanies(why.companies, why.needs)];
  return [t.byCompany.unlike(why.of, f.percent(why.range.low), f.percent(why.range.high))];
}

function closer(view: View): string[] {
  const { t, model } = view;
  const { runWell, leftBehind } = model.verdict.lookCloser;
  const places = [
    ...(runWell ? [t.byCompany.closer.runWell(view.network(runWell.network), runWell.k, runWell.seen)] : []),
    ...(leftBehind
      ? [t.byCompany.closer.leftBehind(view.network(leftBehind.network), leftBehind.k, leftBehind.seen)]
      : []),
  ];
  return places.length === 0 ? [] : [t.byCompany.closer.where(places.join(t.page.semicolon))];
}

function probable({ t, model }: View): string[] {
  const { withProbable, inThisList } = model.verdict;
  if (withProbable === undefined) return [];
  const { accounts, inThisList: answer } = withProbable;
  const then = t.byCompany.withProbable(answer === inThisList, t.byCompany.answer[answer]);
  return [`${t.verdict.notCounted(accounts)} ${then}`];
}
