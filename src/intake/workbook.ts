import { fileURLToPath } from 'node:url';
import readSheetOf, { type SheetOrder, type Workbook } from './read-sheet.js';

/** A workbook is read whole: it is bounded before it is opened. Bytes. */
export const MAX_WORKBOOK = 30 * 1024 * 1024;

/** What reading a sheet may take: a cell far out makes millions of empty ones, and a long sheet minutes. */
export interface SheetTerms {
  memoryMb: number;
  ms: number;
}

const usual: SheetTerms = { memoryMb: 512, ms: 90_000 };

/** `PK`: a ZIP, which of the files that hold tables only a workbook is. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).equals(ZIP);
}

/**
 * Rows of the first sheet, or of the one named. Formulas are never run: a cell is the value that was saved with it. Strangers
 * write workbooks, so they are read in a thread that can be ended; in this one where the program runs from its sources.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  sheet?: string,
  terms: SheetTerms = usual,
): Promise<Workbook> {
  if (bytes.length > MAX_WORKBOOK) return { refused: 'too-large' };
  const order = { bytes, ...(sheet !== undefined && { sheet }) };
  return import.meta.url.endsWith('.ts') ? readSheetOf(order) : inThread(order, terms);
}

async function inThread(order: SheetOrder, { memoryMb, ms }: SheetTerms): Promise<Workbook> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: fileURLToPath(new URL('read-sheet.js', import.meta.url)),
    minThreads: 1,
    maxThreads: 1,
    useAtomics: false,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  try {
    return (await pool.run(order, { signal: AbortSignal.timeout(ms) })) as Workbook;
  } catch {
    return { refused: 'too-large' };
  } finally {
    await pool.destroy();
  }
}

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
