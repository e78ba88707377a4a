import type { Kysely } from 'kysely';
import { type Lock, lockFile } from './lock.js';
import type { Schema } from './schema.js';
import { openSqlite } from './sqlite.js';

export { tryDriver } from './sqlite.js';

export type Store = Kysely<Schema>;

/** Opens (or creates) a database. */
export async function openStore(path: string): Promise<Store> {
  return openSqlite(path);
}

/** One audit at a time on a database; undefined where another process is at work on it. */
export async function lockStore(path: string): Promise<Lock | undefined> {
  return lockFile(path);
}
