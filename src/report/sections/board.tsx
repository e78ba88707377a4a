import type { NetworkReport, Tally } from '../../analysis/model/report-model.js';
import { StackedShares } from '../charts/stacked-shares.js';
import { Sign } from '../charts/symbols.js';
import { gradeCounts, partsOf } from '../figures.js';
import { cheapestFirst } from '../text/doors.js';
import { unseenLines } from '../text/unseen-lines.js';
import type { View } from '../view.js';
import { Claims } from './claims.js';
import { FirstScreen } from './first-screen.js';

const NETWORKS = 10;
const COMPANIES = 14;
const UNSEEN = 4;

/** Two sheets of A4 for who decides: the answer and its counts; then networks, companies, claims, and what nobody saw. */
export function Board({ view, title }: { view: View; title: string }) {
  const { t, f, model } = view;
  return (
    <>
      <div class="sheet">
        <FirstScreen view={view} title={title} board />
        <BoardNetworks view={view} />
      </div>
      <div class="sheet">
        <BoardCompanies view={view} />
        <Claims view={view} />
        <BoardUnseen view={view} />
        <p class="cite">
          {t.method.citeTitle}
          {t.page.colon}
          {t.page.cite(model.audit.followsuit, f.date(model.audit.asOf), model.audit.list)} {t.board.whole}
        </p>
      </div>
    </>
  );
}

function BoardNetworks({ view }: { view: View }) {
  const { t, model } = view;
  if (model.networks.length === 0) return null;
  const longest = Math.max(...model.networks.map(({ tally }) => tally.links));
  const rest = model.networks.length - NETWORKS;
  return (
    <section>
      <h2>{t.board.networks}</h2>
      {model.networks.slice(0, NETWORKS).map((network: NetworkReport) => (
        <Row
          key={network.network}
          view={view}
          name={view.network(network.network)}
          tally={network.tally}
          whole={longest}
        />
      ))}
      {rest > 0 && <p class="small soft">{t.board.moreNetworks(rest)}</p>}
    </section>
  );
}

/** Those that left most behind stand last; where there are too many for a sheet, both ends are shown. */
function BoardCompanies({ view }: { view: View }) {
  const { t, rivals } = view;
  const rows = rivals
    .map((company) => ({ company, tally: gradeCounts(company.accounts.filter(({ counted }) => counted)) }))
    .sort((a, b) => shareWell(b.tally) - shareWell(a.tally) || a.tally.leftBehind - b.tally.leftBehind);
  if (rows.length === 0) return null;
  const longest = Math.max(1, ...rows.map(({ tally }) => tally.links));
  const half = COMPANIES / 2;
  const shown = rows.length <= COMPANIES ? rows : [...rows.slice(0, half), ...rows.slice(-half)];
  const rest = rows.length - shown.length;
  return (
    <section>
      <h2>{t.board.companies}</h2>
      {shown.map(({ company, tally }) => (
        <Row
          key={company.key}
          view={view}
          name={view.nameOf(company.key)}
          tally={tally}
          whole={longest}
          {...(company.site.unread !== undefined && { note: t.matrix.siteNotRead })}
        />
      ))}
      {rest > 0 && <p class="small soft">{t.board.moreCompanies(rest)}</p>}
    </section>
  );
}

function shareWell({ runWell, links }: Tally): number {
  return links === 0 ? -1 : runWell / links;
}

interface RowProps {
  view: View;
  name: string;
  tally: Tally;
  whole: number;
  note?: string;
}

function Row({ view: { t, f }, name, tally, whole, note }: RowProps) {
  return (
    <div class="board-row">
      <span class="who">
        <bdi>{name}</bdi>
      </span>
      <StackedShares
        height={11}
        whole={whole}
        title={t.networks.rowTitle(name, tally)}
        shares={partsOf(tally)}
      />
      <span class="counts" aria-hidden="true">
        {note ??
          partsOf(tally).map(
            ({ kind, count }) =>
              count > 0 && (
                <span key={kind} class={`state is-${kind}`}>
                  <Sign id={kind} />
                  {f.count(count)}
                </span>
              ),
          )}
      </span>
    </div>
  );
}

function BoardUnseen({ view }: { view: View }) {
  const { t, model } = view;
  const lines = cheapestFirst(model.notChecked).flatMap((part) => unseenLines(view, part));
  if (lines.length === 0) return null;
  return (
    <section id="unseen">
      <h2>{t.unseen.title}</h2>
      <ul class="small">
        {lines.slice(0, UNSEEN).map(({ subject, count, why, todo }, i) => (
          <li key={i}>
            <strong>
              {subject}, {count}
              {t.page.colon}
            </strong>
            {why} {todo}
          </li>
        ))}
      </ul>
      {lines.length > UNSEEN && <p class="small soft">{t.sites.andMore(lines.length - UNSEEN)}</p>}
    </section>
  );
}
