import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { beginOrTakeUp } from '../../src/audit/begin-audit.js';
import { planAccount } from '../../src/audit/plan-audit.js';
import type { AccountRef } from '../../src/model/reading.js';
import { validatorsFor } from '../../src/store/answers.js';
import { accountIds } from '../../src/store/audits.js';
import { openStore, type Store } from '../../src/store/database.js';
import { waitingTasks } from '../../src/store/tasks.js';

const now = Date.UTC(2026, 10, 1);
const onX = (handle: string): AccountRef => ({ network: 'x', handle, url: `https://x.com/${handle}` });

async function cpuSeconds(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Begins an audit of so many companies, each with a site and an account. */
async function begin(store: Store, companies: number): Promise<number> {
  const competitors = Array.from({ length: companies }, (_, i) => ({
    name: `Company ${i}`,
    website: `https://c${i}.example/`,
    accounts: [onX(`company${i}`)],
  }));
  const { auditId } = await beginOrTakeUp({
    store,
    list: 'list.csv',
    competitors,
    version: '0',
    conditions: [],
    asOf: now,
    keepBodies: 'none',
    work: {
      askFor: () => () => Promise.reject(new Error('nobody is asked')),
      means: { browser: false, hasToken: () => false },
      clock: { now: () => now, sleep: async () => {} },
      signal: new AbortController().signal,
      discovery: {},
      width: 8,
    },
  });
  expect(await waitingTasks(store, auditId)).toHaveLength(2 * companies + 1);
  return auditId;
}

it('plans a long list in time that grows with its rows', async () => {
  const planning = async (companies: number) => {
    const store = await openStore(':memory:');
    const seconds = await cpuSeconds(async () => void (await begin(store, companies)));
    await store.destroy();
    return seconds;
  };
  await planning(500);
  const few = await planning(1_000);
  expect((await planning(8_000)) / few).toBeLessThan(8 * 2);
});

it('goes on with a site in the same time, however much waits and however much was answered', async () => {
  const sites = async (rows: number) => {
    const store = await openStore(':memory:');
    const auditId = await begin(store, 10);
    await sql`
      with recursive n (i) as (select 1 union all select i + 1 from n where i < ${rows})
      insert into tasks (audit_id, kind, network, lane, state, due_at, attempts)
      select ${auditId}, 'account', 'x', 'x', 'waiting', ${now}, 0 from n`.execute(store);
    await sql`
      with recursive n (i) as (select 1 union all select i + 1 from n where i < ${rows})
      insert into answers (audit_id, key, url, method, at, status, headers_json)
      select ${auditId}, 'GET https://c.example/' || i, 'https://c.example/' || i, 'GET', ${now}, 200, '{}' from n`.execute(
      store,
    );
    let newest = Math.max(...(await waitingTasks(store, auditId)).map(({ id }) => id));
    const seconds = await cpuSeconds(async () => {
      for (let i = 0; i < 60; i++) {
        const found = onX(`found${i}`);
        const idOf = await accountIds(store, [found]);
        await planAccount(store, auditId, idOf(found), found, now);
        const planned = await waitingTasks(store, auditId, newest);
        expect(planned).toHaveLength(1);
        newest = planned[0]?.id ?? 0;
        expect(await validatorsFor(store, `GET https://new.example/${i}`, 0)).toBeUndefined();
      }
    });
    await store.destroy();
    return seconds;
  };
  await sites(100);
  const few = await sites(100);
  expect((await sites(120_000)) / few).toBeLessThan(2.5);
});
