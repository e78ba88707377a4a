import type { Kysely } from 'kysely';
import { type Lock, lockFile } from './lock.js';
import { goOnNumberingPostgres, isOnPostgres, openPostgres } from './postgres.js';
import { lockPostgres } from './postgres-lock.js';
import { isPostgresUrl } from './postgres-url.js';
import type { Schema } from './schema.js';
import { compactSqlite, hasSqlite, openSqlite } from './sqlite.js';

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

/**
 * One audit at a time on a file; on a server also several `beside` each other, which hand each other their turns. Undefined where
 * another process is at work on it.
 */
export async function lockStore(
  database: string,
  how: 'alone' | 'beside' = 'alone',
): Promise<Lock | undefined> {
  return isPostgresUrl(database) ? lockPostgres(database, how) : lockFile(database);
}

/** After much was taken away: a file gives its space back to the disk; a server does so by itself. */
export async function giveSpaceBack(database: string, store: Store): Promise<void> {
  if (!isPostgresUrl(database)) await compactSqlite(store);
}

/** After rows were brought along with their numbers: those that the database gives itself go on behind them. */
export async function goOnNumbering(database: string, store: Store): Promise<void> {
  if (isPostgresUrl(database)) await goOnNumberingPostgres(store);
}
