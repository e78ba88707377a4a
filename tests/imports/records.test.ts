import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { mappedKind } from '../../src/imports/mapped-kind.js';
import type { meanings } from '../../src/imports/meanings.js';
import { readImport } from '../../src/imports/read-import.js';
import { openRecords } from '../../src/imports/records/open-records.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-records-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function file(content: string | Uint8Array): string {
  const path = join(folder, `file-${files++}`);
  writeFileSync(path, content);
  return path;
}

async function all(path: string): Promise<unknown[]> {
  const records = [];
  for await (const record of (await openRecords(path)).each()) records.push(record);
  return records;
}

/** A post as instaloader keeps it, compressed by xz. */
const xz =
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4ACqAIRdAD2IicczqOaooQVa7kf64b+xrXU+/OREqrn6JsO6Asijyl5EovM4I2U+Yet9zFWiCC4nGcDDKnVgd2NqFTnMZH4UZ/z906yKa9Fj9+0fwH77R7IdC5j0+N/qv3VPdF07MysS9984+qhncpHYutAUC1/rL9hFNHFtopZdJzvH9w4FopeOxAAQlRV89nAMzwABoAGrAQAAsBiBfLHEZ/sCAAAAAARZWg==';

async function workbook(): Promise<Uint8Array> {
  const rows = [
    ['Competitors 1/1/2026 - 6/30/2026'],
    ['Page', 'Total Followers', 'New Followers', 'Total post engagements', 'Total posts'],
    ['Maple Cycles', 900, 1, 2, 0],
  ];
  const path = join(folder, `book-${files++}.xlsx`);
  await writeExcelFile(rows).toFile(path);
  return readFileSync(path);
}

describe('a file is opened by what is in it', () => {
  it('a workbook, its first sheet, below a title', async () => {
    const read = await readImport(file(await workbook()));
    expect(read).toMatchObject({ kind: { id: 'linkedin-competitors' }, rows: 1 });
    expect(read.accounts[0]?.periods).toEqual([
      { from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 6, 1) - 1, posts: 0 },
    ]);
  });

  it('xz', async () => {
    expect(await readImport(file(Buffer.from(xz, 'base64')))).toMatchObject({
      kind: { id: 'instaloader-post' },
    });
  });

  it('UTF-16 with its mark, as spreadsheets save text', async () => {
    const text = '\ufeffaccount\tseen_at\tfollowers\ninstagram:maplecycles\t2026-10-03\t12\n';
    expect(await readImport(file(Buffer.from(text, 'utf16le')))).toMatchObject({
      kind: { id: 'followsuit' },
      rows: 1,
    });
  });

  it('whole ids, though they do not fit into a number', async () => {
    expect(await all(file('[{"id":1840000000000000001,"text":"a 1840000000000000001 \\" b"}]'))).toEqual([
      { row: 1, value: { id: '1840000000000000001', text: 'a 1840000000000000001 " b' } },
    ]);
  });

  it('nested, dotted and slashed keys alike', async () => {
    const values = await Promise.all(
      ['[{"a":{"b":{"c":"1"}}}]', '[{"a.b.c":"1"}]', 'a/b/c,x,y\n1,,\n'].map(async (text) => all(file(text))),
    );
    for (const records of values) expect(JSON.stringify(records)).toContain('{"a":{"b":{"c":"1"}}}');
  });

  it('a JSON array cut anywhere gives its whole elements, and the piece as one bad record', async () => {
    const text = JSON.stringify(Array.from({ length: 5 }, (_, i) => ({ i, s: '],{"' })));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: text.length }), async (cut) => {
        const records = await all(file(text.slice(0, cut)));
        const whole = records.filter((r) => typeof r === 'object' && r !== null && 'value' in r);
        expect(whole).toEqual(whole.map((_, i) => ({ row: i + 1, value: { i, s: '],{"' } })));
        expect(records.length - whole.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file that says nothing is told by its trouble', () => {
  it.each([
    ['', 'empty'],
    ['<!doctype html><html><body>Profile</body></html>', 'web-page'],
    ['{"a": 1', 'not-json'],
    ['a,b,c\n1,2,3\n', 'unrecognised'],
    ['\u0000\u0001\u0002 binary \u0000', 'binary'],
  ])('%j: %s', async (content, code) => {
    await expect(readImport(file(content))).rejects.toMatchObject({ name: 'ImportProblem', code });
  });

  it('a folder, and a path to nothing', async () => {
    await expect(readImport(folder)).rejects.toMatchObject({ code: 'folder' });
    await expect(readImport(join(folder, 'none'))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('a workbook of before 2007', async () => {
    const path = file(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    await expect(readImport(path)).rejects.toMatchObject({ code: 'old-excel' });
  });

  it('damaged archives', async () => {
    await expect(readImport(file(Buffer.from(xz, 'base64').subarray(0, 90)))).rejects.toMatchObject({
      code: 'damaged-archive',
    });
    await expect(readImport(file(Buffer.from('PK\u0003\u0004nothing else')))).rejects.toMatchObject({
      code: 'damaged-workbook',
    });
  });

  it('a workbook that would unfold without end, before it is unfolded', async () => {
    const book = Buffer.from(await workbook());
    const entry = book.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    book.writeUInt32LE(0xf0000000, entry + 24);
    await expect(readImport(file(book))).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('hostile cells', () => {
  it('a column __proto__ is a column, and nothing else', async () => {
    const text =
      'account,seen_at,followers,__proto__/polluted,constructor.prototype.x\ninstagram:maplecycles,2026-10-03,12,yes,1\n';
    const read = await readImport(file(text));
    expect(read.accounts).toHaveLength(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('implausible numbers and times say nothing', async () => {
    const text = 'account,seen_at,post_at,followers\ninstagram:maplecycles,9999-99-99,1e308,-5\n';
    const [account] = (await readImport(file(text))).accounts;
    expect(account).toMatchObject({ posts: [], profile: {} });
    expect(account?.seenAt).toBeUndefined();
  });
});

describe('a table that somebody explains', () => {
  it('is read as the hand-over format', async () => {
    const map = new Map([
      ['Page', 'account'],
      ['Last update', 'post_at'],
      ['Fans', 'followers'],
    ] as [string, (typeof meanings)[number]][]);
    const path = file(
      'Page;Last update;Fans;Rest\nhttps://www.facebook.com/maplecycles;2026-09-30;"1 204";x\n',
    );
    const read = await readImport(path, { kind: mappedKind(map) });
    expect(read.accounts[0]).toMatchObject({ profile: { followers: { value: 1204 } } });
    expect(read.accounts[0]?.posts[0]?.at?.from).toBe(Date.UTC(2026, 8, 30));
  });
});
