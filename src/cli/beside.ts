import { hostname } from 'node:os';
import type { Patiently } from '../audit/together/patiently.js';
import { openTogether, type Together } from '../audit/together/together.js';
import type { Presence, WorkerTerms } from '../audit/together/worker.js';
import { version } from '../package-root.js';
import { lockStore, type Store } from '../store/database.js';
import type { Lock } from '../store/lock.js';
import { naming } from './store.js';

/** Joins the workers of a database on a server. */
export function openBeside(store: Store, database: string, signal: AbortSignal): Promise<Together> {
  return naming(database, () => openTogether({ store, database, signal }));
}

/** How this process is shown among the workers. */
export function thisWorker(lanes: number): WorkerTerms['who'] {
  return { machine: hostname(), pid: process.pid, version, lanes };
}

/** Keeps out those who must be alone on a database, as long as it is held; says so where it has to wait for one of them. */
export function presenceOn(database: string, patiently: Patiently, onBusy: () => void): Presence {
  let lock: Lock | undefined;
  let isTold = false;
  return {
    async hold() {
      lock = await naming(database, () => patiently(() => lockStore(database, 'beside')));
      if (lock === undefined && !isTold) onBusy();
      isTold = lock === undefined;
      return lock !== undefined;
    },
    async release() {
      await lock?.release();
      lock = undefined;
    },
  };
}
