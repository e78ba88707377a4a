import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { rank } from '../../src/analysis/history/changes.js';
import { reportModelSchema } from '../../src/analysis/model/report-model.js';
import type { Verdict } from '../../src/analysis/model/schema/verdict.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { study } from '../../src/analysis/study.js';
import type { AccountRecord, AuditData, CompetitorRecord } from '../../src/model/audit-data.js';
import type { NetworkId } from '../../src/model/network-id.js';
import type { Observation, Outcome, Post } from '../../src/model/reading.js';
import { because } from '../../src/model/reason.js';
import { DAY } from '../../src/model/time.js';
import { account, asOf, audit, company, daysAgo, healthy, pastAudit, post, site } from './build.js';

const settings = settingsFrom({ bootstrapDraws: 50 });

const postArbitrary = fc
  .record({
    days: fc.integer({ min: 0, max: 900 }),
    width: fc.constantFrom(0, 0, 0, 7, 30),
    kind: fc.constantFrom('original', 'original', 'repost', 'reply'),
    pinned: fc.boolean(),
    likes: fc.option(fc.nat(20), { nil: undefined }),
    text: fc.option(fc.constantFrom('A text long enough to be compared with another one', 'Short'), {
      nil: undefined,
    }),
  })
  .map(({ days, width, kind, pinned, likes, text }): Post => {
    const at = { from: daysAgo(days + width), to: daysAgo(days), source: 'stated' as const };
    return {
      ...post(days),
      id: `${days}-${width}-${kind}`,
      at,
      kind,
      ...(pinned && { pinned }),
      ...(likes !== undefined && { likes: { value: likes, exact: true } }),
      ...(text !== undefined && { text }),
    };
  });

const outcomes: Outcome[] = [
  { kind: 'present' },
  { kind: 'present' },
  { kind: 'present' },
  { kind: 'absent', reason: because('not-found') },
  { kind: 'hidden', reason: because('login-wall') },
  { kind: 'suspended', reason: because('suspended') },
  { kind: 'moved', movedTo: 'https://x.example/a0' },
];

const networks: NetworkId[] = ['facebook', 'instagram', 'x', 'bluesky', 'linkedin', 'blog'];

const accountArbitrary = fc
  .record({
    network: fc.constantFrom(...networks),
    asked: fc.constantFrom(true, true, true, false),
    posts: fc.array(postArbitrary, { maxLength: 12 }),
    outcome: fc.constantFrom(...outcomes),
    complete: fc.boolean(),
    partial: fc.constantFrom('no', 'no', 'no', 'selection', 'lower-bound'),
    certainty: fc.constantFrom('certain', 'certain', 'probable'),
    followers: fc.option(fc.nat(5000), { nil: undefined }),
  })
  .map(({ network, asked, posts, outcome, complete, partial, certainty, followers }) => ({
    network,
    record: (handle: string): AccountRecord =>
      account(
        network,
        handle,
        asked
          ? {
              posts,
              outcome,
              timeline: {
                complete,
                ...(partial === 'selection' && { order: 'selection' }),
                ...(partial === 'lower-bound' && { lowerBound: true }),
              },
              ...(followers !== undefined && { profile: { followers: { value: followers, exact: true } } }),
            }
          : undefined,
        { certainty: certainty as AccountRecord['certainty'] },
      ),
  }));

const listArbitrary = fc
  .array(
    fc.record({
      accounts: fc.array(accountArbitrary, { maxLength: 4 }),
      state: fc.constantFrom('alive', 'alive', 'parked', 'not-checked', 'none'),
    }),
    { maxLength: 7 },
  )
  .map((companies) =>
    companies.map(({ accounts, state }, id): CompetitorRecord => {
      const records = accounts.map((a, i) => a.record(`a${id}-${i}`));
      return company(id, records, { site: site(state as CompetitorRecord['site']['state']) });
    }),
  );

function standingAfter(record: AccountRecord, extraDays: number) {
  const later = asOf + extraDays * DAY;
  const seenLater: AccountRecord = record.observation
    ? { ...record, observation: { ...record.observation, at: later } as Observation }
    : record;
  const [first] = study(
    { competitors: [company(1, [seenLater])], controls: healthy(...networks), asOf: later, pooled: false },
    settings,
  );
  const [studied] = first?.accounts ?? [];
  if (!studied) throw new Error('nothing studied');
  return studied;
}

function reversed(data: AuditData): AuditData {
  const turn = (record: AccountRecord): AccountRecord => {
    const timeline = record.observation?.timeline;
    if (!record.observation || !timeline) return record;
    const observation = {
      ...record.observation,
      timeline: { ...timeline, posts: [...timeline.posts].reverse() },
    };
    return { ...record, observation };
  };
  return {
    ...data,
    competitors: [...data.competitors]
      .reverse()
      .map((c) => ({ ...c, accounts: [...c.accounts].reverse().map(turn) })),
    controls: [...data.controls].reverse(),
    history: [...data.history].reverse().map((h) => ({ ...h, accounts: [...h.accounts].reverse() })),
  };
}

/** The verdict with its draw told by what there is to look at of each company, not by what they are called. */
function withoutNames({ sample, ...verdict }: Verdict) {
  if (!sample) return verdict;
  const { drawn, ...figures } = sample;
  const networks = drawn.map(({ accounts }) => accounts.map((key) => key.split('/')[1]));
  return { ...verdict, sample: { ...figures, networks } };
}

describe('whatever is on the list', () => {
  it('the order of the input does not matter, and the model fits its schema', () => {
    fc.assert(
      fc.property(listArbitrary, (companies) => {
        const data = audit(companies, {
          history: [pastAudit(0, 90, companies), pastAudit(-1, 180, companies)],
        });
        const model = analyse(data, settings, []);
        expect(analyse(reversed(data), settings, [])).toEqual(model);
        expect(reportModelSchema.safeParse(model).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('more silence never improves a standing', () => {
    fc.assert(
      fc.property(accountArbitrary, fc.integer({ min: 1, max: 700 }), (made, days) => {
        const record = made.record('a');
        const now = standingAfter(record, 0).standing.kind;
        const later = standingAfter(record, days).standing.kind;
        if (now === 'not-checked' || later === 'not-checked') return;
        expect(rank(later)).toBeGreaterThanOrEqual(rank(now));
      }),
      { numRuns: 400 },
    );
  });

  it('a partial view never shows silence', () => {
    fc.assert(
      fc.property(fc.array(postArbitrary, { maxLength: 12 }), fc.boolean(), (posts, selection) => {
        const timeline = selection ? { order: 'selection' as const } : { lowerBound: true };
        const { standing, measures } = standingAfter(account('x', 'a', { posts, timeline }), 0);
        expect(['active', 'not-checked']).toContain(standing.kind);
        for (const id of ['silence', 'lv', 'gap-longest', 'silence-probability', 'trend'] as const) {
          expect(measures[id]).toHaveProperty('notGiven');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a weaker view never makes a standing worse, and never says that anything was left behind', () => {
    fc.assert(
      fc.property(accountArbitrary, (made) => {
        const record = made.record('a');
        const { observation } = record;
        const timeline = observation?.timeline;
        if (!observation || !timeline || timeline.order === 'selection' || timeline.lowerBound) return;
        const full = standingAfter(record, 0).standing.kind;
        const hidden: Outcome = { kind: 'hidden', reason: because('login-wall') };
        const { lastActivity: _, lastOriginal: __, timeline: ___, ...bare } = observation;
        const weaker: Observation[] = [
          { ...observation, lowerBound: true, timeline: { ...timeline, lowerBound: true } },
          {
            ...observation,
            lowerBound: true,
            timeline: { ...timeline, order: 'selection', lowerBound: true },
          },
          { ...bare, timeline: { ...timeline, hidden: true, posts: [] } },
          bare,
          { ...bare, outcome: hidden },
          { ...bare, outcome: { kind: 'blocked', reason: because('rate-limited') } },
        ];
        for (const seenLess of weaker) {
          const kind = standingAfter({ ...record, observation: seenLess }, 0).standing.kind;
          expect(['active', 'not-checked']).toContain(kind);
          if (kind === 'active' && full !== 'not-checked') expect(rank(kind)).toBeLessThanOrEqual(rank(full));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a date known less exactly never makes a standing worse', () => {
    fc.assert(
      fc.property(
        fc.array(postArbitrary, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat({ max: 200 }),
        fc.nat({ max: 200 }),
        fc.boolean(),
        (posts, at, earlier, later, complete) => {
          const widened = posts.map((p, i) => {
            if (i !== at % posts.length || !p.at) return p;
            const { from, to } = p.at;
            return {
              ...p,
              at: { ...p.at, from: from - earlier * DAY, to: Math.min(asOf, to + later * DAY) },
            };
          });
          const kindOf = (list: Post[]) =>
            standingAfter(account('x', 'a', { posts: list, timeline: { complete } }), 0).standing.kind;
          const [before, after] = [kindOf(posts), kindOf(widened)];
          if (before === 'not-checked' || after === 'not-checked') return;
          expect(rank(after)).toBeLessThanOrEqual(rank(before));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('a further post never makes an account left behind, and one of this week makes any that is seen active', () => {
    fc.assert(
      fc.property(accountArbitrary, fc.integer({ min: 0, max: 6 }), fc.boolean(), (made, days, dated) => {
        const record = made.record('a');
        const { observation } = record;
        const timeline = observation?.timeline;
        if (!observation || !timeline) return;
        const before = standingAfter(record, 0);
        const more: Post = dated ? post(days, { id: 'new' }) : { id: 'new', kind: 'original' };
        const newest = { from: daysAgo(days), to: daysAgo(days) };
        for (const posts of [
          [more, ...timeline.posts],
          [...timeline.posts, more],
        ]) {
          const seenMore = {
            ...observation,
            timeline: { ...timeline, posts },
            ...(dated && { lastActivity: newest, lastOriginal: newest }),
          };
          const after = standingAfter({ ...record, observation: seenMore }, 0);
          if (dated) expect(after.standing.kind).toBe('active');
          if (before.grade !== 'left-behind') expect(after.grade).not.toBe('left-behind');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('an account seen no more only widens the bounds, and makes no answer more certain', () => {
    fc.assert(
      fc.property(listArbitrary, fc.nat(), (companies, which) => {
        const all = companies.flatMap((c) => c.accounts);
        const unseen = all[which % Math.max(1, all.length)];
        const blinded = companies.map((c) => ({
          ...c,
          accounts: c.accounts.map((a): AccountRecord => {
            const { observation: _, ...rest } = a;
            return a === unseen ? rest : a;
          }),
        }));
        const before = analyse(audit(companies), settings, []).verdict;
        const after = analyse(audit(blinded), settings, []).verdict;
        if (after.inThisList !== 'undecided') expect(before.inThisList).toBe(after.inThisList);
        for (const [i, point] of before.sensitivity.entries()) {
          const now = after.sensitivity[i];
          if (now?.result !== 'undecided') expect(now?.result).toBe(point.result);
          for (const share of ['silent', 'runWell'] as const) {
            for (const band of ['manski'] as const) {
              const was = point[share][band];
              if (was === undefined) continue;
              expect(now?.[share][band]?.low).toBeLessThanOrEqual(was.low + 1e-12);
              expect(now?.[share][band]?.high).toBeGreaterThanOrEqual(was.high - 1e-12);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('other names and numbers of the companies change no figure', () => {
    fc.assert(
      fc.property(listArbitrary, (companies) => {
        const renamed = companies.map((c) => ({
          ...c,
          id: 1000 - c.id,
          name: `Company ${c.id}`,
          accounts: c.accounts.map((a) => ({
            ...a,
            account: { ...a.account, handle: `z${a.account.handle}`, url: `${a.account.url}-z` },
          })),
        }));
        const { verdict, networks: before } = analyse(audit(companies), settings, []);
        const anonymous = analyse(audit(renamed), settings, []);
        expect(withoutNames(anonymous.verdict)).toEqual(withoutNames(verdict));
        expect(anonymous.networks).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('no figure of the model is infinite or no number', () => {
    fc.assert(
      fc.property(listArbitrary, (companies) => {
        const model = analyse(audit(companies, { history: [pastAudit(0, 90, companies)] }), settings, []);
        const wrong: string[] = [];
        JSON.stringify(model, (key, value: unknown) => {
          if (typeof value === 'number' && !Number.isFinite(value)) wrong.push(key);
          return value;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('accounts nobody saw only widen the bounds and count as nothing', () => {
    fc.assert(
      fc.property(listArbitrary, fc.integer({ min: 1, max: 5 }), (companies, more) => {
        const unseen = company(
          99,
          Array.from({ length: more }, (_, i) => account('linkedin', `u${i}`)),
        );
        const before = analyse(audit(companies), settings, []).verdict;
        const after = analyse(audit([...companies, unseen]), settings, []).verdict;
        expect(after.tally).toEqual({
          ...before.tally,
          links: before.tally.links + more,
          notChecked: before.tally.notChecked + more,
        });
        for (const [i, point] of before.sensitivity.entries()) {
          const wider = after.sensitivity[i];
          for (const share of ['silent', 'runWell'] as const) {
            expect(wider?.[share].share).toBe(point[share].share);
            const bounds = point[share].manski;
            if (bounds === undefined) continue;
            expect(wider?.[share].manski?.low).toBeLessThanOrEqual(bounds.low);
            expect(wider?.[share].manski?.high).toBeGreaterThanOrEqual(bounds.high);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('tallies add up, and the curve at the threshold in use is the verdict', () => {
    fc.assert(
      fc.property(listArbitrary, (companies) => {
        const { verdict, audit: view } = analyse(audit(companies), settings, []);
        const { links, runWell, alive, runBadly, leftBehind, notChecked } = verdict.tally;
        expect(runWell + alive + runBadly + leftBehind + notChecked).toBe(links);
        expect(links).toBe(view.size.counted);
        const here = verdict.sensitivity.find((point) => point.days === settings.activeDays);
        expect(here?.runWell).toMatchObject({ k: runWell, unknown: notChecked + alive });
      }),
      { numRuns: 100 },
    );
  });
});
