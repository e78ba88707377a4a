import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/reading.js';
import { exactly } from '../../src/model/time.js';
import { answersOf, putAnswer } from '../../src/store/answers.js';
import { auditData } from '../../src/store/audit-data.js';
import { accountId, beginAudit, finishAudit, reopenAudit } from '../../src/store/audits.js';
import { putControl } from '../../src/store/controls.js';
import { copyStore } from '../../src/store/copy.js';
import { openStore, type Store } from '../../src/store/database.js';
import { putDeclared, putSite } from '../../src/store/declarations.js';
import { putLook, undoLook } from '../../src/store/looks.js';
import { putObservation } from '../../src/store/observations.js';
import { putPast } from '../../src/store/past.js';
import { pruneBodies } from '../../src/store/prune.js';
import { type SummedTable, summed } from '../../src/store/row-sum.js';
import { addConditions } from '../../src/store/shared-audits.js';
import { putTags } from '../../src/store/tags.js';
import { openTestStore } from './open-test-store.js';

const at = Date.UTC(2026, 10, 1);
const account = { network: 'x', handle: 'acme', url: 'https://x.com/acme' } as const;
const tables = Object.keys(summed) as SummedTable[];
let store: Store;
let auditId: number;

function observationWith(texts: string[]): Observation {
  const posts = texts.map((text, i) => ({
    id: `${i}`,
    at: exactly(at - i),
    kind: 'original' as const,
    text,
  }));
  const view = { order: 'newest-first', complete: false, hidden: false, lowerBound: false } as const;
  return {
    account,
    at,
    outcome: { kind: 'present' },
    timeline: { ...view, posts },
    lowerBound: false,
    ways: [],
  };
}

async function keepAnswer(): Promise<void> {
  const body = '<html>';
  const digest = createHash('sha256').update(body).digest('hex');
  const place = { auditId, taskId: null, key: `GET ${account.url}`, keepBodies: 'all' } as const;
  const urls = { url: account.url, finalUrl: account.url, redirects: [] };
  const json = [{ url: account.url, body: '{}' }];
  const got = { kind: 'answer', status: 200, headers: {}, at, elapsedMs: 1.5, source: 'network' } as const;
  await putAnswer(store, place, { url: account.url }, { ...got, ...urls, body, digest, json });
}

beforeEach(async () => {
  store = await openTestStore();
  const order = { list: 'a half \ud800.csv', asOf: at, startedAt: at, version: '0.0.0', conditions: [] };
  const competitor = { name: 'Ac\u0000me', website: 'https://acme.example/', accounts: [] };
  const begun = await store
    .transaction()
    .execute((trx) => beginAudit(trx, order, [{ key: 'acme.example', competitor }]));
  auditId = begun.auditId;
  const competitorId = begun.competitors[0]?.id ?? 0;
  const source = { source: 'footer', page: 'https://acme.example/', weight: 2.5 };
  const declared = { competitorId, account, sources: [source], weight: 2.5, certainty: 'probable' } as const;
  await putDeclared(store, auditId, { ...declared, sources: [source] });
  await putDeclared(store, auditId, { ...declared, sources: [source], weight: 5, certainty: 'accepted' });
  await putSite(store, auditId, competitorId, {
    site: { state: 'alive', evidence: [], pagesRead: ['https://acme.example/'] },
    placeholders: [],
    rejected: [],
  });
  const empty = { captures: [], past: [], uncertain: [], closed: [], since: [], known: [] };
  await putPast(store, auditId, competitorId, {
    website: 'https://acme.example/',
    state: 'read',
    archived: 3,
    ...empty,
  });
  await putControl(store, auditId, { network: 'x', healthy: true, ways: [] });
  await putObservation(store, auditId, await accountId(store, account), observationWith(['one', 'two']));
  await keepAnswer();
});
afterEach(() => store.destroy());

async function unsummed(of: Store): Promise<string[]> {
  const without: string[] = [];
  for (const table of tables) {
    const { rows } = await sql<{ sum: number | null }>`select sum from ${sql.table(table)}`.execute(of);
    if (rows.length === 0 || rows.some(({ sum }) => sum === null)) without.push(table);
  }
  return without;
}

const all = async (of = store) => ({
  data: await auditData(of, auditId),
  answers: await answersOf(of, auditId),
});

/** The sum is another, as where the disk has changed anything else of the row: no trigger sees it. */
async function damage(table: SummedTable): Promise<void> {
  await sql`update ${sql.table(table)} set sum = sum + 1`.execute(store);
}

async function repair(table: SummedTable): Promise<void> {
  await sql`update ${sql.table(table)} set sum = sum - 1`.execute(store);
}

describe('the sum of a row', () => {
  it('stands in every row that a report is made from, and is right after every change', async () => {
    expect(await unsummed(store)).toEqual([]);
    await finishAudit(store, auditId, at + 1);
    await addConditions(store, auditId, [{ code: 'robots-ignored' }]);
    await putTags(store, auditId, ['client=acme']);
    const id = await putLook(store, {
      auditId,
      accountId: await accountId(store, account),
      at,
      kind: 'said',
      observation: observationWith(['one, edited']),
    });
    await all();
    await undoLook(store, id, at);
    await all();
    await reopenAudit(store, auditId);
    await finishAudit(store, auditId, at + 2);
    await pruneBodies(store, { keep: 0, dryRun: false });
    expect((await all()).data.audit).toMatchObject({ finishedAt: at + 2, list: 'a half \ufffd.csv' });
    expect(await unsummed(store)).toEqual([]);
  });

  it('tells a damaged row from the one that was kept, in every table', async () => {
    for (const table of tables) {
      await damage(table);
      await expect(all(), table).rejects.toMatchObject({ code: 'damaged-row', args: { table } });
      await repair(table);
    }
    expect((await all()).data.competitors).toHaveLength(1);
  });

  it('is forgotten where somebody changes the row by SQL', async () => {
    await store.updateTable('audit_competitors').set({ name: 'Renamed' }).execute();
    await store.updateTable('audits').set({ finished_at: at }).execute();
    expect((await all()).data).toMatchObject({
      audit: { finishedAt: at },
      competitors: [{ name: 'Renamed' }],
    });
    expect(await unsummed(store)).toEqual(['audits', 'audit_competitors']);
  });

  it('is not asked for in rows of before it was kept', async () => {
    const before = await all();
    for (const table of tables) await sql`update ${sql.table(table)} set sum = null`.execute(store);
    expect((await all()).data).toEqual(before.data);
  });

  it('goes along into a copy', async () => {
    const copy = await openStore(':memory:');
    await copyStore(store, copy);
    expect(await unsummed(copy)).toEqual([]);
    expect(await all(copy)).toEqual(await all());
    await copy.destroy();
  });
});
