import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** Absolute path of a file that ships with the package (`data/…`, `fixtures/demo/…`). */
export function packagePath(relative: string): string {
  return fileURLToPath(new URL(relative, root));
}

/** Text of a file that ships with the package. */
export function packageText(relative: string): string {
  return readFileSync(packagePath(relative), 'utf8');
}

/** The version in package.json; part of the User-Agent and of every report. */
export const version: string = (JSON.parse(packageText('package.json')) as { version: string }).version;
