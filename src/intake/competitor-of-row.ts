import { getDomain } from 'tldts';
import type { Competitor, SeenByHand, SeenOnNetwork } from '../model/competitor.js';
import type { NetworkId } from '../model/network-id.js';
import { type AccountRef, accountKey } from '../model/reading.js';
import type { Reason } from '../model/reason.js';
import type { Instant } from '../model/time.js';
import { type IntakeCode, type IntakeEffect, type IntakeProblem, problem } from './problem.js';
import type { Cell, Row } from './row.js';
import { readCount, readDay } from './seen-by-hand.js';
import { readUrl, shown } from './website.js';

/**
 * Which account a url is, or, with a network, a url or a bare handle of it. Neither: no network's url at all.
 * `problem`: a network's url, but no account (a share link, a video of unknown owner).
 */
export type NameAccount = (
  raw: string,
  network?: NetworkId,
) => { account?: AccountRef } | { problem: Reason };

export interface RowContext {
  file: string;
  nameAccount: NameAccount;
  /** Dates seen by hand may not be later than this. */
  now?: Instant | undefined;
}

/** Reads one row. Undefined when neither a website nor an account is left of it. */
export function competitorOfRow(
  row: Row,
  context: RowContext,
): { competitor: Competitor | undefined; problems: IntakeProblem[] } {
  const problems: IntakeProblem[] = [];
  const say: Say = (cell, code, effect, args) =>
    problems.push(problem({ file: context.file, line: row.line, column: cell.header }, code, effect, args));
  const name = textOf(row, 'name');
  const industry = textOf(row, 'industry');
  const accounts = new Map<string, AccountRef>();
  let website: string | undefined;
  for (const cell of row.cells) {
    if (cell.column.means === 'website' || cell.column.means === 'url') {
      const found = readWebsite(cell, context, say);
      website ??= found.website;
      if (found.account) addAccount(accounts, found.account);
    }
    for (const account of accountsOfCell(cell, context, say)) addAccount(accounts, account);
  }
  const known = [...accounts.values()];
  if (website === undefined && known.length === 0)
    return { competitor: undefined, problems: leftOut(row, context, problems) };
  const wikidata = wikidataItem(row, say);
  const seen = seenByHand(row, known, context, say);
  const onNetworks = website === undefined ? [] : seenOnNetworks(row, known, context, say);
  return {
    competitor: {
      name: name ?? nameFrom(website, known),
      ...(website !== undefined && { website }),
      ...(industry !== undefined && { industry }),
      ...(wikidata !== undefined && { wikidata }),
      accounts: known,
      ...(isYes(textOf(row, 'self')) && { self: true }),
      ...(seen.length > 0 && { seenByHand: seen }),
      ...(onNetworks.length > 0 && { seenOnNetwork: onNetworks }),
      line: row.line,
    },
    problems,
  };
}

type Say = (cell: Cell, code: IntakeCode, effect: IntakeEffect, args?: IntakeProblem['args']) => void;

/** A row of which nothing is left: where one of its cells is the reason, that cell says so, once. */
function leftOut(row: Row, { file }: RowContext, problems: readonly IntakeProblem[]): IntakeProblem[] {
  const cause = problems.findLast((p) => p.effect === 'cell-left-out');
  if (cause === undefined)
    return [...problems, problem({ file, line: row.line }, 'nothing-to-audit', 'row-left-out')];
  return problems.map((p) => (p === cause ? { ...p, effect: 'row-left-out' } : p));
}

function addAccount(accounts: Map<string, AccountRef>, account: AccountRef): void {
  const key = accountKey(account);
  if (!accounts.has(key)) accounts.set(key, account);
}

function textOf(row: Row, means: Cell['column']['means']): string | undefined {
  return row.cells
    .find((cell) => cell.column.means === means)
    ?.text.replace(/\s+/g, ' ')
    .slice(0, 200);
}

/** `Q900001`, or the address of its page. */
function wikidataItem(row: Row, say: Say): string | undefined {
  const cell = row.cells.find(({ column }) => column.means === 'wikidata');
  if (cell === undefined) return undefined;
  const item = /^(?:https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/)?(Q[1-9]\d{0,11})$/i.exec(
    cell.text.trim(),
  );
  if (item === null) say(cell, 'no-wikidata-item', 'cell-left-out', { cell: shown(cell.text) });
  return item?.[1]?.toUpperCase();
}

/** A website cell may hold an account's url: then that is what it is. */
function readWebsite(cell: Cell, context: RowContext, say: Say): { website?: string; account?: AccountRef } {
  const read = readUrl(cell.text);
  if ('wrong' in read) {
    say(cell, read.wrong, 'cell-left-out', read.args);
    return {};
  }
  if (read.note)
    say(cell, read.note, 'note', read.note === 'several-websites' ? { kept: read.url } : undefined);
  const named = context.nameAccount(read.url);
  if ('problem' in named) {
    say(cell, 'no-account-url', 'cell-left-out', { cell: shown(cell.text), why: named.problem.code });
    return {};
  }
  return named.account ? { account: named.account } : { website: read.url };
}

function accountsOfCell(cell: Cell, context: RowContext, say: Say): AccountRef[] {
  if (cell.column.means === 'accounts')
    return cell.text
      .split(/[\s;,|]+/)
      .filter((part) => part !== '')
      .flatMap((part) => accountOf(part, cell, undefined, context, say));
  if (cell.column.means !== 'account') return [];
  const { network } = cell.column;
  return accountsIn(cell.text).flatMap((part) => accountOf(part, cell, network, context, say));
}

/** Addresses and handles of one cell; a name of several words stays one. */
function accountsIn(text: string): string[] {
  const atSpaces = text.split(/[\s;,|]+/).filter((part) => part !== '');
  if (atSpaces.every((part) => /^@|:\/\//.test(part))) return atSpaces;
  const several = /https?:\/\//i.test(text) ? atSpaces : text.split(/[;,|\n]+|\s\/\s/);
  return several.map((part) => part.trim()).filter((part) => part !== '');
}

/** Spreadsheets take a handle for a formula, and mark text with an apostrophe. */
function typed(text: string): string {
  return text.replace(/^'+/, '').replace(/^[=+](?=@)/, '');
}

/** "1.0007E+14": a spreadsheet has rounded the number away. */
const cutNumber = /(?:^|[=/])\d(?:[.,]\d+)?e(?:\+|%2b| )?\d{1,2}$/i;

function accountOf(
  written: string,
  cell: Cell,
  named: NetworkId | undefined,
  context: RowContext,
  say: Say,
): AccountRef[] {
  const raw = typed(written);
  const spoilt = cutNumber.test(raw)
    ? 'cut-number'
    : /^#[A-ZÀ-Ý/]+[!?]$/.test(raw)
      ? 'sheet-error'
      : undefined;
  if (spoilt !== undefined) {
    say(cell, spoilt, 'cell-left-out', { cell: shown(raw) });
    return [];
  }
  let asked = raw;
  const isAddress = /^@[^\s@/]+@[^\s@/.]+(?:\.[^\s@/.]+)+$/.test(raw);
  const network = named ?? (isAddress ? 'fediverse' : undefined);
  if (network === undefined || /^[a-z][a-z0-9+.-]*:/i.test(raw) || raw.startsWith('=')) {
    const url = readUrl(raw);
    if ('wrong' in url) {
      say(cell, url.wrong, 'cell-left-out', url.args);
      return [];
    }
    asked = url.url;
  }
  const found = context.nameAccount(asked, network);
  if ('problem' in found) {
    say(cell, 'no-account-url', 'cell-left-out', { cell: shown(raw), why: found.problem.code });
    return [];
  }
  if (found.account === undefined) {
    say(cell, 'not-an-account', 'cell-left-out', { cell: shown(raw) });
    return [];
  }
  if (network !== undefined && found.account.network !== network)
    say(cell, 'other-network', 'note', { network: found.account.network });
  return [found.account];
}

/** `facebook_last_post` speaks of the row's Facebook account, plain `last_post` of the row's only account. */
function seenByHand(row: Row, accounts: readonly AccountRef[], context: RowContext, say: Say): SeenByHand[] {
  const by = textOf(row, 'seenBy');
  const seen = new Map<AccountRef, SeenByHand>();
  for (const cell of row.cells) {
    const { column } = cell;
    if (column.means !== 'lastPost' && column.means !== 'followers') continue;
    const candidates = accounts.filter((a) => column.network === undefined || a.network === column.network);
    const [account] = candidates;
    if (account === undefined || candidates.length > 1) {
      if (!waitsForWebsite(cell, row, accounts)) sayWhose(cell, row, say);
      continue;
    }
    const fact = factOf(cell, context, say);
    if (fact) seen.set(account, { account, ...(by !== undefined && { by }), ...seen.get(account), ...fact });
  }
  return [...seen.values()];
}

/** `instagram_last_post` beside no Instagram account speaks of the one that the website will name. */
function seenOnNetworks(
  row: Row,
  accounts: readonly AccountRef[],
  context: RowContext,
  say: Say,
): SeenOnNetwork[] {
  const by = textOf(row, 'seenBy');
  const seen = new Map<NetworkId, SeenOnNetwork>();
  for (const cell of row.cells) {
    const network = networkOf(cell);
    if (network === undefined || !waitsForWebsite(cell, row, accounts)) continue;
    const fact = factOf(cell, context, say);
    if (fact) seen.set(network, { network, ...(by !== undefined && { by }), ...seen.get(network), ...fact });
  }
  return [...seen.values()];
}

function networkOf({ column }: Cell): NetworkId | undefined {
  return column.means === 'lastPost' || column.means === 'followers' ? column.network : undefined;
}

/** A network whose account the row does not even try to name, in a row with a website that may name it. */
function waitsForWebsite(cell: Cell, row: Row, accounts: readonly AccountRef[]): boolean {
  const network = networkOf(cell);
  if (network === undefined || accounts.some((account) => account.network === network)) return false;
  const isTried = row.cells.some(({ column }) => column.means === 'account' && column.network === network);
  return !isTried && row.cells.some(({ column }) => column.means === 'website' || column.means === 'url');
}

function factOf(cell: Cell, context: RowContext, say: Say): Partial<SeenByHand> | undefined {
  return cell.column.means === 'lastPost' ? lastPostOf(cell, context, say) : followersOf(cell, say);
}

/** Where the cell of the account itself was left out, that was said already. */
function sayWhose(cell: Cell, row: Row, say: Say): void {
  const network = 'network' in cell.column ? cell.column.network : undefined;
  const isNamed = row.cells.some(({ column }) => column.means === 'account' && column.network === network);
  if (network === undefined) say(cell, 'which-account', 'cell-left-out', { column: cell.header });
  else if (!isNamed) say(cell, 'no-account-beside', 'cell-left-out', { column: cell.header, network });
}

function lastPostOf(cell: Cell, context: RowContext, say: Say): Pick<SeenByHand, 'lastPost'> | undefined {
  const lastPost = readDay(cell.text);
  if (lastPost === undefined) {
    say(cell, 'bad-date', 'cell-left-out', { cell: shown(cell.text) });
    return undefined;
  }
  if (context.now !== undefined && lastPost.from > context.now) {
    say(cell, 'future-date', 'cell-left-out', { cell: shown(cell.text) });
    return undefined;
  }
  return { lastPost };
}

function followersOf(cell: Cell, say: Say): Pick<SeenByHand, 'followers'> | undefined {
  const followers = readCount(cell.text);
  if (followers) return { followers };
  say(cell, 'bad-number', 'cell-left-out', { cell: shown(cell.text) });
  return undefined;
}

function isYes(text: string | undefined): boolean {
  return text !== undefined && /^(1|x|y|yes|true|oui|vrai|o)$/i.test(text);
}

function nameFrom(website: string | undefined, accounts: readonly AccountRef[]): string {
  if (website !== undefined) return getDomain(website) ?? new URL(website).host;
  return accounts[0]?.handle ?? '';
}
