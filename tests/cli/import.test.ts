import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, workFolder } from './run.js';

interface Account {
  url: string;
  standing: { kind: string; reason?: { code: string } };
  lastActivity?: { at: string };
}

/** Accounts of a report by their url. */
async function accountsIn(folder: string): Promise<Map<string, Account>> {
  const { stdout } = await run(['report', '--format', 'json', '--output', '-'], folder);
  const model = JSON.parse(stdout) as { companies: { accounts: Account[] }[] };
  return new Map(model.companies.flatMap((c) => c.accounts).map((a) => [a.url, a]));
}

const instagram = 'https://www.instagram.com/maplecycles/';
const facebook = 'https://www.facebook.com/maplecycles';
const linkedin = 'https://www.linkedin.com/company/maple-cycles';

/** A folder with an audit of one company, all of whose accounts stand behind walls. */
async function walledAudit(): Promise<string> {
  const folder = workFolder();
  writeFileSync(
    join(folder, 'list.csv'),
    `name,accounts\nMaple Cycles,${instagram} ${facebook} ${linkedin}\n`,
  );
  mkdirSync(join(folder, 'walls'));
  const wall = (url: string) => ({
    url,
    text: '<html><head><title>Log in</title></head><body><form id="login_form"><input type="password"></form></body></html>',
  });
  const at = '2026-10-05T09:00:00Z';
  const answers = [instagram, facebook, linkedin].map(wall);
  writeFileSync(join(folder, 'walls', 'answers.json'), JSON.stringify({ at, answers }));
  const { code, stderr } = await run(['audit', 'list.csv', '--replay', 'walls'], folder);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  return folder;
}

const post = (id: string, day: string, text = '') => ({
  id,
  shortCode: `C${id}`,
  ownerUsername: 'maplecycles',
  timestamp: `${day}T10:00:00.000Z`,
  type: 'Image',
  caption: text,
});

describe('from an audit with walls to a report that shows what files say', { timeout: 240_000 }, () => {
  it('opens what was closed, and leaves the rest as it was', async () => {
    const folder = await walledAudit();
    const before = await accountsIn(folder);
    expect([...before.values()].map((a) => a.standing.kind)).toEqual(Array(3).fill('not-checked'));
    const hostile = ['=HYPERLINK("https://evil.example")', 'NUL \0', '\ud800', '<script>alert(1)</script>'];
    const posts = hostile.map((text, i) => post(`${i}`, `2026-09-2${i}`, text));
    const rows = [...posts, { inputUrl: instagram, error: 'not_found' }];
    writeFileSync(join(folder, 'posts.json'), JSON.stringify(rows));
    writeFileSync(
      join(folder, 'competitors.csv'),
      '"Competitors 1/1/2026 - 9/30/2026"\nPage,Total Followers,New Followers,Total post engagements,Total posts\nMaple Cycles,"1,204",1,0,0\n',
    );
    const tried = await run(
      ['import', 'posts.json', '--seen-on', '2026-10-03', '--dry-run', '--json'],
      folder,
    );
    expect(JSON.parse(tried.stdout)).toMatchObject({
      kind: 'apify-instagram-posts',
      rows: 5,
      matched: 1,
      errors: 1,
    });
    expect(await accountsIn(folder)).toEqual(before);
    const taken = await run(['import', 'posts.json', 'competitors.csv', '--seen-on', '2026-10-03'], folder);
    expect([taken.code, taken.stderr]).toEqual([0, '']);
    expect(taken.stdout).toContain('taken for Apify Instagram posts: 5 rows');
    const after = await accountsIn(folder);
    expect(after.get(instagram)).toMatchObject({ standing: { kind: 'active' } });
    expect(after.get(linkedin)?.standing.kind).toMatch(/^(?:dormant|abandoned)$/);
    expect(after.get(facebook)).toEqual(before.get(facebook));
    await run(['report'], folder);
    const html = readFileSync(join(folder, 'followsuit-report.html'), 'utf8');
    expect(html).toContain('from a file (Apify, 3 Oct 2026)');
    expect(html).not.toContain('<script>alert(1)</script>');
    const again = await run(['import', 'posts.json', '--seen-on', '2026-10-03', '--json'], folder);
    expect(JSON.parse(again.stdout)).toMatchObject({ matched: 1, kept: 0, alreadyKnown: 1 });
    expect(await accountsIn(folder)).toEqual(after);
  });

  it('names each wrong file, and takes the right one beside it', async () => {
    const folder = await walledAudit();
    writeFileSync(join(folder, 'posts.json'), JSON.stringify([post('1', '2026-09-30')]));
    writeFileSync(join(folder, 'page.html'), '<!doctype html><title>x</title>');
    writeFileSync(join(folder, 'noise.bin'), Buffer.alloc(500));
    writeFileSync(join(folder, 'bomb.xlsx'), Buffer.from('PK\u0003\u0004 and nothing'));
    const files = ['page.html', 'noise.bin', 'bomb.xlsx', 'none.csv', '.', 'posts.json'];
    const { code, stderr, stdout } = await run(['import', ...files, '--seen-on', '2026-10-03'], folder);
    expect(code).toBe(2);
    for (const file of files.slice(0, -1)) expect(stderr).toContain(`followsuit: ${file}: `);
    expect(stderr.trim().split('\n')).toHaveLength(5);
    expect(stdout).toContain('1 taken in');
  });
});

describe('a table nobody recognises', { timeout: 120_000 }, () => {
  const table = 'Page;Last update;Fans\nhttps://www.instagram.com/maplecycles/;2026-09-30;1 204\n';
  const map = ['--map', 'Page=account', '--map', 'Last update=post_at', '--map', 'Fans=followers'];

  it('is explained once: what its columns mean is remembered in the configuration', async () => {
    const folder = workFolder();
    const config = join(folder, 'followsuit.config.json');
    writeFileSync(join(folder, 'table.csv'), table);
    const unknown = await run(['import', 'table.csv'], folder);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('--map')]);
    await run(['import', 'table.csv', ...map, '--dry-run'], folder);
    expect(existsSync(config)).toBe(false);
    writeFileSync(config, JSON.stringify({ lang: 'fr' }));
    const told = await run(['import', 'table.csv', ...map], folder);
    expect([told.code, told.stderr]).toEqual([0, expect.stringContaining('followsuit.config.json')]);
    const explained = { Page: 'account', 'Last update': 'post_at', Fans: 'followers' };
    expect(JSON.parse(readFileSync(config, 'utf8'))).toEqual({ lang: 'fr', tables: [explained] });
    writeFileSync(join(folder, 'next.csv'), table.replace('2026-09-30', '2026-10-31'));
    const next = await run(['import', 'next.csv', '--json'], folder);
    expect(JSON.parse(next.stdout)).toMatchObject({
      kind: 'mapped',
      accounts: 1,
      newest: '2026-10-31T23:59:59.999Z',
    });
    writeFileSync(join(folder, 'other.csv'), table.replace('Fans', 'Visits'));
    expect((await run(['import', 'other.csv'], folder)).code).toBe(2);
  });
});

describe('a large file', { timeout: 240_000 }, () => {
  it('is read as it streams by: of 80 MB within a heap of 64', async () => {
    const folder = workFolder();
    const out = createWriteStream(join(folder, 'large.ndjson'));
    const text = 'x'.repeat(2_000);
    for (let i = 0; i < 36_000; i++) {
      const line = `${JSON.stringify({ ...post(String(i), '2026-09-30'), comments: text, ownerUsername: `maker${i % 40}` })}\n`;
      if (!out.write(line)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'close');
    const args = ['import', 'large.ndjson', '--seen-on', '2026-10-03', '--json'];
    const { code, stdout } = await run(args, folder, '', { NODE_OPTIONS: '--max-old-space-size=64' });
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { rows: 36_000, accounts: 40, errors: 0 }]);
  });
});
