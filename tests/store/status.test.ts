import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginAudit, finishAudit } from '../../src/store/audits.js';
import type { Store } from '../../src/store/database.js';
import { statusOf } from '../../src/store/status.js';
import { putTags } from '../../src/store/tags.js';
import { addTask, endTaskWith, postponeTask, waitingTasks } from '../../src/store/tasks.js';
import { openTestStore } from './open-test-store.js';

const at = Date.UTC(2026, 10, 1);
let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.destroy());

describe('the status', () => {
  it('tells of each audit what is done and what waits, and of each lane since when or until when', async () => {
    const audit = { list: 'list.csv', asOf: at, startedAt: at, version: '0.0.0', conditions: [] };
    const competitor = { name: 'Acme', website: 'https://acme.example/', accounts: [] };
    const keyed = [{ key: 'acme.example', competitor }];
    const first = await beginAudit(store, audit, keyed);
    await finishAudit(store, first.auditId, at + 1);
    const { auditId } = await beginAudit(store, audit, keyed);
    const place = { audit_id: auditId, kind: 'account', competitor_id: null, account_id: null } as const;
    for (const lane of ['x', 'x', 'x', 'bluesky'])
      await addTask(store, { ...place, network: null, lane, due_at: at });
    const [done, late] = (await waitingTasks(store, auditId)).filter((task) => task.lane === 'x');
    await endTaskWith(store, done?.id ?? 0, async () => {});
    await postponeTask(store, late?.id ?? 0, at + 5000);
    const shared = { list: 'list.csv', startedAt: at };
    expect(await statusOf(store)).toEqual({
      audits: [
        { id: auditId, ...shared, done: 1, waiting: 3 },
        { id: first.auditId, ...shared, finishedAt: at + 1, done: 0, waiting: 0 },
      ],
      lanes: [
        { lane: 'bluesky', waiting: 1, dueAt: at, postponed: 0 },
        { lane: 'x', waiting: 2, dueAt: at, postponed: 1 },
      ],
      workers: [],
    });
    await putTags(store, first.auditId, ['client=acme', 'quarterly', 'client=acme']);
    const tagged = { id: first.auditId, ...shared, tags: ['client=acme', 'quarterly'], finishedAt: at + 1 };
    expect(await statusOf(store, ['quarterly', 'client=acme'])).toEqual({
      audits: [{ ...tagged, done: 0, waiting: 0 }],
      lanes: [],
      workers: [],
    });
    expect((await statusOf(store, ['client=beta'])).audits).toEqual([]);
  });
});
