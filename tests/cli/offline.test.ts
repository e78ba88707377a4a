import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SqliteDriver } from '../../src/store/driver.js';
import { run, workFolder } from './run.js';

const hook = new URL('resolver.mjs', import.meta.url).href;
const noProxy = { https_proxy: undefined, http_proxy: undefined, ALL_PROXY: undefined, all_proxy: undefined };

/** The world outside, for one process: its resolver, or a proxy at whose port nobody listens. */
function world(resolver: 'failing' | 'lying' | 'silent', proxy = ''): NodeJS.ProcessEnv {
  return {
    ...noProxy,
    HTTPS_PROXY: proxy,
    HTTP_PROXY: proxy,
    TEST_RESOLVER: resolver,
    NODE_OPTIONS: `--import ${hook}`,
  };
}

const worlds: [string, NodeJS.ProcessEnv, RegExp][] = [
  [
    'no name resolves',
    world('failing'),
    /no name can be resolved, not even www\.wikidata\.org \(ENOTFOUND\)/,
  ],
  ['the resolver leads every name to one place', world('lying'), /names are led to one place/],
  ['the resolver never answers', world('silent'), /nobody answers/],
  ['every connection is refused', world('failing', 'http://127.0.0.1:9'), /nobody answers.*ECONNREFUSED/],
];

const commands: string[][] = [
  ['audit', 'list.csv', '--no-browser', '--fail-on', 'abandoned>0', '--output', 'report.html'],
  ['discover', 'maple.example', '--no-browser'],
  ['check', 'https://bsky.app/profile/maple.example', '--no-browser'],
  ['robots', 'https://maple.example/'],
  ['doctor'],
  ['selfcheck', 'bluesky', '--no-browser'],
];

function folderWith(rows: string): string {
  const folder = workFolder();
  writeFileSync(join(folder, 'list.csv'), `name,website\n${rows}`);
  return folder;
}

describe('offline', () => {
  it.each(worlds)(
    'says so within seconds, in every command, where %s',
    async (_, env, said) => {
      const folder = folderWith('Maple,https://maple.example\nBirch,http://birch.example\n');
      const runs = commands.map(async (command) => {
        const began = Date.now();
        const ran = await run(command, folder, '', env);
        return { name: command.join(' '), ran, took: Date.now() - began };
      });
      for (const { name, ran, took } of await Promise.all(runs)) {
        expect(ran, name).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(said) });
        expect(ran.stderr.match(/offline/g), name).toHaveLength(1);
        expect(took, name).toBeLessThan(20_000);
      }
      expect(existsSync(join(folder, 'report.html'))).toBe(false);
      const db = new SqliteDriver(join(folder, 'followsuit.db'), { readonly: true });
      // What was learned of hosts while nobody could be heard is forgotten with the audit.
      expect(db.prepare('select count(*) from audits').pluck().get()).toBe(0);
      expect(db.prepare('select count(*) from hosts').pluck().get()).toBe(0);
      db.close();
    },
    120_000,
  );

  it('says so in French', async () => {
    const { code, stderr } = await run(
      ['robots', 'https://maple.example/', '--lang', 'fr'],
      workFolder(),
      '',
      world('failing'),
    );
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('hors ligne') });
  });
});

describe('where only a host of the user’s own answers', () => {
  let server: Server;
  let host: string;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maple</h1><p>We mend bicycles.</p>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('goes on, and takes a name that is not found for no proof of a dead site', async () => {
    const folder = folderWith(`Maple,http://${host}/\nBirch,https://birch.example\n`);
    const args = [
      'audit',
      'list.csv',
      '--no-browser',
      '--no-wikidata',
      '--allow-host',
      host,
      '--format',
      'json',
    ];
    const { code } = await run([...args, '--output', 'report.json'], folder, '', world('failing'));
    expect(code).toBe(0);
    const { companies } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    expect(companies[0].site.state).toBe('alive');
    expect(companies[1].site).toMatchObject({
      state: 'not-checked',
      reason: { code: 'dns', args: { code: 'ENOTFOUND', resolver: 'silent' } },
      unread: { extent: 'all' },
    });
  }, 60_000);
});
