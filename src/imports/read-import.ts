import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Instant, Interval } from '../model/time.js';
import { AccountTally, type ImportedAccount } from './account-tally.js';
import type { FileContext, ImportKind } from './import-kind.js';
import { importKinds } from './index.js';
import { rememberedKind } from './mapped-kind.js';
import type { ColumnMap } from './meanings.js';
import { openRecords } from './records/open-records.js';
import { ImportProblem, isBad, type Records } from './records/record.js';

/** What a file holds, before anything of it is believed. */
export interface ImportedFile {
  path: string;
  /** Last part of the path: what the evidence and the report name. */
  name: string;
  /** SHA-256 of the file, hex. */
  digest: string;
  kind: ImportKind;
  /** Records of any sort, errors included. */
  rows: number;
  /** Records of errors, and records that could not be read. */
  errors: number;
  accounts: ImportedAccount[];
  /** The newest time at which the tool says it looked. */
  seenAt?: Instant;
  /** The newest dated post. */
  newest?: Instant;
  /** The days over which posts were counted, where it counts them. */
  period?: Interval;
}

export interface ImportOptions {
  /** Sheet of a workbook; default: the first. */
  sheet?: string;
  /** The kind to read it as, where the user knows (a mapped table); default: recognised by content. */
  kind?: ImportKind;
  /** What columns of tables mean that nobody else recognises, as somebody has explained them before. */
  tables?: readonly ColumnMap[];
}

/** So many records are looked at to tell what a file is: error rows may stand first. */
const SAMPLE = 200;

/** Reads a file that another program wrote. Throws an `ImportProblem` where it is none that is known. */
export async function readImport(path: string, options: ImportOptions = {}): Promise<ImportedFile> {
  const records = await openRecords(path, options.sheet);
  const file: FileContext = {
    columns: records.columns,
    preamble: records.preamble,
    folder: basename(dirname(resolve(path))),
  };
  const kind = options.kind ?? (await recognise(records, file, options.tables));
  const tally = new AccountTally();
  let rows = 0;
  let errors = 0;
  for await (const record of records.each()) {
    rows++;
    const says = isBad(record) || isErrorRow(record.value, kind, file) ? undefined : kind.read(record, file);
    if (says === undefined || says.kind === 'error') errors++;
    else if (says.kind === 'sightings')
      for (const sighting of says.sightings) tally.add(sighting, record.row);
  }
  const { accounts } = tally;
  return {
    path,
    name: basename(path),
    digest: await digestOfFile(path),
    kind,
    rows,
    errors,
    accounts,
    ...timesOf(accounts),
  };
}

/** The kind that most of the first records are of. */
async function recognise(
  records: Records,
  file: FileContext,
  tables: readonly ColumnMap[] = [],
): Promise<ImportKind> {
  // Of two tables that fit, the one of which more is explained.
  const explained = [...tables].sort((a, b) => b.size - a.size).map(rememberedKind);
  const kinds = [...importKinds, ...explained];
  const votes = new Map<ImportKind, number>();
  let looked = 0;
  for await (const record of records.each()) {
    if (isBad(record)) continue;
    const kind = kinds.find((k) => k.fits(record.value, file));
    if (kind !== undefined) votes.set(kind, (votes.get(kind) ?? 0) + 1);
    looked++;
    if (looked >= SAMPLE) break;
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  if (best === undefined) {
    throw new ImportProblem('unrecognised', {
      columns: records.columns
        .filter((c) => c !== '')
        .slice(0, 12)
        .join(', '),
    });
  }
  return best[0];
}

/** Rows in which a program says what went wrong, in place of what was asked: not checked, whatever the words. */
function isErrorRow(value: unknown, kind: ImportKind, file: FileContext): boolean {
  if (typeof value !== 'object' || value === null || kind.fits(value, file)) return false;
  return ['error', 'errorCode', 'errorDescription'].some((key) => {
    const told = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    return typeof told === 'string' && told !== '';
  });
}

function timesOf(accounts: readonly ImportedAccount[]): Partial<ImportedFile> {
  const seen = accounts.flatMap(({ seenAt }) => (seenAt === undefined ? [] : [seenAt]));
  const dated = accounts.flatMap(({ posts }) => posts.flatMap(({ at }) => (at === undefined ? [] : [at])));
  const periods = accounts.flatMap((account) => account.periods);
  return {
    ...(seen.length > 0 && { seenAt: largest(seen) }),
    ...(dated.length > 0 && { newest: largest(dated.map(({ to }) => to)) }),
    ...(periods.length > 0 && {
      period: { from: -largest(periods.map(({ from }) => -from)), to: largest(periods.map(({ to }) => to)) },
    }),
  };
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
