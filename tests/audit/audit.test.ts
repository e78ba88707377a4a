import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchangesOf } from '../../src/audit/exchanges.js';
import type { AuditOrder } from '../../src/audit/order.js';
import { runAudit } from '../../src/audit/run-audit.js';
import { askStored } from '../../src/audit/stored-recording.js';
import { digestOf } from '../../src/fetching/digest.js';
import { recordingFromFolder } from '../../src/fetching/recording/folder.js';
import { recordingFromHar } from '../../src/fetching/recording/har.js';
import { harOf } from '../../src/fetching/recording/har-export.js';
import { askRecording } from '../../src/fetching/recording/recording.js';
import { requestKey } from '../../src/fetching/request-key.js';
import type { Answer, Ask, Refusal, RefusalCode } from '../../src/model/answer.js';
import { DAY } from '../../src/model/time.js';
import { answersOf } from '../../src/store/answers.js';
import { auditData } from '../../src/store/audit-data.js';
import type { Store } from '../../src/store/database.js';
import { tasksOf } from '../../src/store/tasks.js';
import { openTestStore } from '../store/open-test-store.js';

const folder = new URL('../../fixtures/audit/small/', import.meta.url).pathname;
const recording = recordingFromFolder(folder);
const replay = askRecording(recording);

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.destroy());

function order(ask: Ask, signal = new AbortController().signal): AuditOrder {
  return {
    store,
    list: 'list.csv',
    competitors: [
      { name: 'Maple', website: 'https://maple.example/', accounts: [] },
      { name: 'Birch', website: 'https://birch.example/', accounts: [] },
    ],
    version: '0.0.0',
    conditions: [],
    asOf: recording.at,
    keepBodies: 'all',
    work: {
      askFor: () => ask,
      means: { browser: false, hasToken: () => false },
      clock: { now: () => recording.at, sleep: async () => {} },
      signal,
      discovery: {},
      width: 8,
    },
  };
}

/** Counts the questions by their key. */
function counted(ask: Ask): { ask: Ask; asked: Map<string, number> } {
  const asked = new Map<string, number>();
  return {
    asked,
    ask: async (request) => {
      const key = requestKey(request);
      asked.set(key, (asked.get(key) ?? 0) + 1);
      return ask(request);
    },
  };
}

async function observed() {
  const [audit] = await store.selectFrom('audits').selectAll().orderBy('id', 'desc').execute();
  return auditData(store, audit?.id ?? 0);
}

describe('an audit', () => {
  it('goes from a website to its accounts, their observations and a confirmed declaration', async () => {
    const end = await runAudit(order(replay));
    expect(end).toMatchObject({ state: 'finished', resumed: false });
    const { competitors } = await observed();
    const maple = competitors.find((c) => c.name === 'Maple');
    const account = maple?.accounts.find((a) => a.account.handle === 'maple.example');
    expect(account?.observation?.outcome.kind).toBe('present');
    expect(account?.observation?.profile?.followers).toEqual({ value: 812, exact: true });
    expect(account?.certainty).toBe('certain');
  });

  it('asks Wikidata for the item that the list names, and its query service only when told to', async () => {
    const about = async (query: boolean) => {
      const { ask, asked } = counted(replay);
      const { competitors, work, ...rest } = order(ask);
      const listed = competitors.map((c) => ({ ...c, ...(c.name === 'Maple' && { wikidata: 'Q900001' }) }));
      const wikidata = { contact: 'mail@owner.example', query };
      await runAudit({ ...rest, list: `${query}.csv`, competitors: listed, work: { ...work, wikidata } });
      return [...asked.keys()]
        .filter((key) => key.includes('wikidata'))
        .map((key) => key.replace(/\?.*/, ''));
    };
    const item = expect.stringMatching(/www\.wikidata\.org\/wiki\/Special(?::|%3A)EntityData\/Q900001\.json/);
    expect(await about(false)).toEqual([item]);
    expect(await about(true)).toEqual([expect.stringContaining('query.wikidata.org/sparql'), item]);
  });

  it('keeps companies apart that share a host or a name, audit after audit', async () => {
    const x = (handle: string) => ({ network: 'x' as const, handle, url: `https://x.com/${handle}` });
    const competitors = [
      { name: 'One', website: 'https://sites.google.com/view/one', accounts: [] },
      { name: 'Two', website: 'https://sites.google.com/view/two/', accounts: [] },
      { name: 'Acme', accounts: [x('acme_paris')] },
      { name: 'acme', accounts: [x('acme_lyon')] },
    ];
    await runAudit({ ...order(replay), competitors });
    const first = await observed();
    expect(first.competitors.map((c) => c.name)).toEqual(['One', 'Two', 'Acme', 'acme']);
    await runAudit({ ...order(replay), competitors: competitors.toReversed() });
    const ids = ({ competitors: all }: typeof first) => new Map(all.map((c) => [c.name, c.id]));
    expect(ids(await observed())).toEqual(ids(first));
  });

  it('calls a site unreachable only after a second look', async () => {
    const { ask, asked } = counted(replay);
    await runAudit(order(ask));
    expect(asked.get('GET https://birch.example/')).toBe(2);
    const { competitors } = await observed();
    expect(competitors.find((c) => c.name === 'Birch')?.site.state).toBe('unreachable');
  });

  it('believes the second look when the first was one bad moment', async () => {
    let first = true;
    const flaky: Ask = async (request) => {
      if (request.url === 'https://maple.example/' && first) {
        first = false;
        return { kind: 'refusal', url: request.url, at: recording.at, reason: { code: 'connection' } };
      }
      if (first === false && /maple\.example/.test(request.url) && request.url !== 'https://maple.example/') {
        return { kind: 'refusal', url: request.url, at: recording.at, reason: { code: 'connection' } };
      }
      return replay(request);
    };
    await runAudit(order(flaky));
    const { competitors } = await observed();
    const maple = competitors.find((c) => c.name === 'Maple');
    expect(maple?.site.state).toBe('alive');
    expect(maple?.accounts.length).toBeGreaterThan(0);
  });

  it('gives a second look its own answer when it is replayed, from the database or an exported HAR', async () => {
    let looks = 0;
    const down: Ask = async (request) => {
      if (!/maple\.example/.test(request.url)) return replay(request);
      if (request.url === 'https://maple.example/') looks++;
      return looks > 1
        ? replay(request)
        : { kind: 'refusal', url: request.url, at: recording.at, reason: { code: 'connection' } };
    };
    const { auditId } = await runAudit(order(down));
    const siteOf = async () => (await observed()).competitors.find((c) => c.name === 'Maple')?.site.state;
    expect(await siteOf()).toBe('alive');
    const har = harOf(await exchangesOf(store, auditId));
    await runAudit(order(await askStored(store, auditId)));
    expect(await siteOf()).toBe('alive');
    await runAudit(order(askRecording(recordingFromHar(har))));
    expect(await siteOf()).toBe('alive');
  });

  it('stays interrupted when told to stop, and goes on from there without asking anything twice', async () => {
    const stop = new AbortController();
    const { ask, asked } = counted(replay);
    let left = 4;
    const stopping: Ask = async (request) => {
      if (left-- === 0) stop.abort();
      if (stop.signal.aborted) return refusal(request.url, 'interrupted');
      return ask(request);
    };
    expect(await runAudit(order(stopping, stop.signal))).toMatchObject({ state: 'interrupted' });
    expect(await runAudit(order(ask))).toMatchObject({ state: 'finished', resumed: true });
    const twice = [...asked].filter(([key, times]) => times > 1 && !key.includes('birch'));
    expect(twice).toEqual([]);
  });

  it('puts off what a host asks it to put off, and takes the refusal at the end', async () => {
    let asks = 0;
    const busy: Ask = async (request) => {
      if (!request.url.includes('bsky')) return replay(request);
      asks++;
      return {
        ...refusal(request.url, 'postponed'),
        reason: { code: 'postponed', args: { until: recording.at + 600_000 } },
      };
    };
    expect(await runAudit(order(busy))).toMatchObject({ state: 'finished' });
    const { competitors } = await observed();
    const outcomes = competitors.flatMap((c) => c.accounts.map((a) => a.observation?.outcome.kind));
    expect(outcomes).toContain('blocked');
    expect(outcomes).not.toContain('absent');
    expect(asks).toBeGreaterThan(1);
  });

  it('asks again only for the accounts that ended in the ways named by --retry', async () => {
    const walled: Ask = async (request) =>
      request.url.includes('bsky') ? refusal(request.url, 'rate-limited') : replay(request);
    await runAudit(order(walled));
    const { ask, asked } = counted(replay);
    await runAudit({ ...order(ask), retry: ['blocked'] });
    expect([...asked.keys()].filter((key) => !/bsky|plc\.directory|did|atproto/.test(key))).toEqual([]);
    const { competitors } = await observed();
    expect(competitors[0]?.accounts.some((a) => a.observation?.outcome.kind === 'present')).toBe(true);
    expect(await store.selectFrom('audits').selectAll().execute()).toHaveLength(1);
  });

  it('keeps every answer with its task, and every task done', async () => {
    const { auditId } = await runAudit(order(replay));
    const answers = await answersOf(store, auditId);
    expect(answers.length).toBeGreaterThan(4);
    expect((await tasksOf(store, auditId)).map((t) => t.state)).not.toContain('waiting');
  });

  it('lets the latest answer serve again, whatever it was, and asks where that was a refusal', async () => {
    const profile = /getProfile/;
    const gone = { error: 'InvalidRequest', message: 'Profile not found' };
    const at = (hours: number) => recording.at + hours * 3_600_000;
    const askAt =
      (hours: number, change?: (result: Answer) => Answer | Refusal): Ask =>
      async (request) => {
        const result = await replay(request);
        const then = { ...result, at: at(hours) };
        return then.kind === 'answer' && profile.test(request.url) && change ? change(then) : then;
      };
    const deleted = (answer: Answer): Answer => ({
      ...answer,
      status: 400,
      body: JSON.stringify(gone),
      digest: digestOf(JSON.stringify(gone)),
    });
    const walled = ({ url, at: when }: Answer): Refusal => ({
      kind: 'refusal',
      url,
      at: when,
      reason: { code: 'rate-limited' },
    });
    const auditAt = async (hours: number, ask: Ask, since?: number) => {
      const { ask: counting, asked } = counted(ask);
      const base = order(counting);
      const work = { ...base.work, ...(since !== undefined && { reuseSince: at(since) }) };
      await runAudit({ ...base, asOf: at(hours), work });
      const { competitors } = await observed();
      const maple = competitors.flatMap((c) => c.accounts).find((a) => a.account.handle === 'maple.example');
      const questions = [...asked.keys()].filter(
        (key) => profile.test(key) && key.endsWith('=maple.example'),
      );
      return { outcome: maple?.observation?.outcome.kind, asked: questions.length > 0 };
    };
    expect(await auditAt(0, askAt(0))).toEqual({ outcome: 'present', asked: true });
    expect(await auditAt(1, askAt(1, deleted))).toEqual({ outcome: 'absent', asked: true });
    // The newest answer says that it is gone: the older page does not come back to life, and nobody is asked.
    expect(await auditAt(2, askAt(2), -1)).toEqual({ outcome: 'absent', asked: false });
    expect(await auditAt(3, askAt(3, walled))).toEqual({ outcome: 'blocked', asked: true });
    expect(await auditAt(4, askAt(4), -1)).toEqual({ outcome: 'present', asked: true });
    // What is older than the time asked for does not serve.
    expect(await auditAt(9, askAt(9), 8)).toEqual({ outcome: 'present', asked: true });
  });

  describe('three times, with a site down in between', () => {
    const down: Ask = async (request) =>
      /maple\.example/.test(new URL(request.url).hostname)
        ? refusal(request.url, 'connection')
        : replay(request);
    const auditAt = async (days: number, ask: Ask) => {
      const { auditId } = await runAudit({ ...order(ask), asOf: recording.at + days * DAY });
      const { competitors } = await auditData(store, auditId);
      return competitors.find((c) => c.name === 'Maple');
    };
    const declared = (company: Awaited<ReturnType<typeof auditAt>>) =>
      company?.accounts.map(({ account, lastDeclared }) => ({ url: account.url, lastDeclared }));

    it('carries its accounts on as last declared then, asks them again, and lets go when it is back', async () => {
      const first = await auditAt(0, replay);
      const urls = first?.accounts.map((a) => a.account.url) ?? [];
      expect(urls.length).toBeGreaterThan(1);
      for (const days of [1, 2]) {
        const without = await auditAt(days, down);
        expect(without?.site).toMatchObject({ state: 'unreachable', unread: { extent: 'all' } });
        expect(declared(without)).toEqual(urls.map((url) => ({ url, lastDeclared: recording.at })));
        const blue = without?.accounts.find((a) => a.account.handle === 'maple.example');
        expect(blue?.observation?.outcome.kind).toBe('present');
        expect(blue?.sources.map((s) => s.source)).not.toContain('list');
      }
      expect(declared(await auditAt(3, replay))).toEqual(urls.map((url) => ({ url })));
    });

    it('lets go of what the site, read again, no longer declares', async () => {
      await auditAt(0, replay);
      await auditAt(1, down);
      const bare: Ask = async (request) => {
        const result = await replay(request);
        const isSite = result.kind === 'answer' && /^https?:\/\/(?:www\.)?maple\.example\//.test(request.url);
        return isSite ? { ...result, body: '<html><body><h1>Maple</h1></body></html>' } : result;
      };
      const now = await auditAt(2, bare);
      expect(now?.site.unread).toBeUndefined();
      expect(declared(now)).toEqual([]);
    });
  });

  it('looks for a handle that is gone by the id an earlier audit read: renamed is not missing', async () => {
    const gone = JSON.stringify({ error: 'InvalidRequest', message: 'Profile not found' });
    const auditAt = async (days: number, newHandle: string | undefined) => {
      const asked: string[] = [];
      const ask: Ask = async (request) => {
        asked.push(request.url);
        const result = await replay({
          ...request,
          url: request.url.replace(/actor=did%3Aplc%3A\w+/, 'actor=maple.example'),
        });
        if (
          days === 0 ||
          result.kind !== 'answer' ||
          !/getProfile\?actor=(?:maple\.example$|did)/.test(request.url)
        )
          return result;
        if (newHandle === undefined || !/actor=did/.test(request.url))
          return { ...result, status: 400, body: gone };
        const profile: object = JSON.parse(result.body);
        return { ...result, url: request.url, body: JSON.stringify({ ...profile, handle: newHandle }) };
      };
      const { auditId } = await runAudit({ ...order(ask), asOf: recording.at + days * DAY });
      const { competitors } = await auditData(store, auditId);
      const account = competitors
        .flatMap((c) => c.accounts)
        .find((a) => a.account.handle === 'maple.example');
      return {
        outcome: account?.observation?.outcome,
        byId: asked.filter((url) => /actor=did/.test(url)).length,
      };
    };
    expect(await auditAt(0, undefined)).toMatchObject({ outcome: { kind: 'present' }, byId: 0 });
    expect(await auditAt(1, 'maplecycles.example')).toEqual({
      outcome: {
        kind: 'moved',
        reason: { code: 'renamed' },
        movedTo: 'https://bsky.app/profile/maplecycles.example',
      },
      byId: 1,
    });
    expect(await auditAt(2, undefined)).toMatchObject({ outcome: { kind: 'absent' }, byId: 1 });
  });

  it('begins a second audit beside the first when the first is finished', async () => {
    const first = await runAudit(order(replay));
    const next = order(replay);
    const second = await runAudit({ ...next, asOf: next.asOf + 1 });
    expect(second.auditId).not.toBe(first.auditId);
    expect((await observed()).history).toHaveLength(1);
  });
});

function refusal(url: string, code: RefusalCode) {
  return { kind: 'refusal' as const, url, at: recording.at, reason: { code } };
}
