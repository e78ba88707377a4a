import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAudit } from '../../src/audit/run-audit.js';
import { policiesWith } from '../../src/audit/source.js';
import { askStored } from '../../src/audit/stored-recording.js';
import { digestOf } from '../../src/fetching/digest.js';
import { openGate } from '../../src/fetching/gate.js';
import type { Ask } from '../../src/model/answer.js';
import type { PastDiscovery } from '../../src/model/past-discovery.js';
import { auditData } from '../../src/store/audit-data.js';
import { openStore, type Store } from '../../src/store/database.js';
import { tasksOf } from '../../src/store/tasks.js';
import { fakeClock } from '../fetching/fake-clock.js';
import { type ArchiveServer, archiveServer, type Copy } from './archive-server.js';

let store: Store;
let server: ArchiveServer | undefined;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(async () => {
  await store.destroy();
  await server?.close();
  server = undefined;
});

const facebook = (handle: string) => `<a href="https://www.facebook.com/${handle}"><img src="f.gif"></a>`;
const twitter = (handle: string) => `<a href="http://twitter.com/${handle}"><img src="t.gif"></a>`;

function home(name: string, links: string): string {
  return `<html><head><title>${name}</title></head><body><main><h1>${name}</h1><p>${'Bread and rolls. '.repeat(20)}</p></main><footer>${links}</footer></body></html>`;
}

/** A page of 2009: frames of tables, spacers, and the links in the last row. */
function tables(name: string, links: string): string {
  return `<html><head><title>${name}</title></head><body bgcolor="#ffffff"><table width="760"><tr><td><font size="2">${name}. ${'Caf\u00e9 et g\u00e2teaux. '.repeat(12)}</font></td></tr><tr><td><table class="social"><tr><td>${links}</td></tr></table></td></tr></table></body></html>`;
}

const nobodySays: Ask = async ({ url }) => ({
  kind: 'answer',
  url,
  finalUrl: url,
  redirects: [],
  status: 404,
  headers: { 'content-type': 'text/html' },
  body: '',
  at: 0,
  elapsedMs: 1,
  digest: digestOf(''),
  source: 'network',
});

const start = Date.UTC(2026, 10, 1);

interface Run {
  found: (PastDiscovery | undefined)[];
  clock: ReturnType<typeof fakeClock>;
  auditId: number;
}

/** An audit of these companies against a server, on a clock that does not wait. Accounts are asked of `networks`. */
async function audit(
  server: ArchiveServer,
  companies: readonly string[],
  networks = nobodySays,
): Promise<Run> {
  const clock = fakeClock(start);
  const archive = `http://archive.example:${server.port}`;
  const gate = openGate({
    contact: undefined,
    clock,
    random: () => 0.5,
    policyOf: policiesWith(archive),
    allowHosts: ['archive', ...companies].map((name) => `${name}.example:${server.port}`),
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  try {
    const end = await runAudit({
      ...order(companies, server.port),
      work: {
        ...order(companies, server.port).work,
        askFor: (scope) => (scope.kind === 'account' ? networks : gate.askFor(scope)),
        clock,
        past: { archive },
      },
    });
    const { competitors } = await auditData(store, end.auditId);
    return { found: competitors.map((c) => c.past?.found), clock, auditId: end.auditId };
  } finally {
    await gate.close();
  }
}

function order(companies: readonly string[], port: number) {
  return {
    store,
    list: 'list.csv',
    competitors: companies.map((name) => ({
      name,
      website: `http://${name}.example:${port}/`,
      accounts: [],
    })),
    version: '0.0.0',
    conditions: [],
    asOf: start,
    keepBodies: 'all' as const,
    work: {
      askFor: () => nobodySays,
      means: { browser: false, hasToken: () => false },
      clock: fakeClock(start),
      signal: new AbortController().signal,
      discovery: { maxPages: 1, protocols: false },
      width: 8,
    },
  };
}

async function withCopies(copies: readonly Copy[], archive?: Parameters<typeof archiveServer>[0]['archive']) {
  server = await archiveServer({
    sites: { 'maple.example': home('maple', twitter('maplebread')) },
    copies: { 'maple.example': copies },
    ...(archive && { archive }),
  });
  return audit(server, ['maple']);
}

const handles = (found: PastDiscovery | undefined) =>
  found?.past.map(({ account }) => `${account.network}:${account.handle}`).sort();

describe('an audit that asks for the past', () => {
  it('finds what the site once declared, asks for it like for others, and keeps what it asked as evidence', async () => {
    const { found, auditId } = await withCopies([
      { stamp: '20120301000000', body: tables('maple', facebook('maplebakery') + twitter('maplebread')) },
      { stamp: '20180301000000', body: tables('maple', twitter('maplebread')) },
    ]);
    expect(handles(found[0])).toEqual(['facebook:maplebakery']);
    expect(found[0]?.past[0]).toMatchObject({
      until: Date.UTC(2012, 2, 1),
      goneBefore: Date.UTC(2018, 2, 1),
    });
    expect(found[0]?.past[0]?.evidence[0]).toMatchObject({ status: 200, way: 'archive' });
    const { competitors } = await auditData(store, auditId);
    expect(competitors[0]?.accounts.map((a) => a.account.network)).toEqual(['x']);
    expect(competitors[0]?.past?.observations.map((o) => o.account.url)).toEqual([
      'https://www.facebook.com/maplebakery',
    ]);
    const tasks = await tasksOf(store, auditId);
    expect(
      tasks
        .filter((t) => t.network === 'facebook')
        .map((t) => t.kind)
        .sort(),
    ).toEqual(['account', 'control']);
    expect(tasks.every((t) => t.state === 'done')).toBe(true);
  });

  it('asks at most seven times for a company, ten times a minute', async () => {
    const years = Array.from({ length: 11 }, (_, i) => ({
      stamp: `${2014 + i}0301000000`,
      body: tables('maple', facebook(`maple${i}`)),
    }));
    const { clock } = await withCopies(years);
    expect(server?.ofArchive()).toHaveLength(7);
    expect(clock.now() - start).toBeGreaterThanOrEqual(6 * 6_000);
    expect(clock.now() - start).toBeLessThan(8 * 6_000);
  });

  it('asks for twenty companies in about a quarter of an hour', async () => {
    const companies = Array.from({ length: 20 }, (_, i) => `maple${String.fromCharCode(97 + i)}`);
    const copies = Array.from({ length: 7 }, (_, i) => ({
      stamp: `${2015 + i}0301000000`,
      body: tables('x', ''),
    }));
    server = await archiveServer({
      sites: Object.fromEntries(
        companies.map((name) => [`${name}.example`, home(name, twitter(`${name}bread`))]),
      ),
      copies: Object.fromEntries(companies.map((name) => [`${name}.example`, copies])),
    });
    const { clock } = await audit(server, companies);
    expect(server.ofArchive()).toHaveLength(140);
    expect((clock.now() - start) / 60_000).toBeLessThan(16);
  });

  it('counts a redirect within the archive as a question', async () => {
    const copies = Array.from({ length: 6 }, (_, i) => ({
      stamp: `${2014 + i}0301000000`,
      body: tables('maple', facebook('maplebakery')),
      sendsTo: `${2014 + i}0401000000`,
    }));
    const targets = copies.map(({ sendsTo, body }) => ({ stamp: sendsTo, body }));
    server = await archiveServer({
      sites: { 'maple.example': home('maple', twitter('maplebread')) },
      copies: { 'maple.example': [...copies, ...targets] },
      archive: (path, _times, response) => {
        if (!path.startsWith('/cdx/')) return false;
        const names = ['timestamp', 'original', 'statuscode', 'mimetype', 'digest'];
        const rows = copies.map(({ stamp }) => [stamp, 'http://maple.example/', '200', 'text/html', stamp]);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify([names, ...rows]));
        return true;
      },
    });
    const { found } = await audit(server, ['maple']);
    expect(server.ofArchive()).toHaveLength(7);
    expect(found[0]?.captures.map((c) => c.at)).toEqual([
      Date.UTC(2014, 3, 1),
      Date.UTC(2015, 3, 1),
      Date.UTC(2016, 3, 1),
    ]);
  });

  it('reads pages in Latin-1, and packed ones that say nothing of it', async () => {
    const latin = Buffer.from(
      tables('maple', `<a href="http://www.facebook.com/pages/Caf\u00e9-Maple/1234567890123">f</a>`).replace(
        '<head>',
        '<head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
      ),
      'latin1',
    );
    const { found } = await withCopies([
      { stamp: '20090301000000', body: latin },
      {
        stamp: '20120301000000',
        body: gzipSync(tables('maple', facebook('maplebakery'))),
        headers: { 'content-encoding': '' },
      },
    ]);
    expect(found[0]?.captures.map((c) => c.outcome)).toEqual(['testifies', 'testifies']);
    expect(found[0]?.past).toHaveLength(2);
  });

  it('takes a wall that the archive has kept for a wall of that day, not for its own', async () => {
    const wall =
      '<html><head><title>Just a moment...</title></head><body><div id="challenge-form"></div></body></html>';
    const { found } = await withCopies([
      { stamp: '20140301000000', body: wall, status: 403, headers: { 'cf-mitigated': 'challenge' } },
      { stamp: '20150301000000', body: wall, status: 429 },
      { stamp: '20160301000000', body: wall, status: 403, headers: { 'cf-mitigated': 'challenge' } },
      { stamp: '20170301000000', body: tables('maple', facebook('maplebakery')) },
    ]);
    expect(found[0]?.captures.map((c) => c.outcome)).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
      'testifies',
    ]);
    expect(handles(found[0])).toEqual(['facebook:maplebakery']);
  });
});

describe('an archive that will not answer', () => {
  const refuse = (status: number, body = '', headers: Record<string, string> = {}) =>
    ((_path, _times, response) => {
      response.writeHead(status, headers).end(body);
      return true;
    }) satisfies Parameters<typeof archiveServer>[0]['archive'];

  it('is left alone after a limit for a long pause, and after a second one for good', async () => {
    const companies = ['maple', 'birch', 'alder'];
    server = await archiveServer({
      sites: Object.fromEntries(
        companies.map((name) => [`${name}.example`, home(name, twitter(`${name}bread`))]),
      ),
      copies: {},
      archive: refuse(429),
    });
    const { found, clock } = await audit(server, companies);
    expect(server.ofArchive()).toHaveLength(2);
    expect(Math.max(...clock.slept)).toBeGreaterThanOrEqual(120_000);
    for (const past of found)
      expect(past).toMatchObject({ state: 'not-checked', reason: { code: 'rate-limited' }, past: [] });
  });

  it('is asked on after one limit that passed', async () => {
    const { found } = await withCopies(
      [{ stamp: '20120301000000', body: tables('maple', facebook('maplebakery')) }],
      (path, times, response) => (times === 1 ? refuse(429)(path, times, response) : false),
    );
    expect(handles(found[0])).toEqual(['facebook:maplebakery']);
    expect(server?.ofArchive()).toHaveLength(3);
  });

  it.each([
    ['org.archive.util.io.RuntimeIOException: RobotAccessControlException: Blocked By Robots', {}],
    ['', { 'x-archive-wayback-runtime-error': 'AdministrativeAccessControlException: excluded' }],
  ])('keeps a site to itself: not checked, never "not archived" (%s)', async (body, headers) => {
    const { found } = await withCopies([], refuse(403, body, headers));
    expect(found[0]).toMatchObject({ state: 'not-checked', reason: { code: 'archive-excluded' } });
  });

  it('holds nothing: that is said', async () => {
    expect((await withCopies([])).found[0]).toMatchObject({ state: 'nothing-archived', archived: 0 });
  });
});

describe('an audit taken up or replayed', () => {
  it('gives the same past from the answers it kept', async () => {
    const first = await withCopies([
      { stamp: '20120301000000', body: tables('maple', facebook('maplebakery')) },
    ]);
    const ask = await askStored(store, first.auditId);
    const plain = order(['maple'], server?.port ?? 0);
    const again = await openStore(':memory:');
    const end = await runAudit({
      ...plain,
      store: again,
      work: { ...plain.work, askFor: () => ask, past: { archive: `http://archive.example:${server?.port}` } },
    });
    const { competitors } = await auditData(again, end.auditId);
    await again.destroy();
    expect(competitors[0]?.past?.found).toEqual(first.found[0]);
  });

  it('asks for no past that nobody wanted', async () => {
    const end = await runAudit(order(['maple'], 1));
    expect((await tasksOf(store, end.auditId)).map((t) => t.kind)).not.toContain('past');
    expect((await auditData(store, end.auditId)).competitors[0]?.past).toBeUndefined();
  });
});
