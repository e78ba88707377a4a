import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/reading.js';
import { exactly } from '../../src/model/time.js';
import { auditData } from '../../src/store/audit-data.js';
import { accountId, beginAudit } from '../../src/store/audits.js';
import { putControl } from '../../src/store/controls.js';
import type { Store } from '../../src/store/database.js';
import { putDeclared, putSite } from '../../src/store/declarations.js';
import { putObservation } from '../../src/store/observations.js';
import { openTestStore } from './open-test-store.js';

const at = Date.UTC(2026, 10, 1);
const account = {
  network: 'bluesky',
  handle: 'acme.example',
  url: 'https://bsky.app/profile/acme.example',
} as const;
const other = { network: 'x', handle: 'acme', url: 'https://x.com/acme' } as const;

function observationOf(ref: typeof account | typeof other): Observation {
  const posts = [
    { id: 'b', at: exactly(at - 1000), kind: 'original' as const },
    { id: 'a', at: exactly(at - 2000), kind: 'original' as const },
  ];
  return {
    account: { ...ref },
    at,
    outcome: { kind: 'present' },
    timeline: { order: 'newest-first', complete: true, hidden: false, lowerBound: false, posts },
    lowerBound: false,
    ways: [],
  };
}

let store: Store;
let auditId: number;
beforeEach(async () => {
  store = await openTestStore();
  const audit = { list: 'list.csv', asOf: at, startedAt: at, version: '0.0.0', conditions: [] };
  const competitor = { name: 'Acme', website: 'https://acme.example/', accounts: [] };
  const begun = await beginAudit(store, audit, [{ key: 'acme.example', competitor }]);
  auditId = begun.auditId;
  const competitorId = begun.competitors[0]?.id ?? 0;
  for (const ref of [account, other]) {
    const source = { source: 'list', page: 'list.csv', weight: 5 };
    await putDeclared(store, auditId, {
      competitorId,
      account: { ...ref },
      sources: [source],
      weight: 5,
      certainty: 'accepted',
    });
    await putObservation(store, auditId, await accountId(store, ref), observationOf(ref));
  }
  await putSite(store, auditId, competitorId, {
    site: { state: 'alive', evidence: [], pagesRead: [] },
    placeholders: [],
    rejected: [],
  });
  await putControl(store, auditId, { network: 'x', healthy: true, ways: [] });
});
afterEach(() => store.destroy());

async function read() {
  const { audit, competitors, controls } = await auditData(store, auditId);
  const [company] = competitors;
  const observed = (network: string) =>
    company?.accounts.find((a) => a.account.network === network)?.observation;
  return { audit, company, controls, observed };
}

describe('a row that no longer fits its schema', () => {
  it.each(['{"account":', '{}', '[]', 'null'])('costs its account, named: %s', async (json) => {
    await store
      .updateTable('observations')
      .set({ observation_json: json })
      .where('account_id', '=', 1)
      .execute();
    const { audit, observed } = await read();
    const reason = { code: 'damaged-row', args: { table: 'observations', row: account.url } };
    expect(observed('bluesky')).toMatchObject({ account, outcome: { kind: 'failed', reason } });
    expect(observed('x')).toEqual(observationOf(other));
    expect(audit.conditions).toEqual([reason]);
  });

  it('costs its post, and what is left proves no silence', async () => {
    await store
      .updateTable('post_metrics')
      .set({ at_from: 9e15 })
      .where('account_id', '=', 1)
      .where('position', '=', 0)
      .execute();
    const { audit, observed } = await read();
    const timeline = observed('bluesky')?.timeline;
    expect(timeline).toMatchObject({ order: 'selection', complete: false, lowerBound: true });
    expect(timeline?.posts.map((p) => p.id)).toEqual(['a']);
    expect(observed('x')?.timeline?.order).toBe('newest-first');
    expect(audit.conditions.map((c) => c.args?.['table'])).toEqual(['post_metrics']);
  });

  it('makes a site one that was not read', async () => {
    await store.updateTable('sites').set({ evidence_json: '[{"url":' }).execute();
    const { company } = await read();
    expect(company?.site).toMatchObject({ state: 'not-checked', reason: { code: 'damaged-row' } });
  });

  it('makes a control one that did not work', async () => {
    await store.updateTable('controls').set({ ways_json: '{"a":1' }).execute();
    const { controls } = await read();
    expect(controls).toMatchObject([{ network: 'x', healthy: false, reason: { code: 'damaged-row' } }]);
  });
});
