import { type ImportResult, importFile } from '../audit/import-file.js';
import { type ConfirmedNames, folded } from '../audit/match-import.js';
import { mappedKind } from '../imports/mapped-kind.js';
import { type ColumnMap, meanings } from '../imports/meanings.js';
import { type ImportedFile, readImport } from '../imports/read-import.js';
import { ImportProblem } from '../imports/records/record.js';
import { readDay } from '../intake/seen-by-hand.js';
import type { AccountRef } from '../model/reading.js';
import { type Instant, toIso } from '../model/time.js';
import { nameAccount } from '../networks/name-account.js';
import { auditsIn } from '../store/audits.js';
import { hasStore, type Store } from '../store/database.js';
import { databaseName } from '../store/postgres-url.js';
import { accountWords } from './account-words.js';
import { type CommonOptions, defaultDatabase } from './common.js';
import { configOf } from './config-of.js';
import { exitCodes, UsageError } from './failure.js';
import { failureWords } from './failure-words.js';
import { importProblem, importRemembered, importSummary, importWords } from './import-words.js';
import { warn } from './print.js';
import { rememberColumns, rememberedTables } from './remember-columns.js';
import { naming, openExisting } from './store.js';
import { chosenAudit } from './stored-audits.js';

export interface ImportOptions extends CommonOptions {
  dryRun?: boolean;
  seenOn?: string;
  match?: string[];
  map?: string[];
  sheet?: string;
  audit?: number;
}

interface Order {
  store: Store | undefined;
  auditId: number | undefined;
  confirmed: ConfirmedNames;
  seenOn: Instant | undefined;
  map: ColumnMap;
  /** Tables explained before. */
  tables: readonly ColumnMap[];
  options: ImportOptions;
}

/** Reads each file and takes it into the audit; a file that says nothing is told, and the others go on. */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<number> {
  const config = configOf(options);
  const path = config.db ?? defaultDatabase;
  const wishes = {
    confirmed: confirmedNames(options.match ?? []),
    seenOn: dayOf(options.seenOn),
    map: columnMap(options.map ?? []),
    tables: rememberedTables(config),
    options,
  };
  if (!(await naming(path, () => hasStore(path)))) {
    if (options.audit !== undefined)
      throw new UsageError(importWords().noDatabase(options.audit, databaseName(path)));
    return eachFile(paths, { ...wishes, store: undefined, auditId: undefined }, config.lang ?? 'en');
  }
  const store = await openExisting(path);
  try {
    const auditId = await naming(path, () => auditOf(store, options.audit));
    return await naming(path, () => eachFile(paths, { ...wishes, store, auditId }, config.lang ?? 'en'));
  } finally {
    await store.destroy();
  }
}

async function auditOf(store: Store, wanted: number | undefined): Promise<number | undefined> {
  if (wanted !== undefined) return (await chosenAudit(store, wanted)).id;
  return (await auditsIn(store))[0]?.id;
}

async function eachFile(paths: readonly string[], order: Order, lang: 'en' | 'fr'): Promise<number> {
  let code: number = exitCodes.done;
  let understood = false;
  for (const path of paths) {
    try {
      const result = await oneFile(path, order);
      understood ||= result.file.accounts.length > 0;
      if (result.timeless.length > 0 && !order.options.dryRun) code = exitCodes.usage;
      process.stdout.write(
        order.options.json ? `${JSON.stringify(importJson(result))}\n` : importSummary(result, order, lang),
      );
    } catch (error) {
      if (!(error instanceof ImportProblem)) throw error;
      code = exitCodes.usage;
      process.stderr.write(`followsuit: ${path}${failureWords().colon} ${importProblem(error, lang)}\n`);
      if (order.options.json)
        process.stdout.write(`${JSON.stringify({ file: path, problem: error.code })}\n`);
    }
  }
  if (understood && order.map.size > 0 && !order.options.dryRun) await remember(order, lang);
  return code;
}

async function remember({ map, options }: Order, lang: 'en' | 'fr'): Promise<void> {
  const path = await rememberColumns(map, options.config);
  if (path !== undefined && !options.quiet) warn(`followsuit: ${importRemembered(path, lang)}\n`);
}

async function oneFile(
  path: string,
  { store, auditId, confirmed, seenOn, map, tables, options }: Order,
): Promise<ImportResult> {
  const { sheet, dryRun = false } = options;
  const file = await readImport(path, {
    ...(sheet !== undefined && { sheet }),
    ...(map.size > 0 && { kind: mappedKind(map) }),
    tables,
  });
  return importFile(store, { file, auditId, confirmed, dryRun, ...(seenOn !== undefined && { seenOn }) });
}

/** What a file holds and what became of it; what is unknown is left out. */
function importJson({ file, matched, kept, known, strangers, names, ambiguous }: ImportResult) {
  return {
    file: file.path,
    kind: file.kind.id,
    rows: file.rows,
    accounts: file.accounts.length,
    matched: matched.length,
    errors: file.errors,
    ...timesJson(file),
    kept: kept.length,
    ...(known.length > 0 && { alreadyKnown: known.length }),
    ...(strangers.length > 0 && { strangers: strangers.map(({ url }) => url) }),
    ...(names.length > 0 && { names }),
    ...(ambiguous.length > 0 && { ambiguous }),
  };
}

function timesJson({ newest, period, seenAt }: ImportedFile) {
  return {
    ...(newest !== undefined && { newest: toIso(newest) }),
    ...(period !== undefined && { from: toIso(period.from), to: toIso(period.to) }),
    ...(seenAt !== undefined && { seenAt: toIso(seenAt) }),
  };
}

function dayOf(text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined;
  const day = readDay(text);
  if (day === undefined) throw new UsageError(importWords().seenOn(text));
  if (day.from > Date.now()) throw new UsageError(accountWords().toCome(`--seen-on ${text}`));
  return Math.min(day.to, Date.now());
}

function confirmedNames(pairs: readonly string[]): ConfirmedNames {
  return new Map(
    pairs.map((pair): [string, AccountRef] => {
      const cut = pair.indexOf('=');
      const named = nameAccount(pair.slice(cut + 1).trim());
      if (cut < 1 || !('account' in named) || named.account === undefined)
        throw new UsageError(importWords().match(pair));
      return [folded(pair.slice(0, cut)), named.account];
    }),
  );
}

function columnMap(pairs: readonly string[]): ColumnMap {
  return new Map(
    pairs.map((pair) => {
      const cut = pair.lastIndexOf('=');
      const meaning = meanings.find((m) => m === pair.slice(cut + 1).trim());
      if (cut < 1 || meaning === undefined)
        throw new UsageError(importWords().map(pair, meanings.join(', ')));
      return [pair.slice(0, cut), meaning] as const;
    }),
  );
}
