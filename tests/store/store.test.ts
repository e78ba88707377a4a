import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/fetching/digest.js';
import type { Answer } from '../../src/model/answer.js';
import type { Observation } from '../../src/model/reading.js';
import { exactly } from '../../src/model/time.js';
import { answerTo, putAnswer } from '../../src/store/answers.js';
import { auditData } from '../../src/store/audit-data.js';
import { accountId, beginAudit, finishAudit, listDigest, unfinishedAudit } from '../../src/store/audits.js';
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
const competitor = { name: 'Acme', website: 'https://acme.example/', accounts: [account] };

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.destroy());

async function begin() {
  const audit = { list: 'list.csv', asOf: at, startedAt: at, version: '0.0.0', conditions: [] };
  return beginAudit(store, audit, [{ key: 'acme.example', competitor }]);
}

function answer(body: string): Answer {
  const url = 'https://acme.example/';
  return {
    kind: 'answer',
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: { etag: '"1"' },
    body,
    at,
    elapsedMs: 5,
    digest: digestOf(body),
    source: 'network',
  };
}

const observation: Observation = {
  account: { ...account },
  at,
  outcome: { kind: 'present' },
  profile: { displayName: 'Acme', followers: { value: 1200, exact: false } },
  timeline: {
    order: 'newest-first',
    complete: false,
    hidden: false,
    lowerBound: false,
    posts: [
      { id: 'b', at: exactly(at - 1000), kind: 'original', text: 'new', likes: { value: 3, exact: true } },
      { kind: 'repost', url: 'https://bsky.app/x' },
    ],
  },
  lowerBound: false,
  ways: [],
};

describe('controls', () => {
  it('come back with what each way said; of before that was kept, without', async () => {
    const { auditId } = await begin();
    const ways = [{ way: 'page', certain: 'present' as const }];
    await putControl(store, auditId, { network: 'bluesky', certain: 'present', healthy: true, ways });
    await putControl(store, auditId, { network: 'x', healthy: true });
    expect((await auditData(store, auditId)).controls).toEqual([
      { network: 'bluesky', certain: 'present', healthy: true, ways },
      { network: 'x', healthy: true },
    ]);
  });
});

describe('the store', () => {
  it('gives an answer back as it came, body and all', async () => {
    const { auditId } = await begin();
    const place = { auditId, taskId: null, key: 'GET https://acme.example/', keepBodies: 'all' as const };
    await putAnswer(store, place, { url: 'https://acme.example/' }, answer('héllo'));
    expect(await answerTo(store, auditId, place.key)).toEqual(answer('héllo'));
  });

  it('hands out no page that is no longer the one that was kept', async () => {
    const { auditId } = await begin();
    const place = { auditId, taskId: null, key: 'k', keepBodies: 'all' as const };
    await putAnswer(store, place, { url: 'https://acme.example/' }, answer('a'));
    await putAnswer(store, { ...place, key: 'l' }, { url: 'https://acme.example/' }, answer('b'));
    const other = await store
      .selectFrom('bodies')
      .select('body')
      .where('digest', '=', digestOf('b'))
      .executeTakeFirstOrThrow();
    for (const body of [other.body, Buffer.from('no brotli')]) {
      await store.updateTable('bodies').set({ body }).where('digest', '=', digestOf('a')).execute();
      await expect(answerTo(store, auditId, 'k')).rejects.toThrow(/damaged-page/);
    }
  });

  it('keeps a body once, however often it is answered', async () => {
    const { auditId } = await begin();
    for (const key of ['a', 'b', 'c']) {
      await putAnswer(
        store,
        { auditId, taskId: null, key, keepBodies: 'all' },
        { url: 'https://acme.example/' },
        answer('same'),
      );
    }
    const bodies = await store.selectFrom('bodies').selectAll().execute();
    expect(bodies).toHaveLength(1);
  });

  it('keeps a refusal with the answer that was no answer', async () => {
    const { auditId } = await begin();
    const refusal = {
      kind: 'refusal' as const,
      url: 'https://acme.example/',
      at,
      reason: { code: 'challenge' as const, args: { vendor: 'cloudflare' } },
      answer: answer('wall'),
    };
    await putAnswer(
      store,
      { auditId, taskId: null, key: 'k', keepBodies: 'all' },
      { url: refusal.url },
      refusal,
    );
    expect(await answerTo(store, auditId, 'k')).toEqual(refusal);
  });

  it('hands an observation over to the analysis with its posts in order', async () => {
    const { auditId, competitors } = await begin();
    const [first] = competitors;
    const declared = {
      competitorId: first?.id ?? 0,
      account,
      sources: [{ source: 'list', page: 'list.csv', weight: 5 }],
      weight: 5,
      certainty: 'certain' as const,
    };
    const id = await putDeclared(store, auditId, declared);
    await putObservation(store, auditId, id, observation);
    const data = await auditData(store, auditId);
    expect(data.competitors[0]?.accounts[0]?.observation).toEqual(observation);
    expect(data.competitors[0]?.accounts[0]?.sources).toEqual(declared.sources);
  });

  it('keeps what an earlier audit saw of a post that was edited since', async () => {
    const first = await begin();
    const id = await accountId(store, account);
    await putObservation(store, first.auditId, id, observation);
    await finishAudit(store, first.auditId, at);
    const second = await begin();
    const edited = structuredClone(observation);
    const [post] = edited.timeline?.posts ?? [];
    if (post) post.text = 'newer';
    await putObservation(store, second.auditId, id, edited);
    const { observationsOf } = await import('../../src/store/observations.js');
    expect((await observationsOf(store, first.auditId)).get(id)?.timeline?.posts[0]?.text).toBe('new');
    expect((await observationsOf(store, second.auditId)).get(id)?.timeline?.posts[0]?.text).toBe('newer');
  });

  it('knows an unfinished audit of the same list, in whatever order it was written', async () => {
    const { auditId } = await begin();
    expect((await unfinishedAudit(store, listDigest([competitor])))?.id).toBe(auditId);
    await finishAudit(store, auditId, at);
    expect(await unfinishedAudit(store, listDigest([competitor]))).toBeUndefined();
    const other = { name: 'Other', accounts: [] };
    expect(listDigest([competitor, other])).toBe(listDigest([other, competitor]));
  });
});

describe('what an audit did not read', () => {
  const reason = { code: 'needs-browser' };
  const found = (unread?: { extent: 'all' | 'part'; reason: typeof reason }) => ({
    site: {
      state: 'alive' as const,
      evidence: [],
      pagesRead: ['https://acme.example/'],
      ...(unread && { unread }),
    },
    placeholders: [],
    rejected: [],
  });
  const siteIn = async (auditId: number) => (await auditData(store, auditId)).competitors[0]?.site;

  it('is handed over with its cause, and taken back by a second look that read it', async () => {
    const { auditId, competitors } = await begin();
    const id = competitors[0]?.id ?? 0;
    expect((await siteIn(auditId))?.unread).toEqual({ extent: 'all', reason: { code: 'not-asked' } });
    await putSite(store, auditId, id, found({ extent: 'part', reason }));
    expect((await siteIn(auditId))?.unread).toEqual({ extent: 'part', reason });
    await putSite(store, auditId, id, found());
    expect((await siteIn(auditId))?.unread).toBeUndefined();
  });

  it('is known of audits of before it was kept: no page, no knowledge', async () => {
    const { auditId, competitors } = await begin();
    const why = { code: 'dns', args: { code: 'ENOTFOUND' } };
    await putSite(store, auditId, competitors[0]?.id ?? 0, {
      ...found(),
      site: { state: 'unreachable', reason: why, evidence: [], pagesRead: [] },
    });
    expect((await siteIn(auditId))?.unread).toEqual({ extent: 'all', reason: why });
  });

  it('counts what a site declares beyond what is looked at, and names the networks that are not read', async () => {
    const { auditId, competitors } = await begin();
    const [alsoLinked] = [
      [{ network: 'Xing', url: 'https://www.xing.com/pages/acme', page: 'https://acme.example/' }],
    ];
    await putSite(store, auditId, competitors[0]?.id ?? 0, {
      ...found(),
      site: { ...found().site, alsoLinked, beyond: 3 },
    });
    expect(await siteIn(auditId)).toMatchObject({ alsoLinked, beyond: 3 });
    await putSite(store, auditId, competitors[0]?.id ?? 0, found());
    expect(await siteIn(auditId)).not.toHaveProperty('beyond');
    expect(await siteIn(auditId)).not.toHaveProperty('alsoLinked');
  });

  it('tells of an audit that did not come to its end what it had still to do', async () => {
    const { auditId } = await begin();
    expect((await auditData(store, auditId)).audit.unfinished).toEqual({ sites: 0, accounts: 0 });
    await finishAudit(store, auditId, at);
    expect((await auditData(store, auditId)).audit.unfinished).toBeUndefined();
  });

  it('keeps when an account was last declared until this audit sees it declared itself', async () => {
    const { auditId, competitors } = await begin();
    const declared = {
      competitorId: competitors[0]?.id ?? 0,
      account,
      sources: [{ source: 'page-frame', page: 'https://acme.example/', weight: 5 }],
      weight: 5,
      certainty: 'accepted' as const,
    };
    const lastIn = async () => (await auditData(store, auditId)).competitors[0]?.accounts[0]?.lastDeclared;
    await putDeclared(store, auditId, { ...declared, lastDeclared: at - 1 });
    expect(await lastIn()).toBe(at - 1);
    await putDeclared(store, auditId, declared);
    expect(await lastIn()).toBeUndefined();
    await putDeclared(store, auditId, { ...declared, lastDeclared: at - 1 });
    expect(await lastIn()).toBeUndefined();
  });
});
