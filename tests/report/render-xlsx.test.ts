import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/intake/workbook.js';
import { renderCsv } from '../../src/report/render-csv.js';
import { renderXlsx } from '../../src/report/render-xlsx.js';
import { hostileModel } from './hostile-model.js';
import { sampleModel } from './sample-model.js';

describe('the workbook', () => {
  it('carries the facts of the CSV, dates as dates', async () => {
    const bytes = await renderXlsx(sampleModel());
    const read = await readWorkbook(bytes, 'accounts');
    const rows = 'rows' in read ? read.rows : [];
    const csv = renderCsv(sampleModel()).accounts.trim().split('\r\n');
    expect(rows).toHaveLength(csv.length);
    expect(rows[0]?.join(',')).toBe(csv[0]?.replace('\ufeff', ''));
    const seenAt = rows[0]?.indexOf('seen_at') ?? -1;
    expect(rows[1]?.[seenAt]).toBeInstanceOf(Date);
  });

  it('holds text that looks like a formula as text', async () => {
    const read = await readWorkbook(await renderXlsx(hostileModel()), 'accounts');
    const cells = 'rows' in read ? read.rows.flat() : [];
    expect(cells.filter((cell) => typeof cell === 'string' && /[\u0000-\u001f\u202e]/.test(cell))).toEqual(
      [],
    );
  });
});

describe('CSV for a French Excel', () => {
  it('parts by semicolons and writes decimal commas', () => {
    const { accounts } = renderCsv(sampleModel(), 'excel-fr');
    const [head = '', ...rows] = accounts.trim().split('\r\n');
    expect(head.split(';').length).toBeGreaterThan(20);
    expect(rows.some((row) => /;\d+,\d+;/.test(row))).toBe(true);
    expect(rows.some((row) => /;\d+\.\d+;/.test(row))).toBe(false);
  });
});
