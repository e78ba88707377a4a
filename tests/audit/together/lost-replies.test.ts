import { describe, expect, it, vi } from 'vitest';
import type { AuditOrder } from '../../../src/audit/order.js';
import { runAudit } from '../../../src/audit/run-audit.js';
import { auditTogether } from '../../../src/audit/together/audit-together.js';
import { openTogether } from '../../../src/audit/together/together.js';
import { recordingFromFolder } from '../../../src/fetching/recording/folder.js';
import { askRecording } from '../../../src/fetching/recording/recording.js';
import { requestKey } from '../../../src/fetching/request-key.js';
import type { Ask } from '../../../src/model/answer.js';
import { auditData } from '../../../src/store/audit-data.js';
import { openStore, type Store } from '../../../src/store/database.js';
import { openPglite } from '../../store/open-test-store.js';

vi.setConfig({ testTimeout: 60_000 });
const recording = recordingFromFolder(new URL('../../../fixtures/audit/small/', import.meta.url).pathname);

/** A company with a site and accounts of the recording. */
function orderOn(store: Store, ask: Ask): AuditOrder {
  return {
    store,
    list: 'list.csv',
    competitors: [{ name: 'Maple', website: 'https://maple.example/', accounts: [] }],
    version: '0.0.0',
    conditions: [],
    asOf: recording.at,
    keepBodies: 'all',
    work: {
      askFor: () => ask,
      means: { browser: false, hasToken: () => false },
      clock: { now: () => recording.at, sleep: async () => {} },
      signal: new AbortController().signal,
      discovery: {},
      width: 8,
    },
  };
}

function counted() {
  const asked: string[] = [];
  const ask = askRecording(recording);
  return {
    asked,
    ask: ((request) => {
      asked.push(requestKey(request));
      return ask(request);
    }) satisfies Ask,
  };
}

/** All that reports are made of, but for the moments of the run. */
async function foundIn(store: Store, auditId: number) {
  const { audit, competitors, ...found } = await auditData(store, auditId);
  // A number that was given and taken back is not given again.
  const companies = competitors.map(({ id: _id, ...company }) => company);
  return { asOf: audit.asOf, conditions: audit.conditions, companies, ...found };
}

async function alone() {
  const store = await openStore(':memory:');
  const { ask, asked } = counted();
  const { auditId } = await runAudit(orderOn(store, ask));
  const found = await foundIn(store, auditId);
  await store.destroy();
  return { found, asked };
}

/** The same on PostgreSQL, where the connection breaks whenever a statement of the run that `loses` names has been done. */
async function together(loses: (statement: string) => boolean) {
  let isOver = false;
  const lost: string[] = [];
  const store = await openPglite((statement) => {
    const isLost = !isOver && loses(statement);
    if (isLost) lost.push(statement);
    return isLost;
  });
  const { ask, asked } = counted();
  const order = orderOn(store, ask);
  const { signal } = order.work;
  // Nobody listens there: what is new is found by looking.
  const terms = { store, database: 'postgres://127.0.0.1:9/none?sslmode=disable', signal, leaseMs: 400 };
  const shared = await openTogether(terms);
  const who = { machine: 'here', pid: 1, version: '0.0.0', lanes: 8 };
  const { state, auditId } = await auditTogether(order, { together: shared, who });
  await shared.close();
  isOver = true;
  const left = await store.selectFrom('leases').select('name').where('owner', 'is not', null).execute();
  const found = await foundIn(store, auditId);
  await store.destroy();
  return { state, asked, found, lost, left };
}

describe('an audit whose connection to the server breaks', () => {
  it('comes to what it comes to without, whichever statement was done and not heard of', async () => {
    const { found, asked } = await alone();
    let statements = 0;
    // Ever less often: a transaction of many statements must have its chance.
    let next = 20;
    const run = await together(() => {
      if (++statements < next) return false;
      next += 13 + Math.floor(next / 10);
      return true;
    });
    expect(run.lost.length).toBeGreaterThan(10);
    expect(run).toMatchObject({ state: 'finished', found, left: [] });
    expect(new Set(run.asked)).toEqual(new Set(asked));
    expect(run.asked.length).toBe(asked.length);
  });

  it('gives up a lane that it took unheard, though it lives on', async () => {
    const losses = [/^\s*insert into leases .* from \(values/s, /distinct on \(t\.lane\)/];
    const { state, lost } = await together((statement) => {
      const which = losses.findIndex((loss) => loss.test(statement));
      return which >= 0 && losses.splice(which, 1).length > 0;
    });
    expect(lost).toHaveLength(2);
    expect(state).toBe('finished');
  });
});
