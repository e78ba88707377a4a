/** One record of a file: a row of a table, an element of a JSON array, a line of NDJSON, or a JSON document as a whole. */
export interface FileRecord {
  /** Row as a spreadsheet counts (the header is 1), line, or place in the array from 1. */
  row: number;
  /** Nested as the tool meant it: dotted and slashed column names are taken apart. */
  value: unknown;
}

export type FileFormat = 'csv' | 'json' | 'ndjson' | 'xlsx';

/** A file opened for reading once, from the first record to the last. */
export interface Records {
  format: FileFormat;
  /** Rows above the header of a table (a title, a period), as they stand. */
  preamble: readonly (readonly string[])[];
  /** Column names of a table, in their order, as they stand; empty for JSON. */
  columns: readonly string[];
  each(): AsyncIterable<FileRecord | BadRecord>;
}

/** A record that could not be read: counted and named, and the rest of the file goes on. */
export interface BadRecord {
  row: number;
  bad: 'not-json' | 'too-large';
}

export function isBad(record: object): record is BadRecord {
  return 'bad' in record;
}

export type ImportProblemCode =
  | 'not-found'
  | 'folder'
  | 'empty'
  | 'too-large'
  | 'old-excel'
  | 'damaged-workbook'
  | 'damaged-archive'
  | 'web-page'
  | 'binary'
  | 'not-json'
  | 'unrecognised';

/** Why a file says nothing: a code and its arguments; cli/ has the sentences. */
export class ImportProblem extends Error {
  override name = 'ImportProblem';
  constructor(
    readonly code: ImportProblemCode,
    readonly args: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
