import { CsvError, parse } from 'csv-parse/sync';
import { columnNamed } from './column.js';
import { type IntakeProblem, problem } from './problem.js';
import { type Cell, isNothing, MAX_ROWS, type Row } from './row.js';

const delimiters = [',', ';', '\t', '|'] as const;

interface Line {
  line: number;
  cells: string[];
}

/**
 * The rows of a CSV text with a header. Undefined when the first line names no column followsuit knows: then it is
 * no such list.
 */
export function csvRows(text: string, file: string): { rows: Row[]; problems: IntakeProblem[] } | undefined {
  const start = headerStart(text);
  const problems: IntakeProblem[] = [];
  const delimiter = start.delimiter ?? likelyDelimiter(start.header);
  const [header, ...lines] = csvLines(text, delimiter, start.line, file, problems);
  if (header === undefined || !header.cells.some((cell) => columnNamed(cell))) return undefined;
  const cellsOf = cellReader(header, file, problems);
  const rows: Row[] = [];
  for (const { line, cells } of lines) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (rows.length === MAX_ROWS) {
      problems.push(problem({ file, line }, 'too-many-rows', 'row-left-out', { limit: MAX_ROWS }));
      break;
    }
    const extra = cells.slice(header.cells.length).filter((cell) => cell.trim() !== '');
    if (extra.length > 0)
      problems.push(
        problem({ file, line }, 'too-many-cells', 'note', {
          cells: cells.length,
          columns: header.cells.length,
        }),
      );
    rows.push({ line, cells: cellsOf(cells) });
  }
  return { rows, problems };
}

/** Where the header is: after empty lines and the `sep=;` line that Excel writes. */
function headerStart(text: string): { header: string; line: number; delimiter?: string } {
  const lines = text.split(/\r\n|\r|\n/, 50);
  let line = lines.findIndex((l) => l.trim() !== '');
  if (line < 0) return { header: '', line: 0 };
  const sep = /^"?sep=(.)"?[;,\s]*$/i.exec(lines[line] ?? '');
  if (sep === null) return { header: lines[line] ?? '', line };
  line += 1;
  return { header: lines[line] ?? '', line, ...(sep[1] !== undefined && { delimiter: sep[1] }) };
}

/** The delimiter under which the header names the most columns. */
function likelyDelimiter(header: string): string {
  const known = (d: string) => header.split(d).filter((cell) => columnNamed(cell)).length;
  const score = (d: string) => known(d) * 100 + header.split(d).length;
  return [...delimiters].sort((a, b) => score(b) - score(a))[0] ?? ',';
}

function csvLines(
  text: string,
  delimiter: string,
  from: number,
  file: string,
  problems: IntakeProblem[],
): Line[] {
  const body = text
    .split(/(?<=\r\n|\r(?!\n)|\n)/)
    .slice(from)
    .join('');
  try {
    return parseLines(body, delimiter).map((l) => ({ ...l, line: l.line + from }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  // A quotation mark that is never closed swallows the rest of the file: then every physical line stands for itself.
  return body.split(/\r\n|\r|\n/).flatMap((physical, i) => {
    const line = from + i + 1;
    try {
      return parseLines(physical, delimiter).map((l) => ({ ...l, line }));
    } catch {
      problems.push(problem({ file, line }, 'broken-quote', 'row-left-out'));
      return [];
    }
  });
}

function parseLines(text: string, delimiter: string): Line[] {
  const lines: Line[] = [];
  let next = 1;
  parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    on_record: (cells: string[], { lines: last }) => {
      lines.push({ line: next, cells });
      next = last + 1;
      return null;
    },
  });
  return lines;
}

/** Reads rows by the header; says once what it does not know. */
function cellReader(
  header: Line,
  file: string,
  problems: IntakeProblem[],
): (cells: readonly string[]) => Cell[] {
  const taken = new Set<string>();
  const columns = header.cells.map((name) => {
    if (name.trim() === '') return undefined;
    const column = columnNamed(name);
    const place = { file, line: header.line, column: name };
    if (column === undefined) {
      problems.push(problem(place, 'unknown-column', 'note', { column: name.slice(0, 80) }));
      return undefined;
    }
    const key = JSON.stringify(column);
    if (taken.has(key) && column.means !== 'account' && column.means !== 'accounts')
      problems.push(problem(place, 'double-column', 'note', { column: name.slice(0, 80) }));
    taken.add(key);
    return { header: name, column };
  });
  return (cells) =>
    columns.flatMap((column, i) => {
      const text = cells[i]?.trim() ?? '';
      return column === undefined || isNothing(text) ? [] : [{ ...column, text }];
    });
}
