import { afterEach, expect, it } from 'vitest';
import { openLive } from '../../src/audit/source.js';
import { discover } from '../../src/discovery/discover.js';
import { proxySettings } from '../../src/fetching/proxy.js';
import { openOutside, type Say } from './outside.js';

type Said = ReturnType<Say>;

const shell =
  '<html><head><title>Acme</title></head><body><div id="root"></div><script></script></body></html>';
const noes: Record<string, Record<string, Said>> = {
  refusal: { '/': { body: shell, status: 403 } },
  limit: { '/': { body: shell, status: 429 } },
  challenge: {
    '/': { body: '<html><head><title>Just a moment...</title></head><body><script></script></body></html>' },
  },
  'robots.txt': {
    '/robots.txt': { body: 'User-agent: *\nDisallow: /', type: 'text/plain' },
    '/': { body: shell },
  },
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

it.each(Object.entries(noes))(
  'a site that says no is not asked again in the browser: %s',
  async (_name, pages) => {
    const agents: string[] = [];
    const outside = await openOutside((url, request) => {
      agents.push(request.headers['user-agent'] ?? '');
      return url.hostname === 'acme.example' ? pages[url.pathname] : undefined;
    });
    const browser = process.env['FOLLOWSUIT_BROWSER'] || undefined;
    const live = await openLive({
      contact: 'test@acme.example',
      proxy: proxySettings(outside.proxy, {}),
      insecure: true,
      tokenOf: () => undefined,
      signal: new AbortController().signal,
      ...(browser !== undefined && { browser }),
    });
    closing.push(
      () => live.close(),
      () => outside.close(),
    );
    expect(live.means.browser).toBe(true);
    const ask = live.askFor({ kind: 'site', timeLimitMs: 8_000 });
    const { declarations, site } = await discover('https://acme.example/', ask, {
      now: Date.now(),
      protocols: false,
    });
    expect(agents.length).toBeGreaterThan(0);
    expect(agents.every((agent) => agent.startsWith('followsuit/'))).toBe(true);
    expect(declarations).toEqual([]);
    expect(site.state).not.toBe('unreachable');
  },
  30_000,
);
