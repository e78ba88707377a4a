import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/fetching/browser/find.js';
import { withoutSandbox } from '../../src/fetching/browser/launch.js';
import { BrowserSession, type SessionOptions } from '../../src/fetching/browser/session.js';
import type { BrowserContext } from '../../src/fetching/browser-fetch.js';
import { addressGuard } from '../../src/fetching/guard.js';
import type { Answer, AskRequest, Refusal } from '../../src/model/answer.js';
import { freePort } from '../free-port.mjs';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function listening(handler: Handler): Promise<{ server: Server; port: number; hits: string[] }> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    handler(request, response);
  });
  server.on('upgrade', (request, socket) => {
    hits.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, hits };
}

const html = (body: string): Handler => {
  return (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html>${body}`);
};

const pages: Record<string, Handler> = {};
let outside: Awaited<ReturnType<typeof listening>>;
let secret: Awaited<ReturnType<typeof listening>>;
let session: BrowserSession;
let options: SessionOptions;

beforeAll(async () => {
  const found = await findBrowser(process.env['FOLLOWSUIT_BROWSER']);
  if (found === undefined) throw new Error('no Chromium for the tests');
  options = { found, now: () => Date.now() };
  outside = await listening((request, response) => {
    const page = pages[(request.url ?? '').split('?')[0] ?? ''];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  secret = await listening(html('secret'));
});
afterAll(() => {
  for (const { server } of [outside, secret]) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  session = new BrowserSession(options);
  outside.hits.length = 0;
  secret.hits.length = 0;
});
afterEach(() => session.close());

const at = (path: string) => `http://127.0.0.1:${outside.port}${path}`;

function render(
  path: string,
  terms: Partial<BrowserContext> = {},
  rendering: AskRequest['render'] = {},
  by = session,
): Promise<Answer | Refusal> {
  return by.fetch(
    { url: path.startsWith('http') ? path : at(path), render: rendering },
    {
      guard: addressGuard({ allowHosts: [`127.0.0.1:${outside.port}`] }),
      signal: new AbortController().signal,
      timeoutMs: 15_000,
      maxBytes: 1_000_000,
      userAgent: 'followsuit/0.0.0 (+test)',
      ...terms,
    },
  );
}

function answered(result: Answer | Refusal): Answer {
  if (result.kind === 'refusal') throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result;
}

const codeOf = (result: Answer | Refusal) => (result.kind === 'refusal' ? result.reason.code : 'answer');

describe('the guard', () => {
  it('stands before everything a page loads', async () => {
    const forbidden = `http://127.0.0.1:${secret.port}`;
    const udp = createSocket('udp4');
    let packets = 0;
    udp.on('message', () => packets++);
    await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
    pages['/to-secret'] = (_request, response) =>
      response.writeHead(302, { location: `${forbidden}/redirected` }).end();
    pages['/worker.js'] = (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(`fetch('${forbidden}/worker').catch(() => {}); fetch('/to-secret').catch(() => {});`);
    pages['/tries'] =
      html(`<link rel="stylesheet" href="${forbidden}/style"><script src="${forbidden}/script"></script>
      <iframe src="${forbidden}/frame"></iframe><iframe src="/to-secret?frame"></iframe><p id="done"></p><script>
      const tries = [fetch('${forbidden}/fetch', { mode: 'no-cors' }), fetch('/to-secret?fetch', { mode: 'no-cors' }), fetch('/allowed'),
        navigator.serviceWorker?.register('/worker.js')];
      new Worker('/worker.js');
      new WebSocket('ws://127.0.0.1:${secret.port}/socket');
      navigator.sendBeacon('${forbidden}/beacon', 'x');
      open('${forbidden}/popup');
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udp.address().port}' }] });
      peer.createDataChannel('x');
      peer.createOffer().then((offer) => peer.setLocalDescription(offer));
      Promise.allSettled(tries).then(() => setTimeout(() => { document.querySelector('#done').textContent = 'done' }, 1500));
      </script>`);
    const answer = answered(await render('/tries', {}, {}));
    expect(answer.status).toBe(200);
    expect(outside.hits).toContain('/tries');
    expect(outside.hits).toContain('/allowed');
    expect(outside.hits).toContain('/to-secret?fetch');
    expect(secret.hits).toEqual([]);
    expect(packets).toBe(0);
    udp.close();
  });

  it('refuses the page itself, a redirect and a script that lead inside', async () => {
    const forbidden = `http://127.0.0.1:${secret.port}/`;
    pages['/leads'] = (_request, response) => response.writeHead(302, { location: forbidden }).end();
    pages['/jumps'] = html(`<script>location.href = '${forbidden}'</script>`);
    expect(codeOf(await render(forbidden))).toBe('address-refused');
    expect(codeOf(await render('/leads'))).toBe('address-refused');
    expect(codeOf(await render('/jumps'))).toBe('address-refused');
    expect(secret.hits).toEqual([]);
  });

  it('refuses a name that resolves inside, and tells a name that does not resolve from it', async () => {
    const resolve = async (name: string) => {
      if (name === 'gone.example') throw Object.assign(new Error('no'), { code: 'ENOTFOUND' });
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const guard = addressGuard({ resolve });
    expect(codeOf(await render('http://inside.example/', { guard }))).toBe('address-refused');
    expect(codeOf(await render('https://inside.example/', { guard }))).toBe('address-refused');
    expect(codeOf(await render('http://gone.example/', { guard }))).toBe('dns');
  });
});

describe('a page', () => {
  it('is drawn by its scripts, under the browser’s own name and ours, without pictures', async () => {
    let agent = '';
    pages['/app'] = (request, response) => {
      agent = request.headers['user-agent'] ?? '';
      html(
        '<img src="/picture.jpg"><main></main><script>document.querySelector("main").textContent = "drawn"</script>',
      )(request, response);
    };
    expect(answered(await render('/app')).body).toContain('<main>drawn</main>');
    expect(agent).toMatch(/Chrome\/\d+.* followsuit\/0\.0\.0 \(\+test\)$/);
    expect(outside.hits).not.toContain('/picture.jpg');
    const { screenshot } = answered(await render('/app', {}, { screenshot: true }));
    expect(outside.hits).toContain('/picture.jpg');
    expect(
      Buffer.from(screenshot ?? '', 'base64')
        .subarray(0, 3)
        .toString('hex'),
    ).toBe('ffd8ff');
  });

  it('has a context of its own: no cookie of one page is sent by another, and none is handed back', async () => {
    const cookies: (string | undefined)[] = [];
    pages['/cookie'] = (request, response) => {
      cookies.push(request.headers.cookie);
      response.setHeader('set-cookie', 'who=you');
      html('page')(request, response);
    };
    const first = answered(await render('/cookie'));
    await render('/cookie');
    expect(cookies).toEqual([undefined, undefined]);
    expect(JSON.stringify(first)).not.toContain('who=you');
  });

  it('is one of two at a time', async () => {
    const open: (() => void)[] = [];
    let most = 0;
    // Nobody is answered before two are here; then time is left for a third, which must not come.
    pages['/slow'] = (request, response) => {
      open.push(() => html('slow')(request, response));
      most = Math.max(most, open.length);
      if (open.length !== 2) return;
      setTimeout(() => {
        for (const answer of open.splice(0)) answer();
      }, 500);
    };
    const results = await Promise.all([1, 2, 3, 4].map((n) => render(`/slow?${n}`)));
    expect(results.map(codeOf)).toEqual(['answer', 'answer', 'answer', 'answer']);
    expect(most).toBe(2);
  });

  it('that never ends is cut, and so is one whose script never ends', async () => {
    pages['/endless'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>');
    };
    pages['/busy'] = html('<script>addEventListener("load", () => { for (;;) {} })</script>');
    pages['/next'] = html('next');
    const started = performance.now();
    expect(codeOf(await render('/endless', { timeoutMs: 1_500 }))).toBe('timeout');
    expect(codeOf(await render('/busy', { timeoutMs: 1_500 }))).toBe('timeout');
    expect(performance.now() - started).toBeLessThan(12_000);
    expect(codeOf(await render('/next'))).toBe('answer');
  });

  it('is interrupted when the run ends', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 500);
    expect(codeOf(await render('/endless', { signal: stop.signal }))).toBe('interrupted');
  });

  it('that grows without end is too large', async () => {
    pages['/grows'] = html(
      '<body><script>setInterval(() => document.body.append("x".repeat(5e5)), 20)</script>',
    );
    expect(codeOf(await render('/grows'))).toBe('too-large');
  });
});

describe('the browser', () => {
  it('that crashes is a refusal, and the next page gets another one', async () => {
    pages['/p'] = html('p');
    pages['/hangs'] = () => {};
    await render('/p');
    const dying = render('/hangs');
    await expect.poll(() => outside.hits.includes('/hangs'), { timeout: 20_000 }).toBe(true);
    for (const pid of browsers()) process.kill(pid, 'SIGKILL');
    expect(codeOf(await dying)).toBe('browser-failed');
    expect(codeOf(await render('/p'))).toBe('answer');
  });

  it('is opened anew after so many pages', async () => {
    pages['/p'] = html('p');
    const short = new BrowserSession({ ...options, pagesPerBrowser: 3 });
    await render('/p', {}, {}, short);
    const first = browsers();
    await Promise.all([1, 2, 3].map(() => render('/p', {}, {}, short)));
    const second = browsers();
    expect(first).toHaveLength(1);
    expect(second).toHaveLength(1);
    expect(second).not.toEqual(first);
    await short.close();
    expect(browsers()).toEqual([]);
  });

  it('that cannot be started is a refusal', async () => {
    const none = new BrowserSession({ found: { executablePath: '/nowhere', source: 'given' }, now: () => 0 });
    expect(codeOf(await render('/p', {}, {}, none))).toBe('browser-failed');
    await none.close();
  });

  it('may be a Playwright server elsewhere, or a DevTools endpoint', async () => {
    pages['/p'] = html('<script>document.write("drawn")</script>');
    pages['/leads'] = (_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${secret.port}/` }).end();
    const executablePath = options.found?.executablePath ?? '';
    const debugging = await freePort();
    const server = await chromium.launchServer({
      executablePath,
      chromiumSandbox: !withoutSandbox(),
      args: [`--remote-debugging-port=${debugging}`],
    });
    for (const endpoint of [server.wsEndpoint(), `http://127.0.0.1:${debugging}`]) {
      const remote = new BrowserSession({ endpoint, now: () => Date.now() });
      expect(answered(await render('/p', {}, {}, remote)).body).toContain('drawn');
      expect(codeOf(await render('/leads', {}, {}, remote))).toBe('address-refused');
      await remote.close();
    }
    await server.close();
  });
});

/** The browsers this process has started. */
function browsers(): number[] {
  const out = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  return out
    .split('\n')
    .filter((line) => line.includes('--remote-debugging-pipe'))
    .map((line) => Number.parseInt(line, 10));
}
