import { createWriteStream, realpathSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a file beside and renames it into its place, so that a full disk, a kill or an error leaves the old one whole.
 * A link keeps leading where it led, and what is no file (a pipe, a device) is written straight into. Rejects with the
 * system's error, which then names the path asked for.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const place = placeOf(path);
  const isFile = statSync(place, { throwIfNoEntry: false })?.isFile() ?? true;
  const beside = isFile ? `${place}.${process.pid}.part` : place;
  try {
    await write(beside, content, isFile);
    if (isFile) await rename(beside, place);
  } catch (error) {
    if (isFile) await rm(beside, { force: true });
    throw error instanceof Error && 'code' in error ? Object.assign(error, { path: resolve(path) }) : error;
  }
}

async function write(path: string, content: Parameters<typeof writeWhole>[1], flush: boolean): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array)
    return writeFile(path, content, { flush });
  return pipeline(content, createWriteStream(path, { flush }));
}

/** Where a link leads; the path itself where nothing is there yet. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
