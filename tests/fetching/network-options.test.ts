import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GateOptions, openGate } from '../../src/fetching/gate.js';
import { memoryBook, newHost, putHost, putRobots } from '../../src/fetching/host-state.js';
import { proxySettings, UnusableProxy } from '../../src/fetching/proxy.js';
import { NOON } from './answers.js';
import { fakeClock } from './fake-clock.js';
import { type FaultServer, faultServer, proxyServer, say } from './fault-server.js';
import { transpiledFetching } from './transpiled.js';

const tls = (name: string) => fileURLToPath(new URL(`./tls/test-only-${name}.pem`, import.meta.url));

/** Asks one url with these options and gives back `200`, or the code of the refusal with its arguments. */
async function fetchWith(url: string, options: Partial<GateOptions>) {
  const gate = openGate({ contact: 'x', siteGapMs: 0, random: () => 0, ...options });
  const result = await gate.askFor({ kind: 'site' })({ url });
  await gate.close();
  return result.kind === 'answer' ? { status: result.status, body: result.body } : result.reason;
}

describe('proxies', () => {
  let server: FaultServer;
  let proxy: Awaited<ReturnType<typeof proxyServer>>;
  beforeAll(async () => {
    server = await faultServer({ '/': say(200, 'direct') });
    proxy = await proxyServer(server.port);
  });
  afterAll(async () => {
    await server.close();
    await proxy.close();
  });
  const asked = (from: number) => proxy.seen.slice(from).filter((line) => !line.includes('robots.txt'));

  it('carry http urls, whose names they resolve themselves', async () => {
    const from = proxy.seen.length;
    const result = await fetchWith('http://acme.example/x', { proxy: proxySettings(proxy.url, {}) });
    expect(result).toMatchObject({ status: 200, body: `through the proxy to ${server.port}` });
    expect(asked(from)).toEqual(['GET http://acme.example/x']);
  });

  it('are asked for a tunnel for https urls, and their refusal is no answer of the page', async () => {
    const from = proxy.seen.length;
    const result = await fetchWith('https://acme.example/', { proxy: proxySettings(proxy.url, {}) });
    expect(result).toMatchObject({ code: 'connection' });
    expect(proxy.seen.slice(from)).toContain('CONNECT acme.example:443');
  });

  it('come from the environment, except for the hosts it excepts', async () => {
    const env = { HTTP_PROXY: proxy.url, no_proxy: '127.0.0.1' };
    const options = { proxy: proxySettings(undefined, env), allowHosts: [`127.0.0.1:${server.port}`] };
    expect(await fetchWith(`${server.origin}/`, options)).toMatchObject({ body: 'direct' });
    expect(await fetchWith('http://acme.example/', options)).toMatchObject({
      body: `through the proxy to ${server.port}`,
    });
  });

  it('may be written without a scheme, as environments do', () => {
    const at = 'http://proxy.corp:3128';
    expect(proxySettings(undefined, { HTTPS_PROXY: 'proxy.corp:3128', NO_PROXY: 'acme.example' })).toEqual({
      http: '',
      https: at,
      except: 'acme.example',
    });
    expect(proxySettings('proxy.corp:3128', {})).toEqual({ http: at, https: at, except: '' });
  });

  it.each(['socks5://127.0.0.1:9', 'socks5h://p.example', 'ftp://p.example', 'http://[', 'proxy'])(
    'are refused where they are none: %s',
    (proxy) => {
      expect(() => proxySettings(undefined, { ALL_PROXY: proxy })).toThrow(UnusableProxy);
      expect(() => proxySettings(proxy, {})).toThrow(UnusableProxy);
    },
  );

  it('are overruled by the one on the command line, and absent by default', () => {
    expect(proxySettings('http://p.example:3128', { HTTPS_PROXY: 'http://q.example' })).toEqual({
      http: 'http://p.example:3128',
      https: 'http://p.example:3128',
      except: '',
    });
    expect(proxySettings(undefined, {})).toBe('direct');
    expect(proxySettings(undefined, { HTTPS_PROXY: '' })).toBe('direct');
  });

  it('do not open the private network: the first layer of the guard holds', async () => {
    const from = proxy.seen.length;
    expect(await fetchWith('http://10.0.0.1/', { proxy: proxySettings(proxy.url, {}) })).toEqual({
      code: 'address-refused',
    });
    expect(proxy.seen.length).toBe(from);
  });
});

describe('certificates', () => {
  let server: Server;
  let url: string;
  let host: string;
  beforeAll(async () => {
    server = createServer(
      { key: readFileSync(tls('key')), cert: readFileSync(tls('cert')) },
      (request, response) => {
        response
          .writeHead(request.url === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' })
          .end('over TLS');
      },
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    url = `https://${host}/`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('that nobody vouches for are refused', async () => {
    expect(await fetchWith(url, { allowHosts: [host] })).toMatchObject({
      code: 'tls',
      args: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
  });

  it('are accepted with `insecure`', async () => {
    expect(await fetchWith(url, { allowHosts: [host], insecure: true })).toEqual({
      status: 200,
      body: 'over TLS',
    });
  });

  it('of another name are refused', async () => {
    const port = host.split(':')[1];
    const options = {
      allowHosts: [`b.example:${port}`],
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    };
    expect(await fetchWith(`https://b.example:${port}/`, options)).toMatchObject({ code: 'tls' });
  });

  it('of an own authority are accepted with NODE_EXTRA_CA_CERTS', async () => {
    const fetching = transpiledFetching();
    const script = `
      const { openGate } = await import(${JSON.stringify(`${fetching.folder}/dist/fetching/gate.js`)});
      const gate = openGate({ contact: 'x', siteGapMs: 0, allowHosts: [${JSON.stringify(host)}] });
      const result = await gate.askFor({ kind: 'site' })({ url: ${JSON.stringify(url)} });
      await gate.close();
      console.log(result.kind === 'answer' ? result.body : JSON.stringify(result.reason));`;
    const run = async (env: Record<string, string>) => {
      const args = ['--input-type=module', '-e', script];
      const { stdout } = await promisify(execFile)(process.execPath, args, {
        env: { PATH: process.env['PATH'] ?? '', ...env },
      });
      return stdout.trim();
    };
    try {
      expect(await run({ NODE_EXTRA_CA_CERTS: tls('cert') })).toBe('over TLS');
      expect(await run({})).toContain('"tls"');
    } finally {
      fetching.remove();
    }
  });
});

describe('order', () => {
  it('serves the host that is due first, whatever was asked first', async () => {
    const server = await faultServer({});
    const book = memoryBook();
    const clock = fakeClock();
    const due = { 'a.example': 300, 'b.example': 100, 'c.example': 200 };
    for (const [host, wait] of Object.entries(due)) {
      await putHost(book, host, { ...newHost, nextAllowedAt: NOON + wait * 100 });
      await putRobots(book, `http://${host}:${server.port}`, { kind: 'open', status: 404, fetchedAt: NOON });
    }
    // Sleeps end in the order of their ends, as on a real clock.
    const sleeping: { end: number; wake: () => void }[] = [];
    const ordered = {
      now: clock.now,
      sleep: (ms: number) =>
        ms <= 0 ? Promise.resolve() : new Promise<void>((wake) => sleeping.push({ end: ms, wake })),
    };
    const gate = openGate({
      contact: 'x',
      book,
      clock: ordered,
      concurrency: 1,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      allowHosts: Object.keys(due).map((host) => `${host}:${server.port}`),
    });
    const ask = gate.askFor({ kind: 'site' });
    const asked = Object.keys(due).map((host) => ask({ url: `http://${host}:${server.port}/` }));
    while (sleeping.length < 3) await new Promise((resolve) => setImmediate(resolve));
    for (const { wake } of sleeping.sort((a, b) => a.end - b.end)) wake();
    await Promise.all(asked);
    await gate.close();
    await server.close();
    expect(server.heads.map((head) => /host: ([a-z.]+)/i.exec(head)?.[1])).toEqual([
      'b.example',
      'c.example',
      'a.example',
    ]);
  });
});

describe('times', () => {
  it('ends a slow answer at the whole-answer time-out', async () => {
    const server = await faultServer({ '/': () => undefined, '/robots.txt': say(404) });
    const started = performance.now();
    const options = { allowHosts: [`127.0.0.1:${server.port}`], limits: { totalTimeoutMs: 120 } };
    expect(await fetchWith(`${server.origin}/`, options)).toEqual({
      code: 'timeout',
      args: { phase: 'total' },
    });
    expect(performance.now() - started).toBeLessThan(1_500);
    await server.close();
  });
});
