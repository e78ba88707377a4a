import type { Kysely } from 'kysely';
import { type CopiedTable, copyStore } from './copy.js';
import { type Lock, lockFile } from './lock.js';
import { goOnNumbering, isOnPostgres, lockPostgres, openPostgres } from './postgres.js';
import { isPostgresUrl } from './postgres-url.js';
import type { Schema } from './schema.js';
import { hasSqlite, openSqlite } from './sqlite.js';

export { tryDriver } from './sqlite.js';

export type Store = Kysely<Schema>;

/** Opens (or creates) a database: a file, or one on a server (`postgres://…`). */
export async function openStore(database: string): Promise<Store> {
  return isPostgresUrl(database) ? openPostgres(database) : openSqlite(database);
}

/** Is there a database already? A server that cannot be reached rejects. */
export async function hasStore(database: string): Promise<boolean> {
  return isPostgresUrl(database) ? isOnPostgres(database) : hasSqlite(database);
}

/** One audit at a time on a database; undefined where another process is at work on it. */
export async function lockStore(database: string): Promise<Lock | undefined> {
  return isPostgresUrl(database) ? lockPostgres(database) : lockFile(database);
}

/** Copies one database into another, of whatever kind each is. */
export async function copyDatabase(from: Store, into: string): Promise<CopiedTable[]> {
  const to = await openStore(into);
  try {
    const copied = await copyStore(from, to);
    if (isPostgresUrl(into)) await goOnNumbering(to);
    return copied;
  } finally {
    await to.destroy();
  }
}
