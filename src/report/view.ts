import type { AccountReport, CompanyReport, ReportModel } from '../analysis/model/report-model.js';
import { oncePerAccount } from '../analysis/thesis/count.js';
import type { NetworkId } from '../model/network-id.js';
import { LISTED, pageFile } from './company-pages.js';
import type { Format, Lang } from './format.js';
import { formatIn } from './format.js';
import { tame } from './tame.js';
import type { Texts } from './text/texts.js';
import { networkName, textsIn } from './text/texts.js';

/** How much is written out per account: of a long list a line each, and their evidence on pages beside the report. */
export type Detail = 'full' | 'compact' | 'brief';

export interface PlacedAccount {
  company: CompanyReport;
  account: AccountReport;
}

/** What every section needs: the model, the words and formats of the language, and look-ups made once. */
export interface View {
  model: ReportModel;
  lang: Lang;
  t: Texts;
  f: Format;
  detail: Detail;
  /** Competitors, without the own company. */
  rivals: readonly CompanyReport[];
  /** Accounts that count in the verdict; one that several companies declare once. */
  counted: readonly PlacedAccount[];
  /** Accounts of competitors that were found and do not count. */
  notCounted: readonly PlacedAccount[];
  /** The folder beside the report with a page for every fifty companies, where there is one. */
  pages: string | undefined;
  /** Where a company stands in full, when that is not in this page. */
  fullHref(companyKey: string): string | undefined;
  /** Where the card of a company stands. */
  hrefOf(companyKey: string): string;
  /** The name to print for a company key. */
  nameOf(companyKey: string): string;
  /** The account of an account key. */
  placed(accountKey: string): PlacedAccount | undefined;
  network(id: NetworkId): string;
  /** Data uri of a screenshot the evidence names, when the report is to contain it. */
  screenshot(name: string): string | undefined;
}

export interface ViewOptions {
  lang: Lang;
  screenshots?: ReadonlyMap<string, string>;
  /** The folder beside the report that holds the companies in full. */
  pages?: string;
  /** Instead of what the length of the list asks for. */
  detail?: Detail;
}

const MAX_NAME = 80;

export function viewOf(model: ReportModel, options: ViewOptions): View {
  const t = textsIn(options.lang);
  const placed = new Map<string, PlacedAccount>();
  const names = new Map<string, string>();
  const places = new Map(model.companies.map(({ key }, place) => [key, place]));
  for (const company of model.companies) {
    names.set(company.key, tame(company.name, MAX_NAME) || t.page.unnamed);
    for (const account of company.accounts) placed.set(account.key, { company, account });
  }
  const detail = options.detail ?? detailOf(model);
  const fullHref = (key: string) => {
    if (options.pages === undefined) return undefined;
    return `${encodeURIComponent(options.pages)}/${pageFile(places.get(key) ?? 0)}#${anchor(key)}`;
  };
  return {
    model,
    lang: options.lang,
    t,
    f: formatIn(options.lang),
    detail,
    pages: options.pages,
    fullHref,
    hrefOf: (key) =>
      detail !== 'brief' || (places.get(key) ?? 0) < LISTED
        ? `#${anchor(key)}`
        : (fullHref(key) ?? '#companies'),
    rivals: model.companies.filter((company) => !company.self),
    counted: oncePerAccount(
      [...placed.values()].filter(({ account }) => account.counted),
      ({ account }) => account,
    ),
    notCounted: [...placed.values()].filter(({ account, company }) => !account.counted && !company.self),
    nameOf: (key) => names.get(key) ?? t.page.unnamed,
    placed: (key) => placed.get(key),
    network: (id) => networkName(t, id),
    screenshot: (name) => imageUri(options.screenshots?.get(name)),
  };
}

/** How much the page of this list writes out. */
export function detailOf({ companies }: ReportModel): Detail {
  const accounts = companies.reduce((sum, company) => sum + company.accounts.length, 0);
  if (companies.length > LISTED || accounts > 250) return 'brief';
  return accounts <= 160 ? 'full' : 'compact';
}

/** A data uri of a picture, or undefined: no other uri may stand in an image of the report. */
export function imageUri(uri: string | undefined): string | undefined {
  return uri !== undefined && /^data:image\/(?:png|jpeg|webp|gif|svg\+xml)[;,]/i.test(uri) ? uri : undefined;
}

/** A key as an element id: letters, digits, `-` and `_` only. */
export function anchor(key: string): string {
  return `k-${key.replace(/[^A-Za-z0-9-]/g, (c) => `_${(c.codePointAt(0) ?? 0).toString(16)}`)}`;
}
