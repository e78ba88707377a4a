import { plainZip, zipParts } from './zip-parts.js';

export type WorkbookCell = string | number | boolean | Date | null;

export type Workbook =
  | { rows: readonly (readonly WorkbookCell[])[] }
  | { refused: 'damaged' | 'no-such-sheet' | 'too-large' };

export interface SheetOrder {
  bytes: Uint8Array;
  /** Name of the sheet; default: the first. */
  sheet?: string;
}

const limits = { bytes: 200 * 1024 * 1024, parts: 2_000 };

/** Reads one sheet, in the thread it is called in. Never throws but where the thread itself gives way (memory, stack). */
export default async function readSheetOf({ bytes, sheet }: SheetOrder): Promise<Workbook> {
  const parts = zipParts(Buffer.from(bytes), limits);
  if (typeof parts === 'string') return { refused: parts };
  const { readSheet } = await import('read-excel-file/node');
  try {
    return { rows: (await readSheet(plainZip(parts), sheet ?? 1)) as WorkbookCell[][] };
  } catch (error) {
    if (error instanceof RangeError) return { refused: 'too-large' };
    const isMissing = error instanceof Error && /sheet/i.test(error.message) && sheet !== undefined;
    return { refused: isMissing ? 'no-such-sheet' : 'damaged' };
  }
}
