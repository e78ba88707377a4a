import { open, stat } from 'node:fs/promises';
import { ImportProblem } from './record.js';
import type { TableRow } from './table.js';

/** A workbook is read whole: its file, what it unfolds to, and its parts are bounded before it is opened. Bytes. */
const MAX_FILE = 30 * 1024 * 1024;
const MAX_UNFOLDED = 200 * 1024 * 1024;
const MAX_PARTS = 2_000;

/** Rows of the first sheet, or of the one named. Formulas are never run: a cell is the value that was saved with it. */
export async function workbookRows(path: string, sheet?: string): Promise<TableRow[]> {
  await refuseBombs(path);
  const { readSheet } = await import('read-excel-file/node');
  try {
    const rows = await readSheet(path, sheet ?? 1);
    return rows.map((cells, i) => ({ row: i + 1, cells }));
  } catch (error) {
    throw new ImportProblem('damaged-workbook', { cause: messageOf(error).slice(0, 120) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Adds up what the directory of the ZIP says its parts unfold to (APPNOTE 4.3.12), before anything is unfolded. */
async function refuseBombs(path: string): Promise<void> {
  const { size } = await stat(path);
  if (size > MAX_FILE) throw new ImportProblem('too-large', { limit: MAX_FILE, bytes: size });
  const file = await open(path);
  try {
    const bytes = await file.readFile();
    const end = bytes.lastIndexOf(END_OF_DIRECTORY);
    if (end < 0) throw new ImportProblem('damaged-workbook');
    const parts = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    let unfolded = 0;
    for (let i = 0; i < parts && at + 46 <= bytes.length; i++) {
      if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ImportProblem('damaged-workbook');
      unfolded += bytes.readUInt32LE(at + 24);
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    if (parts > MAX_PARTS || unfolded > MAX_UNFOLDED)
      throw new ImportProblem('too-large', { limit: MAX_UNFOLDED, bytes: unfolded });
  } catch (error) {
    throw error instanceof ImportProblem ? error : new ImportProblem('damaged-workbook');
  } finally {
    await file.close();
  }
}

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const DIRECTORY_ENTRY = 0x02014b50;
