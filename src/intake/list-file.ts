import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { MAX_LIST_BYTES } from './decode-list.js';
import { type IntakeProblem, problem } from './problem.js';
import type { WorkbookCell } from './read-sheet.js';
import { isWorkbook, readWorkbook } from './workbook.js';

export interface ListFile {
  /** Path as the user wrote it; `standard input` for `-`. */
  name: string;
  bytes: Uint8Array;
}

const STANDARD_INPUT = 'standard input';

/** The arguments of a command, told apart: `-` is standard input, what exists is a file, what looks like one is a url. */
export async function gatherLists(
  args: readonly string[],
  stdin: AsyncIterable<Uint8Array | string>,
  sheet?: string,
): Promise<{ files: ListFile[]; urls: string[]; problems: IntakeProblem[] }> {
  const files: ListFile[] = [];
  const urls: string[] = [];
  const problems: IntakeProblem[] = [];
  for (const given of args) {
    const arg = pathOf(given);
    if (arg === '-') files.push({ name: STANDARD_INPUT, bytes: await readAll(stdin) });
    else if (await isFile(arg)) await readInto(arg, files, problems);
    else if (await isFolder(arg))
      problems.push(problem({ file: arg }, 'folder', 'file-refused', { path: arg }));
    else if (looksLikeUrl(arg)) urls.push(arg);
    else problems.push(problem({ file: arg }, 'no-such-file', 'file-refused', { path: arg }));
  }
  return { files: await Promise.all(files.map((file) => spelledOut(file, sheet))), urls, problems };
}

/** Files are dropped into terminals as urls. */
function pathOf(arg: string): string {
  try {
    return /^file:\/\//i.test(arg) ? fileURLToPath(arg) : arg;
  } catch {
    return arg;
  }
}

async function readInto(path: string, files: ListFile[], problems: IntakeProblem[]): Promise<void> {
  try {
    const { size } = await stat(path);
    if (size > MAX_LIST_BYTES)
      problems.push(
        problem({ file: path }, 'file-too-large', 'file-refused', { bytes: size, limit: MAX_LIST_BYTES }),
      );
    else files.push({ name: path, bytes: await readFile(path) });
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    problems.push(problem({ file: path }, 'unreadable-file', 'file-refused', { path, cause }));
  }
}

/** A workbook is read as the CSV its sheet would be saved as; one that cannot be opened stays what it is, and is refused as such. */
export async function spelledOut(file: ListFile, sheet?: string): Promise<ListFile> {
  if (!isWorkbook(file.bytes)) return file;
  const workbook = await readWorkbook(file.bytes, sheet);
  if ('refused' in workbook) return file;
  const rows = workbook.rows.map((row) => row.map(cellText));
  return { ...file, bytes: Buffer.from(stringify(rows)) };
}

/** A day stays a day: lists know no time of the day. */
function cellText(cell: WorkbookCell): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

async function isFile(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** A folder named like a host (`acme.example`) is the host: only what cannot be a url is called a folder. */
async function isFolder(path: string): Promise<boolean> {
  if (looksLikeUrl(path)) return false;
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function looksLikeUrl(arg: string): boolean {
  if (/^https?:\/\//i.test(arg)) return true;
  return (
    !/\.(csv|txt|json|tsv|xlsx?)$/i.test(arg) &&
    /^[^\s/\\.]+\.(?:[^\s/\\.]*\.)*[^\s/\\.?#]{2,}(?:[/?#][\s\S]*)?$/.test(arg)
  );
}

/** One byte over the limit is enough to refuse: the rest of an endless input is not read. */
async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > MAX_LIST_BYTES) break;
  }
  return Buffer.concat(chunks);
}
