import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GateOptions, openGate } from '../../src/fetching/gate.js';
import type { Answer, AskRequest, Refusal } from '../../src/model/answer.js';
import { type Fault, type FaultServer, faultServer, raw, say } from './fault-server.js';

const page = `<!doctype html><title>Acme</title><p>${'Anvils since 1949. '.repeat(40)}</p>`;
const gz = (body: string | Buffer, coding = 'gzip') => say(200, body, { 'content-encoding': coding });
const never: Fault = () => undefined;
const to = (location: string, status = 302) => say(status, '', { location });
const head = (fields: string) => `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n${fields}\r\n\r\n`;
const drip: Fault = async (socket) => {
  socket.write(head('content-length: 1000'));
  for (let i = 0; i < 40 && !socket.destroyed; i++) {
    socket.write('x');
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
};
const endless: Fault = async (socket) => {
  socket.write(head('connection: close'));
  for (let i = 0; i < 200 && !socket.destroyed; i++) {
    socket.write('x'.repeat(16_384));
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** Small caps and short times, so that every fault is quick; no pace and no waiting between retries. */
const quick: GateOptions = {
  contact: 'https://followsuit.example/bot',
  siteGapMs: 0,
  random: () => 0,
  limits: {
    wireBytes: 100_000,
    decodedBytes: 300_000,
    connectTimeoutMs: 100,
    headersTimeoutMs: 150,
    idleTimeoutMs: 250,
    totalTimeoutMs: 700,
  },
};

interface Case {
  name: string;
  /** Path -> fault; the question is `/`. */
  faults?: Record<string, Fault>;
  /** The url asked, where it is not `/` of the server. */
  url?: (server: FaultServer) => string;
  options?: Partial<GateOptions>;
  kind?: 'site' | 'account';
  request?: Partial<AskRequest>;
  /** `200`, or a refusal: `timeout`, or with arguments. */
  expected: number | string | { code: string; args: Record<string, unknown> };
  /** Part of the body that has to be there. */
  body?: string;
  /** How often `/` was asked for. */
  asked?: number;
}

const one = (name: string, fault: Fault, expected: Case['expected'], more: Partial<Case> = {}): Case => ({
  name,
  faults: { '/': fault },
  expected,
  ...more,
});

const statuses: Case[] = [
  one('a page', say(200, page), 200, { body: 'Anvils', asked: 1 }),
  one('no content', say(204), 204),
  one('a 404 is an answer', say(404, page), 404, { asked: 1 }),
  one('a 410 is an answer', say(410), 410),
  one('a bare 401 goes to the reader', say(401), 401, { asked: 1 }),
  one('a bare 403 goes to the reader', say(403, 'no', { 'content-type': 'text/plain' }), 403, { asked: 1 }),
  one('an unasked 304 is an answer', raw('HTTP/1.1 304 Not Modified\r\n\r\n', 'stay'), 304),
  one('a 407 is the proxy, not the page', say(407), {
    code: 'connection',
    args: { code: 'proxy-authentication' },
  }),
  one('a 408 is asked again', say(408), 408, { asked: 3 }),
  one('a 429 is not asked again', say(429), 'rate-limited', { asked: 1 }),
  one('a 500 is asked again, twice', say(500), { code: 'server-error', args: { status: 500 } }, { asked: 3 }),
  one('a 501 is not', say(501), { code: 'server-error', args: { status: 501 } }, { asked: 1 }),
  one('a 503 that recovers', (socket, seen) => say(seen.count < 3 ? 503 : 200, page)(socket, seen), 200, {
    asked: 3,
  }),
  one(
    'a challenge with 503 is not asked again',
    say(503, '<title>Just a moment...</title>'),
    { code: 'challenge', args: { vendor: 'cloudflare' } },
    { asked: 1 },
  ),
  one(
    'early hints before the answer',
    raw(
      `HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok`,
      'stay',
    ),
    200,
    { body: 'ok' },
  ),
];

const transport: Case[] = [
  one('closed without a byte', raw(''), 'connection', { asked: 3 }),
  one('reset without a byte', raw('', 'reset'), 'connection', { asked: 3 }),
  one('closed within the headers', raw('HTTP/1.1 200 OK\r\ncontent-ty'), 'connection', { asked: 3 }),
  one('garbage instead of HTTP', raw('SSH-2.0-OpenSSH_9.9\r\n'), 'connection'),
  one(
    'headers without end',
    raw(`HTTP/1.1 200 OK\r\nx-big: ${'a'.repeat(40_000)}\r\n\r\n`),
    { code: 'too-large', args: { limit: 'headers' } },
    { asked: 1 },
  ),
  one(
    'a NUL in a header',
    raw('HTTP/1.1 200 OK\r\nx-a: b\u0000c\r\ncontent-length: 0\r\n\r\n'),
    'connection',
  ),
  one(
    'an upgrade nobody asked for',
    raw('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    'connection',
  ),
  one('never answers', never, { code: 'timeout', args: { phase: 'headers' } }, { asked: 3 }),
  one('stops within the headers', raw('HTTP/1.1 200 OK\r\ncontent-type: te', 'stay'), {
    code: 'timeout',
    args: { phase: 'headers' },
  }),
  one('stops within the body', raw(`${head('content-length: 100')}half`, 'stay'), {
    code: 'timeout',
    args: { phase: 'idle' },
  }),
  one('a slow drip', drip, { code: 'timeout', args: { phase: 'total' } }, { asked: 1 }),
  {
    name: 'nobody at the port',
    url: () => 'http://127.0.0.1:1/',
    options: { allowHosts: ['127.0.0.1:1'] },
    expected: { code: 'connection', args: { code: 'ECONNREFUSED' } },
  },
  { name: 'plain HTTP behind https', url: (s) => `https://127.0.0.1:${s.port}/`, expected: 'tls' },
  {
    name: 'a name that does not exist',
    url: () => 'https://nobody.example/',
    options: { resolve: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' })) },
    expected: { code: 'dns', args: { code: 'ENOTFOUND' } },
  },
];

const bodies: Case[] = [
  one(
    'an endless body',
    endless,
    { code: 'too-large', args: { limit: 'wire', bytes: 100_000 } },
    { asked: 1 },
  ),
  one('a Content-Length beyond the cap', raw(`${head('content-length: 99999999')}x`, 'stay'), {
    code: 'too-large',
    args: { limit: 'wire', bytes: 100_000 },
  }),
  one('a Content-Length longer than the body', raw(`${head('content-length: 5000')}short`), 'truncated', {
    asked: 3,
  }),
  one('a Content-Length shorter than the body', raw(`${head('content-length: 5')}short and more`), 200, {
    body: 'short',
  }),
  one('two Content-Lengths', raw(`${head('content-length: 5\r\ncontent-length: 7')}short..`), 'connection'),
  one(
    'Content-Length and chunks at once',
    raw(`${head('content-length: 5\r\ntransfer-encoding: chunked')}5\r\nshort\r\n0\r\n\r\n`),
    'connection',
  ),
  one('reset within the body', raw(`${head('content-length: 5000')}half`, 'reset'), 'truncated'),
  one('a broken chunk size', raw(`${head('transfer-encoding: chunked')}5\r\nshort\r\nZZ\r\n`, 'stay'), {
    code: 'bad-encoding',
    args: { coding: 'chunked' },
  }),
  one('chunks without an end', raw(`${head('transfer-encoding: chunked')}5\r\nshort\r\n`), 'truncated'),
  one('HTTP/1.0 without a length', raw('HTTP/1.0 200 OK\r\n\r\nold but honest'), 200, {
    body: 'old but honest',
  }),
  one('gzip', gz(gzipSync(page)), 200, { body: 'Anvils' }),
  one('brotli', gz(brotliCompressSync(page), 'br'), 200, { body: 'Anvils' }),
  one('deflate as zlib', gz(deflateSync(page), 'deflate'), 200, { body: 'Anvils' }),
  one('deflate without its header', gz(deflateRawSync(page), 'deflate'), 200, { body: 'Anvils' }),
  one('two codings', gz(gzipSync(deflateSync(page)), 'deflate, gzip'), 200, { body: 'Anvils' }),
  one('three codings', gz(gzipSync(gzipSync(gzipSync(page))), 'gzip, gzip, gzip'), 'bad-encoding', {
    asked: 1,
  }),
  one('an unknown coding', gz('x', 'zopfli'), { code: 'bad-encoding', args: { coding: 'zopfli' } }),
  one('a coding named __proto__', gz('x', '__proto__'), 'bad-encoding'),
  one('truncated gzip', gz(gzipSync(page).subarray(0, 60)), 'truncated'),
  one('truncated brotli', gz(brotliCompressSync(page).subarray(0, 30), 'br'), 'truncated'),
  one(
    'corrupt gzip',
    gz(Buffer.concat([gzipSync(page).subarray(0, 20), Buffer.from('rubbish rubbish')])),
    'bad-encoding',
  ),
  one('text that says it is gzip', gz(page), { code: 'bad-encoding', args: { coding: 'gzip' } }),
  one('nothing that says it is gzip', gz(''), 200),
  one('a gzip bomb', gz(gzipSync(Buffer.alloc(20_000_000))), {
    code: 'too-large',
    args: { limit: 'decoded', bytes: 300_000 },
  }),
  one('a brotli bomb', gz(brotliCompressSync(Buffer.alloc(20_000_000)), 'br'), {
    code: 'too-large',
    args: { limit: 'decoded', bytes: 300_000 },
  }),
  one('a bomb within a bomb', gz(gzipSync(gzipSync(Buffer.alloc(20_000_000))), 'gzip, gzip'), 'too-large'),
  one('an unknown charset', say(200, 'caf\u00e9', { 'content-type': 'text/html; charset=klingon' }), 200, {
    body: 'café',
  }),
  one(
    'windows-1252 without a label',
    say(200, Buffer.from('caf\u00e9', 'latin1'), { 'content-type': 'text/html' }),
    200,
    { body: 'café' },
  ),
  one(
    'a charset that lies',
    say(200, Buffer.from([0xef, 0xbb, 0xbf, 0xc3, 0xa9]), { 'content-type': 'text/html; charset=latin1' }),
    200,
    { body: 'é' },
  ),
  one('a picture', say(200, 'GIF89a', { 'content-type': 'image/gif' }), 'unreadable', { asked: 1 }),
];

const redirects: Case[] = [
  { name: 'a redirect', faults: { '/': to('/a', 308), '/a': say(200, page) }, expected: 200, body: 'Anvils' },
  {
    name: 'a loop',
    faults: { '/': to('/a'), '/a': to('/') },
    expected: { code: 'redirects', args: { loop: true } },
    asked: 1,
  },
  { name: 'a redirect to itself', faults: { '/': to('/') }, expected: 'redirects', asked: 1 },
  {
    name: 'redirects for ever',
    faults: {
      ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [i === 0 ? '/' : `/${i}`, to(`/${i + 1}`)])),
    },
    expected: { code: 'redirects', args: { count: 11 } },
  },
  {
    name: 'ten redirects',
    faults: {
      ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [i === 0 ? '/' : `/${i}`, to(`/${i + 1}`)])),
      '/10': say(200, page),
    },
    expected: 200,
  },
  {
    name: 'a Location in raw UTF-8',
    faults: {
      '/': raw(Buffer.from('HTTP/1.1 302 F\r\nlocation: /caf\u00e9\r\ncontent-length: 0\r\n\r\n'), 'stay'),
      '/caf%C3%A9': say(200, 'found'),
    },
    expected: 200,
    body: 'found',
  },
  one('a redirect without Location', say(302, page), 302),
  one('an empty Location', to(' '), 'bad-redirect'),
  one('a Location that is no url', to('http://['), 'bad-redirect'),
  {
    name: 'two Locations: the first counts',
    faults: {
      '/': raw('HTTP/1.1 302 F\r\nlocation: /a\r\nlocation: /b\r\ncontent-length: 0\r\n\r\n', 'stay'),
      '/a': say(200, 'first'),
    },
    expected: 200,
    body: 'first',
  },
  one('to a private address', to('http://10.0.0.1/'), 'address-refused'),
  one('to the cloud metadata', to('http://169.254.169.254/latest/meta-data/'), 'address-refused'),
  one('to a file', to('file:///etc/passwd'), 'address-refused'),
  one('to the port of ssh', to('http://acme.example:22/'), 'address-refused'),
  one('to a url with user info', to('http://root@acme.example/'), 'address-refused'),
  one('to a log-in page, which is not fetched', to('/login?next=/'), 'login-wall'),
  {
    name: 'a meta refresh of a company site',
    faults: { '/': say(200, '<meta http-equiv="refresh" content="0; url=/a">'), '/a': say(200, page) },
    expected: 200,
    body: 'Anvils',
  },
  {
    name: 'a meta refresh of an account is not followed',
    kind: 'account',
    faults: { '/': say(200, '<meta http-equiv="refresh" content="0; url=/a">') },
    expected: 200,
    body: 'refresh',
  },
  {
    name: 'a refresh within noscript is not followed',
    faults: { '/': say(200, `<noscript><meta http-equiv="refresh" content="0; url=/a"></noscript>${page}`) },
    expected: 200,
    body: 'Anvils',
  },
];

const robots: Case[] = [
  {
    name: 'robots: a rule',
    faults: { '/robots.txt': say(200, 'User-agent: *\nDisallow: /\n', { 'content-type': 'text/plain' }) },
    expected: { code: 'robots', args: { rule: 'Disallow: /', line: 2 } },
    asked: 0,
  },
  {
    name: 'robots: our own group',
    faults: { '/robots.txt': say(200, 'User-agent: *\nDisallow: /\nUser-agent: Followsuit\nAllow: /\n') },
    expected: 200,
  },
  {
    name: 'robots: 500',
    faults: { '/robots.txt': say(500) },
    expected: { code: 'robots-unreachable', args: { why: 500 } },
    asked: 0,
  },
  { name: 'robots: 429', faults: { '/robots.txt': say(429) }, expected: 'robots-unreachable', asked: 0 },
  { name: 'robots: 403', faults: { '/robots.txt': say(403) }, expected: 200 },
  {
    name: 'robots: never answers',
    faults: { '/robots.txt': never },
    expected: { code: 'timeout', args: { phase: 'headers' } },
    asked: 0,
  },
  {
    name: 'robots: truncated',
    faults: { '/robots.txt': gz(gzipSync(page).subarray(0, 40)) },
    expected: 'robots-unreachable',
    asked: 0,
  },
  { name: 'robots: a web page', faults: { '/robots.txt': say(200, page) }, expected: 200 },
  {
    name: 'robots: five redirects',
    faults: {
      '/robots.txt': to('/r1'),
      '/r1': to('/r2'),
      '/r2': to('/r3'),
      '/r3': to('/r4'),
      '/r4': to('/r5'),
      '/r5': say(200, 'User-agent: *\nDisallow: /'),
    },
    expected: 'robots',
    asked: 0,
  },
  {
    name: 'robots: six redirects',
    faults: {
      '/robots.txt': to('/r1'),
      '/r1': to('/r2'),
      '/r2': to('/r3'),
      '/r3': to('/r4'),
      '/r4': to('/r5'),
      '/r5': to('/r6'),
      '/r6': say(200, 'User-agent: *\nDisallow: /'),
    },
    expected: 200,
  },
  {
    name: 'robots: a minute between requests',
    faults: { '/robots.txt': say(200, 'User-agent: *\nCrawl-delay: 60\n') },
    expected: { code: 'crawl-delay', args: { seconds: 60 } },
    asked: 0,
  },
  {
    name: 'robots: redirected into the private network',
    faults: { '/robots.txt': to('http://192.168.0.1/robots.txt') },
    expected: 'address-refused',
    asked: 0,
  },
];

const names: Case[] = [
  {
    name: 'a name that resolves into the private network',
    url: () => 'http://evil.example/',
    options: { resolve: async () => [{ address: '10.1.2.3', family: 4 }] },
    expected: 'address-refused',
  },
  {
    name: 'a name with one public and one private address',
    url: () => 'http://evil.example/',
    options: {
      resolve: async () => [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    },
    expected: 'address-refused',
  },
  { name: 'localhost', url: (s) => `http://localhost:${s.port}/`, expected: 'address-refused' },
  { name: 'no url at all', url: () => 'acme', expected: 'bad-url' },
  { name: 'a rendered page without a browser', request: { render: {} }, expected: 'needs-browser' },
  {
    name: 'a token nobody gave',
    request: { secret: { name: 'ACME_KEY', in: 'query', key: 'key' } },
    expected: { code: 'needs-token', args: { name: 'ACME_KEY' } },
  },
];

const cases = [...statuses, ...transport, ...bodies, ...redirects, ...robots, ...names];

describe(`${cases.length} faults, each a typed end`, () => {
  let spare: FaultServer;
  beforeAll(async () => {
    spare = await faultServer({});
  });
  afterAll(() => spare.close());

  it.each(cases.map((c) => [c.name, c] as const))('%s', async (_, kase) => {
    const server = kase.faults ? await faultServer(kase.faults) : spare;
    const gate = openGate({ ...quick, allowHosts: [`127.0.0.1:${server.port}`], ...kase.options });
    const started = performance.now();
    const url = kase.url?.(server) ?? `${server.origin}/`;
    const result = await gate.askFor({ kind: kase.kind ?? 'site' })({ url, ...kase.request });
    const elapsed = performance.now() - started;
    await gate.close();
    if (server !== spare) await server.close();
    expect(result.url).toBe(url);
    expectEnd(result, kase);
    expect(elapsed).toBeLessThan(4_000);
    if (kase.asked !== undefined) expect(server.counts.get('/') ?? 0).toBe(kase.asked);
  });
});

function expectEnd(result: Answer | Refusal, kase: Case): void {
  if (typeof kase.expected === 'number') {
    expect(result).toMatchObject({ kind: 'answer', status: kase.expected });
  } else {
    const reason = typeof kase.expected === 'string' ? { code: kase.expected } : kase.expected;
    expect(result).toMatchObject({ kind: 'refusal', reason });
  }
  if (kase.body !== undefined) expect(result.kind === 'answer' ? result.body : '').toContain(kase.body);
}
