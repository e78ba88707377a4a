import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { checkAccounts } from '../../src/cli/check-accounts.js';
import { discoverCommand } from '../../src/cli/discover.js';
import { zipParts } from '../../src/intake/zip-parts.js';
import { renderXlsx } from '../../src/report/render-xlsx.js';
import { auditData } from '../../src/store/audit-data.js';
import { openStore } from '../../src/store/database.js';
import { type Ran, run, workFolder } from '../cli/run.js';
import { openDesk } from '../desk/desk-of.js';
import { proxyOfHosts } from './echoing-proxy.js';

const src = new URL('../../src/', import.meta.url).pathname;
const folder = workFolder();
/** Sets the window's title, clears the screen, turns the text round, ends a line, and is a link in Markdown. */
const evil =
  '\u001b]0;PWNED\u0007\u001b[2J\u009b31m\u202eAcme\u2066\u200f\r\b =1+1 www.evil.example <script>x</script>';
const profile = {
  did: 'did:plc:acme',
  handle: 'acme.example',
  displayName: evil,
  description: `${evil} https://acme.example/`,
  followersCount: 12,
  postsCount: 2,
  createdAt: '2024-01-01T00:00:00Z',
};
const post = {
  uri: 'at://did:plc:acme/app.bsky.feed.post/3l',
  author: { did: 'did:plc:acme', handle: 'acme.example' },
  record: { text: evil, createdAt: '2026-10-20T10:00:00Z' },
  indexedAt: '2026-10-20T10:00:00Z',
};
const api = 'https://public.api.bsky.app/xrpc';

/** Moves a cursor, changes a terminal or the direction of text; line ends and tabs are what a text is made of. */
const moves = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;

beforeAll(async () => {
  mkdirSync(join(folder, 'replay'));
  const answers = [
    {
      url: 'https://acme.example/',
      headers: { 'content-type': 'text/html', 'x-evil': evil.replace(/[\r\n]/g, '') },
      text: `<html><head><title>${evil}</title></head><body><h1>${evil}</h1><p>${'We sell bread. '.repeat(40)}</p><footer><a href="https://bsky.app/profile/acme.example" title="${evil.replaceAll('"', '')}">b</a><a class="facebook" href="javascript:${evil.replace(/["<>]/g, '')}">f</a></footer></body></html>`,
    },
    { url: `${api}/app.bsky.actor.getProfile?actor=acme.example`, json: profile },
    { url: `${api}/app.bsky.feed.getAuthorFeed?actor=acme.example&limit=100`, json: { feed: [{ post }] } },
  ];
  writeFileSync(join(folder, 'replay/answers.json'), JSON.stringify({ at: '2026-11-01T09:00:00Z', answers }));
  writeFileSync(
    join(folder, 'list.json'),
    JSON.stringify([{ name: evil, website: 'https://acme.example/', industry: evil }]),
  );
  writeFileSync(
    join(folder, 'bad.csv'),
    `name,website\n"${evil.replaceAll('"', '')}","${evil.replaceAll('"', '')}"\n`,
  );
  await run(
    [
      'audit',
      'list.json',
      '--replay',
      'replay',
      '--db',
      'e.db',
      '--output',
      'e',
      '--format',
      'json,csv,md',
      '--quiet',
    ],
    folder,
  );
}, 120_000);

/** Commands that tell a person something; what their last words are decides nothing here. */
const commands: [string, string[]][] = [
  [
    'audit, from the list to the verdict',
    ['audit', 'list.json', '--replay', 'replay', '--db', 'again.db', '--output', 'again', '--format', 'md'],
  ],
  [
    'audit of a list with problems',
    ['audit', 'bad.csv', '--replay', 'replay', '--db', 'bad.db', '--output', 'bad'],
  ],
  [
    'audit of a list that is none',
    ['audit', evil.replaceAll('\u0000', ''), '--replay', 'replay', '--db', 'none.db'],
  ],
  ['report', ['report', '--db', 'e.db', '--output', 'again', '--format', 'md']],
  ['report as Markdown', ['report', '--db', 'e.db', '--output', '-', '--format', 'md']],
  ['report as CSV', ['report', '--db', 'e.db', '--output', '-', '--format', 'csv']],
  ['report as JSON', ['report', '--db', 'e.db', '--output', '-', '--format', 'json']],
  ['status', ['status', '--db', 'e.db']],
  ['status as JSON', ['status', '--db', 'e.db', '--json']],
  ['explain a site', ['explain', 'acme.example', '--db', 'e.db']],
  ['explain an account', ['explain', 'https://bsky.app/profile/acme.example', '--db', 'e.db']],
  ['explain what nobody knows', ['explain', evil, '--db', 'e.db']],
  ['check what is no account', ['check', `https://bsky.app/profile/${evil}`]],
  ['discover what is no site', ['discover', evil]],
  ['diff', ['diff', '--db', 'e.db']],
  [
    'note',
    ['note', 'https://bsky.app/profile/acme.example', '--last-post', evil, '--by', evil, '--db', 'e.db'],
  ],
  ['a command that does not exist', [evil]],
  ['an option that does not exist', ['audit', `--${evil}`]],
];

describe('what strangers and lists say', () => {
  it.each(commands)(
    'moves no cursor: %s',
    async (_, args) => {
      const ran: Ran = await run(args, folder);
      expect(ran.stdout + ran.stderr).not.toBe('');
      expect(ran.code).not.toBe(70);
      expect(moves.exec(ran.stdout)?.[0]).toBeUndefined();
      expect(moves.exec(ran.stderr)?.[0]).toBeUndefined();
    },
    60_000,
  );

  it('is in the files text that does nothing: no cursor, no formula, no link', () => {
    const files = readdirSync(folder).filter((name) => /^e\b.*\.(?:json|csv|md)$/.test(name));
    expect(files.length).toBeGreaterThan(2);
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(moves.exec(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'))?.[0], name).toBeUndefined();
      if (name.endsWith('.md')) expect(text).not.toMatch(/(?<!\\)(?:www\.evil|<script)/);
    }
  });
});

describe('what is asked there and then', () => {
  const hosts: Record<string, string> = {
    'public.api.bsky.app/xrpc/app.bsky.actor.getProfile': JSON.stringify(profile),
    'public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed': JSON.stringify({ feed: [{ post }] }),
    'acme.example/': `<html><head><title>${evil}</title></head><body><h1>${evil}</h1><p>${'We sell bread. '.repeat(40)}</p><footer><a href="https://bsky.app/profile/acme.example" title="${evil}">${evil}</a><a href="https://x.com/${encodeURIComponent(evil)}">x</a></footer></body></html>`,
  };
  let proxy: { host: string; close(): void };
  beforeAll(async () => {
    proxy = await proxyOfHosts((host, request, response) => {
      const path = (request.url ?? '').replace(/^http:\/\/[^/]*/, '').replace(/\?.*/, '');
      const body = hosts[`${host}${path}`];
      const type = body?.startsWith('{') ? 'application/json' : 'text/html; charset=utf-8';
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': type });
      response.end(body ?? evil);
    });
  });
  afterAll(() => proxy.close());

  const live = () => ({ proxy: `http://${proxy.host}`, insecure: true, browser: false as const });
  it.each<[string, string, () => Promise<unknown>]>([
    ['check', 'Followers      12', () => checkAccounts(['https://bsky.app/profile/acme.example'], live())],
    [
      'check as JSON',
      '"acme.example"',
      () => checkAccounts(['https://bsky.app/profile/acme.example'], { ...live(), json: true }),
    ],
    ['discover', 'bsky.app/profile/acme.example', () => discover('http://acme.example/')],
    ['discover as JSON', 'bsky.app/profile/acme.example', () => discover('http://acme.example/', '--json')],
  ])('moves no cursor: %s', async (_, holds, ask) => {
    const said: string[] = [];
    const hear = (chunk: unknown) => said.push(String(chunk)) > 0;
    const out = vi.spyOn(process.stdout, 'write').mockImplementation(hear);
    const problems = vi.spyOn(process.stderr, 'write').mockImplementation(hear);
    try {
      await ask();
    } finally {
      out.mockRestore();
      problems.mockRestore();
    }
    const text = said.join('');
    expect(text).toContain(holds);
    expect(text).toContain('PWNED');
    expect(moves.exec(text)?.[0]).toBeUndefined();
  });

  function discover(...more: string[]) {
    const through = ['--proxy', `http://${proxy.host}`, '--allow-host', 'acme.example:80', '--insecure'];
    return discoverCommand().parseAsync([...through, '--no-browser', '--no-wikidata', ...more], {
      from: 'user',
    });
  }
});

it('does nothing in a workbook, and on the pages of the desk', async () => {
  const desk = await openDesk(join(folder, 'e.db'));
  const store = await openStore(join(folder, 'e.db'));
  try {
    const model = analyse(await auditData(store, 1), settingsFrom({}), []);
    const parts = zipParts(Buffer.from(await renderXlsx(model)), { bytes: 1e8, parts: 100 });
    const texts = typeof parts === 'string' ? [] : parts.map(({ data }) => data.toString('utf8'));
    const sheets = texts.filter((text) => text.includes('PWNED'));
    expect(sheets.length).toBeGreaterThan(0);
    const pages = await Promise.all(
      ['/', '/report'].map(async (path) =>
        (await fetch(new URL(`${path}?key=${desk.key}`, desk.url))).text(),
      ),
    );
    for (const text of [...sheets, ...pages]) {
      expect(text).toContain('PWNED');
      expect(moves.exec(text.replaceAll('\r\n', '\n'))?.[0]).toBeUndefined();
      expect(text).not.toMatch(/<f[ >]|<script>x|&#(?:x0*1b|0*27);|_x00(?:1b|07)_/i);
    }
  } finally {
    await store.destroy();
    await desk.close();
  }
}, 60_000);

it('one place writes to the terminal, and the few that write a result for a program', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const writers = files.filter((name) =>
    /process\.std(?:out|err)\.write|console\.(?:log|error|warn)/.test(readFileSync(join(src, name), 'utf8')),
  );
  const known = [
    'cli/print.ts',
    'cli/write-report.ts',
    'cli/questions.ts',
    'cli/import.ts',
    'cli/run-import.ts',
  ];
  expect(writers.filter((name) => !known.includes(name.replaceAll('\\', '/')))).toEqual([]);
});
