import { hasStore, lockStore, openStore, type Store } from '../store/database.js';
import { databaseName, isPostgresUrl } from '../store/postgres-url.js';
import { StoreError } from '../store/store-error.js';
import { UsageError } from './failure.js';
import { serverTrouble } from './server-trouble.js';

/**
 * Opens the database for writing audits; a second process on the same database says so and stops, unless both are workers
 * `beside` each other.
 */
export async function openLocked(
  path: string,
  how: 'alone' | 'beside' = 'alone',
): Promise<{ store: Store; release(): void | Promise<void> }> {
  const lock = await naming(path, () => lockStore(path, how));
  if (lock === undefined) {
    throw new UsageError(
      `${databaseName(path)} is in use by another audit. Wait for it to end, or use another --db.`,
    );
  }
  try {
    return { store: await openDatabase(path), release: () => lock.release() };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Opens a database that must be there already. */
export async function openExisting(
  path: string,
  open: (path: string) => Promise<Store> = openStore,
): Promise<Store> {
  if (!(await naming(path, () => hasStore(path)))) {
    throw new UsageError(
      `there is no database ${databaseName(path)} here. Run an audit first: followsuit audit competitors.csv`,
    );
  }
  return naming(path, () => open(path));
}

/** Opens a database, or makes it. */
export function openDatabase(path: string): Promise<Store> {
  return naming(path, () => openStore(path));
}

/** Does something with a database; what stands against it is said in a sentence that names it. */
export async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw databaseTrouble(path, error) ?? error;
  }
}

/** What SQLite says of a database, by the beginning of its code, and what would be right. */
const troubles: readonly [code: string, sentence: string][] = [
  ['SQLITE_BUSY', 'another program is writing to it. Wait for it to end, and try again.'],
  ['SQLITE_LOCKED', 'another program is writing to it. Wait for it to end, and try again.'],
  [
    'SQLITE_READONLY',
    'it cannot be written, or its folder cannot. Copy it to where you can write, or use another --db.',
  ],
  [
    'SQLITE_CANTOPEN',
    'it cannot be opened or made. Give a file in a folder that is there and can be written.',
  ],
  ['SQLITE_NOTADB', 'this is no database. Give that of an earlier audit, or the name of a new one.'],
  ['SQLITE_CORRUPT', 'the database is damaged. Use a copy of it, or begin a new one with another --db.'],
  ['SQLITE_FULL', 'the disk is full. Make room, and run the same command again.'],
  ['SQLITE_IOERR', 'the disk does not read or write as it should. Copy the database to another one.'],
];

export function databaseTrouble(path: string, error: unknown): UsageError | undefined {
  if (error instanceof UsageError) return error;
  if (!(error instanceof Error)) return undefined;
  const name = databaseName(path);
  if (error instanceof StoreError) return new UsageError(`${name}: ${error.message}.`);
  if (isPostgresUrl(path)) return serverTrouble(name, error);
  // The driver looks for the folder itself, and says so without a code.
  const code =
    error instanceof TypeError && /directory does not exist/.test(error.message)
      ? 'SQLITE_CANTOPEN'
      : codeOf(error);
  const sentence = troubles.find(([begins]) => code?.startsWith(begins))?.[1];
  return sentence === undefined ? undefined : new UsageError(`${name}: ${sentence}`);
}

/** A table or column that every version has is missing only where the file has lost its own description. */
function codeOf(error: Error): string | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code === 'SQLITE_ERROR' && /^no such (?:table|column)/.test(error.message) ? 'SQLITE_CORRUPT' : code;
}
