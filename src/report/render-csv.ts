import { stringify } from 'csv-stringify/sync';
import type { ReportModel } from '../analysis/model/report-model.js';
import { toIso } from '../model/time.js';
import type { CsvDialect } from './csv-dialect.js';
import { type Cell, factTables } from './fact-tables.js';
import { tameCell } from './tame.js';

export interface CsvTables extends Record<string, string> {
  accounts: string;
  posts: string;
  findings: string;
}

/** UTF-8 with a byte order mark and CRLF, as spreadsheets expect; cells that a spreadsheet would run are escaped. */
export function renderCsv(model: ReportModel, dialect: CsvDialect = 'standard'): CsvTables {
  const texts = factTables(model).map(({ name, columns, rows }) => {
    const cells = rows.map((row) => row.map((cell) => written(cell, dialect)));
    return [name, stringify(cells, { ...format, columns: [...columns], delimiter: delimiters[dialect] })];
  });
  return Object.fromEntries(texts) as CsvTables;
}

const delimiters: Record<CsvDialect, string> = { standard: ',', 'excel-fr': ';' };
const format = { header: true, escape_formulas: true, bom: true, record_delimiter: 'windows' } as const;

/** Numbers and booleans as they are; text on one line, without a character that steers what shows it. */
function written(value: Cell, dialect: CsvDialect): string | number {
  if (value === undefined) return '';
  if (typeof value === 'number') return dialect === 'excel-fr' ? String(value).replace('.', ',') : value;
  if (typeof value === 'object') return toIso(value.at);
  return typeof value === 'boolean' ? String(value) : tameCell(value);
}
