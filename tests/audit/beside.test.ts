import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginOrTakeUp } from '../../src/audit/begin-audit.js';
import type { AuditOrder } from '../../src/audit/order.js';
import { runAudit } from '../../src/audit/run-audit.js';
import { askStored } from '../../src/audit/stored-recording.js';
import { digestOf } from '../../src/fetching/digest.js';
import type { Ask } from '../../src/model/answer.js';
import { urlsAsked } from '../../src/store/answers.js';
import { auditData } from '../../src/store/audit-data.js';
import type { Store } from '../../src/store/database.js';
import { sharedAudit } from '../../src/store/shared-audits.js';
import { openTestStore } from '../store/open-test-store.js';

const asOf = Date.UTC(2026, 10, 1);
const many = 'https://public.api.bsky.app/xrpc/app.bsky.actor.getProfiles?';
const handles = Array.from({ length: 30 }, (_, i) => `c${String(i).padStart(2, '0')}.example`);
const profileOf = (handle: string) => ({
  did: `did:plc:${handle.replace('.', '').padEnd(24, 'x')}`,
  handle,
  displayName: handle,
  postsCount: 0,
});

let store: Store;
let asked: string[];
beforeEach(async () => {
  store = await openTestStore();
  asked = [];
});
afterEach(() => store.destroy());

/** A network where everybody but the ninth is there. */
const network: Ask = async ({ url: raw }) => {
  asked.push(raw);
  const url = new URL(raw);
  const about = [...url.searchParams.getAll('actors'), ...url.searchParams.getAll('actor')];
  const found = about
    .filter((handle) => handle !== handles[8] && !handle.startsWith('no-such'))
    .map(profileOf);
  const none = { error: 'InvalidRequest', message: 'Profile not found' };
  const said = url.pathname.endsWith('getProfiles')
    ? { profiles: found }
    : url.pathname.endsWith('getProfile')
      ? (found[0] ?? none)
      : url.pathname.endsWith('getAuthorFeed')
        ? { feed: [] }
        : undefined;
  if (said === undefined) return { kind: 'refusal', url: raw, at: asOf, reason: { code: 'not-recorded' } };
  const body = JSON.stringify(said);
  return {
    ...{
      kind: 'answer',
      url: raw,
      finalUrl: raw,
      redirects: [],
      status: said === none ? 400 : 200,
      headers: {},
    },
    ...{ body, at: asOf, elapsedMs: 1, digest: digestOf(body), source: 'network' },
  };
};

function order(ask: Ask, more: Partial<AuditOrder['work']> = {}): AuditOrder {
  return {
    store,
    list: 'list.csv',
    competitors: handles.map((handle) => ({
      name: handle,
      accounts: [{ network: 'bluesky', handle, url: `https://bsky.app/profile/${handle}` }],
    })),
    version: '0',
    conditions: [],
    asOf,
    keepBodies: 'all',
    work: {
      askFor: () => ask,
      means: { browser: false, hasToken: () => false },
      clock: { now: () => asOf, sleep: async () => {} },
      signal: new AbortController().signal,
      discovery: {},
      width: 8,
      ...more,
    },
  };
}

const batches = () => asked.filter((url) => url.startsWith(many));
const lookUps = () => asked.filter((url) => url.includes('getProfile?'));
const outcomes = async (auditId: number) => {
  const { competitors } = await auditData(store, auditId);
  return competitors.flatMap(({ accounts }) =>
    accounts.map((a) => [a.account.handle, a.observation?.outcome.kind]),
  );
};

describe('accounts of one network in an audit', () => {
  it('are looked up together, as many as the network lets, each in one question', async () => {
    const { auditId } = await runAudit(order(network));
    expect(batches().map((url) => new URL(url).searchParams.getAll('actors').length)).toEqual([25, 5]);
    const inBatches = batches().flatMap((url) => new URL(url).searchParams.getAll('actors'));
    expect(inBatches.toSorted()).toEqual(handles);
    // The two of the control, and the one that no batch told of.
    expect(new Set(lookUps()).size).toBeLessThanOrEqual(4);
    expect(lookUps().some((url) => url.includes(handles[8] ?? 'none'))).toBe(true);
    const present = (await outcomes(auditId)).filter(([, outcome]) => outcome === 'present');
    expect(present).toHaveLength(29);
  });

  it('are known to whoever helps from another machine, so that it puts the same questions', async () => {
    const listed = order(network);
    const { auditId } = await beginOrTakeUp(listed, { keepBodies: 'all' });
    const helped = await sharedAudit(store, auditId);
    expect(helped?.competitors.map(({ competitor }) => competitor.accounts)).toEqual(
      listed.competitors.map(({ accounts }) => accounts),
    );
  });

  it('stay in their question when the run is taken up again', async () => {
    const stop = new AbortController();
    const dying: Ask = async (request) => {
      const answer = await network(request);
      if (batches().length === 1 && request.url.includes('getAuthorFeed')) stop.abort();
      return answer;
    };
    const begun = await runAudit(order(dying, { signal: stop.signal }));
    expect(begun.state).toBe('interrupted');
    const { auditId, resumed } = await runAudit(order(network));
    expect(resumed).toBe(true);
    expect(batches()).toHaveLength(2);
    expect((await outcomes(auditId)).filter(([, outcome]) => outcome === 'present')).toHaveLength(29);
  });

  it('are read from their questions in a replay, and from questions about each where the recording has those', async () => {
    const first = await runAudit(order(network));
    const urls = (beginning: string) => urlsAsked(store, first.auditId, beginning);
    const replay = await askStored(store, first.auditId);
    const again = await runAudit({ ...order(replay, { recordedUrls: urls }), list: 'again.csv' });
    expect(await outcomes(again.auditId)).toEqual(await outcomes(first.auditId));

    const alone = await runAudit({ ...order(network, { reuseSince: asOf }), list: 'alone.csv' });
    expect(await urlsAsked(store, alone.auditId, many)).toEqual([]);
    const replayAlone = await askStored(store, alone.auditId);
    const none = async () => [];
    const last = await runAudit({ ...order(replayAlone, { recordedUrls: none }), list: 'last.csv' });
    expect(await outcomes(last.auditId)).toEqual(await outcomes(alone.auditId));
  });
});
