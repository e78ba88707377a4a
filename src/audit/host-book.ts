import type { HostBook } from '../fetching/host-state.js';
import type { Store } from '../store/database.js';
import { dropHostState, hostStates, putHostState } from '../store/hosts.js';

export interface StoredHostBook extends HostBook {
  /** Writes what has not been written yet. */
  flush(): Promise<void>;
  /** Takes back what was noted since it was opened: offline, every host looks dead, and none of them is. */
  undo(): Promise<void>;
}

/**
 * The gate's memory of hosts (pace, breaker, robots.txt), kept in the database from run to run. Read once, written
 * behind: a process that is killed loses at most the pace of its last second, which the next run starts politely anyway.
 */
export async function storedHostBook(store: Store): Promise<StoredHostBook> {
  const documents = await hostStates(store);
  const before = new Map(documents);
  const dirty = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const keys = [...dirty];
    dirty.clear();
    if (keys.length === 0) return;
    await store.transaction().execute(async (trx) => {
      for (const key of keys) await putHostState(trx, key, documents.get(key));
    });
  };
  return {
    get: async (key) => documents.get(key),
    put: async (key, document) => {
      documents.set(key, document);
      dirty.add(key);
      timer ??= setTimeout(() => void flush().catch(() => {}), WRITE_BEHIND_MS).unref();
    },
    flush,
    undo: async () => {
      clearTimeout(timer);
      dirty.clear();
      await store.transaction().execute(async (trx) => {
        for (const [key, document] of documents) {
          if (document === before.get(key)) continue;
          if (before.has(key)) await putHostState(trx, key, before.get(key));
          else await dropHostState(trx, key);
        }
      });
    },
  };
}

const WRITE_BEHIND_MS = 1_000;
