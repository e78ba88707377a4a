import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { rank } from '../../src/analysis/changes.js';
import { reportModelSchema } from '../../src/analysis/report-model.js';
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
        const { links, runWell, runBadly, leftBehind, notChecked } = verdict.tally;
        expect(runWell + runBadly + leftBehind + notChecked).toBe(links);
        expect(links).toBe(view.size.counted);
        const here = verdict.sensitivity.find((point) => point.days === settings.activeDays);
        expect(here?.runWell).toMatchObject({ k: runWell, unknown: notChecked });
      }),
      { numRuns: 100 },
    );
  });
});
