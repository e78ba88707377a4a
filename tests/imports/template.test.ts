import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exampleExport } from '../../src/imports/_template/example.js';
import { importKinds } from '../../src/imports/index.js';

const file = new URL('../../fixtures/template-import/input.csv', import.meta.url);
const rows = parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[];
const context = { columns: Object.keys(rows[0] ?? {}), preamble: [], folder: '' };
const said = rows.map((value, i) => exampleExport.read({ value, row: i + 2 }, context));

describe('the kind of file to copy', () => {
  it('knows its own rows, and no other kind takes them', () => {
    for (const value of rows) {
      expect(exampleExport.fits(value, context)).toBe(true);
      expect(importKinds.filter((kind) => kind.fits(value, context)).map(({ id }) => id)).toEqual([]);
    }
    expect(exampleExport.fits({ page_url: 'https://x.com/acme' }, context)).toBe(false);
  });

  it('says whose post it is, when it was posted, and when somebody looked', () => {
    expect(said[1]).toMatchObject({
      kind: 'sightings',
      sightings: [
        {
          account: [{ kind: 'url', url: 'https://www.instagram.com/maplecycles/' }],
          seenAt: Date.UTC(2026, 5, 10, 10),
          profile: { displayName: 'Maple Cycles', followers: { value: 1204 } },
          posts: [{ id: 'p2', at: { from: Date.UTC(2026, 5, 1, 10) } }],
        },
      ],
    });
  });

  it('takes an error of the program for nothing seen', () => {
    expect(said[2]).toEqual({ kind: 'error' });
  });
});
