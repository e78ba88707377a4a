import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SqliteDriver } from '../../src/store/driver.js';
import { root, run, start, workFolder } from './run.js';

const replay = join(root, 'fixtures/audit/small');
const list = 'name,website\nMaple,https://maple.example\nBirch,https://birch.example\n';

function folderWithList(text = list): string {
  const folder = workFolder();
  writeFileSync(join(folder, 'list.csv'), text);
  return folder;
}

const audit = (folder: string, ...more: string[]) =>
  run(['audit', 'list.csv', '--replay', replay, ...more], folder);

/** Times and ids differ from audit to audit; what was observed must not. */
function observationsIn(path: string) {
  const model = JSON.parse(readFileSync(path, 'utf8')) as {
    companies: { name: string; site: { state: string }; accounts: Record<string, unknown>[] }[];
  };
  return model.companies.map(({ name, site, accounts }) => ({
    name,
    site: site.state,
    accounts: accounts.map(({ url, standing, grade, lastActivity, posts, profile, findings }) => ({
      url,
      standing,
      grade,
      lastActivity,
      posts,
      profile,
      findings,
    })),
  }));
}

describe('an audit from the command line', () => {
  it('writes the report, tells the verdict on standard output and nothing of its progress', async () => {
    const folder = folderWithList();
    const { code, stdout, stderr } = await audit(folder);
    expect(code).toBe(0);
    expect(stdout).toContain('Should we follow suit?');
    expect(stdout).toContain(join(folder, 'followsuit-report.html'));
    expect(stdout + stderr).not.toContain('\u001b[');
    expect(existsSync(join(folder, 'followsuit-report.html'))).toBe(true);
  });

  it('prints the report model with --json, and only that', async () => {
    const { stdout } = await audit(folderWithList(), '--json', '--quiet');
    expect(JSON.parse(stdout)).toMatchObject({ verdict: expect.anything(), companies: expect.anything() });
  });

  it('writes every format beside the others, in French when asked', async () => {
    const folder = folderWithList();
    const { code, stdout } = await audit(
      folder,
      '--format',
      'html,json,csv,md',
      '--output',
      'out.html',
      '--lang',
      'fr',
    );
    expect(code).toBe(0);
    for (const name of [
      'out.html',
      'out.json',
      'out.md',
      'out-accounts.csv',
      'out-posts.csv',
      'out-findings.csv',
    ]) {
      expect(existsSync(join(folder, name)), name).toBe(true);
    }
    expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain('<html lang="fr"');
    expect(stdout).toContain('out-posts.csv');
  });

  it('writes one format to standard output with --output -', async () => {
    const { stdout } = await audit(folderWithList(), '--format', 'md', '--output', '-');
    expect(stdout).toMatch(/^# /);
  });

  it('exits with 1 when a condition of --fail-on is met', async () => {
    expect((await audit(folderWithList(), '--fail-on', 'active>0')).code).toBe(1);
    expect((await audit(folderWithList(), '--fail-on', 'abandoned>0')).code).toBe(0);
  });

  it('gives the same observations when its own database, or its exported HAR, is replayed', async () => {
    const folder = folderWithList();
    await audit(folder, '--format', 'json', '--output', 'first.json');
    await run(['export', '--har', 'evidence.har', '--warc', 'evidence.warc.gz'], folder);
    expect(readFileSync(join(folder, 'evidence.warc.gz')).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
    for (const [source, name] of [
      ['followsuit.db', 'again'],
      ['evidence.har', 'har'],
    ] as const) {
      const args = [
        'audit',
        'list.csv',
        '--replay',
        source,
        '--db',
        `${name}.db`,
        '--format',
        'json',
        '--output',
        `${name}.json`,
      ];
      expect((await run(args, folder)).code).toBe(0);
      expect(observationsIn(join(folder, `${name}.json`)), name).toEqual(
        observationsIn(join(folder, 'first.json')),
      );
    }
  });

  it('writes the report again, explains an account, and tells what changed since', async () => {
    const folder = folderWithList();
    await audit(folder);
    const again = await run(['report', '--lang', 'fr', '--output', 'fr.html'], folder);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('fr.html');
    const explained = await run(['explain', 'https://bsky.app/profile/maple.example'], folder);
    expect(explained.stdout).toMatch(/active/);
    expect(explained.stdout).toContain('getProfile');
    for (const room of [
      'discovery',
      'networks',
      'analysis/measures',
      'analysis/standing',
      'analysis/findings',
    ])
      expect(explained.stdout).toContain(`(${room})`);
    const first = await run(['diff'], folder);
    expect(first.code).toBe(2);
    await audit(folder);
    const changed = await run(['diff'], folder);
    expect(changed.stdout).toContain('Nothing changed.');
  });

  it('takes what a person saw, and marks it', async () => {
    const folder = folderWithList('name,website,instagram\nMaple,https://maple.example,maplecycles\n');
    await audit(folder);
    const noted = await run(
      [
        'note',
        'https://www.instagram.com/maplecycles/',
        '--last-post',
        '2026-10-20',
        '--followers',
        '1200',
        '--by',
        'AB',
      ],
      folder,
    );
    expect(noted.code).toBe(0);
    const { stdout } = await run(['report', '--format', 'json', '--output', '-'], folder);
    const seen = observation(stdout, 'instagram.com');
    expect(seen).toMatchObject({
      standing: { kind: 'active' },
      profile: { followers: { value: 1200, exact: true } },
    });
    expect(JSON.stringify(seen)).toContain('"person"');
  });

  it('keeps what was known of the posts when a person only counts followers', async () => {
    const folder = folderWithList();
    await audit(folder);
    const url = 'https://bsky.app/profile/maple.example';
    const report = async () =>
      observation((await run(['report', '--format', 'json', '--output', '-'], folder)).stdout, url);
    const before = await report();
    const { stdout } = await run(['note', url, '--followers', '900', '--by', 'AB', '--json'], folder);
    expect(JSON.parse(stdout)).toMatchObject({
      account: url,
      audit: 1,
      seenBy: 'AB',
      followers: { value: 900, exact: true },
    });
    const { standing, lastActivity } = before as Record<string, unknown>;
    expect(await report()).toMatchObject({ standing, lastActivity, profile: { followers: { value: 900 } } });
  });

  it('says in JSON what it exported, and writes to standard output when told', async () => {
    const folder = folderWithList();
    await audit(folder);
    const { stdout } = await run(['export', '--har', 'e.har', '--warc', 'e.warc', '--json'], folder);
    expect(JSON.parse(stdout)).toMatchObject({ audit: 1, har: 'e.har', warc: 'e.warc' });
    expect(readFileSync(join(folder, 'e.warc'), 'latin1').slice(0, 8)).toBe('WARC/1.1');
    const piped = await run(['export', '--har', '-'], folder);
    expect(JSON.parse(piped.stdout)).toMatchObject({ log: { version: '1.2' } });
  });

  it('writes over nothing that is the person’s', async () => {
    const folder = folderWithList();
    await audit(folder);
    writeFileSync(join(folder, 'list.json'), '["https://maple.example"]');
    const runs = [
      ['export', '--har', './followsuit.db'],
      ['audit', 'list.json', '--replay', replay, '--output', 'list', '--format', 'html,json'],
      ['audit', 'list.csv', '--replay', replay, '--output', '.'],
      ['report', '--output', '../'],
    ];
    for (const args of runs) {
      const { code, stderr } = await run(args, folder);
      expect(stderr).toMatch(/would be written over|this is a folder/);
      expect(code).toBe(2);
    }
    expect(readFileSync(join(folder, 'list.json'), 'utf8')).toBe('["https://maple.example"]');
    expect((await run(['report'], folder)).code).toBe(0);
  });

  it('leaves the database of another program as it is', async () => {
    const folder = folderWithList();
    const path = join(folder, 'other.db');
    const other = new SqliteDriver(path);
    other.exec('create table customers (name text)');
    other.close();
    const before = readFileSync(path);
    for (const args of [
      ['report', '--db', 'other.db'],
      ['audit', 'list.csv', '--replay', replay, '--db', 'other.db'],
      ['audit', 'list.csv', '--replay', 'other.db'],
    ]) {
      const { code, stderr } = await run(args, folder);
      expect(stderr).toMatch(/other\.db: this is the database of another program/);
      expect(code).toBe(2);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('says in one sentence that another program holds the database', async () => {
    const folder = folderWithList();
    await audit(folder);
    const holder = new SqliteDriver(join(folder, 'followsuit.db'));
    holder.exec('begin exclusive');
    const args = ['note', 'https://bsky.app/profile/maple.example', '--followers', '9', '--by', 'AB'];
    const { code, stderr } = await run(args, folder);
    holder.close();
    expect(stderr).toBe(
      'followsuit: followsuit.db: another program is writing to it. Wait for it to end, and try again.\n',
    );
    expect(code).toBe(2);
  }, 30_000);

  it('says why --screenshots takes no picture', async () => {
    const { code, stderr } = await audit(folderWithList(), '--screenshots');
    expect(code).toBe(0);
    expect(stderr).toContain('--screenshots: no pictures are taken: a replay asks nobody.');
  });

  it('reads a saved page into the database', async () => {
    const folder = folderWithList();
    await audit(folder);
    const args = [
      'read',
      replay,
      '--account',
      'https://bsky.app/profile/maple.example',
      '--into',
      'followsuit.db',
    ];
    const { code, stdout, stderr } = await run(args, folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'present', handle: 'maple.example' });
    expect(stderr).toContain('kept');
  });
});

function observation(stdout: string, part: string): unknown {
  const model = JSON.parse(stdout) as { companies: { accounts: { url: string }[] }[] };
  return model.companies.flatMap((c) => c.accounts).find((a) => a.url.includes(part));
}

describe('a list with mistakes', () => {
  const bad = [
    'name,website,instagram,colour,facebook',
    'Maple,https://maple.example,,,',
    'Mail,info@acme.example,,,',
    'Scheme,javascript:alert(1),,,',
    'Ftp,ftp://acme.example,,,',
    'Formula,=HYPERLINK("http://x"),,,',
    'Words,not a website at all,,,',
    'NoDomain,https://localhost,,,',
    'Nothing,,,,',
    'Share,,https://www.instagram.com/p/abc/,,',
    'Handle,,no spaces allowed here,,',
    'Other,,https://x.com/acme,,',
    'Group,,,,https://www.facebook.com/sharer/sharer.php?u=x',
    'Too,many,cells,in,this,row,by,far',
    'Twice,https://www.maple.example/fr,,,',
    'Credentials,https://user:pw@acme.example,,,',
    'Number,12345,,,',
    'Dots,https://..,,,',
    `Long,https://acme.example/${'a'.repeat(3000)},,,`,
    'Spaces,https://ac me.example,,,',
    'Ip,http://10.0.0.1,,,',
    'Data,data:text/html;x,,,',
  ].join('\n');

  it('runs the good rows and says of each bad one where it is and what would be right', async () => {
    const folder = folderWithList(bad);
    const { code, stdout, stderr } = await audit(folder);
    expect(code).toBe(0);
    expect(stdout).toContain('Should we follow suit?');
    const complaints = stderr.split('\n').filter((line) => /list\.csv/.test(line));
    expect(complaints.every((line) => /list\.csv:\d+/.test(line))).toBe(true);
    // What is wrong in the same way is one message, with all its lines.
    const told = complaints.flatMap((line) => /list\.csv:([\d, ]+)/.exec(line)?.[1]?.split(', ') ?? []);
    const lines = bad.split('\n').map((_, i) => String(i + 1));
    // localhost, 12345 and 10.0.0.1 are addresses; that nothing there may be asked is the guard's word.
    expect(lines.slice(2).filter((line) => !told.includes(line))).toEqual(['8', '17', '21']);
  });

  it('stops at the first bad row with --strict, before anything is asked', async () => {
    const folder = folderWithList(bad);
    const { code, stderr } = await audit(folder, '--strict');
    expect(code).toBe(2);
    expect(stderr).toContain('--strict');
    expect(existsSync(join(folder, 'followsuit.db'))).toBe(false);
  });

  it('takes our own company for one, though it is on the list, too', async () => {
    const { code, stdout } = await audit(
      folderWithList(),
      '--self',
      'https://www.maple.example/',
      '--json',
      '--quiet',
    );
    expect(code).toBe(0);
    const { companies } = JSON.parse(stdout) as { companies: { name: string; self: boolean }[] };
    expect(companies.map((c) => [c.name, c.self])).toEqual([
      ['Birch', false],
      ['Maple', true],
    ]);
  });

  it('reads standard input and urls', async () => {
    const folder = folderWithList();
    const piped = await run(
      ['audit', '-', '--replay', replay, '--json', '--quiet'],
      folder,
      'https://maple.example\n',
    );
    expect(JSON.parse(piped.stdout)).toMatchObject({ audit: { list: 'standard input' } });
    const typed = await run(['audit', 'maple.example', '--replay', replay, '--json', '--quiet'], folder);
    expect(typed.code).toBe(0);
  });
});

describe('a slow site', () => {
  let server: Server;
  let origin: string;
  let asked: string[] = [];
  /** Answers wait for it. */
  let open = Promise.resolve();
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const page = '<footer><a href="/contact">Contact</a><a href="/about">About us</a></footer>';
      const isPage = !(request.url ?? '').startsWith('/.well-known') && request.url !== '/robots.txt';
      setTimeout(async () => {
        await open;
        response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' });
        response.end(isPage ? `<html><head><title>Slow</title></head><body>${page}</body></html>` : '');
      }, 300);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const args = () => ['audit', 'list.txt', '--allow-host', origin, '--no-wikidata', '--no-browser'];
  const folder = () => {
    const made = workFolder();
    writeFileSync(join(made, 'list.txt'), `http://${origin}/\n`);
    return made;
  };

  it('is left in the middle by SIGINT within 5 s, and taken up again without asking anything twice', async () => {
    asked = [];
    const cwd = folder();
    const child = start(args(), cwd);
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += String(chunk);
    });
    await new Promise<void>((done) => {
      const look = setInterval(() => {
        if (asked.length < 2) return;
        clearInterval(look);
        done();
      }, 20);
    });
    const stopped = Date.now();
    child.kill('SIGINT');
    const code = await new Promise((done) => child.on('close', done));
    expect(Date.now() - stopped).toBeLessThan(5_000);
    expect(code).toBe(130);
    expect(stderr).toContain('goes on where it stopped');
    const resumed = await run(args(), cwd);
    expect(resumed.code).toBe(0);
    const pages = asked.filter((url) => url !== '/robots.txt');
    expect(pages.length).toBe(new Set(pages).size);
  });

  it('keeps a second audit off the same database, and says so', async () => {
    asked = [];
    let answer = () => {};
    open = new Promise((done) => {
      answer = done;
    });
    const cwd = folder();
    const first = start(args(), cwd);
    await new Promise<void>((done) => {
      const look = setInterval(() => {
        if (asked.length === 0) return;
        clearInterval(look);
        done();
      }, 20);
    });
    const second = await run(args(), cwd);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('in use by another audit');
    first.kill('SIGINT');
    answer();
    await new Promise((done) => first.on('close', done));
  });
});

describe('the smaller commands', () => {
  const folder = workFolder();

  it('networks lists ways and needs, as a table and as JSON', async () => {
    const { stdout } = await run(['networks', 'youtube'], folder);
    expect(stdout).toContain('YOUTUBE_API_KEY');
    const { stdout: json } = await run(['networks', '--json'], folder);
    expect((JSON.parse(json) as unknown[]).length).toBe(24);
  });

  it('doctor says which tokens are set and never their value', async () => {
    process.env['YOUTUBE_API_KEY'] = 'very-secret-value';
    const { code, stdout } = await run(['doctor', '--offline'], folder);
    delete process.env['YOUTUBE_API_KEY'];
    expect(code).toBe(0);
    expect(stdout).toMatch(/YOUTUBE_API_KEY\s+set/);
    expect(stdout).not.toContain('very-secret-value');
  });

  it('robots explains a rule by its line', async () => {
    writeFileSync(join(folder, 'robots.txt'), 'user-agent: *\ndisallow: /private\n');
    const args = ['robots', 'https://acme.example/private/x', '--file', 'robots.txt', '--json'];
    const { stdout } = await run(args, folder);
    expect(JSON.parse(stdout)).toMatchObject({ allowed: false, line: 2 });
  });
});
