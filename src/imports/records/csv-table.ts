import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { TableRow } from './table.js';

const delimiters = [',', ';', '\t', '|'] as const;
const MAX_RECORD = 1024 * 1024;

/** The delimiter that cuts the first lines into the most cells. */
export function delimiterOf(head: string): string {
  const lines = head.split(/\r\n|\r|\n/, 12);
  const cells = (d: string) => Math.max(...lines.map((line) => line.split(d).length));
  return [...delimiters].sort((a, b) => cells(b) - cells(a))[0] ?? ',';
}

/** Rows of a CSV text as it streams by. A quotation mark out of place is kept as text; a record without end is cut off. */
export async function* csvRows(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: MAX_RECORD,
  });
  const source = Readable.from(chunks);
  // Whoever stops reading half-way closes the file too.
  source.on('error', (error) => parser.destroy(error));
  let row = 0;
  try {
    for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
      row++;
      yield { row, cells };
    }
  } finally {
    source.destroy();
  }
}
