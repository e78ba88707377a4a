import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/fetching/digest.js';
import { putAnswer } from '../../src/store/answers.js';
import { auditData } from '../../src/store/audit-data.js';
import { accountId, beginAudit } from '../../src/store/audits.js';
import { copyStore } from '../../src/store/copy.js';
import { openStore, type Store } from '../../src/store/database.js';
import { putObservation } from '../../src/store/observations.js';
import { openTestStore } from './open-test-store.js';

const at = Date.UTC(2026, 10, 1);
const url = 'https://acme.example/';
const account = { network: 'x', handle: 'acme', url: 'https://x.com/acme' } as const;

let folder: string;
let from: Store;
let to: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'followsuit-copy-'));
  from = await openStore(join(folder, 'from.db'));
  to = await openTestStore();
});
afterEach(async () => {
  await from.destroy();
  await to.destroy();
  rmSync(folder, { recursive: true, force: true });
});

async function fill(store: Store): Promise<number> {
  const audit = { list: 'list.csv', asOf: at, startedAt: at, version: '0.0.0', conditions: [] };
  const competitor = { name: 'Acme', website: url, accounts: [] };
  const { auditId } = await beginAudit(store, audit, [{ key: 'acme.example', competitor }]);
  const posts = Array.from({ length: 700 }, (_, i) => ({
    id: `p${i}`,
    kind: 'original' as const,
    text: `post ${i}${i === 3 ? ' \u0000 \ud800' : ''}`,
  }));
  const timeline = {
    order: 'newest-first',
    complete: true,
    hidden: false,
    lowerBound: false,
    posts,
  } as const;
  await putObservation(store, auditId, await accountId(store, account), {
    account: { ...account },
    at,
    outcome: { kind: 'present' },
    timeline: { ...timeline, posts },
    lowerBound: false,
    ways: [],
  });
  const body = '<p>hello</p>';
  const answer = {
    kind: 'answer',
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: {},
    body,
  } as const;
  await putAnswer(
    store,
    { auditId, taskId: null, key: 'k', keepBodies: 'all' },
    { url },
    { ...answer, redirects: [], at, elapsedMs: 5.5, digest: digestOf(body), source: 'network' },
  );
  return auditId;
}

describe('a copy', () => {
  it('holds every row, with the same counts and digests', async () => {
    const auditId = await fill(from);
    const tables = await copyStore(from, to);
    const known = (await from.introspection.getTables()).map(({ name }) => name);
    // Who works at this moment stays where he is.
    const kept = known.filter((name) => name !== 'leases' && name !== 'workers');
    expect(tables.map(({ table }) => table).sort()).toEqual(kept.sort());
    expect(tables.find(({ table }) => table === 'posts')?.rows).toBe(700);
    expect(await auditData(to, auditId)).toEqual(await auditData(from, auditId));
  });

  it('goes on where it was cut short', async () => {
    await fill(from);
    await copyStore(from, to);
    await to.deleteFrom('post_metrics').where('position', '>=', 600).execute();
    await to.deleteFrom('answers').execute();
    expect((await copyStore(from, to)).find(({ table }) => table === 'post_metrics')?.rows).toBe(700);
  });

  it('is not mixed into other audits, and a difference is found', async () => {
    await fill(from);
    await copyStore(from, to);
    await to.updateTable('posts').set({ text: 'other' }).where('key', '=', 'p5').execute();
    await expect(copyStore(from, to)).rejects.toThrow(/copy-differs table=posts from=700/);
    await to.updateTable('audits').set({ list: 'other.csv' }).execute();
    await expect(copyStore(from, to)).rejects.toThrow(/other-audits/);
  });
});
