import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { openStore, type Store } from './database.js';
import { isPostgresUrl } from './postgres-url.js';

/**
 * Opens a database that is only read. One that cannot be written, or lies in a folder that cannot (a share, a CD, somebody else's), is
 * read in a copy that goes when the store is closed: SQLite cannot open a write-ahead log there, and an older one has to be
 * brought up to date. Rejects as `openStore` does.
 */
export async function openToRead(database: string): Promise<Store> {
  try {
    return await openStore(database);
  } catch (error) {
    if (isPostgresUrl(database) || !isUnwritable(error) || !isAtRest(database)) throw error;
    return openCopy(database);
  }
}

function isUnwritable(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && /^SQLITE_(?:READONLY|CANTOPEN)/.test(error.code);
}

/** Of a database that somebody is writing to, a copy may be half of this and half of that. */
function isAtRest(path: string): boolean {
  return existsSync(path) && !existsSync(`${path}-shm`);
}

async function openCopy(path: string): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-read-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'copy.db');
    for (const part of ['', '-wal']) if (existsSync(path + part)) copyFileSync(path + part, copy + part);
    const store = await openStore(copy);
    const close = store.destroy.bind(store);
    store.destroy = () => close().finally(remove);
    return store;
  } catch (error) {
    remove();
    throw error;
  }
}
