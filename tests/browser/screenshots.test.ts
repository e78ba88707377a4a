import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { runAudit } from '../../src/audit/run-audit.js';
import { takeScreenshots } from '../../src/audit/screenshots.js';
import { openLive } from '../../src/audit/source.js';
import { printOutcome } from '../../src/cli/print-outcome.js';
import { writeAgain } from '../../src/cli/stored-audits.js';
import { proxySettings } from '../../src/fetching/proxy.js';
import { bluesky } from '../../src/networks/bluesky/bluesky.js';
import { accountRef } from '../../src/networks/network.js';
import { openStore } from '../../src/store/database.js';
import { openOutside } from './outside.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-pictures-'));
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const now = Date.UTC(2026, 10, 1, 12);
const handle = 'acme.example';
const profile = {
  did: 'did:plc:acme0000000000000000000a',
  handle,
  displayName: 'Acme',
  followersCount: 12,
  postsCount: 1,
  createdAt: '2019-01-05T09:00:00.000Z',
};
const post = {
  uri: `at://${profile.did}/app.bsky.feed.post/3m4abcdefgh22`,
  author: { did: profile.did, handle },
  record: { $type: 'app.bsky.feed.post', createdAt: '2020-02-01T08:00:00.000Z', text: 'Hello.' },
  indexedAt: '2020-02-01T08:00:01.000Z',
};
const json = (value: unknown) => ({ body: JSON.stringify(value), type: 'application/json' });

it('stand in the report of an account left behind, and again in a report written later from the database', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const outside = await openOutside((url) => {
    if (url.pathname.endsWith('.getProfile') && url.searchParams.get('actor') === handle)
      return json(profile);
    if (url.pathname.endsWith('.getAuthorFeed')) return json({ feed: [{ post }] });
    return url.pathname === `/profile/${handle}`
      ? { body: '<body style="background: teal"><h1>Acme</h1><p>Last seen in 2020</p></body>' }
      : undefined;
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
  const db = join(folder, 'followsuit.db');
  const store = await openStore(db);
  closing.push(
    () => live.close(),
    () => outside.close(),
  );
  const { auditId } = await runAudit({
    store,
    list: 'list.csv',
    competitors: [{ name: 'Acme', accounts: [accountRef(bluesky, handle)] }],
    version: '0.0.0',
    conditions: [],
    asOf: now,
    keepBodies: 'all',
    work: {
      askFor: live.askFor,
      means: live.means,
      clock: { now: () => now, sleep: async () => {} },
      signal: new AbortController().signal,
      discovery: {},
      width: 4,
    },
  });
  const first = join(folder, 'first.html');
  const ask = live.askFor({ kind: 'account' });
  await printOutcome(store, auditId, {
    options: { output: first },
    config: {},
    takePictures: (urls) => takeScreenshots(store, auditId, urls, ask),
  });
  await store.destroy();
  const later = join(folder, 'later.html');
  const askedBefore = outside.asked.length;
  await writeAgain({ db, output: later });
  const [picture, ...more] = pictures(first);
  expect(more).toEqual([]);
  expect(
    Buffer.from(picture ?? '', 'base64')
      .subarray(0, 3)
      .toString('hex'),
  ).toBe('ffd8ff');
  expect(pictures(later)).toEqual([picture]);
  expect(outside.asked).toHaveLength(askedBefore);
}, 30_000);

function pictures(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/<img src="data:image\/jpeg;base64,([^"]+)"/g)].map(
    ([, data]) => data ?? '',
  );
}
