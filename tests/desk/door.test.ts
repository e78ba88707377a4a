import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/database.js';
import { looksOf } from '../../src/store/looks.js';
import { openDesk, walledAudit } from './desk-of.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-door-'));
const database = join(folder, 'followsuit.db');
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  const accounts = ['https://x.com/maple', 'https://www.facebook.com/maple'];
  await walledAudit(database, [{ name: 'Maple <script>alert(1)</script>', accounts }], Date.now());
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Heard {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request as anybody could send it: any Host, any Origin. */
function ask(
  path: string,
  { method = 'GET', headers = {}, body = '', host = '127.0.0.1' } = {} as {
    method?: string;
    headers?: Record<string, string>;
    body?: string | Buffer;
    host?: string;
  },
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = request({ host, port: desk.url.port, path, method, headers, agent: false }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += String(chunk);
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const paths = [
  ['GET', '/'],
  ['GET', '/desk.css'],
  ['GET', '/desk.js'],
  ['GET', '/events'],
  ['GET', '/report'],
  ['GET', '/nothing'],
  ['GET', '/%2e%2e/etc/passwd'],
  ['POST', '/answer'],
  ['POST', '/files'],
  ['POST', '/list'],
  ['POST', '/run'],
  ['POST', '/undo'],
  ['PUT', '/'],
  ['OPTIONS', '/answer'],
] as const;

describe('the door of the desk', () => {
  it.each(paths)('is shut for %s %s without the key', async (method, path) => {
    expect((await ask(path, { method })).status).toBe(403);
    expect((await ask(`${path}?key=`, { method })).status).toBe(403);
    expect((await ask(`${path}?key=${desk.key.slice(0, -1)}x`, { method })).status).toBe(403);
    expect((await ask(path, { method, headers: { 'x-desk-key': 'é' } })).status).toBe(403);
  });

  it.each(paths)('is shut for %s %s under a foreign Host or Origin, key or no key', async (method, path) => {
    const keyed = `${path}?key=${desk.key}`;
    for (const host of [
      'evil.example',
      `evil.example:${desk.url.port}`,
      `localhost:${desk.url.port}`,
      '127.0.0.1',
    ])
      expect((await ask(keyed, { method, headers: { host } })).status, host).toBe(403);
    for (const origin of ['http://evil.example', 'null', `https://${desk.url.host}`])
      expect((await ask(keyed, { method, headers: { origin } })).status, origin).toBe(403);
  });

  it('is open with the key, in the address or in the header', async () => {
    expect((await ask(`/?key=${desk.key}`)).status).toBe(200);
    expect((await ask('/', { headers: { 'x-desk-key': desk.key } })).status).toBe(200);
    expect((await ask(`/desk.css?key=${desk.key}`)).status).toBe(200);
    expect((await ask(`/nothing?key=${desk.key}`)).status).toBe(404);
  });

  it('lets nothing run that it does not serve itself, and tells nobody where one came from', async () => {
    const { headers, body } = await ask(`/?key=${desk.key}`);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).not.toMatch(/<style|<script(?! src=)| style="| on[a-z]+="/);
    expect(body).not.toContain('<script>alert(1)');
    for (const [link] of body.matchAll(/<a [^>]*target="_blank"[^>]*>/g))
      expect(link).toContain('rel="noopener noreferrer"');
  });

  it('gives the report its own policy', async () => {
    const { headers, body } = await ask(`/report?key=${desk.key}`);
    expect(String(headers['content-security-policy'])).toMatch(
      /script-src 'sha256-[^']+'.*frame-ancestors 'none'/,
    );
    expect(body).toContain('Content-Security-Policy');
  });

  it('says how large a file may be, and reads none that is larger', async () => {
    const { status, body } = await ask(`/files?key=${desk.key}`, {
      method: 'POST',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(400 * 1024 * 1024),
      },
    });
    expect(status).toBe(413);
    expect(body).toContain('200 MB');
    const small = await ask(`/answer?key=${desk.key}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `account=1&says=today&followers=${'9'.repeat(100_000)}`,
    });
    expect(small.status).toBe(413);
  });

  it('keeps nothing of a foreign form', async () => {
    const form = { method: 'POST', body: 'account=1&says=no-page' };
    const type = 'application/x-www-form-urlencoded';
    await ask(`/answer?key=${desk.key}`, {
      ...form,
      headers: { 'content-type': type, origin: 'http://evil.example' },
    });
    await ask(`/answer?key=${desk.key}`, {
      ...form,
      headers: { 'content-type': type, 'sec-fetch-site': 'cross-site' },
    });
    const store = await openStore(database);
    const [audit] = await store.selectFrom('audits').select('id').execute();
    expect(await looksOf(store, audit?.id ?? 0)).toEqual([]);
    await store.destroy();
  });

  it('is on this machine only', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one !== undefined && one.family === 'IPv4' && !one.internal);
    for (const one of others)
      await expect(ask(`/?key=${desk.key}`, { host: one?.address ?? '' })).rejects.toThrow();
    expect(desk.url.hostname).toBe('127.0.0.1');
    expect(desk.key.length).toBeGreaterThanOrEqual(40);
  });

  it('closes by itself when nobody is there', async () => {
    const idle = await openDesk(database, {}, 300);
    expect(await idle.closed).toBe('idle');
    await expect(fetch(idle.url)).rejects.toThrow();
  });

  it('leaves no file that was sent to it', async () => {
    const form = new FormData();
    form.set('file', new File(['<html><body>Nobody'], '../../evil<b>.html'));
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('followsuit-desk-'));
    const answer = await fetch(new URL(`/files?key=${desk.key}`, desk.url), { method: 'POST', body: form });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('No page of an account is in it');
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('followsuit-desk-'))).toEqual(before);
  });
});
