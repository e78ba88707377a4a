import type { AccountReport, CompanyReport, ReportModel } from '../analysis/model/report-model.js';
import { oncePerAccount } from '../analysis/thesis/count.js';
import type { NetworkId } from '../model/network-id.js';
import type { Format, Lang } from './format.js';
import { formatIn } from './format.js';
import { tame } from './tame.js';
import type { Texts } from './text/texts.js';
import { networkName, textsIn } from './text/texts.js';

/** How much is written out per account: long lists keep every fact that decides, and leave the rest to CSV and JSON. */
type Detail = 'full' | 'compact' | 'slim';

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
}

const MAX_NAME = 80;

export function viewOf(model: ReportModel, options: ViewOptions): View {
  const t = textsIn(options.lang);
  const placed = new Map<string, PlacedAccount>();
  const names = new Map<string, string>();
  for (const company of model.companies) {
    names.set(company.key, tame(company.name, MAX_NAME) || t.page.unnamed);
    for (const account of company.accounts) placed.set(account.key, { company, account });
  }
  return {
    model,
    lang: options.lang,
    t,
    f: formatIn(options.lang),
    detail: detailFor(placed.size),
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

function detailFor(accounts: number): Detail {
  if (accounts <= 160) return 'full';
  return accounts <= 2_000 ? 'compact' : 'slim';
}

/** A data uri of a picture, or undefined: no other uri may stand in an image of the report. */
export function imageUri(uri: string | undefined): string | undefined {
  return uri !== undefined && /^data:image\/(?:png|jpeg|webp|gif|svg\+xml)[;,]/i.test(uri) ? uri : undefined;
}

/** A key as an element id: letters, digits, `-` and `_` only. */
export function anchor(key: string): string {
  return `k-${key.replace(/[^A-Za-z0-9-]/g, (c) => `_${(c.codePointAt(0) ?? 0).toString(16)}`)}`;
}
