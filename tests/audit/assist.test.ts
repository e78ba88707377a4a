import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uncheckedAccounts } from '../../src/audit/assist.js';
import { beginAudit } from '../../src/store/audits.js';
import { putControl } from '../../src/store/controls.js';
import type { Store } from '../../src/store/database.js';
import { putDeclared } from '../../src/store/declarations.js';
import { putObservation } from '../../src/store/observations.js';
import { openTestStore } from '../store/open-test-store.js';

const at = Date.UTC(2026, 10, 1, 9);
const account = {
  network: 'bluesky' as const,
  handle: 'gone.example',
  url: 'https://bsky.app/profile/gone.example',
};
const absent = { account, at, outcome: { kind: 'absent' as const }, lowerBound: false, ways: [] };

let store: Store;
let auditId: number;
let accountId: number;
beforeEach(async () => {
  store = await openTestStore();
  const audit = { list: 'l', asOf: at, startedAt: at, version: '0', conditions: [] };
  const begun = await beginAudit(store, audit, [
    { key: 'k', competitor: { name: 'Gone', accounts: [account] } },
  ]);
  auditId = begun.auditId;
  const competitorId = begun.competitors[0]?.id ?? 0;
  const declared = { competitorId, account, sources: [], weight: 10, certainty: 'certain' as const };
  accountId = await putDeclared(store, auditId, declared);
  await putObservation(store, auditId, accountId, absent);
});
afterEach(() => store.destroy());

const queue = async (exempt: 'bluesky'[] = []) =>
  (await uncheckedAccounts(store, auditId, exempt)).map((a) => a.account.handle);

describe('the queue of assist', () => {
  it('holds an absence that no healthy control bears out, until a person has looked', async () => {
    expect(await queue()).toEqual(['gone.example']);
    await putControl(store, auditId, { network: 'bluesky', healthy: false });
    expect(await queue()).toEqual(['gone.example']);
    await putObservation(store, auditId, accountId, { ...absent, seenBy: 'AB' });
    expect(await queue()).toEqual([]);
  });

  it('leaves out an absence to be believed', async () => {
    expect(await queue(['bluesky'])).toEqual([]);
    await putControl(store, auditId, { network: 'bluesky', healthy: true });
    expect(await queue()).toEqual([]);
  });
});
