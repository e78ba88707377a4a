import { readFileSync } from 'node:fs';
import { register } from 'node:module';

/** Node.js opens all files that a program imports at once; with so many descriptors or more it can. */
const ENOUGH = 512;

/**
 * Where a process may hold few files open (`ulimit -n 64`), the program is loaded file by file, and reads in one thread: another
 * one would load it all again, at once.
 */
export function loadFilesOneByOne(): void {
  if (descriptors() >= ENOUGH) return;
  process.env['FOLLOWSUIT_THREADS'] ??= '0';
  register('./load-file.js', import.meta.url);
}

/** How many files this process may hold open; only Linux tells. */
function descriptors(): number {
  try {
    const said = /^Max open files\s+\d+\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
    return said === undefined ? ENOUGH : Number(said);
  } catch {
    return ENOUGH;
  }
}
