import { type IntakeProblem, problem } from './problem.js';
import type { Row } from './row.js';
import { MAX_ROWS } from './row.js';

/** One url per line; `#` begins a comment at the start of a line or after white space (a url's fragment stays). */
export function textRows(text: string, file: string): { rows: Row[]; problems: IntakeProblem[] } {
  const rows: Row[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  for (const [i, raw] of lines.entries()) {
    const url = raw.replace(/(?:^|\s)#[\s\S]*$/, '').trim();
    if (url === '') continue;
    if (rows.length === MAX_ROWS)
      return {
        rows,
        problems: [problem({ file, line: i + 1 }, 'too-many-rows', 'row-left-out', { limit: MAX_ROWS })],
      };
    rows.push(urlRow(url, i + 1));
  }
  return { rows, problems: [] };
}

/** A row that is nothing but a url: a website or an account. */
export function urlRow(url: string, line: number): Row {
  return { line, cells: [{ header: 'url', column: { means: 'url' }, text: url }] };
}
