import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capturesRequest, WEB_ARCHIVE } from '../../src/discovery/past/capture.js';
import { run, workFolder } from './run.js';

const asOf = '2026-11-01T09:00:00Z';
const html = { 'content-type': 'text/html; charset=utf-8' };

function home(...accounts: readonly string[]): string {
  const links = accounts.map((url) => `<a href="${url}"><img src="i.gif"></a>`).join(' ');
  return `<html><head><title>Maple</title></head><body><main><h1>Maple</h1><p>${'Bread and rolls. '.repeat(20)}</p></main><footer>${links}</footer></body></html>`;
}

const twitter = 'https://twitter.com/maplebread';
const facebook = 'https://www.facebook.com/maplebakery';
const copies: readonly [stamp: string, body: string][] = [
  ['20160301000000', home(twitter, facebook)],
  ['20200301000000', home(twitter)],
];

function index(original: string): string {
  const rows = copies.map(([stamp]) => [stamp, original, '200', 'text/html', stamp]);
  return JSON.stringify([['timestamp', 'original', 'statuscode', 'mimetype', 'digest'], ...rows]);
}

describe('the accounts a site took down, by the command line', () => {
  it('audit --past --replay tells them apart from what counts, and again from the database of that run', async () => {
    const folder = workFolder();
    const website = 'https://maple.example/';
    const answers = [
      { url: website, headers: html, text: home(twitter) },
      {
        url: capturesRequest(website, Date.parse(asOf)).url,
        headers: { 'content-type': 'application/json' },
        text: index(website),
      },
      ...copies.map(([stamp, text]) => ({
        url: `${WEB_ARCHIVE}/web/${stamp}id_/${website}`,
        headers: html,
        text,
      })),
    ];
    mkdirSync(join(folder, 'replay'));
    writeFileSync(join(folder, 'replay/answers.json'), JSON.stringify({ at: asOf, answers }));
    writeFileSync(join(folder, 'list.csv'), `name,website\nMaple,${website}\n`);

    const told = async (source: string, db: string) => {
      const args = [
        'audit',
        'list.csv',
        '--past',
        '--replay',
        source,
        '--db',
        db,
        '--no-browser',
        '--json',
        '--quiet',
      ];
      const { stdout, stderr, code } = await run(args, folder);
      expect([code, stderr]).toEqual([0, '']);
      return JSON.parse(stdout) as {
        past: { tally: object; byCompany: { accounts: object[] }[] };
        audit: { size: object };
      };
    };
    const first = await told('replay', 'a.db');
    expect(first.audit.size).toMatchObject({ accounts: 1, counted: 1 });
    expect(first.past.tally).toMatchObject({ accounts: 1, notSeen: 1, earlierOwner: 0 });
    expect(first.past.byCompany).toMatchObject([
      { state: 'read', archived: 2, accounts: [{ url: facebook, counted: true, fate: 'not-seen' }] },
    ]);
    const again = await told('a.db', 'b.db');
    expect(again.past.tally).toEqual(first.past.tally);
    expect(again.past.byCompany).toMatchObject([
      { state: 'read', archived: 2, accounts: [{ url: facebook }] },
    ]);
  }, 120_000);

  it('past asks the site and the archive, and prints what went between which years', async () => {
    const asked: string[] = [];
    const server = createServer(({ url = '/' }, response) => {
      asked.push(url);
      const copy = copies.find(([stamp]) => url.startsWith(`/web/${stamp}id_/`));
      if (url === '/') response.writeHead(200, html).end(home(twitter));
      else if (url.startsWith('/cdx/search/cdx'))
        response.writeHead(200, { 'content-type': 'application/json' }).end(index(site()));
      else if (copy)
        response.writeHead(200, { ...html, 'memento-datetime': new Date(0).toUTCString() }).end(copy[1]);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const site = () => `http://${host}/`;
    try {
      const args = [
        'past',
        site(),
        '--archive',
        `http://${host}`,
        '--allow-host',
        host,
        '--no-browser',
        '--max-pages',
        '1',
        '--json',
        '--quiet',
      ];
      const { stdout, code } = await run(args, workFolder());
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        state: 'read',
        archived: 2,
        past: [
          { account: facebook, until: '2016-03-01T00:00:00.000Z', goneBefore: '2020-03-01T00:00:00.000Z' },
        ],
        uncertain: [],
      });
      expect(asked.filter((url) => url.startsWith('/cdx'))).toHaveLength(1);
      expect(asked.filter((url) => url.startsWith('/web/'))).toHaveLength(2);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }, 180_000);
});
