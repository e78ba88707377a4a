import { grades } from '../analysis/codes.js';
import type { AccountReport } from '../analysis/model/report-model.js';
import { activityText, companyLine, noteText } from './account-line.js';
import { followable, tame } from './tame.js';
import type { View } from './view.js';
import { anchor } from './view.js';

/** Network, handle, standing, grade, last activity, what else is said, followers (-1: not known), address where it is not the usual. */
type AccountRow = [number, string, number, number, number, number, number?, string?];

/** Name, anchor, what is said beside the name, accounts. */
type CompanyRow = [string, string, number, AccountRow[]];

interface MoreData {
  /** Texts that rows point to by their places. */
  words: string[];
  /** Name, and the usual address of an account with `{h}` for its handle. */
  networks: [string, string][];
  companies: CompanyRow[];
}

/** Texts, each held once. */
class WordTable {
  readonly words: string[] = [];
  private readonly places = new Map<string, number>();

  placeOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.words.length);
    return this.words.push(text) - 1;
  }
}

interface NetworkPlace {
  place: number;
  name: string;
  address: string;
}

/** Every company in as few bytes as a script can draw it from. JSON that may stand in an element of a page. */
export function moreData(view: View): string {
  const table = new WordTable();
  const networks = new Map<string, NetworkPlace>();
  const companies = view.model.companies.map(
    (company): CompanyRow => [
      view.nameOf(company.key),
      anchor(company.key),
      table.placeOf(companyLine(view, company)),
      company.accounts.map((account) => accountRow(view, account, table, networks)),
    ],
  );
  const data: MoreData = {
    words: table.words,
    networks: Array.from(networks.values(), ({ name, address }) => [name, address]),
    companies,
  };
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function accountRow(
  view: View,
  account: AccountReport,
  table: WordTable,
  networks: Map<string, NetworkPlace>,
): AccountRow {
  const network = networks.get(account.network) ?? {
    place: networks.size,
    name: view.network(account.network),
    address: followable(account.url)?.replace(account.handle, '{h}') ?? '',
  };
  networks.set(account.network, network);
  const row: AccountRow = [
    network.place,
    tame(account.handle, 60),
    table.placeOf(view.t.standing[account.standing.kind]),
    grades.indexOf(account.grade),
    table.placeOf(activityText(view, account)),
    table.placeOf(noteText(view, account)),
  ];
  const followers = account.profile?.followers?.value;
  const isUsual = network.address.replace('{h}', tame(account.handle, 60)) === account.url;
  if (followers !== undefined || !isUsual) row.push(followers ?? -1);
  if (!isUsual) row.push(followable(account.url) ?? '');
  return row;
}
