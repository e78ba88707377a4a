import type { ReportModel } from '../analysis/model/report-model.js';
import { type Cell, factTables } from './fact-tables.js';
import { tameCell } from './tame.js';

/** The longest text a cell of a workbook holds (ECMA-376, 18.3.1.4; Excel's own limit). Characters. */
const MAX_TEXT = 32_767;
const DATE_FORMAT = 'yyyy-mm-dd hh:mm';

/** One workbook: a sheet of accounts, of posts, of findings. Dates are dates, numbers are numbers, and text never runs. */
export async function renderXlsx(model: ReportModel): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheets = factTables(model).map(({ name, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    data: [
      columns.map((column) => ({ value: column, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cell)),
    ],
  }));
  return writeExcelFile(sheets).toBuffer();
}

function cell(value: Cell) {
  if (value === undefined) return null;
  if (typeof value === 'object') return { type: Date, value: new Date(value.at), format: DATE_FORMAT };
  if (typeof value === 'number') return Number.isFinite(value) ? { type: Number, value } : null;
  if (typeof value === 'boolean') return { type: Boolean, value };
  return { type: String, value: tameCell(value).slice(0, MAX_TEXT) };
}
