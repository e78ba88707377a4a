import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordingFromHar } from '../../src/fetching/recording/har.js';
import { type OpenedFile, openSavedFile } from '../../src/fetching/recording/saved/saved-file.js';
import { run, workFolder } from '../cli/run.js';

const now = Date.UTC(2026, 10, 2);
const url = 'https://maple.example/';
const MIB = 1024 * 1024;
const home = `<html><body><h1>Maple</h1><p>${'We mend bicycles. '.repeat(30)}</p><footer><a href="https://bsky.app/profile/maple.example">b</a></footer></body></html>`;

/** Cost in processor time, which a busy machine does not change much. */
async function opened(text: string): Promise<{ file: OpenedFile; ms: number }> {
  const bytes = Buffer.from(text);
  const before = process.cpuUsage();
  const file = await openSavedFile(bytes, {
    now,
    seenOn: now,
    url,
    readScript: () => Buffer.alloc(9 * MIB, 97),
  });
  const { user, system } = process.cpuUsage(before);
  return { file, ms: (user + system) / 1000 };
}

const head = `From: <x>\r\nSnapshot-Content-Location: ${url}\r\nDate: Sun, 01 Nov 2026 12:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n`;
const part = (body: string, more = '') =>
  `--b\r\nContent-Type: text/html\r\nContent-Location: ${url}\r\n${more}\r\n${body}\r\n`;

describe('a saved file made to cost time or memory', () => {
  it.each<[string, () => string]>([
    ['MHTML without an end of its head', () => head.trimEnd() + 'x'.repeat(20 * MIB)],
    ['MHTML of a hundred thousand parts', () => head + part(`<p>${'x'.repeat(100)}`).repeat(100_000)],
    ['MHTML of nothing but marks', () => head + '--b'.repeat(7 * MIB)],
    [
      'MHTML in soft line breaks',
      () => head + part('=\r\n'.repeat(5 * MIB), 'Content-Transfer-Encoding: quoted-printable\r\n'),
    ],
    ['MHTML with endless headers', () => head + part('x', `X: ${'y'.repeat(100)}\r\n`.repeat(100_000))],
    [
      'MHTML nested in itself',
      () => head + '--b\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'.repeat(3_000),
    ],
    [
      'a page whose scripts are large, and many',
      () => `<html>${'<script src="a/b.js"></script>'.repeat(100_000)}`,
    ],
    [
      'a page of marks of where it was saved from',
      () => `<!-- saved from url=(${'<!-- saved from url=('.repeat(200_000)}<html>`,
    ],
    ['a page of comments without end', () => `<html>${'<!--'.repeat(2 * MIB)}`],
  ])('%s ends soon, and nothing large comes of it', async (_, text) => {
    const { file, ms } = await opened(text());
    expect(ms).toBeLessThan(6_000);
    const bodies = file.kind === 'opened' ? file.recording.exchanges.map((e) => e.body.length) : [];
    expect(bodies.reduce((sum, length) => sum + length, 0)).toBeLessThan(30 * MIB);
  });

  it('keeps half a character, a NUL and the keys of all objects from doing harm', async () => {
    const { file } = await opened(
      head +
        part(
          '<p>=ED=A0=80=00</p>',
          '__proto__: x\r\nconstructor: y\r\nContent-Transfer-Encoding: quoted-printable\r\n',
        ),
    );
    expect(file.kind).toBe('opened');
    expect(JSON.stringify(file)).not.toContain('\\ud800');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

/** An entry of a HAR file, with whatever is written over it. */
function entry(
  of: string,
  text: string,
  over: { startedDateTime?: string; time?: number; response?: object; request?: object } = {},
) {
  const response = {
    status: 200,
    headers: [{ name: 'content-type', value: 'text/html' }],
    content: { text, mimeType: 'text/html' },
  };
  return {
    startedDateTime: over.startedDateTime ?? '2026-11-01T12:00:00.000Z',
    time: over.time ?? 12,
    request: { method: 'GET', url: of, ...over.request },
    response: { ...response, ...over.response },
  };
}
const har = (entries: unknown[]) => JSON.stringify({ log: { version: '1.2', entries } });

const strange: [string, unknown][] = [
  ['no date', entry(url, 'x', { startedDateTime: 'soon' })],
  ['a date beyond the calendar', entry(url, 'x', { startedDateTime: '+275760-09-13T00:00:00.000Z' })],
  ['a status of 1e308', entry(url, 'x', { response: { status: 1e308 } })],
  ['half a status', entry(url, 'x', { response: { status: -3.5 } })],
  ['an object without a prototype', JSON.parse('{"__proto__":{"request":{}}}')],
  ['a number', 7],
];

describe('a HAR file with entries that are none', () => {
  it.each(strange)('costs the entry: %s', (_, one) => {
    const { exchanges, at } = recordingFromHar(har([one, entry('https://birch.example/', 'y')]));
    expect(exchanges.map((e) => e.url)).toEqual(['https://birch.example/']);
    expect(at).toBe(Date.UTC(2026, 10, 1, 12));
  });

  it('takes headers by their names, whatever these are', () => {
    const named = ['__proto__', 'constructor', 'toString'].map((name) => ({ name, value: 'x' }));
    const [exchange] = recordingFromHar(har([entry(url, 'x', { response: { headers: named } })])).exchanges;
    expect(exchange?.headers['constructor']).toBe('x');
    expect(exchange?.headers['tostring']).toBe('x');
    expect(Object.getPrototypeOf(exchange?.headers)).toBe(Object.prototype);
  });

  it('is replayed to its end, with all of them in it, halves of characters and nesting without end', async () => {
    const folder = workFolder();
    const api = 'https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=maple.example';
    const profile =
      '{"did":"did:plc:maple","handle":"maple.example","displayName":"A\\ud800B","description":"\\u0000","__proto__":{"polluted":1}}';
    const entries = [
      ...strange.map(([, one]) => one),
      entry('https://maple\ud800.example/', home),
      entry('::::', home),
      entry(url, home.replace('mend', 'm\ud800nd'), { time: 1e308 }),
      entry(api, profile, {
        response: {
          headers: [
            { name: 'content-type', value: 'application/json' },
            { name: 'x-\ud800', value: '\udc00' },
          ],
        },
      }),
      entry(`${url}contact`, '', { response: { status: 302, redirectURL: 'http://\ud800:99999/' } }),
    ];
    const text = har(entries).replace(
      '"entries":[',
      `"entries":[${'['.repeat(50_000)}${']'.repeat(50_000)},`,
    );
    writeFileSync(join(folder, 'strange.har'), text);
    writeFileSync(join(folder, 'list.csv'), `name,website\nMaple,${url}\n`);
    const ran = await run(
      ['audit', 'list.csv', '--replay', 'strange.har', '--db', 's.db', '--output', 's', '--format', 'json'],
      folder,
    );
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(0);
    const report = readFileSync(join(folder, 's.json'), 'utf8');
    const [company] = JSON.parse(report).companies;
    expect(company.site.state).toBe('alive');
    expect(company.accounts.map((a: { url: string }) => a.url)).toEqual([
      'https://bsky.app/profile/maple.example',
    ]);
    expect(report).not.toMatch(/\\ud[89a-f]|\\u0000/i);
  }, 60_000);
});

describe('a recording in a folder that asks for what no file gives', () => {
  it.each<[string, object]>([
    ['a status of 1e308', { url, status: 1e308 }],
    ['a date that is none', { url, at: 'soon' }],
    ['a folder for a file', { url, file: '.' }],
    ['a file that is not there', { url, file: 'none.html' }],
  ])(
    'is told in one sentence: %s',
    async (_, answer) => {
      const folder = workFolder();
      mkdirSync(join(folder, 'replay'));
      writeFileSync(
        join(folder, 'replay/answers.json'),
        JSON.stringify({ at: '2026-11-01T09:00:00Z', answers: [answer] }),
      );
      writeFileSync(join(folder, 'list.csv'), `name,website\nMaple,${url}\n`);
      const ran = await run(['audit', 'list.csv', '--replay', 'replay', '--db', 's.db'], folder);
      expect(ran.code).toBe(2);
      expect(ran.stderr.trim().split('\n')).toHaveLength(1);
      expect(ran.stderr).not.toMatch(/\n {4}at /);
    },
    30_000,
  );
});
