import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { gatherLists } from '../../src/intake/list-file.js';
import { readLists } from '../../src/intake/read-lists.js';
import { readWorkbook } from '../../src/intake/workbook.js';
import { nameAccount } from '../../src/networks/name-account.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const list = [
  ['name', 'Website', 'Instagram', 'instagram last post'],
  [
    'Maple Cycles',
    'https://maple.example',
    '@maplecycles',
    { value: new Date(Date.UTC(2026, 8, 30)), format: 'yyyy-mm-dd' },
  ],
  ['Birch & Sons', 'birch.example', null, null],
];
const path = join(folder, 'competitors.xlsx');
await writeExcelFile([
  { sheet: 'Ours', data: list },
  { sheet: 'Notes', data: [['=1+1', 'nothing']] },
]).toFile(path);

const nobody = Readable.from([]);

describe('a list in a workbook', () => {
  it('is read as the CSV its first sheet would be saved as', async () => {
    const { files, problems } = await gatherLists([path], nobody);
    const { competitors } = readLists(files, [], nameAccount, { now: Date.UTC(2026, 10, 1) });
    expect(problems).toEqual([]);
    expect(competitors.map((c) => [c.name, c.website])).toEqual([
      ['Maple Cycles', 'https://maple.example/'],
      ['Birch & Sons', 'https://birch.example/'],
    ]);
    expect(competitors[0]?.seenByHand?.[0]?.lastPost?.from).toBe(Date.UTC(2026, 8, 30));
  });

  it('is refused as a spreadsheet where it cannot be opened, or has no sheet of that name', async () => {
    const { files } = await gatherLists([path], nobody, 'Theirs');
    expect(readLists(files, [], nameAccount).problems).toMatchObject([{ code: 'spreadsheet-file' }]);
    expect(await readWorkbook(readFileSync(path).subarray(0, 400))).toEqual({ refused: 'damaged' });
  });

  it('runs no formula', async () => {
    expect(await readWorkbook(readFileSync(path), 'Notes')).toEqual({ rows: [['=1+1', 'nothing']] });
  });
});
