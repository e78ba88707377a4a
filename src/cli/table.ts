import { wrap } from '../report/wrap.js';

/** Columns of text, aligned; the last column wraps within the terminal's width. */
export function table(rows: readonly (readonly string[])[], width: number): string {
  const columns = Math.max(0, ...rows.map((r) => r.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((r) => (r[i] ?? '').length)));
  const before = widths.slice(0, -1).reduce((sum, w) => sum + w + 2, 0);
  const room = Math.max(20, width - before);
  return rows.flatMap((row) => rowLines(row, widths, before, room)).join('\n');
}

function rowLines(row: readonly string[], widths: readonly number[], before: number, room: number): string[] {
  const head = row
    .slice(0, -1)
    .map((cell, i) => cell.padEnd(widths[i] ?? 0))
    .join('  ');
  const [first = '', ...rest] = wrap(row.at(-1) ?? '', room);
  return [
    `${head}${row.length > 1 ? '  ' : ''}${first}`.trimEnd(),
    ...rest.map((line) => ' '.repeat(before) + line),
  ];
}

/** Columns of the terminal; 80 where there is none. */
export function terminalWidth(): number {
  return process.stdout.columns ?? 80;
}
