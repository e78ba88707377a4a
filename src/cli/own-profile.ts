import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assistWords } from './assist-words.js';
import { UsageError } from './failure.js';

/** A file that Chromium keeps in every folder of profiles. */
const mark = 'Local State';

/**
 * The folder for a browser profile of the person's own: a new or empty one, or one that was used for it before. Made so that
 * nobody else on the machine can read it, for it will hold the person's sign-in.
 */
export function ownProfile(folder: string): string {
  const words = assistWords().profile;
  if (folder.trim() === '') throw new UsageError(words.name);
  const path = resolve(folder);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  }
  if (!found.isDirectory()) throw new UsageError(words.isFile(folder));
  if (readdirSync(path).length > 0 && !existsSync(join(path, mark)))
    throw new UsageError(words.isUsed(folder));
  return path;
}
