import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAudit } from '../../src/audit/run-audit.js';
import { observationByHand, withSeenByHand } from '../../src/audit/seen-by-hand.js';
import type { SeenByHand } from '../../src/model/competitor.js';
import type { Observation } from '../../src/model/reading.js';
import { DAY, exactly } from '../../src/model/time.js';
import type { Store } from '../../src/store/database.js';
import { observationsOf } from '../../src/store/observations.js';
import { openTestStore } from '../store/open-test-store.js';

const now = Date.UTC(2026, 10, 1, 9);
const account = {
  network: 'instagram' as const,
  handle: 'maple',
  url: 'https://www.instagram.com/maple/',
};
const noted = (daysAgo: number): SeenByHand => ({
  account,
  by: 'AB',
  lastPost: { from: now - (daysAgo + 1) * DAY, to: now - daysAgo * DAY },
});

function shown(daysAgo: number, more: Partial<Observation> = {}): Observation {
  const at = exactly(now - daysAgo * DAY);
  return {
    account,
    at: now,
    outcome: { kind: 'present' },
    timeline: {
      order: 'newest-first',
      complete: false,
      hidden: false,
      lowerBound: false,
      posts: [{ id: '1', at, kind: 'original' }],
    },
    lastActivity: { from: at.from, to: at.to },
    lowerBound: false,
    ways: [],
    ...more,
  };
}

describe('what a person wrote down', () => {
  it('takes nothing back of a newer post that the network showed', () => {
    const before = shown(3);
    const after = observationByHand(noted(500), now, before);
    expect(after.timeline).toEqual(before.timeline);
    expect(after.lastActivity).toEqual(before.lastActivity);
    expect(after.seenBy).toBe('AB');
  });

  it('stands where the network showed older posts alone, or where a person corrects a person', () => {
    const newer = noted(10).lastPost;
    expect(observationByHand(noted(10), now, shown(400)).lastActivity).toEqual(newer);
    const corrected = observationByHand(noted(500), now, shown(3, { seenBy: 'CD' }));
    expect(corrected.lastActivity).toEqual(noted(500).lastPost);
  });

  it('settles a view that showed a part, unless that part is newer', () => {
    const part = { lowerBound: true };
    const settled = withSeenByHand(shown(900, part), noted(200));
    expect(settled).toMatchObject({ seenBy: 'AB', lowerBound: false, lastActivity: noted(200).lastPost });
    const newer = shown(3, part);
    expect(withSeenByHand(newer, noted(200))).toBe(newer);
    const whole = shown(900);
    expect(withSeenByHand(whole, noted(200))).toBe(whole);
  });

  it('may be that there is no post, no page, or no way in', () => {
    const walled: Observation = {
      account,
      at: now,
      outcome: { kind: 'hidden' },
      lowerBound: false,
      ways: [],
    };
    const said = (shows: SeenByHand['shows'], before = walled) =>
      observationByHand({ account, by: 'AB', ...(shows && { shows }) }, now, before);
    expect(said('never-posted')).toMatchObject({
      outcome: { kind: 'present' },
      profile: { postsTotal: { value: 0, exact: true } },
      timeline: { complete: true, posts: [] },
      seenBy: 'AB',
    });
    expect(said('no-page').outcome).toEqual({ kind: 'absent', reason: { code: 'person-found-none' } });
    expect(said('still-closed').outcome).toEqual({ kind: 'hidden', reason: { code: 'closed-to-person' } });
    // what the network showed before is not lost because a person was not let in
    const part = shown(3, { lowerBound: true });
    expect(said('still-closed', part)).toMatchObject({
      outcome: { kind: 'present' },
      timeline: part.timeline,
    });
  });

  it('is as old as it is', () => {
    const walled: Observation = {
      account,
      at: now,
      outcome: { kind: 'hidden' },
      lowerBound: false,
      ways: [],
    };
    expect(withSeenByHand(walled, noted(90), now - 60 * DAY).at).toBe(now - 60 * DAY);
    expect(withSeenByHand(walled, noted(90)).at).toBe(now);
  });
});

describe('a cell left in the list', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openTestStore();
  });
  afterEach(() => store.destroy());

  async function auditAt(at: number, seen: SeenByHand): Promise<Observation | undefined> {
    const end = await runAudit({
      store,
      list: 'list.csv',
      competitors: [{ name: 'Maple', accounts: [account], seenByHand: [seen] }],
      version: '0.0.0',
      conditions: [],
      asOf: at,
      keepBodies: 'all',
      work: {
        askFor: () => async (request) => ({
          kind: 'refusal',
          url: request.url,
          at,
          reason: { code: 'login-wall' },
        }),
        means: { browser: false, hasToken: () => false },
        clock: { now: () => at, sleep: async () => {} },
        signal: new AbortController().signal,
        discovery: {},
        width: 1,
      },
    });
    return [...(await observationsOf(store, end.auditId)).values()][0];
  }

  it('was seen when the first audit read it, however many follow; a new one is new', async () => {
    expect((await auditAt(now, noted(10)))?.at).toBe(now);
    expect((await auditAt(now + 60 * DAY, noted(10)))?.at).toBe(now);
    expect((await auditAt(now + 400 * DAY, noted(10)))?.at).toBe(now);
    expect((await auditAt(now + 401 * DAY, noted(-395)))?.at).toBe(now + 401 * DAY);
  });
});
