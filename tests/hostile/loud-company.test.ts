import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/database.js';
import { type Ran, run, workFolder } from '../cli/run.js';

const COUNT = 3_000;
const folder = workFolder();
const page = (head: string, foot = '') =>
  `<html><head>${head}</head><body><h1>Bakery</h1><p>${'We bake bread. '.repeat(40)}</p><footer>${foot}</footer></body></html>`;
const pages: Record<string, string> = {
  'https://loud.example/': page(
    Array.from({ length: COUNT }, (_, i) => `<link rel="me" href="https://host${i}.example/@acme">`).join(''),
  ),
  'https://quiet.example/': page('', '<a href="https://bsky.app/profile/quiet.example">Bluesky</a>'),
};
let ran: Ran;

beforeAll(async () => {
  mkdirSync(join(folder, 'replay'));
  const answers = Object.entries(pages).map(([url, text]) => ({
    url,
    headers: { 'content-type': 'text/html' },
    text,
  }));
  writeFileSync(join(folder, 'replay/answers.json'), JSON.stringify({ at: '2026-11-01T09:00:00Z', answers }));
  writeFileSync(
    join(folder, 'list.csv'),
    'name,website\nLoud,https://loud.example/\nQuiet,https://quiet.example/\n',
  );
  ran = await run(
    ['audit', 'list.csv', '--replay', 'replay', '--db', 'l.db', '--output', 'l', '--format', 'json,md'],
    folder,
  );
}, 120_000);

describe('a page that names three thousand accounts', () => {
  it('is asked about twenty of one network, and makes no tour of its hosts', async () => {
    const store = await openStore(join(folder, 'l.db'));
    const accounts = await store.selectFrom('audit_accounts').select('account_id').execute();
    const answers = await store.selectFrom('answers').select('url').execute();
    await store.destroy();
    expect(accounts).toHaveLength(21);
    const asked = answers.map(({ url }) => new URL(url).hostname).filter((host) => /^host\d/.test(host));
    expect(new Set(asked).size).toBeLessThanOrEqual(20);
    expect(answers.length).toBeLessThan(200);
  });

  it('outshouts nobody: what is beyond is a count, and every form says so', () => {
    expect(ran.code).toBe(0);
    const said = '2,980 more accounts of 1 company are declared beyond the most that are looked at';
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain(said);
    expect(readFileSync(join(folder, 'l.md'), 'utf8')).toContain(said);
    const model = JSON.parse(readFileSync(join(folder, 'l.json'), 'utf8'));
    expect(model.companies.map((c: { accounts: unknown[] }) => c.accounts.length)).toEqual([20, 1]);
    expect(model.companies[0].site.beyond).toBe(COUNT - 20);
  });
});
