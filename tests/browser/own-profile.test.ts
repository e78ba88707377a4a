import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownProfile } from '../../src/cli/own-profile.js';
import { AssistedWindow } from '../../src/fetching/browser/assisted-window.js';
import { findBrowser } from '../../src/fetching/browser/find.js';

const found = await findBrowser(process.env['FOLLOWSUIT_BROWSER'] || undefined);
if (found === undefined) throw new Error('no Chromium to open a window with');
const folder = mkdtempSync(join(tmpdir(), 'followsuit-profile-'));

let server: Server;
let url: string;
/** What each visit brought along. */
const cookies: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/') cookies.push(request.headers.cookie ?? '');
    response.setHeader('set-cookie', 'session=signed-in; Max-Age=86400');
    response.setHeader('content-type', 'text/html');
    response.end('<h1>Maple Cycles</h1>');
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function visit(profile?: string): Promise<string> {
  const window = new AssistedWindow({
    found: found as NonNullable<typeof found>,
    visible: false,
    now: () => Date.now(),
    ...(profile !== undefined && { profile }),
  });
  try {
    await window.show(url);
    return (await window.capture())[0]?.body ?? '';
  } finally {
    await window.close();
  }
}

describe('a browser profile of one’s own', { timeout: 120_000 }, () => {
  it('stays signed in from run to run in the folder named, and nowhere else', async () => {
    const name = join(folder, 'mine');
    for (const profile of [ownProfile(name), ownProfile(name), undefined, undefined])
      expect(await visit(profile)).toContain('Maple Cycles');
    expect(cookies).toEqual(['', 'session=signed-in', '', '']);
  });
});
