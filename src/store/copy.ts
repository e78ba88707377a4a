import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { goOnNumbering, openStore, type Store } from './database.js';
import type { Schema } from './schema.js';
import { StoreError } from './store-error.js';
import { wellFormed } from './well-formed.js';

/** What is kept; who works at this moment stays where he is. */
type KeptTable = Exclude<keyof Schema, 'leases' | 'workers'>;

/** Every table with what its rows are told apart by, those that others refer to first. */
const keys: Readonly<Record<KeptTable, readonly string[]>> = {
  audits: ['id'],
  audit_tags: ['audit_id', 'tag'],
  competitors: ['id'],
  accounts: ['id'],
  audit_competitors: ['audit_id', 'competitor_id'],
  audit_accounts: ['audit_id', 'competitor_id', 'account_id'],
  declarations: ['audit_id', 'competitor_id', 'account_id', 'source', 'page'],
  sites: ['audit_id', 'competitor_id'],
  past_discoveries: ['audit_id', 'competitor_id'],
  controls: ['audit_id', 'network'],
  observations: ['audit_id', 'account_id'],
  posts: ['id'],
  post_metrics: ['audit_id', 'account_id', 'position'],
  bodies: ['digest'],
  answers: ['id'],
  tasks: ['id'],
  hosts: ['host'],
  looks: ['id'],
};
const tables = Object.keys(keys) as KeptTable[];

type Row = Record<string, unknown>;

/** What a table held at the end, here and there. */
export interface CopiedTable {
  table: KeptTable;
  rows: number;
  /** SHA-256 over all rows in the order of their keys: the same in both databases. */
  digest: string;
}

/** Copies a database into another, of whatever kind that is. */
export async function copyDatabase(from: Store, into: string): Promise<CopiedTable[]> {
  const to = await openStore(into);
  try {
    const copied = await copyStore(from, to);
    await goOnNumbering(into, to);
    return copied;
  } finally {
    await to.destroy();
  }
}

/**
 * Copies everything into a database that is empty, or that an earlier copy from the same one has begun to fill: rows go over in
 * the order of their keys, some hundred to a transaction, so that a copy cut short goes on behind the last row that arrived.
 * At the end both databases are read again and compared, by counts and digests.
 */
export async function copyStore(from: Store, to: Store): Promise<CopiedTable[]> {
  await refuseOther(from, to);
  for (const table of tables) await copyTable(from, to, table);
  const copied: CopiedTable[] = [];
  for (const table of tables) {
    const [here, there] = [await summed(from, table), await summed(to, table)];
    if (here.rows !== there.rows || here.digest !== there.digest) {
      throw new StoreError('copy-differs', { table, from: here.rows, to: there.rows });
    }
    copied.push({ table, ...here });
  }
  return copied;
}

const ROWS = 500;
/** Bodies are large. */
const BODIES = 50;

/** Nothing is mixed into what is kept there already. */
async function refuseOther(from: Store, to: Store): Promise<void> {
  for (const table of ['audits', 'competitors'] as const) {
    const there = await rowsAfter(to, table, undefined, ROWS);
    const here = await rowsAfter(from, table, undefined, there.length);
    if (there.every((row, i) => lineOf(row) === lineOf(here[i] ?? {}))) continue;
    throw new StoreError('other-audits');
  }
}

async function copyTable(from: Store, to: Store, table: KeptTable): Promise<void> {
  const size = table === 'bodies' ? BODIES : ROWS;
  let last = await lastRow(to, table);
  for (;;) {
    const rows = await rowsAfter(from, table, last, size);
    if (rows.length === 0) return;
    await to.transaction().execute(async (trx) => {
      await trx
        .insertInto(table)
        .values(rows as never)
        .execute();
    });
    last = rows.at(-1);
  }
}

async function lastRow(store: Store, table: KeptTable): Promise<Row | undefined> {
  const order = keys[table].map((column) => sql`${sql.ref(column)} desc`);
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} order by ${sql.join(order)} limit 1`.execute(store);
  return rows[0];
}

async function rowsAfter(
  store: Store,
  table: KeptTable,
  last: Row | undefined,
  limit: number,
): Promise<Row[]> {
  const columns = keys[table].map((column) => sql.ref(column));
  const values = keys[table].map((column) => sql`${last?.[column]}`);
  const after = last === undefined ? sql`` : sql`where (${sql.join(columns)}) > (${sql.join(values)})`;
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} ${after} order by ${sql.join(columns)} limit ${limit}`.execute(store);
  return rows;
}

async function summed(store: Store, table: KeptTable): Promise<{ rows: number; digest: string }> {
  const hash = createHash('sha256');
  let count = 0;
  let last: Row | undefined;
  for (;;) {
    const rows = await rowsAfter(store, table, last, ROWS);
    if (rows.length === 0) return { rows: count, digest: hash.digest('hex') };
    for (const row of rows) hash.update(lineOf(row));
    count += rows.length;
    last = rows.at(-1);
  }
}

/** A row as one line, its columns by name: databases name them in the order in which they were added. */
function lineOf(row: Row): string {
  const columns = Object.keys(row).sort();
  const plain = (value: unknown) =>
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : wellFormed(value);
  return `${JSON.stringify(columns.map((column) => [column, plain(row[column])]))}\n`;
}
