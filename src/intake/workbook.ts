/** A workbook is read whole: what it unfolds to, and its parts, are bounded before it is opened. Bytes. */
export const MAX_WORKBOOK = 30 * 1024 * 1024;
const MAX_UNFOLDED = 200 * 1024 * 1024;
const MAX_PARTS = 2_000;

export type WorkbookCell = string | number | boolean | Date | null;

export type Workbook =
  | { rows: readonly (readonly WorkbookCell[])[] }
  | { refused: 'damaged' | 'no-such-sheet' | 'too-large' };

/** `PK`: a ZIP, which of the files that hold tables only a workbook is. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).equals(ZIP);
}

/** Rows of the first sheet, or of the one named. Formulas are never run: a cell is the value that was saved with it. */
export async function readWorkbook(bytes: Uint8Array, sheet?: string): Promise<Workbook> {
  const directory = readDirectory(Buffer.from(bytes));
  if (directory === undefined) return { refused: 'damaged' };
  if (bytes.length > MAX_WORKBOOK || directory.parts > MAX_PARTS || directory.unfolded > MAX_UNFOLDED)
    return { refused: 'too-large' };
  const { readSheet } = await import('read-excel-file/node');
  try {
    return { rows: (await readSheet(Buffer.from(bytes), sheet ?? 1)) as WorkbookCell[][] };
  } catch (error) {
    const isMissing = error instanceof Error && /sheet/i.test(error.message) && sheet !== undefined;
    return { refused: isMissing ? 'no-such-sheet' : 'damaged' };
  }
}

/** What the directory of the ZIP says (APPNOTE 4.3.12): parts, and the bytes they unfold to. Nothing is unfolded. */
function readDirectory(bytes: Buffer): { parts: number; unfolded: number } | undefined {
  const end = bytes.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + 22 > bytes.length) return undefined;
  const parts = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let unfolded = 0;
  for (let i = 0; i < parts; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined;
    unfolded += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { parts, unfolded };
}

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const DIRECTORY_ENTRY = 0x02014b50;
