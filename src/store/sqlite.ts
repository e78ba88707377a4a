import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { Kysely, type QueryCompiler, SqliteDialect, SqliteQueryCompiler, sql } from 'kysely';
import { SqliteDriver } from './driver.js';
import { migrate, migrationNames } from './migrations.js';
import type { Schema } from './schema.js';
import { StoreError } from './store-error.js';
import { wellFormed } from './well-formed.js';

class Compiler extends SqliteQueryCompiler {
  protected override addParameter(parameter: unknown): void {
    super.addParameter(wellFormed(parameter));
  }
}

class OurSqliteDialect extends SqliteDialect {
  override createQueryCompiler(): QueryCompiler {
    return new Compiler();
  }
}

/**
 * Opens (or creates) a database file: write-ahead log so that a report can be made while an audit runs, synchronous
 * NORMAL (no committed audit is lost when the process dies), foreign keys on.
 */
export async function openSqlite(path: string): Promise<Kysely<Schema>> {
  const database = new SqliteDriver(path, { timeout: 10_000 });
  try {
    refuseForeign(database);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    database.pragma('cache_size = -65536');
    const store = new Kysely<Schema>({ dialect: new OurSqliteDialect({ database }) });
    await bringUpToDate(database, store);
    return store;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Is there a file? Whether it is a database of ours is seen when it is opened. */
export function hasSqlite(path: string): boolean {
  return existsSync(path);
}

/** All steps or none: a process that is killed in the middle of them leaves the database as it was. */
async function bringUpToDate(database: Database, store: Kysely<Schema>): Promise<void> {
  if (isUpToDate(database)) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    await migrate(store);
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function isUpToDate(database: Database): boolean {
  if (!tablesOf(database).includes('kysely_migration')) return false;
  const done = database.prepare('select name from kysely_migration order by name').pluck().all();
  return done.join() === migrationNames.join();
}

/** Nothing is written into what another program keeps. */
function refuseForeign(database: Database): void {
  const tables = tablesOf(database);
  if (tables.length === 0 || tables.includes('kysely_migration')) return;
  throw new StoreError('another-program');
}

function tablesOf(database: Database): unknown[] {
  return database.prepare("select name from sqlite_master where type = 'table'").pluck().all();
}

/** Throws where the driver is not built for this Node.js. */
export function tryDriver(): void {
  new SqliteDriver(':memory:').close();
}

/** Writes the file again without what was deleted; it needs as much room beside it as it will have. */
export async function compactSqlite(store: Kysely<Schema>): Promise<void> {
  await sql`vacuum`.execute(store);
  await sql`pragma wal_checkpoint(truncate)`.execute(store);
}
