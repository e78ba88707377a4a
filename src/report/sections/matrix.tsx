import { standingKinds } from '../../analysis/codes.js';
import type { Matrix as MatrixModel } from '../../analysis/model/report-model.js';
import { Sign } from '../charts/symbols.js';
import { Scroll } from '../parts/scroll.js';
import { Section } from '../parts/section.js';
import { kindOf, StandingState, usualGrade } from '../parts/state.js';
import type { View } from '../view.js';

type MatrixRow = MatrixModel['rows'][number];
type Cell = MatrixRow['cells'][number];

const UNFOLDED = 40;

/** Company by network: standing and days since the last activity. A table, which is its own twin. */
export function Matrix({ view }: { view: View }) {
  const { t, model } = view;
  const { rows } = model.matrix;
  const shown = rows.length <= UNFOLDED + 10 ? rows : rows.slice(0, UNFOLDED);
  const isBrief = view.detail === 'brief';
  const folded = isBrief ? [] : rows.slice(shown.length);
  return (
    <Section id="matrix" title={t.matrix.title} lead={t.matrix.lead}>
      <Message view={view} />
      <ul class="legend">
        {standingKinds
          .filter((kind) => model.matrix.rows.some((row) => row.cells.some((cell) => cell.standing === kind)))
          .map((kind) => (
            <li key={kind}>
              <StandingState view={view} standing={kind} grade={usualGrade[kind]} />
            </li>
          ))}
        {model.matrix.rows.some(({ siteRead }) => !siteRead) && (
          <li>
            <span class="state is-unseen">
              <Sign id="not-checked" />
              {t.matrix.notKnown}
            </span>
          </li>
        )}
        <li>
          <span class="state is-badly">
            <span class="poor" aria-hidden="true">
              !
            </span>
            {t.matrix.poor}
          </span>
        </li>
      </ul>
      <MatrixTable view={view} rows={shown} label={t.matrix.caption} />
      {isBrief && rows.length > shown.length && (
        <p class="aside">{t.matrix.onCards(rows.length - shown.length)}</p>
      )}
      {folded.length > 0 && (
        <details class="block">
          <summary>{t.matrix.folded(folded.length)}</summary>
          <MatrixTable view={view} rows={folded} label={t.matrix.folded(folded.length)} />
        </details>
      )}
    </Section>
  );
}

/** How many companies are seen to keep up everything they began, and how many are not. */
function Message({ view }: { view: View }) {
  const lists = view.rivals
    .map(({ accounts, site }) => ({
      isRead: site.unread === undefined,
      grades: accounts.filter((account) => account.counted).map(({ grade }) => grade),
    }))
    .filter(({ grades }) => grades.length > 0);
  if (lists.every(({ grades }) => grades.every((grade) => grade === 'not-checked'))) return null;
  // "Every one of them" is nothing to say of a company whose website nobody could read.
  const well = lists.filter(
    ({ isRead, grades }) => isRead && grades.every((grade) => grade === 'run-well'),
  ).length;
  const left = lists.filter(({ grades }) => grades.includes('left-behind')).length;
  return <p class="message">{view.t.matrix.message(well, left, lists.length)}</p>;
}

function MatrixTable({ view, rows, label }: { view: View; rows: readonly MatrixRow[]; label: string }) {
  const { t, model } = view;
  return (
    <Scroll label={label}>
      <table class="matrix">
        <caption class="hush">{t.matrix.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.page.company}</th>
            {model.matrix.networks.map((id) => (
              <th scope="col" key={id}>
                {view.network(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.company} class={row.self ? 'self' : ''}>
              <th scope="row">
                <a href={view.hrefOf(row.company)}>
                  <bdi>{view.nameOf(row.company)}</bdi>
                </a>
                {row.self && <span class="small soft"> {t.page.own}</span>}
                {!row.siteRead && <span class="small unread">{t.matrix.siteNotRead}</span>}
              </th>
              {row.cells.map((cell) => (
                <MatrixCell key={cell.network} view={view} cell={cell} siteRead={row.siteRead} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function MatrixCell({ view, cell, siteRead }: { view: View; cell: Cell; siteRead: boolean }) {
  const { t } = view;
  if (cell.grade === undefined || cell.standing === undefined) {
    return siteRead ? (
      <td class="cell-none">
        <span aria-hidden="true">{t.page.none}</span>
        <span class="hush">{t.matrix.noAccount}</span>
      </td>
    ) : (
      <td class="cell is-unseen">
        <Sign id="not-checked" />
        <span class="hush">{t.matrix.notKnown}</span>
      </td>
    );
  }
  const more = cell.accounts.length - 1;
  const poor = cell.standing === 'active' && cell.grade === 'run-badly';
  return (
    <td class={`cell is-${kindOf[cell.grade]}`}>
      <Sign id={cell.standing} />
      <span class="hush">{t.standing[cell.standing]} </span>
      {cell.days !== undefined && cell.standing !== 'not-checked' && (
        <span class="num">{t.matrix.days(cell.days)}</span>
      )}
      {poor && (
        <>
          <span aria-hidden="true" class="poor">
            !
          </span>
          <span class="hush"> {t.grade['run-badly']}</span>
        </>
      )}
      {more > 0 && (
        <>
          <span aria-hidden="true" class="more">
            +{more}
          </span>
          <span class="hush"> {t.matrix.more(more)}</span>
        </>
      )}
    </td>
  );
}
