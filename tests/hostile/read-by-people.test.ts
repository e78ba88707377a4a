import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Ran, run, workFolder } from '../cli/run.js';

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
