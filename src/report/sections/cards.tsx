import type { CompanyReport } from '../../analysis/model/report-model.js';
import { LISTED } from '../company-pages.js';
import { Section } from '../parts/section.js';
import type { View } from '../view.js';
import { CompanyCard } from './company-card.js';
import { MoreCompanies, WhereInFull } from './more-companies.js';

/** From this many companies on, the cards are folded by the dozen. */
const UNFOLDED = 30;
const FOLD = 20;

/** One card per company, with an index, and (by script) a filter and an order. */
export function Cards({ view }: { view: View }) {
  const { t, model } = view;
  const companies = model.companies.slice(0, LISTED);
  const isBrief = view.detail === 'brief';
  return (
    <Section id="companies" title={t.cards.title} lead={t.cards.lead}>
      <Index view={view} />
      <WhereInFull view={view} />
      {!isBrief && <WeekKey view={view} />}
      <Filter view={view} />
      <div data-listed-companies="">
        {companies.length <= UNFOLDED
          ? companies.map((company, i) => (
              <CompanyCard key={company.key} view={view} company={company} order={i} />
            ))
          : folds(companies).map((fold) => <Fold key={fold.start} view={view} fold={fold} />)}
      </div>
      <MoreCompanies view={view} />
    </Section>
  );
}

/** What the strip of weeks on every card means. */
function WeekKey({ view: { t } }: { view: View }) {
  const { title, ...words } = t.cards.heatKey;
  const squares = [
    ['h0', words.none],
    ['h1', words.one],
    ['h2', words.few],
    ['h3', words.many],
    ['fill-unseen', words.unseen],
  ] as const;
  return (
    <>
      <p class="small soft key-head">{title}</p>
      <ul class="legend small">
        {squares.map(([fill, says]) => (
          <li key={fill}>
            <svg width="12" height="12" aria-hidden="true">
              <rect width="12" height="12" class={fill} />
            </svg>
            {says}
          </li>
        ))}
      </ul>
    </>
  );
}

function Index({ view }: { view: View }) {
  const { t, model } = view;
  const list = (
    <ul class="index">
      {model.companies.slice(0, LISTED).map((company) => (
        <li key={company.key}>
          <a href={view.hrefOf(company.key)}>
            <bdi>{view.nameOf(company.key)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
  if (model.companies.length <= UNFOLDED) {
    return (
      <nav class="block" aria-label={t.cards.index} id="index">
        {list}
      </nav>
    );
  }
  return (
    <nav class="block" aria-label={t.cards.index} id="index">
      <details>
        <summary>{t.cards.index}</summary>
        {list}
      </details>
    </nav>
  );
}

function Filter({ view: { t, model } }: { view: View }) {
  const kinds = ['run-well', 'alive', 'run-badly', 'left-behind', 'not-checked'] as const;
  return (
    <div class="filter js-only" data-company-filter="">
      <label>
        {t.cards.search} <input type="search" data-filter-words="" autocomplete="off" />
      </label>
      <label>
        {t.cards.show}{' '}
        <select data-filter-class="">
          <option value="">{t.cards.all}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t.cards.withOne(t.grade[kind])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.cards.order}{' '}
        <select data-filter-order="">
          <option value="list">{t.cards.byList}</option>
          <option value="left">{t.cards.byLeft}</option>
        </select>
      </label>
      <span
        class="soft small"
        role="status"
        data-filter-count=""
        data-of={model.companies.length}
        data-pattern={t.cards.shown}
      >
        {t.cards.shown
          .replace('{n}', String(model.companies.length))
          .replace('{of}', String(model.companies.length))}
      </span>
    </div>
  );
}

interface FoldOf {
  start: number;
  companies: readonly CompanyReport[];
}

function folds(companies: readonly CompanyReport[]): FoldOf[] {
  return Array.from({ length: Math.ceil(companies.length / FOLD) }, (_, i) => ({
    start: i * FOLD,
    companies: companies.slice(i * FOLD, (i + 1) * FOLD),
  }));
}

function Fold({ view, fold }: { view: View; fold: FoldOf }) {
  const { t } = view;
  const [first] = fold.companies;
  const last = fold.companies.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <details class="fold" data-fold="">
      <summary>
        {t.cards.folded(view.nameOf(first.key), view.nameOf(last.key), fold.companies.length)}
      </summary>
      {fold.companies.map((company, i) => (
        <CompanyCard key={company.key} view={view} company={company} order={fold.start + i} />
      ))}
    </details>
  );
}
