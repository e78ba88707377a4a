import { realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './failure.js';
import { outputWords } from './output-words.js';

/** Nothing of the person's is lost to what we write: not the database, not the list, not the recording we read. */
export function checkOverwrites(
  written: Readonly<Record<string, string | undefined>>,
  kept: readonly string[],
): void {
  for (const [option, path] of Object.entries(written)) {
    if (path === undefined || path === '-') continue;
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(outputWords().isFolder(`${option} ${path}`));
    const same = kept.find((other) => place(other) === place(path));
    if (same !== undefined) throw new UsageError(outputWords().overwrites(`${option} ${path}`, same));
  }
}

/** Where a path leads, links followed as far as they are there. */
function place(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(place(parent), whole.slice(parent.length));
  }
}
