import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../src/fetching/browser/find.js';
import { openBrowser } from '../../src/fetching/browser/launch.js';

const server = createServer((_request, response) => response.end('<p>here'));
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

it('looks up no name of its own: what does not go through a proxy of ours finds nobody', async () => {
  const found = await findBrowser(process.env['FOLLOWSUIT_BROWSER']);
  if (found === undefined) throw new Error('no Chromium for the tests');
  const browser = await openBrowser({ found });
  try {
    const { port } = server.address() as AddressInfo;
    const page = await (await browser.newContext()).newPage();
    await expect(page.goto(`http://localhost.localdomain:${port}/`)).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
    await expect(page.goto('https://update.googleapis.com/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);

    const proxied = await browser.newContext({ proxy: { server: `http://127.0.0.1:${port}` } });
    const through = await proxied.newPage();
    await through.goto('http://acme.example/');
    expect(await through.textContent('p')).toBe('here');
  } finally {
    await browser.close();
  }
});
