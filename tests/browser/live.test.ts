import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAudit } from '../../src/audit/run-audit.js';
import { picturesFor, takeScreenshots } from '../../src/audit/screenshots.js';
import { type LiveSource, openLive } from '../../src/audit/source.js';
import { discover } from '../../src/discovery/discover.js';
import { proxySettings } from '../../src/fetching/proxy.js';
import { networkById } from '../../src/networks/index.js';
import { nameAccount } from '../../src/networks/name-account.js';
import { accountRef, defaultReadOptions } from '../../src/networks/network.js';
import { observe } from '../../src/networks/observe.js';
import { accountsOf } from '../../src/store/accounts.js';
import { openStore } from '../../src/store/database.js';
import { type Outside, openOutside, type Say } from './outside.js';

/** A plugin page in the shape of Facebook's own: an empty frame that a script fills a moment later. */
const times = [1793439600, 1792834800, 1792230000, 1791625200, 1791020400];
const plugin = `<!DOCTYPE html><html><head><title>Facebook</title></head><body class="plugin"><script>
  setTimeout(() => {
    const posts = ${JSON.stringify(times)}.map((at, i) => '<div class="userContentWrapper" role="article">' +
      '<a href="/acmetools/posts/pfbid0' + i + '"><abbr data-utime="' + at + '">x</abbr></a>' +
      '<div class="userContent"><p>Anvil ' + i + '</p></div></div>');
    document.body.innerHTML = '<div><a title="Acme Tools" href="https://www.facebook.com/acmetools">Acme Tools</a>' +
      '<div>4,799,321 followers</div></div>' + posts.join('');
  }, 300);
</script></body></html>`;

const links = `<nav><a href="https://www.facebook.com/acmetools">Facebook</a>
  <a href="https://www.linkedin.com/company/acme-tools">LinkedIn</a></nav>`;
/** Written backwards, so that only who runs the script finds the links. */
const shell = `<html><head><title>Acme</title></head><body><div id="root"></div><script>
  document.querySelector('#root').innerHTML =
    ${JSON.stringify([...`<footer>${links}</footer>`].reverse().join(''))}.split('').reverse().join('');
</script></body></html>`;

let outside: Outside | undefined;
let source: LiveSource | undefined;
const now = Date.UTC(2026, 10, 1, 12);

async function open(say: Say, options: { browser?: false } = {}): Promise<LiveSource> {
  outside = await openOutside(say);
  const browser = process.env['FOLLOWSUIT_BROWSER'] || undefined;
  source = await openLive({
    contact: 'test@acme.example',
    proxy: proxySettings(outside.proxy, {}),
    insecure: true,
    tokenOf: () => undefined,
    signal: new AbortController().signal,
    ...(browser !== undefined && { browser }),
    ...options,
  });
  return source;
}
beforeEach(() => {
  outside = undefined;
  source = undefined;
});
afterEach(async () => {
  await source?.close();
  await outside?.close();
});

describe('the Page Plugin, in a browser', () => {
  const page: Say = (url) => (url.pathname === '/plugins/page.php' ? { body: plugin } : undefined);
  const known = networkById('facebook');
  if (known === undefined) throw new Error('no facebook');
  // One way alone: the others would only wait for the network's pace.
  const facebook = { ...known, ways: known.ways.filter((way) => way.id === 'page-plugin') };
  const read = async ({ askFor, means }: LiveSource) => {
    const account = accountRef(facebook, 'acmetools');
    return observe(facebook, account, askFor({ kind: 'account' }), { ...defaultReadOptions, now }, means);
  };

  it('yields five dated posts and exact followers', async () => {
    const observation = await read(await open(page));
    expect(observation.outcome.kind).toBe('present');
    expect(observation.profile?.followers).toEqual({ value: 4_799_321, exact: true });
    expect(observation.timeline?.posts.map((post) => post.at?.from)).toEqual(times.map((t) => t * 1000));
    expect(outside?.asked[0]).toBe('https://www.facebook.com/robots.txt');
    expect(observation.ways.flatMap((w) => w.evidence)[0]).toMatchObject({ status: 200, source: 'browser' });
  });

  it('is not opened where robots.txt says no, nor without a browser', async () => {
    const closed: Say = (url, request) =>
      url.pathname === '/robots.txt'
        ? { body: 'User-agent: *\nDisallow: /', type: 'text/plain' }
        : page(url, request);
    expect((await read(await open(closed))).outcome).toMatchObject({
      kind: 'blocked',
      reason: { code: 'robots' },
    });
    expect(outside?.asked).not.toContainEqual(expect.stringContaining('/plugins/'));
    await source?.close();
    await outside?.close();
    await read(await open(page, { browser: false }));
    expect(outside?.asked).not.toContainEqual(expect.stringContaining('/plugins/'));
  });
});

describe('a site that only scripts draw', () => {
  const find = async ({ askFor }: LiveSource) =>
    discover('https://acme.example/', askFor({ kind: 'site' }), { now, protocols: false });
  const site =
    (front: Say): Say =>
    (url, request) =>
      url.hostname === 'acme.example' && url.pathname === '/' ? front(url, request) : undefined;

  it('is drawn, and its links are found', async () => {
    const { declarations } = await find(await open(site(() => ({ body: shell }))));
    expect(declarations.map((d) => d.account.network).sort()).toEqual(['facebook', 'linkedin']);
  });

  it('says that it needs a browser where there is none', async () => {
    const { declarations, hints, pages } = await find(
      await open(
        site(() => ({ body: shell })),
        { browser: false },
      ),
    );
    expect(declarations).toEqual([]);
    expect(pages[0]?.needsBrowser).toBe(true);
    expect(hints.map((hint) => hint.code)).toContain('needs-browser');
  });

  it('is read without one where its data holds the links, and a challenge is never drawn', async () => {
    const state = `<html><body><div id="root"></div><script id="__NEXT_DATA__" type="application/json">
      {"props":{"links":["https://www.facebook.com/acmetools","https://www.linkedin.com/company/acme-tools"]}}</script></body></html>`;
    const { declarations, probable } = await find(await open(site(() => ({ body: state }))));
    expect([...declarations, ...probable].map((d) => d.account.network).sort()).toEqual([
      'facebook',
      'linkedin',
    ]);
    await source?.close();
    await outside?.close();
    const challenge =
      '<html><head><title>Just a moment...</title></head><body><script></script></body></html>';
    await find(await open(site(() => ({ body: challenge, status: 403 }))));
    expect(outside?.asked.filter((url) => url === 'https://acme.example/')).toHaveLength(1);
  });
});

describe('pictures', () => {
  it('of an account’s page are kept with its evidence, within a budget; no cookie is', async () => {
    const live = await open((url) => (url.pathname === '/acmetools' ? { body: plugin } : undefined));
    const store = await openStore(':memory:');
    const named = nameAccount('https://www.facebook.com/acmetools');
    if (!('account' in named) || named.account === undefined) throw new Error('no account');
    const { auditId } = await runAudit({
      store,
      list: 'list.csv',
      competitors: [{ name: 'Acme', accounts: [named.account] }],
      version: '0.0.0',
      conditions: [],
      asOf: now,
      keepBodies: 'all',
      work: {
        askFor:
          () =>
          async ({ url }) => ({ kind: 'refusal', url, at: now, reason: { code: 'login-wall' } }),
        means: live.means,
        clock: { now: () => now, sleep: async () => {} },
        signal: new AbortController().signal,
        discovery: {},
        width: 1,
      },
    });
    const ask = live.askFor({ kind: 'account' });
    expect(await takeScreenshots(store, auditId, new Set([named.account.url]), ask)).toEqual({
      taken: 1,
      without: [],
    });
    const [known] = await accountsOf(store, auditId);
    const evidence = known?.observation?.ways.flatMap((way) => way.evidence) ?? [];
    const names = evidence.flatMap((e) => e.screenshot ?? []);
    const [picture] = (await picturesFor(store, names, 1_000_000)).values();
    expect(picture?.startsWith('data:image/jpeg;base64,/9j/')).toBe(true);
    expect((await picturesFor(store, names, 100)).size).toBe(0);
    for (const table of ['answers', 'bodies', 'observations', 'hosts'] as const) {
      expect(JSON.stringify(await store.selectFrom(table).selectAll().execute())).not.toContain(
        'very-private',
      );
    }
    await store.destroy();
  }, 30_000);
});
