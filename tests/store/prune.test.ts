import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestOf } from '../../src/fetching/digest.js';
import { answersOf, bodyOf, putAnswer } from '../../src/store/answers.js';
import { beginAudit, finishAudit } from '../../src/store/audits.js';
import type { Store } from '../../src/store/database.js';
import { answersWithoutBody, pruneBodies } from '../../src/store/prune.js';
import { openTestStore } from './open-test-store.js';

const day = 86_400_000;
const at = Date.UTC(2026, 0, 1);
const url = 'https://acme.example/';
const json = [{ url: 'https://acme.example/feed', body: '{}' }];

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.destroy());

/** One audit with one answer for each body; the last is drawn, with what it asked for. */
async function audit(list: string, on: number, bodies: readonly string[], finished = true): Promise<number> {
  const competitor = { name: 'Acme', website: url, accounts: [] };
  const order = { list, asOf: on, startedAt: on, version: '0.0.0', conditions: [] };
  const { auditId } = await beginAudit(store, order, [{ key: 'acme.example', competitor }]);
  for (const [i, body] of bodies.entries()) {
    const key = `GET ${url}${i}`;
    const answer = { kind: 'answer', url, finalUrl: url, status: 200, headers: {}, body, at: on } as const;
    await putAnswer(
      store,
      { auditId, taskId: null, key, keepBodies: 'all' },
      { url },
      { ...answer, redirects: [], json, elapsedMs: 1, digest: digestOf(body), source: 'network' },
    );
  }
  if (finished) await finishAudit(store, auditId, on + 1);
  return auditId;
}

const kept = (body: string) => bodyOf(store, digestOf(body));

it('takes from older audits the pages that no newer one has, and leaves answers and digests', async () => {
  const first = await audit('list.csv', at, ['same', 'old']);
  const second = await audit('list.csv', at + day, ['same', 'middle']);
  const last = await audit('list.csv', at + 2 * day, ['same', 'new']);
  const underway = await audit('list.csv', at + 3 * day, ['begun'], false);
  const other = await audit('other.csv', at, ['theirs']);
  const pruned = await pruneBodies(store, { keep: 1, dryRun: false });
  expect(pruned.audits).toEqual([
    { id: first, list: 'list.csv', asOf: at, answers: 1 },
    { id: second, list: 'list.csv', asOf: at + day, answers: 1 },
  ]);
  expect(pruned.bodies).toBe(2);
  expect(pruned.bytes).toBeGreaterThan(0);
  expect([await kept('old'), await kept('middle')]).toEqual([undefined, undefined]);
  for (const body of ['same', 'new', 'begun', 'theirs']) expect(await kept(body), body).toBe(body);
  const [same, old] = await answersOf(store, first);
  expect(same?.result).toMatchObject({ body: 'same', json });
  expect(old?.result).toMatchObject({ body: '', digest: digestOf('old'), status: 200 });
  expect(old?.result).not.toHaveProperty('json');
  expect(await answersWithoutBody(store, first)).toEqual({ answers: 2, without: 1 });
  for (const id of [last, underway, other]) expect((await answersWithoutBody(store, id)).without).toBe(0);
});

it('keeps the pages of as many audits as asked for, and finds nothing the second time', async () => {
  for (let i = 0; i < 4; i++) await audit('list.csv', at + i * day, [`page ${i}`]);
  expect(await pruneBodies(store, { keep: 3, dryRun: false })).toMatchObject({ bodies: 1 });
  expect(await pruneBodies(store, { keep: 3, dryRun: false })).toEqual({ audits: [], bodies: 0, bytes: 0 });
  expect([await kept('page 0'), await kept('page 1')]).toEqual([undefined, 'page 1']);
});

it('changes nothing on a dry run, and says the same', async () => {
  await audit('list.csv', at, ['old']);
  await audit('list.csv', at + day, ['new']);
  const told = await pruneBodies(store, { keep: 1, dryRun: true });
  expect(await kept('old')).toBe('old');
  expect(await pruneBodies(store, { keep: 1, dryRun: false })).toEqual(told);
});

it('takes nothing from a database without audits', async () => {
  expect(await pruneBodies(store, { keep: 1, dryRun: false })).toEqual({ audits: [], bodies: 0, bytes: 0 });
});
