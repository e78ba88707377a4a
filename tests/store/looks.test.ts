import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { observationByHand } from '../../src/audit/seen-by-hand.js';
import type { Observation } from '../../src/model/reading.js';
import { because } from '../../src/model/reason.js';
import { exactly } from '../../src/model/time.js';
import { beginAudit } from '../../src/store/audits.js';
import { openStore, type Store } from '../../src/store/database.js';
import { putDeclared } from '../../src/store/declarations.js';
import { knownFiles, looksOf, putLook, undoLook } from '../../src/store/looks.js';
import { observationsOf, putObservation } from '../../src/store/observations.js';

const at = Date.UTC(2026, 10, 1, 9);
const account = { network: 'x' as const, handle: 'maple', url: 'https://x.com/maple' };
const post = { id: '7', at: exactly(at - 5_000), kind: 'original' as const, text: 'Hello.' };
const walled: Observation = {
  account,
  at,
  outcome: { kind: 'hidden', reason: because('login-wall') },
  lowerBound: false,
  ways: [],
};
const shown: Observation = {
  ...walled,
  outcome: { kind: 'present' },
  timeline: { order: 'newest-first', complete: false, hidden: false, lowerBound: false, posts: [post] },
};

let store: Store;
let auditId: number;
let accountId: number;
beforeEach(async () => {
  store = await openStore(':memory:');
  const audit = { list: 'l', asOf: at, startedAt: at, version: '0', conditions: [] };
  const begun = await beginAudit(store, audit, [
    { key: 'k', competitor: { name: 'Maple', accounts: [account] } },
  ]);
  auditId = begun.auditId;
  const competitorId = begun.competitors[0]?.id ?? 0;
  accountId = await putDeclared(store, auditId, {
    competitorId,
    account,
    sources: [],
    weight: 10,
    certainty: 'certain',
  });
});
afterEach(() => store.destroy());

const known = async () => (await observationsOf(store, auditId)).get(accountId);

describe('a look', () => {
  it('is taken back to what was known before, posts and all', async () => {
    await putObservation(store, auditId, accountId, shown);
    const before = await known();
    const said = observationByHand({ account, by: 'AB', shows: 'no-page' }, at, before);
    const id = await putLook(store, { auditId, accountId, at, kind: 'said', observation: said });
    expect((await known())?.outcome).toEqual({ kind: 'absent', reason: because('person-found-none') });
    expect(await undoLook(store, id, at)).toBe(true);
    expect(await known()).toEqual(before);
    expect(await undoLook(store, id, at)).toBe(false);
    expect(await looksOf(store, auditId)).toEqual([]);
  });

  it('is taken back to nothing where nothing was known', async () => {
    const id = await putLook(store, { auditId, accountId, at, kind: 'read', observation: shown });
    await undoLook(store, id, at);
    expect(await known()).toBeUndefined();
    expect(await store.selectFrom('post_metrics').selectAll().execute()).toEqual([]);
  });

  it('stands under a later one, and keeps the file it came from in mind after it was taken back', async () => {
    const look = { auditId, accountId, at, kind: 'read' as const, fileDigest: 'abc', observation: shown };
    const first = await putLook(store, look);
    const second = await putLook(store, { auditId, accountId, at, kind: 'said', observation: walled });
    expect(await undoLook(store, first, at)).toBe(false);
    expect(await undoLook(store, second, at)).toBe(true);
    expect(await undoLook(store, first, at)).toBe(true);
    expect(await knownFiles(store, auditId)).toEqual(new Set(['abc']));
  });

  it('changes nothing where the account is put aside', async () => {
    await putObservation(store, auditId, accountId, walled);
    const id = await putLook(store, { auditId, accountId, at, kind: 'skipped', detail: 'no account' });
    expect(await known()).toEqual(walled);
    await undoLook(store, id, at);
    expect(await known()).toEqual(walled);
  });
});
