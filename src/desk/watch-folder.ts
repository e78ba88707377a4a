import { watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../model/time.js';

export interface WatchTerms {
  folder: string;
  /** What lay there before this is none of ours. */
  since: Instant;
  /** A file that has come to rest. */
  onFile(path: string): Promise<void>;
}

/** What a browser or another program may have saved for us; everything else in a folder of downloads is not looked at. */
const wanted = /\.(?:html?|xhtml|mhtml?|webarchive|har|json|ndjson|jsonl|csv|tsv|xlsx)$/i;

/** A file that grows is looked at so often; a folder where nothing happens, so often. */
const QUICK_MS = 120;
const SLOW_MS = 1_000;
/** A file is whole when it has not grown for so long. */
const RESTS_MS = 200;
/** The newest of a folder of thousands are enough. */
const MAX_NAMES = 20_000;

interface Growing {
  size: number;
  changedAt: number;
  since: number;
}

/** Watches a folder for files that come, waits until each is whole, and hands it over once; a file that changes comes again. */
export function watchFolder(terms: WatchTerms): { close(): void } {
  const done = new Map<string, string>();
  const growing = new Map<string, Growing>();
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let again = false;
  const look = async () => {
    if (isOver) return;
    if (isLooking) {
      again = true;
      return;
    }
    isLooking = true;
    again = false;
    await lookOnce(terms, done, growing).catch(() => {});
    isLooking = false;
    if (isOver) return;
    clearTimeout(timer);
    timer = setTimeout(look, again || growing.size > 0 ? QUICK_MS : SLOW_MS);
  };
  const watcher = watchQuietly(terms.folder, () => {
    clearTimeout(timer);
    timer = setTimeout(look, isLooking ? QUICK_MS : 10);
  });
  void look();
  return {
    close() {
      isOver = true;
      clearTimeout(timer);
      watcher?.close();
    },
  };
}

/** Only hastens the next look: where the system cannot watch, the slow round finds everything as well. */
function watchQuietly(folder: string, onChange: () => void) {
  try {
    const watcher = watch(folder, { persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

async function lookOnce(
  { folder, since, onFile }: WatchTerms,
  done: Map<string, string>,
  growing: Map<string, Growing>,
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && wanted.test(entry.name) && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .slice(0, MAX_NAMES);
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || found.size === 0) continue;
    const state = `${found.size} ${found.mtimeMs} ${found.ino}`;
    if (done.get(name) === state) continue;
    if (Math.max(found.mtimeMs, found.ctimeMs) < since) {
      done.set(name, state);
      continue;
    }
    const now = Date.now();
    const before = growing.get(name);
    if (before === undefined || before.size !== found.size || before.changedAt !== found.mtimeMs) {
      growing.set(name, { size: found.size, changedAt: found.mtimeMs, since: now });
      continue;
    }
    if (now - before.since < RESTS_MS) continue;
    growing.delete(name);
    done.set(name, state);
    await onFile(path);
  }
}
