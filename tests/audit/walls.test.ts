import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { parseBenchmarks } from '../../src/analysis/benchmarks/benchmarks.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { runAudit } from '../../src/audit/run-audit.js';
import { judged } from '../../src/fetching/judged.js';
import type { Answer, Ask, Refusal } from '../../src/model/answer.js';
import { networks } from '../../src/networks/index.js';
import { accountRef, defaultReadOptions, type Network } from '../../src/networks/network.js';
import { observe } from '../../src/networks/observe.js';
import { auditData } from '../../src/store/audit-data.js';
import type { Store } from '../../src/store/database.js';
import { openTestStore } from '../store/open-test-store.js';

const at = Date.UTC(2026, 10, 1, 9);

/** What stands in the way of a visitor, as it looks on the wire. */
const walls: Record<string, (url: string) => Answer | Refusal> = {
  'a rate limit': (url) => answer(url, 429, 'Too many requests'),
  'a server error': (url) => answer(url, 503, '<html><body>Service unavailable</body></html>'),
  'a refusal': (url) => answer(url, 403, '<html><body>Forbidden</body></html>'),
  'LinkedIn’s 999': (url) => answer(url, 999, ''),
  'a challenge': (url) =>
    answer(url, 403, '<html><head><title>Just a moment...</title></head><body></body></html>', {
      'cf-mitigated': 'challenge',
    }),
  'a challenge with status 200': (url) =>
    answer(
      url,
      200,
      '<html><head><title>Making sure you&#39;re not a bot!</title></head><body></body></html>',
    ),
  'a firewall page with status 200': (url) =>
    answer(
      url,
      200,
      '<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Your support ID is: 42</body></html>',
    ),
  'a log-in page': (url) => ({
    ...answer(url, 200, '<form action="/login"><input type="password"></form>'),
    finalUrl: new URL('/login?next=x', url).href,
  }),
  'a consent page': (url) => ({
    ...answer(url, 200, '<html><body>Before you continue</body></html>'),
    finalUrl: 'https://consent.google.com/m?continue=x',
  }),
  'an empty page': (url) => answer(url, 200, ''),
  'an application shell': (url) =>
    answer(
      url,
      200,
      '<html><head><title></title></head><body><div id="root"></div><script src="/app.js"></script></body></html>',
    ),
  'robots.txt': (url) => ({
    kind: 'refusal',
    url,
    at,
    reason: { code: 'robots', args: { rule: 'Disallow: /', line: 2 } },
  }),
  'a time-out': (url) => ({ kind: 'refusal', url, at, reason: { code: 'timeout' } }),
};

function answer(url: string, status: number, body: string, headers: Record<string, string> = {}): Answer {
  return {
    kind: 'answer',
    url,
    finalUrl: url,
    redirects: [],
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body,
    at,
    elapsedMs: 10,
    digest: 'd',
    source: 'network',
  };
}

function behind(wall: (url: string) => Answer | Refusal): Ask {
  return async ({ url }) => {
    const result = wall(url.startsWith('dns:') ? 'https://dns.example/' : url);
    return result.kind === 'answer' ? judged(result) : result;
  };
}

const means = { browser: true, hasToken: () => true };
const someone = (network: Network) =>
  accountRef(network, network.control?.certain ?? 'https://news.example/feed');

describe.each(Object.entries(walls))('behind %s', (_name, wall) => {
  it.each(networks.map((n) => [n.id, n] as const))(
    '%s says nothing about an account',
    async (_id, network) => {
      const { outcome } = await observe(
        network,
        someone(network),
        behind(wall),
        { ...defaultReadOptions, now: at },
        means,
      );
      expect(['hidden', 'blocked', 'failed']).toContain(outcome.kind);
    },
  );
});

/** On these a 404 is the documented sign of absence on one of the routes; the control still has to bear it out. */
const documented404 = ['instagram', 'x', 'pinterest', 'fediverse'];
const bare404 = (url: string) => answer(url, 404, '');

describe('behind a bare 404', () => {
  it.each(networks.map((n) => [n.id, n] as const))(
    '%s is not called absent without a documented sign',
    async (id, network) => {
      const { outcome } = await observe(
        network,
        someone(network),
        behind(bare404),
        { ...defaultReadOptions, now: at },
        means,
      );
      if (documented404.includes(id)) expect(['absent', 'failed']).toContain(outcome.kind);
      else expect(['hidden', 'blocked', 'failed']).toContain(outcome.kind);
    },
  );
});

describe('an audit whose every network answers with walls', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openTestStore();
  });
  afterEach(() => store.destroy());

  it('leaves nobody behind: every account is not checked, and the verdict is undecided', async () => {
    const kinds = [...Object.values(walls), bare404];
    const ask: Ask = async (request) => {
      const host = new URL(request.url.replace(/^dns:/, 'https://')).hostname;
      const which = [...host].reduce((sum, c) => sum + c.charCodeAt(0), 0) % kinds.length;
      return behind(kinds[which] ?? (() => answer(request.url, 503, '')))(request);
    };
    const { auditId } = await runAudit({
      store,
      list: 'list.csv',
      competitors: [{ name: 'Walled', accounts: networks.map(someone) }],
      version: '0.0.0',
      conditions: [],
      asOf: at,
      keepBodies: 'all',
      work: {
        askFor: () => ask,
        means,
        clock: { now: () => at, sleep: async () => {} },
        signal: new AbortController().signal,
        discovery: {},
        width: 16,
      },
    });
    const benchmarks = parseBenchmarks(
      readFileSync(new URL('../../data/benchmarks.csv', import.meta.url), 'utf8'),
    );
    const model = analyse(await auditData(store, auditId), settingsFrom({}), benchmarks);
    expect(model.verdict.tally).toMatchObject({
      links: networks.length,
      leftBehind: 0,
      runWell: 0,
      runBadly: 0,
    });
    expect(model.verdict.tally.notChecked).toBe(networks.length);
    expect(model.verdict.result).toBe('undecided');
    expect(model.notChecked.every((n) => n.groups.every((g) => g.remedy.code !== undefined))).toBe(true);
  });
});
