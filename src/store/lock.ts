import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { SqliteDriver } from './driver.js';

export interface Lock {
  release(): void | Promise<void>;
}

interface FileLock extends Lock {
  release(): void;
}

/**
 * One audit at a time on a database file, by whatever name it is reached. Two locks are taken: one beside the file that all
 * links point to, which holds for every user and machine that see the folder, and one by the file's device and number, which
 * holds for hard links, too. Each is an exclusive transaction on a file of its own, so that the operating system lifts it
 * when the process dies, however it dies; readers of the database are not kept out.
 */
export function lockFile(path: string): FileLock | undefined {
  if (path === ':memory:') return { release: () => {} };
  const beside = lockAt(`${realPath(path)}.lock`);
  if (beside === undefined) return undefined;
  const byIdentity = lockByIdentity(path);
  if (byIdentity === undefined) {
    beside.release();
    return undefined;
  }
  return {
    release() {
      byIdentity.release();
      beside.release();
    },
  };
}

/** Where all links lead to; a file that is not there yet is made, empty, for only then does it have an identity. */
function realPath(path: string): string {
  try {
    closeSync(openSync(path, 'a'));
    return realpathSync(path);
  } catch {
    // It cannot be written or made: what opens it says so.
    return path;
  }
}

const free: FileLock = { release: () => {} };

function lockByIdentity(path: string): FileLock | undefined {
  const folder = lockFolder();
  if (folder === undefined) return free;
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return lockAt(join(folder, `${dev}-${ino}.lock`));
  } catch (error) {
    if (error instanceof SqliteDriver.SqliteError || isMissing(error)) return free;
    throw error;
  }
}

/** A folder that only this user can write; undefined where somebody else has put something in its place. */
function lockFolder(): string | undefined {
  const folder = join(tmpdir(), `followsuit-locks-${process.getuid?.() ?? 'user'}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    const isOurs = process.getuid === undefined || found.uid === process.getuid();
    return found.isDirectory() && isOurs ? folder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Locks a file that is there for nothing else. The one who holds the lock takes the file away before letting go of it; one
 * who was waiting for it then holds a file that no longer has a name, sees that, and begins again. So never do two hold it.
 */
function lockAt(path: string): FileLock | undefined {
  for (;;) {
    // Closed last: closing any handle of a file lifts what this process has locked in it.
    const handle = openLockFile(path);
    const database = openExclusive(path, handle);
    if (database === undefined) return undefined;
    if (isNamed(path, handle)) return { release: () => release(path, database, handle) };
    database.close();
    closeSync(handle);
  }
}

function openLockFile(path: string): number {
  try {
    return openSync(path, 'a');
  } catch (error) {
    // SQLite's own words for it are those that the command line has sentences for.
    new SqliteDriver(path, { timeout: 0 }).close();
    throw error;
  }
}

function openExclusive(path: string, handle: number): Database | undefined {
  const database = new SqliteDriver(path, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    closeSync(handle);
    if (error instanceof SqliteDriver.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}

function isNamed(path: string, handle: number): boolean {
  try {
    return statSync(path, { bigint: true }).ino === fstatSync(handle, { bigint: true }).ino;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function release(path: string, database: Database, handle: number): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Windows keeps a file that is open; it lies there unlocked.
  }
  database.close();
  closeSync(handle);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
