import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exampleExport } from '../../src/imports/_template/example.js';
import { importKinds } from '../../src/imports/index.js';
import { expectImport } from './expect-import.js';

const folder = new URL('../../fixtures/template-import', import.meta.url).pathname;

describe('the kind of file to copy', () => {
  it('reads the file beside its expectations', () => expectImport(folder, exampleExport));

  it('knows its own rows, and no other kind takes them', () => {
    const rows = parse(readFileSync(`${folder}/input.csv`), { columns: true }) as Record<string, string>[];
    const context = { columns: Object.keys(rows[0] ?? {}), preamble: [], folder: '' };
    for (const value of rows) {
      expect(exampleExport.fits(value, context)).toBe(true);
      expect(importKinds.filter((kind) => kind.fits(value, context)).map(({ id }) => id)).toEqual([]);
    }
    expect(exampleExport.fits({ page_url: 'https://x.com/acme' }, context)).toBe(false);
  });
});
