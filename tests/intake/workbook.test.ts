import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { gatherLists } from '../../src/intake/list-file.js';
import { readLists } from '../../src/intake/read-lists.js';
import { readWorkbook } from '../../src/intake/workbook.js';
import { plainZip, zipParts } from '../../src/intake/zip-parts.js';
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

/** Threads load the built program. */
const built = '../../dist/intake/workbook.js';
const { readWorkbook: readInThread } = (await import(built)) as typeof import('../../src/intake/workbook.js');

/** The list’s workbook with more rows, as XML, in its first sheet. */
function withRows(xml: string): Buffer {
  const parts = zipParts(readFileSync(path), { bytes: 10_000_000, parts: 100 });
  if (typeof parts === 'string') throw new Error(parts);
  const changed = parts.map((part) =>
    part.name.toString().endsWith('sheet1.xml')
      ? { ...part, data: Buffer.from(part.data.toString().replace('</sheetData>', `${xml}</sheetData>`)) }
      : part,
  );
  return plainZip(changed);
}

describe('a hostile workbook', () => {
  const limits = { bytes: 1_000_000, parts: 100 };

  it('unfolds to no more than it may, whatever sizes its directory claims', () => {
    const part = { name: Buffer.from('xl/a.xml'), data: Buffer.alloc(5_000_000) };
    const bomb = lyingZip(part.name, part.data);
    expect(bomb.length).toBeLessThan(10_000);
    expect(zipParts(bomb, limits)).toBe('too-large');
    const [unfolded] = zipParts(bomb, { ...limits, bytes: 6_000_000 });
    expect(typeof unfolded === 'object' && unfolded.data.equals(part.data)).toBe(true);
  });

  it('brings in no part that its directory does not name', async () => {
    const hidden = lyingZip(Buffer.from('xl/worksheets/sheet1.xml'), Buffer.from('<hidden/>'));
    const inFront = hidden.subarray(0, hidden.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])));
    const book = readFileSync(path);
    const end = book.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    let at = book.readUInt32LE(end + 16);
    const moved = Buffer.concat([inFront, book]);
    moved.writeUInt32LE(at + inFront.length, end + inFront.length + 16);
    for (at += inFront.length; moved.readUInt32LE(at) === 0x02014b50; ) {
      moved.writeUInt32LE(moved.readUInt32LE(at + 42) + inFront.length, at + 42);
      at += 46 + moved.readUInt16LE(at + 28) + moved.readUInt16LE(at + 30) + moved.readUInt16LE(at + 32);
    }
    expect(await readWorkbook(moved)).toEqual(await readWorkbook(book));
  });

  it('is refused where it has too many parts, or a directory that leads nowhere', () => {
    const book = readFileSync(path);
    expect(zipParts(book, { ...limits, parts: 2 })).toBe('too-large');
    const end = book.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    for (const place of [0xffffffff, book.length, 1]) {
      const astray = Buffer.from(book);
      astray.writeUInt32LE(place, end + 16);
      expect(zipParts(astray, limits)).toBe('damaged');
    }
  });

  it('ends its thread, and nothing else, where a cell lies far out', { timeout: 120_000 }, async () => {
    const far = withRows('<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>');
    expect(await readInThread(far, undefined, { memoryMb: 48, ms: 100_000 })).toEqual({
      refused: 'too-large',
    });
    expect(await readInThread(readFileSync(path))).toEqual(await readWorkbook(readFileSync(path)));
  });

  it('is given up where it takes too long', { timeout: 120_000 }, async () => {
    const far = withRows('<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>');
    expect(await readInThread(far, undefined, { memoryMb: 2_048, ms: 50 })).toEqual({ refused: 'too-large' });
  });
});

/** One part, folded, whose directory claims that it is of ten bytes. */
function lyingZip(name: Buffer, data: Buffer): Buffer {
  const folded = deflateRawSync(data);
  const zip = plainZip([{ name, data: folded }]);
  const entry = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  for (const method of [8, entry + 10]) zip.writeUInt16LE(8, method);
  for (const size of [22, entry + 24]) zip.writeUInt32LE(10, size);
  return zip;
}
