import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-loads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  await run(['demo', '--quiet', '--db', 'demo.db', '--output', 'demo.html'], folder);
}, 120_000);

interface Loaded {
  modules: number;
  packages: string[];
  /** Rooms of the house with how many files of each. */
  rooms: string[];
}

/** What a command loads, beside what Node itself does. */
async function loadedBy(args: string[]): Promise<Loaded> {
  const file = join(folder, `${args.join('-').replace(/[^a-z-]/g, '')}.txt`);
  const more = {
    NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'tests/cli/log-loads.mjs')).href}`,
    FOLLOWSUIT_TEST_LOADS: file,
  };
  const { code } = await run(args, folder, '', more);
  expect(code).toBe(0);
  const urls = readFileSync(file, 'utf8')
    .split('\n')
    .filter((url) => url.startsWith('file:') && !url.endsWith('log-loads.mjs'));
  const named = (pattern: RegExp) => [...new Set(urls.flatMap((url) => pattern.exec(url)?.[1] ?? []))].sort();
  return {
    modules: urls.length,
    packages: named(/\/node_modules\/((?:@[^/]+\/)?[^/]+)/),
    rooms: named(/\/dist\/([a-z]+)\//),
  };
}

describe('what a command loads', () => {
  it.each([['--help'], ['--version'], ['report', '--help'], ['audit', '--help']])(
    '%s %s: the command line and nothing heavy',
    async (...args) => {
      const { packages, modules } = await loadedBy(args.filter(Boolean));
      expect(packages).toEqual(['commander']);
      expect(modules).toBeLessThan(80);
    },
    60_000,
  );

  it('report: no browser, no server, no reader of pages, no mail', async () => {
    const { packages, rooms } = await loadedBy(['report', '--db', 'demo.db', '--output', 'again.html']);
    for (const heavy of [
      'playwright',
      'playwright-core',
      'hono',
      'undici',
      'cheerio',
      'feedsmith',
      'nodemailer',
      'pg',
      'read-excel-file',
      'write-excel-file',
      'warcio',
      'bplist-parser',
      'postal-mime',
      'tinypool',
    ])
      expect(packages, heavy).not.toContain(heavy);
    expect(rooms).not.toContain('desk');
    expect(rooms).not.toContain('discovery');
  }, 120_000);
});
