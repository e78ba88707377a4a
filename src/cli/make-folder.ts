import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './failure.js';
import { outputWords } from './output-words.js';

/**
 * Makes a folder and those above it that are missing, one by one: Node's own way does not come back from places where
 * nothing can be made (/proc).
 */
export function makeFolder(path: string): void {
  const folder = resolve(path);
  const known = statSync(folder, { throwIfNoEntry: false });
  if (known?.isDirectory()) return;
  if (known) throw new UsageError(outputWords().isFile(path));
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UsageError(outputWords().notMade(path, code));
  }
}
