import { afterEach, describe, expect, it } from 'vitest';
import { type AnswerNotes, type GateOptions, openGate, type TaskScope } from '../../src/fetching/gate.js';
import { memoryBook } from '../../src/fetching/host-state.js';
import type { Answer, AskRequest, Refusal } from '../../src/model/answer.js';
import { HOUR, MINUTE } from '../../src/model/time.js';
import { answer, NOON } from './answers.js';
import { type FakeClock, fakeClock } from './fake-clock.js';
import { type Fault, type FaultServer, faultServer, say } from './fault-server.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serverWith(faults: Record<string, Fault> = {}): Promise<FaultServer> {
  const server = await faultServer(faults);
  closing.push(server.close);
  return server;
}

interface Opened {
  clock: FakeClock;
  ask: (request: string | AskRequest, scope?: TaskScope) => Promise<Answer | Refusal>;
  notes: AnswerNotes[];
}

/** A gate to one server on loopback, on a clock that does not wait; `acme.example` and its like resolve to it. */
function gateTo(server: FaultServer, options: Partial<GateOptions> = {}): Opened {
  const clock = (options.clock as FakeClock | undefined) ?? fakeClock();
  const notes: AnswerNotes[] = [];
  const hosts = [
    '127.0.0.1',
    'acme.example',
    'www.acme.example',
    'a.example',
    'b.example',
    'c.example',
    'd.example',
  ];
  const gate = openGate({
    contact: 'https://followsuit.example/bot',
    random: () => 0.5,
    allowHosts: hosts.map((host) => `${host}:${server.port}`),
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    onAnswer: (_result, _request, noted) => notes.push(noted),
    ...options,
    clock,
  });
  closing.push(() => gate.close());
  const ask = (request: string | AskRequest, scope: TaskScope = { kind: 'site' }) =>
    gate.askFor(scope)(typeof request === 'string' ? { url: request } : request);
  return { clock, ask, notes };
}

const slowly =
  (fault: Fault, ms = 25): Fault =>
  async (socket, seen) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await fault(socket, seen);
  };
const reasonOf = (result: Answer | Refusal) =>
  result.kind === 'refusal' ? result.reason.code : result.status;
const until = (result: Answer | Refusal) =>
  result.kind === 'refusal' ? result.reason.args?.['until'] : undefined;
const lastHead = (server: FaultServer) => server.heads.at(-1) ?? '';

describe('politeness at the socket', () => {
  it('keeps one request in flight per host, and a gap between starts', async () => {
    const server = await serverWith({ '/': slowly(say(200, 'ok')) });
    const { ask, clock } = gateTo(server);
    const started = clock.now();
    await Promise.all([1, 2, 3, 4, 5].map((n) => ask(`http://acme.example:${server.port}/?n=${n}`)));
    expect(server.mostBusy).toBe(1);
    // Never less; more where this machine is so busy that the gate spares what looks like a slow host.
    expect(clock.now() - started).toBeGreaterThanOrEqual(5_000);
  });

  it('lets www. share the budget of its domain', async () => {
    const server = await serverWith({ '/': slowly(say(200, 'ok')) });
    const { ask } = gateTo(server);
    await Promise.all(
      ['acme.example', 'www.acme.example'].map((host) => ask(`http://${host}:${server.port}/`)),
    );
    expect(server.mostBusy).toBe(1);
  });

  it('asks several hosts at once, up to the concurrency', async () => {
    const hosts = ['a.example', 'b.example', 'c.example', 'd.example'];
    const busy = async (concurrency: number) => {
      const server = await serverWith({
        '/': slowly(say(200, 'ok'), 60),
        '/robots.txt': slowly(say(404), 60),
      });
      const { ask } = gateTo(server, { concurrency });
      await Promise.all(hosts.map((host) => ask(`http://${host}:${server.port}/`)));
      return server.mostBusy;
    };
    expect(await busy(8)).toBe(4);
    expect(await busy(2)).toBe(2);
    expect(await busy(1)).toBe(1);
  });

  it('keeps a place free of sites for the hosts that all companies share', async () => {
    const server = await serverWith({
      '/': slowly(say(200, 'ok'), 60),
      '/robots.txt': slowly(say(404), 60),
    });
    const sites = 'abcdefgh'.split('').map((name) => `${name}.example`);
    const shared = 'network.example';
    const { ask } = gateTo(server, {
      concurrency: 4,
      allowHosts: [...sites, shared].map((host) => `${host}:${server.port}`),
      policyOf: ({ hostname }) => (hostname === shared ? { key: 'net', gapMs: 1 } : undefined),
    });
    const ended: string[] = [];
    const asking = [...sites, shared].map(async (host) => {
      await ask(`http://${host}:${server.port}/`);
      ended.push(host);
    });
    await Promise.all(asking);
    expect(server.mostBusy).toBe(4);
    expect(ended.indexOf(shared)).toBeLessThan(4);
  });

  it('takes the gap from the command line or the network, never less', async () => {
    const server = await serverWith();
    const { ask, clock } = gateTo(server, {
      minGapMs: () => 5_000,
      policyOf: () => ({ key: 'net', gapMs: 2_000 }),
    });
    await ask(`${server.origin}/`);
    expect(clock.slept).toEqual([5_000]);
  });

  it('honours Crawl-delay', async () => {
    const server = await serverWith({ '/robots.txt': say(200, 'User-agent: *\nCrawl-delay: 20') });
    const { ask, clock } = gateTo(server, { random: () => 0 });
    await ask(`${server.origin}/a`);
    await ask(`${server.origin}/b`);
    expect(clock.slept).toEqual([800, 20_000]);
  });

  it('waits out a short Retry-After and asks again', async () => {
    const server = await serverWith({
      '/': (socket, seen) => say(seen.count === 1 ? 503 : 200, 'x', { 'retry-after': '30' })(socket, seen),
    });
    const { ask, clock } = gateTo(server);
    expect(reasonOf(await ask(`${server.origin}/`))).toBe(200);
    expect(clock.slept.at(-1)).toBe(30_000);
  });

  it('leaves a host alone for a minute after a limit that does not say how long', async () => {
    const server = await serverWith({
      '/': (socket, seen) => say(seen.count === 1 ? 429 : 200)(socket, seen),
    });
    const { ask, clock } = gateTo(server);
    expect(reasonOf(await ask(`${server.origin}/`))).toBe('rate-limited');
    expect(reasonOf(await ask(`${server.origin}/`))).toBe(200);
    expect(clock.slept.at(-1)).toBe(60_000);
  });

  it('postpones what must wait longer, without asking', async () => {
    const server = await serverWith({ '/': say(429, '', { 'retry-after': '600' }) });
    const { ask } = gateTo(server);
    const first = await ask(`${server.origin}/`);
    expect(reasonOf(first)).toBe('rate-limited');
    const second = await ask(`${server.origin}/`);
    expect(reasonOf(second)).toBe('postponed');
    expect(until(second)).toBe(until(first));
    expect(server.counts.get('/')).toBe(1);
  });

  it('stops at a used-up quota though the answer was good', async () => {
    const server = await serverWith({
      '/': say(200, '{}', {
        'content-type': 'application/json',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '900',
      }),
    });
    const { ask } = gateTo(server);
    expect(reasonOf(await ask(`${server.origin}/`))).toBe(200);
    expect(reasonOf(await ask(`${server.origin}/`))).toBe('postponed');
  });

  it('opens the breaker after two blocks, keeps it in the book, and probes once later', async () => {
    const server = await serverWith({ '/': say(403, '<title>Just a moment...</title>') });
    const book = memoryBook();
    const { ask, clock } = gateTo(server, { book });
    expect(reasonOf(await ask(`${server.origin}/`))).toBe('challenge');
    expect(reasonOf(await ask(`${server.origin}/`))).toBe('challenge');
    const kept = await ask(`${server.origin}/`);
    expect(kept).toMatchObject({ reason: { code: 'breaker-open', args: { because: 'blocks' } } });
    const next = gateTo(server, { book, clock });
    expect(reasonOf(await next.ask(`${server.origin}/`))).toBe('breaker-open');
    clock.advance(11 * MINUTE);
    expect(reasonOf(await next.ask(`${server.origin}/`))).toBe('challenge');
    expect(reasonOf(await next.ask(`${server.origin}/`))).toBe('breaker-open');
    expect(server.counts.get('/')).toBe(3);
  });

  it('does not take an API’s 403 about one account for a block', async () => {
    const server = await serverWith({
      '/': say(403, '{"error":"private"}', { 'content-type': 'application/json' }),
    });
    const { ask } = gateTo(server);
    for (let i = 0; i < 4; i++) expect(reasonOf(await ask(`${server.origin}/`))).toBe(403);
  });

  it('says who it is, and is nobody else', async () => {
    const server = await serverWith();
    const { ask } = gateTo(server);
    await ask({ url: `${server.origin}/`, headers: { 'User-Agent': 'Mozilla/5.0', Accept: 'text/x-acme' } });
    expect(lastHead(server)).toMatch(
      /user-agent: followsuit\/\d+\.\d+\.\d+ \(\+https:\/\/followsuit\.example\/bot\)/i,
    );
    expect(lastHead(server)).not.toContain('Mozilla');
    expect(lastHead(server)).toContain('text/x-acme');
  });

  it('keeps no cookies', async () => {
    const server = await serverWith({ '/': say(200, 'ok', { 'set-cookie': 'id=1' }) });
    const { ask } = gateTo(server);
    const result = await ask(`${server.origin}/`);
    await ask(`${server.origin}/again`);
    expect(JSON.stringify(result)).not.toContain('id=1');
    expect(lastHead(server)).not.toMatch(/cookie/i);
  });

  it('sends a consent cookie to its own host only', async () => {
    const server = await serverWith();
    const faults = { '/': say(302, '', { location: `http://b.example:${server.port}/b` }) };
    const first = await serverWith(faults);
    const { ask } = gateTo(server, { allowHosts: [`127.0.0.1:${first.port}`, `b.example:${server.port}`] });
    expect(reasonOf(await ask({ url: `${first.origin}/`, headers: { cookie: 'SOCS=CAE' } }))).toBe(200);
    expect(lastHead(first)).toContain('SOCS=CAE');
    expect(lastHead(server)).not.toContain('SOCS');
  });
});

describe('robots.txt', () => {
  const no = { '/robots.txt': say(200, 'User-agent: *\nDisallow: /private') };

  it('is asked for once a day', async () => {
    const server = await serverWith();
    const { ask, clock } = gateTo(server);
    await Promise.all([ask(`${server.origin}/a`), ask(`${server.origin}/b`)]);
    clock.advance(23 * HOUR);
    await ask(`${server.origin}/c`);
    expect(server.counts.get('/robots.txt')).toBe(1);
    clock.advance(2 * HOUR);
    await ask(`${server.origin}/d`);
    expect(server.counts.get('/robots.txt')).toBe(2);
  });

  it('is asked for again sooner when it could not be reached', async () => {
    const server = await serverWith({
      '/robots.txt': (socket, seen) => say(seen.count <= 3 ? 503 : 404)(socket, seen),
    });
    const { ask, clock } = gateTo(server);
    expect(reasonOf(await ask(`${server.origin}/`))).toBe('robots-unreachable');
    expect(reasonOf(await ask(`${server.origin}/`))).toBe('robots-unreachable');
    clock.advance(11 * MINUTE);
    expect(reasonOf(await ask(`${server.origin}/`))).toBe(200);
  });

  it('keeps a redirect out of another host’s forbidden part', async () => {
    const target = await serverWith(no);
    const first = await serverWith({
      '/': say(302, '', { location: `http://b.example:${target.port}/private/x` }),
    });
    const { ask } = gateTo(target, { allowHosts: [`127.0.0.1:${first.port}`, `b.example:${target.port}`] });
    const result = await ask(`${first.origin}/`);
    expect(result).toMatchObject({
      reason: { code: 'robots' },
      stoppedAt: `http://b.example:${target.port}/private/x`,
    });
    expect(target.counts.get('/private/x')).toBeUndefined();
  });

  it('may be ignored for an account, slowly and noted, never for a site', async () => {
    const server = await serverWith(no);
    const { ask, clock, notes } = gateTo(server, { robots: 'ignore', random: () => 0 });
    expect(reasonOf(await ask(`${server.origin}/private`))).toBe('robots');
    expect(reasonOf(await ask(`${server.origin}/private`, { kind: 'account' }))).toBe(200);
    expect(notes.at(-1)).toEqual({
      againstRobots: { code: 'robots', args: { rule: 'Disallow: /private', line: 2 } },
    });
    await ask(`${server.origin}/private`, { kind: 'account' });
    expect(clock.slept.at(-1)).toBe(8_000);
  });
});

describe('tokens', () => {
  const request = (server: FaultServer, part: Partial<AskRequest> = {}): AskRequest => ({
    url: `${server.origin}/api?name=acme`,
    secret: { name: 'ACME_KEY', in: 'query', key: 'access_token' },
    ...part,
  });
  const secretOf = (name: string) => (name === 'ACME_KEY' ? 's3cr3t+/=' : undefined);

  it('go to the socket, and nowhere else', async () => {
    const echo: Fault = (socket, seen) =>
      say(
        200,
        JSON.stringify({
          next: `https://x/?access_token=${encodeURIComponent('s3cr3t+/=')}`,
          path: seen.path,
        }),
        {
          'content-type': 'application/json',
          link: '<https://x/?t=s3cr3t+/=>',
        },
      )(socket, seen);
    const server = await serverWith({ '/api': echo });
    const { ask } = gateTo(server, { secretOf });
    const result = await ask(request(server));
    expect(lastHead(server)).toContain('access_token=s3cr3t');
    expect(JSON.stringify(result)).not.toContain('s3cr3t');
    expect(result).toMatchObject({
      url: `${server.origin}/api?name=acme`,
      finalUrl: `${server.origin}/api?name=acme`,
    });
  });

  it('are answered at the pace the network allows them, pages at that of pages', async () => {
    const server = await serverWith();
    const policyOf = () => ({ key: 'net', gapMs: 60_000, tokenGapMs: 1_000 });
    const { ask, clock } = gateTo(server, { secretOf, policyOf });
    await ask(request(server));
    const before = clock.slept.length;
    await ask(request(server));
    await ask(`${server.origin}/page`);
    expect(clock.slept.slice(before)).toEqual([1_000, 60_000]);
  });

  it('go into a header where the API wants them there', async () => {
    const server = await serverWith();
    const { ask } = gateTo(server, { secretOf });
    await ask(
      request(server, {
        secret: { name: 'ACME_KEY', in: 'header', key: 'Authorization', prefix: 'Bearer ' },
      }),
    );
    expect(lastHead(server)).toMatch(/authorization: Bearer s3cr3t\+\/=/i);
    expect(lastHead(server)).not.toContain('access_token');
  });

  it('make it use of an API, to which robots.txt does not apply', async () => {
    const server = await serverWith({ '/robots.txt': say(200, 'User-agent: *\nDisallow: /') });
    const { ask } = gateTo(server, { secretOf });
    expect(reasonOf(await ask(request(server)))).toBe(200);
    expect(server.counts.get('/robots.txt')).toBeUndefined();
  });

  it('do not follow a redirect to another origin', async () => {
    const other = await serverWith();
    const server = await serverWith({
      '/api': say(307, '', { location: `http://b.example:${other.port}/x` }),
    });
    const { ask } = gateTo(other, {
      secretOf,
      allowHosts: [`127.0.0.1:${server.port}`, `b.example:${other.port}`],
    });
    expect(reasonOf(await ask(request(server)))).toBe(200);
    expect(other.heads.join()).not.toContain('s3cr3t');
  });

  it('are never sent in clear', async () => {
    const server = await serverWith();
    const { ask } = gateTo(server, { secretOf });
    expect(reasonOf(await ask(request(server, { url: 'http://acme.example/api' })))).toBe('bad-url');
  });
});

describe('asking only for what changed', () => {
  it('sends the validators back as they came, and takes 304 as the same page seen now', async () => {
    const server = await serverWith({
      '/': (socket, seen) =>
        say(seen.head.includes('W/"a, b"') ? 304 : 200, '', { etag: 'W/"a, b"', 'x-new': '1' })(socket, seen),
    });
    const url = `${server.origin}/`;
    const stored = answer({
      url,
      finalUrl: url,
      at: NOON - 7 * 24 * HOUR,
      headers: { etag: 'W/"a, b"', 'last-modified': 'yesterday or so' },
    });
    const { ask, notes, clock } = gateTo(server);
    const result = await ask(url, { kind: 'site', stored: async () => stored });
    expect(lastHead(server)).toContain('if-none-match: W/"a, b"');
    expect(lastHead(server)).toContain('if-modified-since: yesterday or so');
    expect(result).toMatchObject({
      kind: 'answer',
      status: 200,
      body: stored.body,
      digest: stored.digest,
      at: clock.now(),
      headers: { 'x-new': '1' },
    });
    expect(notes.at(-1)).toEqual({ notModified: true });
  });
});

describe('ending', () => {
  it('lets requests in flight finish and starts nothing new', async () => {
    const stop = new AbortController();
    const slow: Fault = async (socket, seen) => {
      stop.abort();
      await slowly(say(200, 'late'))(socket, seen);
    };
    const server = await serverWith({ '/': slow });
    const book = memoryBook();
    await book.put(`robots:${server.origin}`, { kind: 'open', status: 404, fetchedAt: NOON });
    const { ask } = gateTo(server, { signal: stop.signal, book, graceMs: 1e9, clock: waitless() });
    const results = await Promise.all([
      ask(`${server.origin}/`),
      ask(`${server.origin}/`),
      ask(`${server.origin}/x`),
    ]);
    expect(results.map(reasonOf)).toEqual([200, 'interrupted', 'interrupted']);
    expect(reasonOf(await ask(`${server.origin}/`))).toBe('interrupted');
  });

  it('cuts what is still in flight after the grace', async () => {
    const stop = new AbortController();
    const server = await serverWith({ '/': () => stop.abort() });
    const { ask } = gateTo(server, { signal: stop.signal });
    expect(reasonOf(await ask(`${server.origin}/`))).toBe('interrupted');
  });

  it('ends a task at its deadline', async () => {
    const server = await serverWith();
    const { ask, clock } = gateTo(server);
    expect(reasonOf(await ask(`${server.origin}/`, { kind: 'site', deadlineAt: clock.now() + 10 }))).toBe(
      'deadline',
    );
    const late = gateTo(server, { deadlineAt: NOON - 1 });
    expect(reasonOf(await late.ask('http://acme.example/'))).toBe('deadline');
  });

  it('gives a task its own time, counted from its first request', async () => {
    const server = await serverWith();
    const clock = fakeClock();
    const gate = openGate({
      contact: 'x',
      clock,
      random: () => 0.5,
      allowHosts: [`127.0.0.1:${server.port}`],
    });
    closing.push(() => gate.close());
    const ask = gate.askFor({ kind: 'account', timeLimitMs: 2_500 });
    clock.advance(HOUR);
    const ends = [];
    for (let i = 0; i < 5; i++) ends.push(reasonOf(await ask({ url: `${server.origin}/${i}` })));
    expect(ends).toEqual([200, 200, 'deadline', 'deadline', 'deadline']);
  });
});

/** A clock whose long sleeps end only with their signal. */
function waitless(): FakeClock {
  const clock = fakeClock();
  return {
    ...clock,
    sleep: (ms, signal) =>
      ms < 1e8
        ? clock.sleep(ms, signal)
        : new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
  };
}

describe('other ways out', () => {
  it('asks the resolver for TXT records', async () => {
    const server = await serverWith();
    const { ask } = gateTo(server, {
      resolveText: async (name) => {
        if (name === '_atproto.acme.example') return [['did=did:', 'plc:abc'], ['other']];
        throw Object.assign(new Error('x'), { code: name.startsWith('none') ? 'ENOTFOUND' : 'ESERVFAIL' });
      },
    });
    expect(await ask('dns:_atproto.acme.example?type=TXT')).toMatchObject({
      kind: 'answer',
      status: 200,
      body: 'did=did:plc:abc\nother',
    });
    expect(await ask('dns:none.acme.example?type=TXT')).toMatchObject({
      kind: 'answer',
      status: 404,
      body: '',
    });
    expect(await ask('dns:broken.acme.example?type=TXT')).toMatchObject({
      reason: { code: 'dns', args: { code: 'ESERVFAIL' } },
    });
    expect(reasonOf(await ask('dns:acme.example?type=A'))).toBe('bad-url');
  });

  it('has pages rendered behind the same checks, and judges them', async () => {
    const server = await serverWith({ '/robots.txt': say(200, 'User-agent: *\nDisallow: /private') });
    const seen: string[] = [];
    const { ask } = gateTo(server, {
      browser: async (request, { guard }) => {
        seen.push(request.url);
        expect(guard.checkUrl('http://10.0.0.1/')).toHaveProperty('refused');
        return answer({
          url: request.url,
          finalUrl: request.url,
          source: 'browser',
          body: '<title>Just a moment...</title>',
        });
      },
    });
    expect(reasonOf(await ask({ url: `${server.origin}/`, render: {} }))).toBe('challenge');
    expect(reasonOf(await ask({ url: `${server.origin}/private`, render: {} }))).toBe('robots');
    expect(reasonOf(await ask({ url: 'http://10.0.0.1/', render: {} }))).toBe('address-refused');
    expect(seen).toEqual([`${server.origin}/`]);
  });

  it('takes the time a page needs to render neither for slowness nor for something to try again', async () => {
    const server = await serverWith();
    let asked = 0;
    const clock = fakeClock();
    const { ask } = gateTo(server, {
      clock,
      browser: async (request) => {
        asked += 1;
        clock.advance(20_000);
        return {
          kind: 'refusal',
          url: request.url,
          at: clock.now(),
          reason: { code: 'timeout', args: { phase: 'idle' } },
        };
      },
    });
    expect(reasonOf(await ask({ url: `${server.origin}/`, render: {} }))).toBe('timeout');
    expect(asked).toBe(1);
    await ask(`${server.origin}/`);
    expect(clock.slept.at(-1) ?? 0).toBeLessThanOrEqual(1_200);
  });
});
