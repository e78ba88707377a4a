import { nested } from './nested.js';
import type { BadRecord, FileRecord } from './record.js';
import { isBad } from './record.js';

export interface TableRow {
  row: number;
  cells: readonly unknown[];
}

export interface TableHead {
  preamble: string[][];
  columns: string[];
  /** Row of the header: records begin below it. */
  headerRow: number;
}

/** So many rows above the header at most. */
const MAX_PREAMBLE = 10;
const MAX_CELL = 4_000;

/** The header is the first row that names three columns or more: exports put a title, and a period, above it. */
export async function headOf(rows: AsyncIterable<TableRow | BadRecord>): Promise<TableHead> {
  const preamble: string[][] = [];
  for await (const row of rows) {
    if (isBad(row)) continue;
    const cells = row.cells.map(cellText);
    const named = cells.filter((cell) => cell !== '');
    if (named.length >= 3) return { preamble, columns: cells, headerRow: row.row };
    preamble.push(named);
    if (preamble.length > MAX_PREAMBLE) break;
  }
  return { preamble, columns: [], headerRow: 0 };
}

/** Each row below the header as an object; an empty cell is no value, and a row of none is no record. */
export async function* recordsOf(
  rows: AsyncIterable<TableRow | BadRecord>,
  { columns, headerRow }: TableHead,
): AsyncGenerator<FileRecord | BadRecord> {
  for await (const row of rows) {
    if (row.row <= headerRow) continue;
    if (isBad(row)) {
      yield row;
      continue;
    }
    const value = nested(Object.fromEntries(columns.flatMap((name, i) => cellOf(name, row.cells[i]))));
    if (Object.keys(value).length > 0) yield { row: row.row, value };
  }
}

function cellOf(name: string, cell: unknown): [string, unknown][] {
  if (name === '' || cell === null || cell === undefined || cell === '') return [];
  if (cell instanceof Date) return [[name, Number.isNaN(cell.getTime()) ? '' : cell.toISOString()]];
  return [[name, typeof cell === 'string' ? cell.trim().slice(0, MAX_CELL) : cell]];
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return (cell instanceof Date ? cell.toISOString() : String(cell)).trim().slice(0, MAX_CELL);
}
