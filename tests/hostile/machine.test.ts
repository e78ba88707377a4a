import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli, workFolder } from '../cli/run.js';

const COMPANIES = 100;
const asOf = Date.UTC(2026, 10, 1, 9);
const folder = workFolder();
const env = { ...process.env, FOLLOWSUIT_DB: '', FOLLOWSUIT_CONTACT: '', FOLLOWSUIT_LANG: 'en' };

function feedOf(host: string, every: number): string {
  const items = Array.from({ length: 60 }, (_, i) => {
    const date = new Date(asOf - (i + 1) * every * 86_400_000).toUTCString();
    return `<item><title>${host} ${i}</title><link>https://${host}/blog/${i}</link><pubDate>${date}</pubDate><description>${'News of our shop. '.repeat(40)}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title><link>https://${host}/blog</link>${items.join('')}</channel></rss>`;
}

/** A recording of companies with a page of 100 KB, a blog and two accounts that nobody recorded. */
function record(): void {
  mkdirSync(join(folder, 'replay'));
  const hosts = Array.from({ length: COMPANIES }, (_, i) => `shop${i}.example`);
  const answers = hosts.flatMap((host, i) => [
    {
      url: `https://${host}/`,
      headers: { 'content-type': 'text/html' },
      text: `<html><head><title>${host}</title><link rel="alternate" type="application/rss+xml" title="Blog" href="/blog/feed"></head><body><h1>${host}</h1>${'<p class="text">We mend bicycles in town, and have sold new ones since 1950.</p>'.repeat(1_200)}<footer><a href="https://www.facebook.com/shop${i}town">Facebook</a><a href="https://www.instagram.com/shop${i}town">Instagram</a></footer></body></html>`,
    },
    {
      url: `https://${host}/blog/feed`,
      headers: { 'content-type': 'application/rss+xml' },
      text: feedOf(host, (i % 9) + 1),
    },
  ]);
  writeFileSync(
    join(folder, 'replay/answers.json'),
    JSON.stringify({ at: new Date(asOf).toISOString(), answers }),
  );
  writeFileSync(
    join(folder, 'list.csv'),
    `name,website\n${hosts.map((host) => `${host},https://${host}/`).join('\n')}\n`,
  );
}

function node(args: string[], more: object = {}) {
  return spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8', timeout: 240_000, ...more });
}

/** Runs the program under a limit of the shell. */
function limited(limit: string, args: string[]) {
  return spawnSync('sh', ['-c', `${limit}; exec "$0" "$@"`, process.execPath, cli, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 240_000,
  });
}

const report = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const toJson = (name: string, db = 'a.db') => [
  'report',
  '--db',
  db,
  '--output',
  `${name}.json`,
  '--format',
  'json',
  '--quiet',
];

describe.skipIf(process.platform === 'win32')('a small machine', () => {
  let audited: ReturnType<typeof node>;
  beforeAll(() => {
    record();
    audited = node([
      '--max-old-space-size=256',
      cli,
      'audit',
      'list.csv',
      '--replay',
      'replay',
      '--db',
      'a.db',
      '--output',
      'a',
      '--format',
      'json,html',
      '--quiet',
    ]);
  }, 300_000);

  it(`audits ${COMPANIES} companies in 256 MB, and reports on them`, () => {
    expect(audited.stderr).toBe('');
    expect(audited.status).toBe(0);
    expect(report('a').companies).toHaveLength(COMPANIES);
    const again = node([
      '--max-old-space-size=256',
      cli,
      'report',
      '--db',
      'a.db',
      '--output',
      'b',
      '--format',
      'json,html,csv,xlsx,md',
      '--quiet',
    ]);
    expect(again.stderr).toBe('');
    expect(again.status).toBe(0);
    expect(report('b')).toEqual(report('a'));
  }, 300_000);

  it.skipIf(process.platform !== 'linux')(
    'gets by with 64 descriptors, from the site to the report',
    () => {
      const few = [
        'audit',
        'few.csv',
        '--replay',
        'replay',
        '--db',
        'few.db',
        '--output',
        'few',
        '--format',
        'json,html,csv,xlsx,md',
        '--quiet',
      ];
      writeFileSync(
        join(folder, 'few.csv'),
        'name,website\nShop,https://shop1.example/\nOther,https://shop2.example/\n',
      );
      const ran = limited('ulimit -n 64', few);
      expect(ran.stderr).toBe('');
      expect(ran.status).toBe(0);
      expect(report('few').companies).toHaveLength(2);
    },
    120_000,
  );

  it('reads a database that it cannot write, and leaves nothing behind', () => {
    const place = join(folder, 'sealed');
    mkdirSync(place);
    copyFileSync(join(folder, 'a.db'), join(place, 'a.db'));
    chmodSync(join(place, 'a.db'), 0o444);
    chmodSync(place, 0o555);
    // Whoever is root may write everywhere: somebody else has to try.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const out = join(folder, 'open');
    mkdirSync(out);
    chmodSync(out, 0o777);
    chmodSync(folder, 0o755);
    const before = readCopies();
    const ran = node([cli, ...toJson('open/r', 'sealed/a.db')], nobody);
    const noted = node(
      [
        cli,
        'note',
        'https://www.facebook.com/shop1town',
        '--last-post',
        '2026-10-01',
        '--by',
        'me',
        '--db',
        'sealed/a.db',
      ],
      nobody,
    );
    chmodSync(place, 0o755);
    expect(ran.stderr).toBe('');
    expect(report('open/r')).toEqual(report('a'));
    expect(noted.status).toBe(2);
    expect(noted.stderr).toMatch(/sealed\/a\.db: it cannot be written/);
    expect(readdirSync(place)).toEqual(['a.db']);
    expect(readCopies()).toEqual(before);
  }, 120_000);

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
    'ends within five seconds of %s while it analyses',
    async (signal) => {
      const name = signal.toLowerCase();
      copyFileSync(join(folder, 'a.db'), join(folder, `${name}.db`));
      const child = spawn(
        process.execPath,
        [cli, 'report', '--db', `${name}.db`, '--output', name, '--format', 'json,html,xlsx'],
        { cwd: folder, env, stdio: 'ignore' },
      );
      await untilOpen(join(folder, `${name}.db`), child);
      const sent = Date.now();
      child.kill(signal);
      await new Promise((resolve) => child.on('close', resolve));
      expect(Date.now() - sent).toBeLessThan(5_000);
      expect(existsSync(join(folder, `${name}.html`))).toBe(false);
    },
    60_000,
  );

  it('ends within five seconds of a signal while an audit writes what it found', async () => {
    const busy = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      fs.promises.rename = async () => {
        fs.writeFileSync('busy', '');
        for (const end = Date.now() + 20_000; Date.now() < end; );
      };
      syncBuiltinESMExports();`;
    const child = spawn(
      process.execPath,
      [
        ...['--import', `data:text/javascript,${encodeURIComponent(busy)}`, cli],
        ...['audit', 'https://shop1.example/', '--replay', 'replay', '--db', 'busy.db', '--output', 'busy'],
      ],
      { cwd: folder, env, stdio: 'ignore' },
    );
    while (!existsSync(join(folder, 'busy')) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const sent = Date.now();
    child.kill('SIGTERM');
    await new Promise((resolve) => child.on('close', resolve));
    expect(Date.now() - sent).toBeLessThan(5_000);
    expect(child.signalCode).toBe('SIGTERM');
  }, 60_000);

  it('ends quietly when nobody reads what it prints', () => {
    const ran = spawnSync(
      'sh',
      [
        '-c',
        '"$0" "$@" --output - | head -c 100 | wc -c',
        process.execPath,
        cli,
        ...toJson('x').filter((_, i) => i !== 3 && i !== 4),
      ],
      { cwd: folder, env, encoding: 'utf8', timeout: 60_000 },
    );
    expect(ran.stdout.trim()).toBe('100');
    expect(ran.stderr).toBe('');
  }, 120_000);

  it('gives the same report whatever the clock says', () => {
    for (const [name, shift] of [
      ['early', -40 * 365],
      ['late', 40 * 365],
    ] as const) {
      const clock = `const now = Date.now; Date.now = () => now() + ${shift * 86_400_000};`;
      const ran = node([
        '--import',
        `data:text/javascript,${encodeURIComponent(clock)}`,
        cli,
        ...toJson(name),
      ]);
      expect(ran.stderr).toBe('');
      expect(report(name)).toEqual(report('a'));
    }
  }, 120_000);
});

function readCopies(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('followsuit-read-'));
}

/** A database that is open has its shared memory beside it. */
async function untilOpen(path: string, child: ChildProcess): Promise<void> {
  while (!existsSync(`${path}-shm`) && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 10));
}
