import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { MAX_SAVED_FILE, type OpenedFile, type OpenOptions, openSavedFile } from './saved-file.js';

const MAX_SCRIPT = 10 * 1024 * 1024;

/** Opens a saved file by its path; scripts that a browser put into a folder beside it are read too. */
export async function readSavedFile(
  path: string,
  options: Omit<OpenOptions, 'readScript'>,
): Promise<OpenedFile> {
  if (statSync(path).size > MAX_SAVED_FILE) return { kind: 'unreadable', why: 'too-large' };
  return openSavedFile(readFileSync(path), {
    ...options,
    readScript: (script) => scriptBeside(path, script),
  });
}

/** A script in a folder below that of the page, and nowhere else. */
function scriptBeside(page: string, written: string): Uint8Array | undefined {
  const folder = dirname(resolve(page));
  const path = resolve(folder, decoded(written));
  const inside = relative(folder, path);
  if (inside.startsWith('..') || !/[\\/]/.test(inside) || !existsSync(path)) return undefined;
  const stats = statSync(path);
  return stats.isFile() && stats.size <= MAX_SCRIPT ? readFileSync(path) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replace(/[?#][\s\S]*$/, ''));
  } catch {
    return path;
  }
}
