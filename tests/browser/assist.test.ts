import { readFileSync } from 'node:fs';
import type { BrowserContext, Request } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AssistEvent, type AssistKey, assist, uncheckedAccounts } from '../../src/audit/assist.js';
import { runAudit } from '../../src/audit/run-audit.js';
import { AssistedWindow } from '../../src/fetching/browser/assisted-window.js';
import { findBrowser } from '../../src/fetching/browser/find.js';
import type { Observation } from '../../src/model/reading.js';
import { nameAccount } from '../../src/networks/name-account.js';
import { observationJson } from '../../src/networks/observation-json.js';
import { accountsOf } from '../../src/store/accounts.js';
import { openStore, type Store } from '../../src/store/database.js';

const at = Date.UTC(2026, 10, 1, 12);
const fixture = (path: string) =>
  readFileSync(new URL(`../../fixtures/networks/${path}`, import.meta.url), 'utf8');
const linkedin = fixture('linkedin/thriving/page.html');
const consent = `<html><body>Before you continue<script>
  setTimeout(() => { document.cookie = 'consent=very-private; path=/'; location.reload(); }, 200);
</script></body></html>`;
const shell = '<html><head><title></title></head><body><div id="root"></div></body></html>';

/** The networks as a person's browser meets them: one asks for consent first, one never shows anything. */
async function prepare(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request();
    const answer = listAnswer(request);
    if (answer) return route.fulfill(answer);
    if (!request.url().includes('linkedin.com/company/'))
      return route.fulfill({ contentType: 'text/html', body: shell });
    const passed = (await request.allHeaders())['cookie']?.includes('consent=') === true;
    return route.fulfill({ contentType: 'text/html', body: passed ? linkedin : consent });
  });
}

interface Answer {
  method?: string;
  url: string;
  sent?: string;
  headers?: Record<string, string>;
  text?: string;
  json?: unknown;
}

/** What somebody signed in is shown: an empty page whose script asks for the lists, as these fixtures tell. */
const lists = new Map<string, Answer[]>(
  (
    [
      ['https://www.facebook.com/acmetools', 'facebook/signed-in-silent'],
      ['https://www.instagram.com/acme.tools/', 'instagram/signed-in-thriving'],
      ['https://x.com/acmetools', 'x/signed-in-2026'],
    ] as const
  ).map(([page, path]) => [page, JSON.parse(fixture(`${path}/answers.json`)).answers as Answer[]]),
);
let served = 0;

function pageThatAsks(answers: readonly Answer[]): string {
  const asks = answers.map(({ method = 'GET', url, sent }, i) => ({ url, method, sent, i }));
  return `<html><head><title></title></head><body><div id="root"></div><script>
    for (const { url, method, sent, i } of ${JSON.stringify(asks)})
      fetch(url, { method, headers: { 'x-answer': String(i), 'x-csrf-token': 'very-private' }, body: sent });
    fetch('/api/note-view', { method: 'POST', body: 'very-private' });
  </script></body></html>`;
}

function listAnswer(request: Request) {
  const answers = lists.get(request.url());
  if (answers && request.isNavigationRequest())
    return { contentType: 'text/html', body: pageThatAsks(answers) };
  const asked = request.headers()['x-answer'];
  const of = [...lists].find(([page]) => new URL(page).origin === new URL(request.url()).origin)?.[1];
  const answer = asked === undefined ? undefined : of?.[Number(asked)];
  if (answer === undefined) return undefined;
  served++;
  const body = answer.text ?? JSON.stringify(answer.json);
  return { headers: { 'content-type': 'text/html; charset="utf-8"', ...answer.headers }, body };
}

function named(url: string) {
  const result = nameAccount(url);
  if (!('account' in result) || result.account === undefined) throw new Error(url);
  return result.account;
}

let store: Store;
let window: AssistedWindow;
let auditId: number;

beforeAll(async () => {
  const found = await findBrowser(process.env['FOLLOWSUIT_BROWSER'] || undefined);
  if (found === undefined) throw new Error('No Chromium found: run `npx playwright install chromium`.');
  window = new AssistedWindow({ found, visible: false, now: () => at, prepare });
  store = await openStore(':memory:');
  auditId = await auditOf([
    'https://www.instagram.com/acme/',
    'https://www.linkedin.com/company/acme-tools',
    'https://www.tiktok.com/@acme',
  ]);
});
afterAll(async () => {
  await window.close();
  await store.destroy();
});

/** An audit that was let in nowhere. */
async function auditOf(accounts: readonly string[]): Promise<number> {
  const end = await runAudit({
    store,
    list: 'list.csv',
    competitors: [{ name: 'Acme', accounts: accounts.map(named) }],
    version: '0.0.0',
    conditions: [],
    asOf: at,
    keepBodies: 'all',
    work: {
      askFor: () => async (request) => ({
        kind: 'refusal',
        url: request.url,
        at,
        reason: { code: 'login-wall' },
      }),
      means: { browser: false, hasToken: () => false },
      clock: { now: () => at, sleep: async () => {} },
      signal: new AbortController().signal,
      discovery: {},
      width: 4,
    },
  });
  return end.auditId;
}

/** Presses these keys, a second after each page is shown: time for a person (here a script) to pass what is in the way. */
async function session(keys: AssistKey[]) {
  const events: AssistEvent[] = [];
  const pressed = [...keys];
  const end = await assist({
    store,
    auditId,
    window,
    nextKey: async () => {
      await new Promise((done) => setTimeout(done, 1_000));
      return pressed.shift() ?? 'quit';
    },
    onEvent: (event) => events.push(event),
    by: 'AB',
    now: () => at,
  });
  return { end, events };
}

describe('assist', () => {
  it('takes a log-in page for what its address says, whatever stands on it', async () => {
    const url = 'https://www.linkedin.com/authwall?trk=x';
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const wall = { method: 'GET' as const, url, status: 200, headers, body: linkedin, at, elapsedMs: 0 };
    const keys: AssistKey[] = ['skip', 'read', 'quit'];
    const stored: boolean[] = [];
    await assist({
      store,
      auditId,
      window: { show: async () => {}, capture: async () => [wall] },
      nextKey: async () => keys.shift() ?? 'quit',
      onEvent: (event) => event.kind === 'read' && stored.push(event.stored),
      by: 'AB',
      now: () => at,
    });
    expect(stored).toEqual([false]);
  });

  it('shows what could not be checked, one after another, and keeps only what was understood', async () => {
    expect((await uncheckedAccounts(store, auditId)).map((a) => a.account.network)).toEqual([
      'instagram',
      'linkedin',
      'tiktok',
    ]);
    // A shell is not understood, so the person skips it; back and forth; consent is passed; the last one is left.
    const { end, events } = await session(['read', 'skip', 'back', 'skip', 'read', 'quit']);
    expect(end).toEqual({ read: 1, skipped: 1, left: 2 });
    const read = events.flatMap((e) => (e.kind === 'read' ? [[e.account.account.network, e.stored]] : []));
    expect(read).toEqual([
      ['instagram', false],
      ['linkedin', true],
    ]);
    const kept = (await accountsOf(store, auditId)).find(
      (a) => a.account.network === 'linkedin',
    )?.observation;
    expect(kept).toMatchObject({ outcome: { kind: 'present' }, seenBy: 'AB' });
    expect(kept?.timeline?.posts.length).toBeGreaterThan(0);
    expect(kept?.ways.flatMap((w) => w.evidence).every((e) => e.source !== 'network')).toBe(true);
  });

  it('goes on with the rest when it is run again', async () => {
    const { events } = await session(['quit']);
    expect(events[0]).toMatchObject({
      kind: 'showing',
      account: { account: { network: 'instagram' } },
      total: 2,
    });
  });

  it('reads the lists that come after the page: asked for by POST, streamed, of any type', async () => {
    const listed = await auditOf([...lists.keys()]);
    const observations: Observation[] = [];
    const keys: AssistKey[] = ['read', 'read', 'read'];
    let expected = 0;
    await assist({
      store,
      auditId: listed,
      window,
      nextKey: async () => {
        expected += [...lists.values()][3 - keys.length]?.length ?? 0;
        await vi.waitUntil(() => served >= expected, 30_000);
        await new Promise((done) => setTimeout(done, 1_000));
        return keys.shift() ?? 'quit';
      },
      onEvent: (event) => event.kind === 'read' && observations.push(event.observation),
      by: 'AB',
      now: () => at,
    });
    const got = observations.map((observation) => JSON.parse(JSON.stringify(observationJson(observation))));
    for (const [i, path] of [
      'facebook/signed-in-silent',
      'instagram/signed-in-thriving',
      'x/signed-in-2026',
    ].entries())
      expect(got[i], path).toMatchObject(JSON.parse(fixture(`${path}/expected.json`)));
  });

  it('keeps of a page what its lists need, and nothing of the page before', async () => {
    const [facebook = '', instagram = ''] = lists.keys();
    served = 0;
    await window.show(facebook);
    await vi.waitUntil(() => served > 0, 30_000);
    await window.show(instagram);
    await vi.waitUntil(() => served > 1, 30_000);
    await new Promise((done) => setTimeout(done, 1_000));
    const exchanges = await window.capture();
    expect(new Set(exchanges.map(({ url }) => new URL(url).hostname))).toEqual(
      new Set(['www.instagram.com']),
    );
    expect(exchanges.some(({ method }) => method === 'POST')).toBe(true);
    const written = JSON.stringify(exchanges.slice(1).filter(({ method }) => method === 'POST'));
    for (const secret of ['NAcVerySecretToken', 'alsoSecret', 'very-private', 'note-view'])
      expect(written).not.toContain(secret);
  });

  it('keeps nothing of the person’s own: no cookie reaches the database', async () => {
    const tables = ['answers', 'bodies', 'observations', 'hosts'] as const;
    for (const table of tables) {
      const rows = await store.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain('very-private');
    }
  });
});
