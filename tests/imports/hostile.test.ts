import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readImport } from '../../src/imports/read-import.js';
import { readingOfImport } from '../../src/imports/reading-of-import.js';
import { ImportProblem } from '../../src/imports/records/record.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = new URL('../../fixtures/imports/', import.meta.url).pathname;
const inputs = readdirSync(root)
  .map((name) => ({ name, file: readdirSync(join(root, name)).find((f) => f.startsWith('input.')) ?? '' }))
  .filter(({ file }) => !file.endsWith('.xlsx'));

/** What strangers put into fields. */
const hostile = [
  '=HYPERLINK("https://evil.example","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\0\0',
  'NUL \0 within',
  '\ud800 alone',
  'alone \udfff',
  '__proto__',
  'constructor',
  '{"__proto__":{"polluted":1}}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'javascript:alert(1)',
  '-1',
  '1e308',
  '99999999999999999999',
  '0001-01-01',
  '+275760-09-13T00:00:00Z',
  '\u202etxt',
  'x'.repeat(20_000),
];
const strange = [null, [], {}, [[[]]], true, -1, 1e308, Number.MAX_SAFE_INTEGER, { __proto__: null }];

/** The same file with one value in every few replaced, wherever it stands. */
function spoilt(text: string, picks: readonly number[]): string {
  let count = 0;
  const pick = () => picks[count++ % picks.length] ?? 0;
  const quoted = () => JSON.stringify(hostile[pick() % hostile.length]);
  if (/^\s*[[{]/.test(text)) {
    return text.replace(/: ?("(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|null)/g, (whole, value: string) => {
      const n = pick();
      if (n % 3 !== 0) return whole;
      return `: ${n % 2 === 0 ? quoted() : (JSON.stringify(strange[n % strange.length]) ?? value)}`;
    });
  }
  return text
    .split('\n')
    .map((line, i) =>
      i === 0 || pick() % 3 !== 0 ? line : line.replace(/[^,;\t]+/g, (cell) => cellOr(cell, pick())),
    )
    .join('\n');
}

function cellOr(cell: string, n: number): string {
  return n % 3 === 0 ? `"${(hostile[n % hostile.length] ?? '').replaceAll('"', '""')}"` : cell;
}

describe('a hostile file of any kind', () => {
  it('is read or refused, and never brings anything down', { timeout: 120_000 }, async () => {
    const path = join(folder, 'spoilt');
    const picks = fc.array(fc.nat(1_000), { minLength: 5, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...inputs), picks, async ({ name, file }, chosen) => {
        writeFileSync(path, spoilt(readFileSync(join(root, name, file), 'utf8'), chosen));
        const read = await readImport(path).catch((error: unknown) => {
          if (error instanceof ImportProblem) return undefined;
          throw error;
        });
        for (const account of read?.accounts ?? []) {
          const { reading } = readingOfImport(account, read?.digest ?? '');
          expect(reading.outcome.kind).toBe('present');
          for (const { at } of account.posts) {
            if (at === undefined) continue;
            expect(at.from).toBeGreaterThan(Date.UTC(1990, 0, 1));
            expect(at.from).toBeLessThanOrEqual(at.to);
          }
          for (const count of [account.profile.followers, account.profile.postsTotal])
            expect(count?.value ?? 0).toBeGreaterThanOrEqual(0);
        }
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it('of records nested beyond reason, or of one line without end, loses those and goes on', {
    timeout: 60_000,
  }, async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const good = JSON.stringify({ account: 'instagram:maplecycles', seen_at: '2026-10-03', followers: 12 });
    const path = join(folder, 'deep.ndjson');
    writeFileSync(path, `${good}\n${deep}\n${'x'.repeat(17_000_000)}\n${good}\n`);
    const read = await readImport(path);
    expect([read.rows, read.accounts.length]).toEqual([4, 1]);
    expect(read.errors).toBeGreaterThanOrEqual(1);
    writeFileSync(path, `[${good},${'['.repeat(50_000)}${']'.repeat(50_000)},${good}]`);
    expect((await readImport(path)).accounts).toHaveLength(1);
  });

  it('that is cut anywhere, or binary, is told by its trouble', async () => {
    const path = join(folder, 'cut');
    for (const bytes of [
      Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
      Buffer.from('PK\u0003\u0004'),
      Buffer.alloc(70_000),
    ]) {
      writeFileSync(path, bytes);
      await expect(readImport(path)).rejects.toBeInstanceOf(ImportProblem);
    }
  });
});
