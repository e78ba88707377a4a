import { pathToFileURL } from 'node:url';
import { tameCell, tameJson, tameLines } from '../report/tame.js';

/** Text for a person on standard output. Whatever a stranger wrote into it, it moves no cursor and turns no word round. */
export function print(text: string, options: { coloured?: boolean } = {}): void {
  process.stdout.write(tameLines(text, options));
}

/** The path of a file we wrote; in a terminal it is a link (OSC 8, which terminals that know no links pass over). */
export function printPath(path: string): void {
  if (process.stdout.isTTY !== true || process.env['TERM'] === 'dumb') {
    print(`\n${path}\n`);
    return;
  }
  process.stdout.write(
    `\n\u001b]8;;${pathToFileURL(path).href}\u001b\\${tameCell(path)}\u001b]8;;\u001b\\\n`,
  );
}

/** The same on standard error: problems and progress. */
export function warn(text: string): void {
  process.stderr.write(tameLines(text));
}

/** A result for a program on standard output; harmless where it lands in a terminal after all. */
export function printJson(value: unknown): void {
  print(jsonText(value));
}

/** A result as indented JSON with a line end. */
export function jsonText(value: unknown): string {
  return `${tameJson(value, 2)}\n`;
}
