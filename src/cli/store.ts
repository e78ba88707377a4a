import { patientlyUntil } from '../audit/together/patiently.js';
import { hasStore, lockStore, openStore, type Store } from '../store/database.js';
import { databaseName, isPostgresUrl } from '../store/postgres-url.js';
import { StoreError } from '../store/store-error.js';
import { UsageError } from './failure.js';
import { failureWords } from './failure-words.js';
import { serverTrouble } from './server-trouble.js';
import { type SqliteTrouble, storeWords } from './store-words.js';

/**
 * Opens the database for writing audits; a second process on the same database says so and stops, unless both are workers
 * `beside` each other.
 */
export async function openLocked(
  path: string,
  how: 'alone' | 'beside' = 'alone',
  signal?: AbortSignal,
): Promise<{ store: Store; release(): void | Promise<void> }> {
  const lock = await naming(path, () => atServer(path, signal, () => lockStore(path, how)));
  if (lock === undefined) {
    throw new UsageError(storeWords().inUse(databaseName(path)));
  }
  try {
    return { store: await openDatabase(path, signal), release: () => lock.release() };
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
    throw new UsageError(storeWords().none(databaseName(path)));
  }
  return naming(path, () => open(path));
}

/** The same, while nobody else writes to it. What is no database of ours is told so before a lock is laid beside it. */
export async function openExistingLocked(path: string): ReturnType<typeof openLocked> {
  await (await openExisting(path)).destroy();
  return openLocked(path);
}

/** Opens a database, or makes it. */
export function openDatabase(path: string, signal?: AbortSignal): Promise<Store> {
  return naming(path, () => atServer(path, signal, () => openStore(path)));
}

/** A server that is just being restarted is back by then; one that is not there is told soon enough. */
const OPENING_MS = 10_000;

/** A server may go away while it is being opened: that is tried again for a while, until the signal. */
function atServer<T>(path: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  return isPostgresUrl(path) ? patientlyUntil(signal ?? NEVER, OPENING_MS)(work) : work();
}

const NEVER = new AbortController().signal;

/** Does something with a database; what stands against it is said in a sentence that names it. */
export async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw databaseTrouble(path, error) ?? error;
  }
}

/** What SQLite says of a database, by the beginning of its code. */
const troubles: readonly [code: string, trouble: SqliteTrouble][] = [
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'cannot-open'],
  ['SQLITE_NOTADB', 'no-database'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR', 'disk-fails'],
];

export function databaseTrouble(path: string, error: unknown): UsageError | undefined {
  if (error instanceof UsageError) return error;
  if (!(error instanceof Error)) return undefined;
  const name = databaseName(path);
  if (error instanceof StoreError)
    return new UsageError(`${name}${failureWords().colon} ${storeWords().troubles[error.code](error.args)}`);
  if (isPostgresUrl(path)) return serverTrouble(name, error);
  // The driver looks for the folder itself, and says so without a code.
  const code =
    error instanceof TypeError && /directory does not exist/.test(error.message)
      ? 'SQLITE_CANTOPEN'
      : codeOf(error);
  const trouble = troubles.find(([begins]) => code?.startsWith(begins))?.[1];
  return trouble && new UsageError(`${name}${failureWords().colon} ${storeWords().sqlite[trouble]}`);
}

/** A table or column that every version has is missing only where the file has lost its own description, and none writes another format. */
function codeOf(error: Error): string | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code === 'SQLITE_ERROR' &&
    /^(?:no such (?:table|column)|unsupported file format)/.test(error.message)
    ? 'SQLITE_CORRUPT'
    : code;
}
