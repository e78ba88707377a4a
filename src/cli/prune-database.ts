import { toIso } from '../model/time.js';
import { giveSpaceBack } from '../store/database.js';
import { databaseName } from '../store/postgres-url.js';
import { pruneBodies } from '../store/prune.js';
import { type CommonOptions, defaultDatabase } from './common.js';
import { configOf } from './config-of.js';
import { print, printJson } from './print.js';
import { pruneWords } from './prune-words.js';
import { naming, openExistingLocked } from './store.js';

export interface PruneOptions extends CommonOptions {
  keep: number;
  dryRun?: boolean;
}

/** Takes pages away while nobody else writes, and says whose, how many and how much room they took. */
export async function pruneDatabase({
  keep: given,
  dryRun = false,
  ...options
}: PruneOptions): Promise<void> {
  const config = configOf(options);
  const path = config.db ?? defaultDatabase;
  const keep = Math.floor(given);
  const { store, release } = await openExistingLocked(path);
  try {
    await naming(path, async () => {
      const pruned = await pruneBodies(store, { keep, dryRun });
      if (!dryRun && pruned.bodies > 0) await giveSpaceBack(path, store);
      if (options.json) {
        printJson({ database: databaseName(path), keep, dryRun, ...pruned });
        return;
      }
      const words = pruneWords[config.lang ?? 'en'];
      const lines = pruned.audits.map((a) =>
        words.audit(a.id, a.list, toIso(a.asOf).slice(0, 10), a.answers),
      );
      const end = pruned.bodies === 0 ? words.nothing(keep) : words.done(pruned.bodies, pruned.bytes, dryRun);
      print(`${[...lines, end].join('\n')}\n`);
    });
  } finally {
    await store.destroy();
    await release();
  }
}
