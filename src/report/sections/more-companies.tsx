import { grades } from '../../analysis/codes.js';
import { LISTED, PER_PAGE, pageRanges } from '../company-pages.js';
import { localeOf } from '../format.js';
import { moreData } from '../more-data.js';
import { kindOf } from '../parts/state.js';
import type { View } from '../view.js';

/** The companies beyond those listed: opened by script from data in the page, and in full on pages beside it. */
export function MoreCompanies({ view }: { view: View }) {
  const { t, model, lang } = view;
  const beyond = model.companies.length - LISTED;
  if (beyond <= 0) return null;
  const { more } = t.cards;
  return (
    <>
      <div
        class="js-only"
        data-more=""
        data-listed={LISTED}
        data-step={PER_PAGE}
        data-locale={localeOf(lang)}
        data-folder={encodeURIComponent(view.pages ?? '')}
        data-evidence={t.cards.fullPage}
        data-followers={t.cards.followers}
        data-grades={grades.join(' ')}
        data-kinds={grades.map((grade) => kindOf[grade]).join(' ')}
      >
        <div data-more-list="" />
        <p class="block">
          <button type="button" data-more-button="" data-pattern={more.next}>
            {more.next.replace('{n}', String(Math.min(PER_PAGE, beyond)))}
          </button>
        </p>
      </div>
      <p class="aside">{more.beyond(beyond, LISTED)}</p>
      {/* Data, no script: nothing of it runs. */}
      <script type="application/json" id="more-data" dangerouslySetInnerHTML={{ __html: moreData(view) }} />
    </>
  );
}

/** Where the evidence of every company stands, where it does not stand in this page. */
export function WhereInFull({ view }: { view: View }) {
  const { t, model, pages } = view;
  if (view.detail !== 'brief') return null;
  if (pages === undefined) return <p class="aside">{t.cards.more.inFiles}</p>;
  return (
    <details class="block" id="pages">
      <summary>{t.cards.more.onPages(pages)}</summary>
      <ul class="index">
        {pageRanges(model.companies.length).map(({ from, to, file }) => (
          <li key={file}>
            <a href={`${encodeURIComponent(pages)}/${file}`}>{t.cards.more.range(from + 1, to)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
