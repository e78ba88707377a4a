import { copyDatabase } from '../store/copy.js';
import { databaseName } from '../store/postgres-url.js';
import type { CommonOptions } from './common.js';
import { configOf } from './config-of.js';
import { copyWords } from './copy-words.js';
import { exitCodes, UsageError } from './failure.js';
import { print, printJson } from './print.js';
import { naming, openExistingLocked, openLocked } from './store.js';
import { storeWords } from './store-words.js';

export interface CopyOptions extends CommonOptions {
  from: string;
  to: string;
}

/** Copies a database while nobody else writes to either; returns the exit code. */
export async function copyCommandRun(options: CopyOptions): Promise<number> {
  const { from, to } = options;
  const words = copyWords[configOf(options).lang ?? 'en'];
  if (from === to) throw new UsageError(storeWords().sameTwice);
  const source = await openExistingLocked(from);
  try {
    const target = await openLocked(to);
    await target.store.destroy();
    try {
      const tables = await naming(to, () => copyDatabase(source.store, to));
      if (options.json) printJson({ from: databaseName(from), to: databaseName(to), tables });
      else {
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        const name = Math.max(...tables.map(({ table }) => table.length));
        const lines = tables.map(
          ({ table, rows: n, digest }) =>
            `  ${table.padEnd(name)}  ${String(n).padStart(9)}  ${digest.slice(0, 12)}`,
        );
        print(`${lines.join('\n')}\n${words.done(rows, tables.length, databaseName(to))}\n`);
      }
      return exitCodes.done;
    } finally {
      await target.release();
    }
  } finally {
    await source.store.destroy();
    await source.release();
  }
}
