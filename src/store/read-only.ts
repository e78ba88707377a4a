import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sql } from 'kysely';
import { openStore, type Store } from './database.js';
import { SqliteDriver } from './driver.js';
import { isPostgresUrl } from './postgres-url.js';
import { StoreError } from './store-error.js';

/**
 * Opens a database that is only read. One that cannot be written, or lies in a folder that cannot (a share, a CD, somebody else's), is
 * read in a copy that goes when the store is closed: SQLite cannot open a write-ahead log there, and an older one has to be
 * brought up to date. Rejects as `openStore` does, and where the file is damaged.
 */
export async function openToRead(database: string): Promise<Store> {
  if (isPostgresUrl(database)) return openStore(database);
  const store = await openFile(database);
  try {
    await refuseDamaged(store, database);
    return store;
  } catch (error) {
    await store.destroy();
    throw error;
  }
}

async function openFile(path: string): Promise<Store> {
  try {
    return await openStore(path);
  } catch (error) {
    if (!isUnwritable(error) || !isAtRest(path)) throw error;
    return openCopy(path);
  }
}

/** Checking takes about a second for so many bytes. */
const MAX_CHECKED = 128 * 1024 * 1024;

/**
 * A disk or a copy that went wrong changes values, too, and a report would be another one without a word: SQLite holds every row
 * against the indexes it stands in. What stands in none is not seen by this.
 */
async function refuseDamaged(store: Store, path: string): Promise<void> {
  if (statSync(path).size > MAX_CHECKED) return;
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(store);
  if (rows[0]?.integrity_check === 'ok') return;
  throw new StoreError('damaged');
}

function isUnwritable(error: unknown): boolean {
  return error instanceof SqliteDriver.SqliteError && /^SQLITE_(?:READONLY|CANTOPEN)/.test(error.code);
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
