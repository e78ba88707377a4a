import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { naming } from '../../src/cli/store.js';
import { openStore } from '../../src/store/database.js';
import { SqliteDriver } from '../../src/store/driver.js';
import { run, workFolder } from '../cli/run.js';
import { partsOf, seen } from '../fetching/echoes.js';
import { everyEcho, proxyOfHosts, type Respond, tellingMailServer } from './echoing-proxy.js';

/** Made up, with what codings change. */
const secrets = {
  bearer: 'AAAAAqX7%2BvJ9/kfTz~3uHwPlanted%3DbR5yMc8E',
  key: 'AIzaPlantedKq8+Zt2/wYv5=nLd7~RjX4sBg',
  cookie: 'sid-PlantedW9m3kQ7xT2vN5bL8',
  'basic auth': 'Pl4nted:Kz6~hT9+mQ',
  proxy: 'pr0xy/Planted+Vb3~Ns8Qd',
  mail: 'm4il+Planted/Gh7~Wc2Xp',
  webhook: 'T02Planted/B9xQ4vK7mL2nR5',
  server: 'p0stgres-Planted~Jf5tYw8',
};

const page = `<!doctype html><title>Acme</title><footer>
  <a href="https://www.youtube.com/@acmetools">YouTube</a> <a href="https://x.com/acmetools">X</a>
  <a href="https://closed.example/">Partner</a></footer>`;

/** Repeats every secret it can know to whoever asks, in pages, errors, headers and the addresses it leads to. */
const telling: Respond = (host, request, response) => {
  const path = request.url ?? '';
  const told = [secrets.bearer, secrets.key, secrets.proxy].map(everyEcho).join('\n');
  const say = (status: number, type: string, body: string, more: Record<string, string> = {}) =>
    answer(response, status, body, { 'content-type': type, ...more });
  if (path.endsWith('/robots.txt')) return say(404, 'text/plain', '');
  const error = JSON.stringify({ error: { message: told, code: 400 } });
  if (host === 'www.googleapis.com' && !path.includes('again'))
    return say(302, 'text/html', '', { location: `https://${host}/youtube/v3/again?of=${everyLink()}` });
  if (host === 'www.googleapis.com' || host === 'api.x.com')
    return say(400, 'application/json', error, {
      'x-of': secrets.bearer,
      link: `<https://${host}/?k=${secrets.key}>`,
    });
  if (host === 'acme.example') return say(200, 'text/html', page);
  return say(host === 'gate.example' ? 403 : 404, 'text/html', `<title>No</title><p>${told}`);
};

const everyLink = () => encodeURIComponent(`${secrets.key} ${secrets.bearer} ${secrets.key.slice(0, 12)}`);

function answer(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string>,
): void {
  response.writeHead(status, { 'set-cookie': `session=${secrets.cookie}; Path=/`, ...headers });
  response.end(body);
}

/** Every text in a database, the kept pages as they were. */
function textsIn(database: string): string[] {
  const db = new SqliteDriver(database);
  const tables = db.prepare("select name from sqlite_master where type = 'table'").all() as {
    name: string;
  }[];
  const rows = tables.flatMap(
    ({ name }) => db.prepare(`select * from ${name}`).all() as Record<string, unknown>[],
  );
  db.close();
  return rows.flatMap((row) =>
    Object.entries(row).map(([column, value]) =>
      column === 'body' && Buffer.isBuffer(value)
        ? brotliDecompressSync(value).toString('utf8')
        : String(value),
    ),
  );
}

/** Where a secret can be read, in whatever coding, down to eight characters of it. */
function leaks(texts: Record<string, string>): string[] {
  return Object.entries(texts).flatMap(([place, text]) => {
    const views = seen(text);
    return Object.entries(secrets).flatMap(([name, value]) =>
      partsOf(value)
        .filter((part) => views.some((view) => view.includes(part)))
        .slice(0, 1)
        .map((part) => `${name} in ${place}: ${part}`),
    );
  });
}

it('no secret of eight kinds is found in anything that a run leaves behind, however it is repeated to it', async () => {
  const asked: string[] = [];
  const proxy = await proxyOfHosts((host, request, response) => {
    asked.push(`${request.url} ${request.headers.authorization ?? ''}`);
    telling(host, request, response);
  });
  const mail = await tellingMailServer();
  const folder = workFolder();
  const withUser = `http://${encodeURIComponent('me')}:${encodeURIComponent(secrets['basic auth'])}@acme.example/`;
  writeFileSync(
    join(folder, 'list.csv'),
    `name,website\nAcme,http://acme.example/\nUser,${withUser}\nGate,http://gate.example/\n`,
  );
  const env = {
    X_BEARER_TOKEN: secrets.bearer,
    YOUTUBE_API_KEY: secrets.key,
    FOLLOWSUIT_SMTP_PASSWORD: secrets.mail,
    FOLLOWSUIT_THREADS: '',
    NODE_OPTIONS: `--import ${new URL('message-spy.mjs', import.meta.url).pathname}`,
    TEST_MESSAGES: join(folder, 'messages.txt'),
  };
  const through = `http://user:${encodeURIComponent(secrets.proxy)}@${proxy.host}`;
  const ran = await run(
    [
      ...['audit', 'list.csv', '--yes', '--no-browser', '--no-wikidata', '--proxy', through, '--insecure'],
      ...['--allow-host', 'acme.example:80', '--allow-host', 'gate.example:80', '--gap', '0.2'],
      ...[
        '--log',
        'run.jsonl',
        '--verbose',
        '--output',
        'report',
        '--format',
        'html,json,csv,md',
        '--always',
      ],
      ...['--notify', `smtp://me@${mail.host}/boss@acme.example`, '--allow-notify-host', mail.host],
      ...['--notify', `http://${proxy.host}/${secrets.webhook}`, '--allow-notify-host', proxy.host],
    ],
    folder,
    '',
    env,
  );
  const har = await run(['export', '--har', 'all.har', '--warc', 'all.warc'], folder);
  proxy.close();
  mail.close();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (f) => f.isFile() && f.name !== 'list.csv',
  );
  const texts = Object.fromEntries(
    files.map((f) => [f.name, readFileSync(join(f.parentPath, f.name), 'latin1')]),
  );
  const heard = asked.join('\n');
  for (const sent of [
    `Bearer ${secrets.bearer}`,
    String(new URLSearchParams({ key: secrets.key })),
    secrets.webhook,
  ])
    expect(heard).toContain(sent);
  expect(mail.heard).toEqual([secrets.mail]);
  const terminal = ran.stdout + ran.stderr + har.stdout + har.stderr + (await refusalOfServer());
  const database = textsIn(join(folder, 'followsuit.db')).join('\n');
  expect(terminal).toContain('all.warc');
  expect(terminal).toContain('postgres://me@');
  for (const text of [database, texts['all.har'], texts['all.warc'], texts['messages.txt']])
    expect(text).toContain('[secret]');
  expect(leaks({ ...texts, database, terminal })).toEqual([]);
}, 180_000);

/** What is said where a database on a server cannot be reached. */
async function refusalOfServer(): Promise<string> {
  const url = `postgres://me:${encodeURIComponent(secrets.server)}@127.0.0.1:9/none`;
  const failed = await naming(url, () => openStore(url)).catch((error: unknown) => error);
  return inspect(failed);
}
