import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importKinds } from '../../src/imports/index.js';
import { expectedOf, expectImport } from './expect-import.js';

const root = new URL('../../fixtures/imports/', import.meta.url).pathname;
const cases = readdirSync(root);

describe('a file of another program', () => {
  it.each(cases)('%s is read for what it shows', (name) => expectImport(`${root}${name}`));

  it('has a case for every kind', () => {
    const covered = new Set(cases.map((c) => expectedOf(`${root}${c}`).kind));
    const missing = importKinds.map((k) => k.id).filter((id) => !covered.has(id));
    expect(missing, 'kinds without a folder in fixtures/imports').toEqual([]);
  });
});
