import { open, readFile, stat } from 'node:fs/promises';
import { isWorkbook, MAX_WORKBOOK, readWorkbook } from '../../intake/workbook.js';
import { csvRows, delimiterOf } from './csv-table.js';
import { elementsOf } from './json-elements.js';
import { nested } from './nested.js';
import { type BadRecord, type FileRecord, ImportProblem, type Records } from './record.js';
import { headOf, recordsOf, type TableRow } from './table.js';
import { linesOf, textChunks } from './text-chunks.js';

const HEAD = 64 * 1024;
/** A JSON document that is one object is parsed whole. Characters. */
const MAX_DOCUMENT = 128 * 1024 * 1024;
const MAX_LINE = 16 * 1024 * 1024;

/** Opens a file by what is in it; its name is not looked at. Throws an `ImportProblem` where it can say nothing. */
export async function openRecords(path: string, sheet?: string): Promise<Records> {
  const head = await headBytes(path);
  if (isWorkbook(head)) return tableRecords('xlsx', await workbookRows(path, sheet));
  if (startsWith(head, OLE)) throw new ImportProblem('old-excel');
  const text = await headText(path, head);
  const start = text.trimStart().slice(0, 200);
  if (start === '') throw new ImportProblem('empty');
  if (/^<(?:!doctype|html|\?xml)/i.test(start)) throw new ImportProblem('web-page');
  if (text.includes('\0')) throw new ImportProblem('binary');
  if (start.startsWith('[')) return jsonArray(path, head);
  if (start.startsWith('{')) return isLines(text) ? ndjson(path, head) : jsonDocument(path, head);
  const delimiter = delimiterOf(text);
  return tableRecords('csv', () => csvRows(textChunks(path, head), delimiter));
}

async function headBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new ImportProblem('not-found');
  if (found.isDirectory()) throw new ImportProblem('folder');
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function headText(path: string, head: Uint8Array): Promise<string> {
  let text = '';
  for await (const chunk of textChunks(path, head)) {
    text += chunk;
    if (text.length >= HEAD) break;
  }
  return text.slice(0, HEAD);
}

/** One JSON document a line: the first line is one, and something follows it. */
function isLines(text: string): boolean {
  const [first = '', second = ''] = text.trimStart().split(/\r?\n/, 2);
  if (second.trim() === '') return false;
  return parsed(first) !== undefined || (text.length >= HEAD && /^[{]/.test(second));
}

async function workbookRows(path: string, sheet?: string): Promise<() => AsyncIterable<TableRow>> {
  const { size } = await stat(path);
  if (size > MAX_WORKBOOK) throw new ImportProblem('too-large', { limit: MAX_WORKBOOK });
  const workbook = await readWorkbook(await readFile(path), sheet);
  if ('refused' in workbook) {
    throw workbook.refused === 'too-large'
      ? new ImportProblem('too-large', { limit: MAX_WORKBOOK })
      : new ImportProblem('damaged-workbook');
  }
  return async function* () {
    yield* workbook.rows.map((cells, i) => ({ row: i + 1, cells }));
  };
}

async function tableRecords(format: 'csv' | 'xlsx', rows: () => AsyncIterable<TableRow>): Promise<Records> {
  const head = await headOf(rows());
  return {
    format,
    preamble: head.preamble,
    columns: head.columns,
    each: () => recordsOf(rows(), head),
  };
}

function jsonArray(path: string, head: Uint8Array): Records {
  const each = async function* (): AsyncGenerator<FileRecord | BadRecord> {
    for await (const { row, text } of elementsOf(textChunks(path, head))) {
      if (text === undefined) yield { row, bad: 'too-large' };
      else yield recordOf(row, text);
    }
  };
  return { format: 'json', preamble: [], columns: [], each };
}

function ndjson(path: string, head: Uint8Array): Records {
  const each = async function* (): AsyncGenerator<FileRecord | BadRecord> {
    let row = 0;
    for await (const line of linesOf(textChunks(path, head), MAX_LINE)) {
      row++;
      if (line.trim() !== '') yield line.length >= MAX_LINE ? { row, bad: 'too-large' } : recordOf(row, line);
    }
  };
  return { format: 'ndjson', preamble: [], columns: [], each };
}

async function jsonDocument(path: string, head: Uint8Array): Promise<Records> {
  let text = '';
  for await (const chunk of textChunks(path, head)) {
    text += chunk;
    if (text.length > MAX_DOCUMENT) throw new ImportProblem('too-large', { limit: MAX_DOCUMENT });
  }
  const value = parsed(text);
  if (value === undefined) throw new ImportProblem('not-json');
  const rows = rowsIn(value);
  const each = async function* (): AsyncGenerator<FileRecord> {
    yield* rows.map((row, i) => ({ row: i + 1, value: row }));
  };
  return { format: 'json', preamble: [], columns: [], each };
}

/** Some programs wrap their rows: `{"data": […]}`, `{"items": […]}`. */
function rowsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  const keys = Object.keys(value);
  const wrapped = Object.entries(value).find(
    ([key, inner]) => ['data', 'items', 'rows', 'results'].includes(key) && Array.isArray(inner),
  )?.[1] as unknown[] | undefined;
  return wrapped !== undefined && keys.length <= 4 ? wrapped.map(spelledOut) : [spelledOut(value)];
}

function recordOf(row: number, text: string): FileRecord | BadRecord {
  const value = parsed(text);
  return value === undefined ? { row, bad: 'not-json' } : { row, value: spelledOut(value) };
}

/** Dotted keys of flat JSON exports are taken apart; arrays and nested objects stay as they are. */
function spelledOut(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return nested(value as Record<string, unknown>);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(withWholeIds(text.replace(/,\s*$/, '')));
  } catch {
    return undefined;
  }
}

/** Ids of 16 digits and more do not fit into a JavaScript number: they become strings before they are rounded. */
function withWholeIds(json: string): string {
  if (!/\d{16}/.test(json)) return json;
  return json.replace(/"(?:[^"\\]|\\[\s\S])*"?|(?<!\d)\d{16,}(?![\d.eE])/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
}

function startsWith(bytes: Uint8Array, mark: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, mark.length)).equals(mark);
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
