import { claimOf } from './figures.js';
import { survivorSentence } from './past-sentences.js';
import type { View } from './view.js';

/** What belongs beside the answer, a sentence each: what it is not, and where to look closer. The same in every format. */
export function besideVerdict(view: View): string[] {
  return [...unlike(view), ...closer(view), ...sample(view), ...survivorSentence(view), ...probable(view)];
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

/** More names than this are left to the report's data. */
const NAMED = 12;

/** What a random sample of those nobody could judge has settled, or how large one would have to be. */
function sample(view: View): string[] {
  const { t, f, model } = view;
  const { sample: of, inThisList, dependsOnCounting, companies, tally } = model.verdict;
  if (inThisList !== 'undecided' || dependsOnCounting) return [];
  const { sitesNotRead } = model.audit.size;
  // With no account known there is no count yet that anything could settle.
  if (of === undefined)
    return sitesNotRead > 0 && tally.links > 0 ? [t.byCompany.noSample(0, sitesNotRead)] : [];
  const { n, unknown } = companies.mostRunWell;
  const said = of.looked
    ? [t.byCompany.looked(of.looked.n, of.population, of.looked.interval, n + unknown)]
    : [];
  const isSettled = of.looked !== undefined && of.looked.result !== 'undecided';
  if (isSettled) return said;
  if (of.size === undefined) return [...said, t.byCompany.noSample(of.population, sitesNotRead)];
  if (of.size <= (of.looked?.n ?? 0)) return said;
  const names = of.drawn.slice(0, of.size).map(({ company }) => view.nameOf(company));
  const shown = names.slice(0, NAMED);
  const list =
    names.length > NAMED ? `${shown.join(', ')} ${t.sites.andMore(names.length - NAMED)}` : f.list(shown);
  return [...said, t.byCompany.sample(of.size, of.population, of.accounts ?? 0, list)];
}

function probable({ t, model }: View): string[] {
  const { withProbable, inThisList } = model.verdict;
  if (withProbable === undefined) return [];
  const { accounts, inThisList: answer } = withProbable;
  const then = t.byCompany.withProbable(answer === inThisList, t.byCompany.answer[answer]);
  return [`${t.verdict.notCounted(accounts)} ${then}`];
}
