import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate } from './migrations.js';
import type { Schema } from './schema.js';
import { StoreError } from './store-error.js';

export type Store = Kysely<Schema>;

/**
 * Opens (or creates) the database: write-ahead log so that a report can be made while an audit runs, synchronous
 * NORMAL (no committed audit is lost when the process dies), foreign keys on.
 */
export async function openStore(path: string): Promise<Store> {
  const database = new SqliteDatabase(path, { timeout: 10_000 });
  try {
    refuseForeign(database);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    database.pragma('cache_size = -65536');
    const store = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
    await migrate(store);
    return store;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Throws where the driver is not built for this Node.js. */
export function tryDriver(): void {
  new SqliteDatabase(':memory:').close();
}

/** Nothing is written into what another program keeps. */
function refuseForeign(database: SqliteDatabase.Database): void {
  const tables = database.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  if (tables.length === 0 || tables.includes('kysely_migration')) return;
  throw new StoreError('this is the database of another program. Use another --db');
}
