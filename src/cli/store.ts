import { existsSync } from 'node:fs';
import { openStore, type Store } from '../store/database.js';
import { lockStore } from '../store/lock.js';
import { UsageError } from './failure.js';

/** Opens the database for writing audits; a second process on the same database says so and stops. */
export async function openLocked(path: string): Promise<{ store: Store; release(): void }> {
  let lock: ReturnType<typeof lockStore>;
  try {
    lock = lockStore(path);
  } catch (error) {
    throw new UsageError(`--db ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (lock === undefined) {
    throw new UsageError(`${path} is in use by another audit. Wait for it to end, or use another --db.`);
  }
  try {
    return { store: await openExistingOrNew(path), release: lock.release };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Opens a database that must be there already. */
export async function openExisting(path: string): Promise<Store> {
  if (!existsSync(path)) {
    throw new UsageError(
      `there is no database ${path} here. Run an audit first: followsuit audit competitors.csv`,
    );
  }
  return openExistingOrNew(path);
}

async function openExistingOrNew(path: string): Promise<Store> {
  try {
    return await openStore(path);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
