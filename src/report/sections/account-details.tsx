import { measureIds } from '../../analysis/codes.js';
import type { AccountReport, GivenMeasure, Week } from '../../analysis/model/report-model.js';
import { figureText, knownByOf, measureOf } from '../figures.js';
import { Link } from '../parts/link.js';
import { year } from '../past-sentences.js';
import { tame } from '../tame.js';
import { declaredIn } from '../text/texts.js';
import type { View } from '../view.js';
import { EvidenceList } from './evidence.js';

interface Props {
  view: View;
  account: AccountReport;
}

/** What an account's standing rests on: evidence, declarations, every figure, posts by month. Folded. */
export function AccountDetails({ view, account }: Props) {
  const { t } = view;
  return (
    <details>
      <summary>
        {t.cards.evidence}
        <span class="hush">
          {' '}
          <bdi>{`${view.network(account.network)} ${tame(account.handle, 40)}`}</bdi>
        </span>
      </summary>
      <EvidenceList view={view} evidence={account.evidence} about={tame(account.handle, 40)} />{' '}
      <ViewFacts view={view} account={account} /> <Declarations view={view} account={account} />
      {view.detail === 'full' && <Measures view={view} account={account} />}
      {view.detail === 'full' && <Months view={view} account={account} />}
    </details>
  );
}

function ViewFacts({ view: { t }, account }: Props) {
  const seen = account.view;
  if (seen === undefined) return null;
  const parts = [
    t.cards.viewPosts(seen.postsListed, seen.complete),
    ...(seen.order === 'selection' ? [t.cards.selection] : seen.lowerBound ? [t.cards.lowerBound] : []),
    ...(seen.hidden ? [t.cards.hidden] : []),
  ];
  return (
    <p class="small">
      {t.cards.view}
      {t.page.colon}
      {parts.join(t.page.semicolon)}.
    </p>
  );
}

const PAGES = 3;

function Declarations({ view: { t }, account }: Props) {
  if (account.declarations.length === 0) return null;
  return (
    <div>
      <p class="small detail-head">{t.cards.declared}</p>
      <ul class="declarations run-in small">
        {Array.from(pagesBySource(account), ([source, pages]) => (
          <li key={source}>
            {declaredIn(t, source)}
            {pages.length > 0 && ' ('}
            {pages[0] !== undefined && <Link url={pages[0]} />}
            <span class="not-on-paper">
              {pages.slice(1, PAGES).map((page) => (
                <>
                  {', '}
                  <Link url={page} />
                </>
              ))}
              {pages.length > PAGES && `, ${t.sites.andMore(pages.length - PAGES)}`}
            </span>
            {pages.length > 0 && ')'}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where the account was declared, and the pages it stood on there; without their addresses in an anonymous report. */
function pagesBySource({ declarations }: AccountReport): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { source, page } of declarations) {
    const pages = places.get(source) ?? [];
    if (page !== '' && !pages.includes(page)) pages.push(page);
    places.set(source, pages);
  }
  return places;
}

function Measures({ view, account }: Props) {
  const { t, f } = view;
  const given = measureIds.flatMap((id) => {
    const measure = measureOf(account, id);
    return measure === undefined ? [] : [{ id, measure }];
  });
  if (given.length === 0) return null;
  return (
    <div class="measures-block">
      <p class="small detail-head">{t.cards.measuresCaption}</p>
      <dl class="measures small">
        {given.map(({ id, measure }) => (
          <div key={id}>
            <dt>{t.measure[id]}</dt>
            <dd>
              {figureText(t, measure)}{' '}
              <span class="soft">
                ({rangeNote(view, measure)}n = {f.count(measure.n)})
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What bounds a figure, before its sample size; the unit is said by the figure itself. */
function rangeNote({ t, f }: View, measure: GivenMeasure): string {
  const knownBy = knownByOf(measure);
  if (knownBy !== undefined) return `${t.cards.namedSince(year(knownBy))}${t.page.semicolon}`;
  const { range } = measure;
  if (range === undefined) return '';
  const [low, high] = [range.low, range.high].map((end) => f.number(end, range.high < 10 ? 1 : 0));
  return low === high ? '' : `${low}–${high}${t.page.semicolon}`;
}

interface Month {
  start: number;
  posts: number;
  partly: boolean;
}

/** The table twin of the heat strip: posts by month. */
function Months({ view, account }: Props) {
  const { t, f } = view;
  const months = byMonth(account.weeks.filter((week) => week.posts !== undefined));
  if (months.length === 0) return null;
  return (
    <p class="small months">
      <strong>{t.cards.heatTable}</strong>
      {t.page.colon}
      {months
        .map(({ start, posts, partly }) => `${f.month(start)} ${t.cards.postsKnown(posts, partly)}`)
        .join(' · ')}
    </p>
  );
}

function byMonth(weeks: readonly Week[]): Month[] {
  const months: Month[] = [];
  for (const week of weeks) {
    const date = new Date(week.start);
    const start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    const last = months.at(-1);
    const month = last?.start === start ? last : { start, posts: 0, partly: false };
    if (month !== last) months.push(month);
    month.posts += week.posts ?? 0;
    month.partly ||= week.atLeast === true;
  }
  return months;
}
