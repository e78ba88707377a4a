import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ReportModel } from '../analysis/model/report-model.js';
import { anonymise } from './anonymise.js';
import { pageRanges } from './company-pages.js';
import type { Lang } from './format.js';
import { Document } from './page/document.js';
import { Board } from './sections/board.js';
import { Cadence } from './sections/cadence.js';
import { Cards } from './sections/cards.js';
import { Changes } from './sections/changes.js';
import { CompanyPage } from './sections/company-page.js';
import { Cost } from './sections/cost.js';
import { FirstScreen } from './sections/first-screen.js';
import { Matrix } from './sections/matrix.js';
import { Method } from './sections/method.js';
import { Networks } from './sections/networks.js';
import { Own } from './sections/own.js';
import { Past } from './sections/past.js';
import { Sites } from './sections/sites.js';
import { Strip } from './sections/strip.js';
import { Threshold } from './sections/threshold.js';
import { Unseen } from './sections/unseen.js';
import { styleOf } from './style/style.js';
import { tame } from './tame.js';
import { detailOf, imageUri, type ViewOptions, viewOf } from './view.js';

export interface HtmlOptions {
  lang: Lang;
  /** Instead of the question. */
  title?: string;
  /** Data uri of a picture; anything else is left out. */
  logo?: string;
  /** `#rgb` or `#rrggbb`, for the band at the top; anything else is left out. */
  brandColour?: string;
  anonymise?: boolean;
  /** Of a long list: the folder beside this file that holds the pages of `renderPages`. */
  pages?: string;
  /** Data uris of screenshots by the name the evidence gives them. */
  screenshots?: ReadonlyMap<string, string>;
}

/** Two pages for a board: the same answer and the same counts, on exactly two sheets of A4. */
export function renderBoard(model: ReportModel, options: HtmlOptions): string {
  const { view, title, frame } = pageOf(model, options);
  return asFile(
    <Document {...frame} contents={[]} board>
      <Board view={view} title={title} />
    </Document>,
  );
}

/** The report as one HTML file: complete without scripts, closed to the network, harmless whatever strangers wrote. */
export function renderHtml(model: ReportModel, options: HtmlOptions): string {
  const { view, title, frame } = pageOf(model, options);
  const { t, model: shown } = view;
  const { verdict, audit, matrix, cadence, history, companies } = shown;
  const parts = [
    { id: 'networks', title: t.networks.title, Part: Networks, has: shown.networks.length > 0 },
    { id: 'matrix', title: t.matrix.title, Part: Matrix, has: matrix.networks.length > 0 },
    { id: 'posts', title: t.strip.title, Part: Strip, has: view.counted.length > 0 },
    { id: 'threshold', title: t.threshold.title, Part: Threshold, has: verdict.tally.links > 0 },
    { id: 'sites', title: t.sites.title, Part: Sites, has: audit.size.companies > 0 },
    { id: 'past', title: t.past.title, Part: Past, has: shown.past !== undefined },
    { id: 'cadence', title: t.cadence.title, Part: Cadence, has: cadence.length > 0 },
    { id: 'cost', title: t.cost.title, Part: Cost, has: true },
    { id: 'own', title: t.own.title, Part: Own, has: companies.some(({ self }) => self) },
    { id: 'companies', title: t.cards.title, Part: Cards, has: companies.length > 0 },
    { id: 'unseen', title: t.unseen.title, Part: Unseen, has: true },
    { id: 'changes', title: t.changes.title, Part: Changes, has: history.previous !== undefined },
    { id: 'method', title: t.method.title, Part: Method, has: true },
  ].filter(({ has }) => has);
  return asFile(
    <Document {...frame} contents={parts}>
      <FirstScreen view={view} title={title} />
      {parts.map(({ id, Part }) => (
        <Part key={id} view={view} />
      ))}
    </Document>,
  );
}

/** Is the list too long for its evidence to stand in one page? */
export function isLong(model: ReportModel): boolean {
  return detailOf(model) === 'brief';
}

/**
 * Of a long list: every company in full, fifty on a page, for a folder beside the report. `report` is the address of the
 * report as seen from that folder. One at a time: all of them may be more than memory should hold.
 */
export function* renderPages(
  model: ReportModel,
  options: HtmlOptions & { report: string },
): Generator<{ file: string; html: string }> {
  // Ten thousand companies with every figure would be a folder of 200 MB: the figures are in CSV and JSON.
  const detail = model.companies.length <= 1_000 ? 'full' : 'compact';
  const { view, title, frame } = pageOf(model, { ...options, detail });
  const ranges = pageRanges(view.model.companies.length);
  for (const [i, range] of ranges.entries()) {
    const html = asFile(
      <Document {...frame} contents={[]}>
        <CompanyPage
          view={view}
          title={title}
          report={options.report}
          range={range}
          before={ranges[i - 1]?.file}
          after={ranges[i + 1]?.file}
        />
      </Document>,
    );
    yield { file: range.file, html };
  }
}

/** What every page of a report has: the view, its title, its look. */
function pageOf(model: ReportModel, options: HtmlOptions & Pick<ViewOptions, 'detail'>) {
  const view = viewOf(options.anonymise ? anonymise(model) : model, options);
  const title = tame(options.title ?? '', 120) || view.t.page.question;
  const frame = { view, title, style: styleOf(options.brandColour), logo: imageUri(options.logo) };
  return { view, title, frame };
}

function asFile(document: JSX.Element): string {
  return `<!DOCTYPE html>\n${renderToString(document)}\n`;
}
