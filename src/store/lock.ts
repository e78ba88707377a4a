import { rmSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';

/**
 * One audit at a time on a database. The lock is an exclusive transaction on a file beside it, so that the operating
 * system lifts it when the process dies, however it dies; readers of the database itself are not kept out.
 */
export function lockStore(path: string): { release(): void } | undefined {
  if (path === ':memory:') return { release: () => {} };
  const lockPath = `${path}.lock`;
  const database = new SqliteDatabase(lockPath, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
  return {
    release() {
      database.close();
      rmSync(lockPath, { force: true });
    },
  };
}
