import { describe, expect, it } from 'vitest';
import type { StandingKind } from '../../../src/analysis/codes.js';
import { type SettingsInput, settingsFrom } from '../../../src/analysis/settings.js';
import { study } from '../../../src/analysis/study.js';
import type { AccountRecord } from '../../../src/model/audit-data.js';
import type { ControlRecord } from '../../../src/model/control.js';
import { because } from '../../../src/model/reason.js';
import {
  absent,
  account,
  asOf,
  company,
  daysAgo,
  every,
  healthy,
  limited,
  post,
  roughPost,
  walled,
} from '../build.js';

function standing(
  record: AccountRecord,
  controls: ControlRecord[] = healthy('x'),
  settings: SettingsInput = {},
) {
  const [studied] = study(
    { competitors: [company(1, [record])], controls, asOf, pooled: false },
    settingsFrom(settings),
  );
  const [first] = studied?.accounts ?? [];
  if (!first) throw new Error('nothing studied');
  return first.standing;
}

function kindWith(parts: Parameters<typeof account>[2]): StandingKind {
  return standing(account('x', 'acme', parts)).kind;
}

const old = { createdAt: { from: daysAgo(900), to: daysAgo(900) } };

describe('standing by silence', () => {
  it.each([
    [5, 'active'],
    [30, 'active'],
    [31, 'slowing'],
    [90, 'slowing'],
    [91, 'dormant'],
    [180, 'dormant'],
    [365, 'dormant'],
    [366, 'abandoned'],
  ] as const)('%i days of a poster too rare for the silence test: %s', (days, kind) => {
    // Three posts, two gaps: too few for a probability, so only the fixed thresholds speak.
    expect(kindWith({ posts: [post(days), post(days + 200), post(days + 400)] })).toBe(kind);
  });

  it('a weekly poster silent for half a year is abandoned, a quarterly one is dormant', () => {
    expect(kindWith({ posts: every(7, 60, 190) })).toBe('abandoned');
    expect(kindWith({ posts: every(90, 8, 190) })).toBe('dormant');
  });

  it('a view that has not shown a year cannot tell a season from an end: dormant, until a year has gone by', () => {
    expect(kindWith({ posts: every(7, 12, 300) })).toBe('dormant');
    expect(kindWith({ posts: every(7, 12, 366) })).toBe('abandoned');
    expect(kindWith({ posts: every(7, 12, 300), timeline: { complete: true } })).toBe('abandoned');
    expect(kindWith({ posts: every(7, 12, 190), timeline: { complete: true } })).toBe('dormant');
  });

  it('a rhythm that is kept is not held against the account, however slow', () => {
    const within = { kind: 'active', reason: { code: 'within-rhythm', args: { days: 80, longest: 90 } } };
    expect(standing(account('x', 'acme', { posts: every(90, 8, 80) }))).toEqual(within);
    // Three months and more: whether it goes on cannot be told yet, so it is no longer called active.
    expect(kindWith({ posts: every(90, 8, 100) })).toBe('slowing');
    expect(standing(account('x', 'acme', { posts: every(90, 8, 120) }))).toMatchObject({
      kind: 'dormant',
      reason: { code: 'longest-pause', args: { days: 120, longest: 90 } },
    });
  });

  it('an account that was silent as long before and came back is dormant, until a year has gone by', () => {
    const campaign = (silence: number) => every(1, 12, silence);
    const before = every(7, 60, 380);
    expect(kindWith({ posts: [...campaign(200), ...campaign(200 + 12 + 240)] })).toBe('dormant');
    expect(kindWith({ posts: [...campaign(200), ...campaign(200 + 12 + 150), ...before] })).toBe('abandoned');
    expect(kindWith({ posts: [...campaign(366), ...campaign(366 + 12 + 400)] })).toBe('abandoned');
  });

  it('a daily poster silent for over two weeks is slowing, and a holiday of two is not held against it', () => {
    const found = standing(account('x', 'acme', { posts: every(1, 60, 15) }));
    expect(found).toMatchObject({ kind: 'slowing', reason: { code: 'improbable-silence' } });
    expect(kindWith({ posts: every(1, 60, 13.9) })).toBe('active');
  });

  it('counts reposts and replies as activity', () => {
    const posts = [post(3, { kind: 'repost' }), ...every(7, 20, 200)];
    expect(kindWith({ posts })).toBe('active');
  });

  it('takes the end of a rough date that favours the account', () => {
    expect(kindWith({ posts: [roughPost(29, 61), post(200), post(400)] })).toBe('active');
    expect(kindWith({ posts: [roughPost(364, 729), post(800), post(900)] })).toBe('dormant');
    expect(kindWith({ posts: [roughPost(366, 731), post(800), post(900)] })).toBe('abandoned');
  });

  it('counts silence to the moment the account was looked at', () => {
    const at = daysAgo(20);
    expect(kindWith({ posts: [post(45), post(300), post(500)], at })).toBe('active');
    expect(standing(account('x', 'acme', { posts: [post(45)], at: daysAgo(40) })).reason.code).toBe(
      'stale-observation',
    );
  });

  it('takes a date in the future neither for proof of life nor for proof of silence', () => {
    const found = standing(account('x', 'acme', { posts: [post(-400), post(400), post(500), post(600)] }));
    expect(found).toMatchObject({ kind: 'not-checked', reason: { code: 'undated-posts' } });
    expect(kindWith({ posts: [post(-400), post(4), post(500)] })).toBe('active');
    const notes = [because('future-items-dropped', { count: 3 })];
    expect(kindWith({ posts: [post(400), post(500), post(600)], timeline: { notes } })).toBe('not-checked');
  });

  it('believes what was posted after the audit began, when the account was looked at later still', () => {
    const at = daysAgo(-20);
    const pinned = post(900, { pinned: true });
    expect(kindWith({ posts: [pinned, post(-15), post(-10), post(-5)], at })).toBe('active');
    expect(kindWith({ posts: [post(-15), post(500), post(600)], at })).toBe('active');
    expect(kindWith({ posts: [post(500), post(600)], at })).toBe('abandoned');
  });

  it('does not lose the day a network states beside a date in the future', () => {
    const stated = { from: daysAgo(4), to: daysAgo(3), source: 'stated' } as const;
    expect(kindWith({ posts: [post(-400), post(500)], timeline: { lastActivityStated: stated } })).toBe(
      'active',
    );
  });

  it('moves with the settings', () => {
    const record = account('x', 'acme', { posts: [post(40), post(200), post(400)] });
    expect(standing(record, healthy('x'), { activeDays: 60 }).kind).toBe('active');
    expect(standing(record, healthy('x'), { dormantDays: 35 }).kind).toBe('dormant');
  });
});

describe('an account that was never started', () => {
  it('has two posts at most and is older than 90 days', () => {
    expect(kindWith({ posts: [post(400), post(401)], timeline: { complete: true } })).toBe('never-started');
    expect(
      kindWith({ timeline: { complete: true }, profile: { postsTotal: { value: 0, exact: true }, ...old } }),
    ).toBe('never-started');
  });

  it('is not one that has just begun', () => {
    expect(kindWith({ posts: [post(3), post(4)], timeline: { complete: true }, profile: old })).toBe(
      'active',
    );
  });

  it('is not one whose few posts nobody could date: they may be of yesterday', () => {
    const one = { postsTotal: { value: 1, exact: true }, ...old };
    expect(kindWith({ timeline: false, profile: one })).toBe('not-checked');
  });

  it('is not one whose age or whose number of posts nobody knows', () => {
    const empty = standing(account('x', 'acme', { timeline: { complete: true } }));
    expect(empty).toMatchObject({ kind: 'not-checked', reason: { code: 'age-unknown' } });
    expect(kindWith({ posts: [post(400), post(401)] })).toBe('abandoned');
  });
});

describe('could not tell is an answer', () => {
  it.each([
    ['a login wall', { outcome: walled }, 'hidden'],
    ['a rate limit', { outcome: limited }, 'blocked'],
    ['a time-out', { outcome: { kind: 'failed', reason: because('timeout') } }, 'failed'],
    ['no timeline', { timeline: false }, 'no-timeline'],
    ['an empty view of unknown meaning', { posts: [] }, 'no-posts-visible'],
    ['posts without dates', { posts: [{ kind: 'original', id: '1' }] }, 'undated-posts'],
    ['a hidden timeline', { timeline: { hidden: true } }, 'hidden-timeline'],
    [
      'a selection of old posts',
      { posts: every(7, 20, 500), timeline: { order: 'selection' } },
      'selection-view',
    ],
    ['one tab of several', { posts: every(7, 20, 500), timeline: { lowerBound: true } }, 'lower-bound'],
  ] as const)('%s leaves the account not checked', (_, parts, code) => {
    const found = standing(account('x', 'acme', parts as Parameters<typeof account>[2]));
    expect(found).toMatchObject({ kind: 'not-checked', reason: { code } });
  });

  it('a post without a date above the dated ones may be of yesterday', () => {
    const nobodyKnows = { kind: 'original', id: 'short' } as const;
    const found = standing(account('youtube', 'acme', { posts: [nobodyKnows, ...every(7, 20, 500)] }), []);
    expect(found).toMatchObject({
      kind: 'not-checked',
      reason: { code: 'undated-posts', args: { posts: 1, seenDays: 500 } },
    });
    expect(kindWith({ posts: [nobodyKnows, post(400)], timeline: { complete: true }, profile: old })).toBe(
      'not-checked',
    );
    expect(kindWith({ posts: [post(12), nobodyKnows, post(500)] })).toBe('active');
    expect(kindWith({ posts: [post(500), nobodyKnows, post(600)] })).toBe('abandoned');
    const lastActivityStated = { from: daysAgo(500), to: daysAgo(499), source: 'stated' } as const;
    expect(kindWith({ posts: [nobodyKnows, post(500)], timeline: { lastActivityStated } })).toBe('abandoned');
  });

  it('pinned posts alone say nothing of those beneath, unless there are no others', () => {
    const pinned = [post(700, { pinned: true }), post(900, { pinned: true })];
    expect(standing(account('x', 'acme', { posts: pinned }))).toMatchObject({
      kind: 'not-checked',
      reason: { code: 'selection-view' },
    });
    expect(kindWith({ posts: [...pinned, post(950, { pinned: true })], timeline: { complete: true } })).toBe(
      'abandoned',
    );
  });

  it('an account nobody asked about is not checked', () => {
    expect(standing(account('x', 'acme'))).toMatchObject({
      kind: 'not-checked',
      reason: { code: 'not-asked' },
    });
  });

  it('a partial view proves activity, with the end of the date that does not favour it', () => {
    const timeline = { order: 'selection' } as const;
    expect(kindWith({ posts: [post(5)], timeline })).toBe('active');
    expect(kindWith({ posts: [roughPost(20, 40)], timeline })).toBe('not-checked');
    expect(kindWith({ posts: [post(5)], timeline: { lowerBound: true } })).toBe('active');
    expect(kindWith({ lastActivity: { from: daysAgo(2), to: daysAgo(1) }, timeline: { hidden: true } })).toBe(
      'active',
    );
  });
});

describe('gone', () => {
  const gone = account('x', 'acme', { outcome: absent });

  it('is believed only beside a healthy control', () => {
    expect(standing(gone)).toMatchObject({ kind: 'missing', cause: { code: 'not-found' } });
    expect(standing(gone, [])).toMatchObject({ kind: 'not-checked', reason: { code: 'no-control' } });
    const sick = [{ network: 'x', healthy: false, reason: because('certain-absent') } as const];
    expect(standing(gone, sick)).toMatchObject({
      kind: 'not-checked',
      reason: { code: 'control-failed' },
      cause: { code: 'certain-absent' },
    });
  });

  it('is not believed where nothing readable was said of the handle that cannot exist', () => {
    const half: ControlRecord[] = [
      { network: 'x', certain: 'present', impossible: 'hidden', healthy: true, ways: [] },
    ];
    expect(standing(gone, half)).toMatchObject({
      kind: 'not-checked',
      reason: { code: 'control-unanswered', args: { certain: 'present', impossible: 'hidden' } },
    });
    const way = { way: 'page', certain: 'present', impossible: 'hidden' } as const;
    const other: ControlRecord = { network: 'x', certain: 'present', impossible: 'absent', healthy: true };
    expect(standing(gone, [{ ...other, ways: [way] }]).reason.code).toBe('control-other-way');
  });

  it('is believed only by a way that found the certain handle itself', () => {
    const by = (ways: ControlRecord['ways']): ControlRecord[] => [
      { network: 'x', certain: 'present', impossible: 'absent', healthy: true, ...(ways && { ways }) },
    ];
    const proven = { way: 'page', certain: 'present', impossible: 'absent' } as const;
    expect(standing(gone, by([proven])).kind).toBe('missing');
    expect(standing(gone, by(undefined)).kind).toBe('missing');
    const unproven: ControlRecord['ways'][] = [
      [],
      [{ ...proven, way: 'api' }],
      [
        { ...proven, certain: 'blocked' },
        { ...proven, way: 'api' },
      ],
      [{ way: 'page', impossible: 'absent' }],
      [{ ...proven, impossible: 'present' }],
    ];
    for (const ways of unproven) {
      expect(standing(gone, by(ways))).toMatchObject({
        kind: 'not-checked',
        reason: { code: 'control-other-way' },
      });
    }
  });

  it('needs no control where a network has none', () => {
    expect(standing(account('blog', 'https://acme.example/feed', { outcome: absent }), []).kind).toBe(
      'missing',
    );
  });

  it('a suspension and a move are the network’s own words', () => {
    expect(kindWith({ outcome: { kind: 'suspended', reason: because('suspended') } })).toBe('suspended');
    expect(
      standing(account('x', 'acme', { outcome: { kind: 'moved', movedTo: 'https://x.example/new' } })),
    ).toMatchObject({ kind: 'moved', reason: { args: { to: 'https://x.example/new' } } });
  });

  it('gone for good is no suspension, and not told as anybody’s doing', () => {
    const found = standing(
      account('fediverse', 'acme@acme.example', { outcome: { kind: 'suspended', reason: because('gone') } }),
    );
    expect(found).toMatchObject({ kind: 'missing', reason: { code: 'network-says-gone' } });
  });

  it('an empty page is no proof where the handle that cannot exist "exists"', () => {
    const fooled: ControlRecord[] = [{ network: 'x', impossible: 'present', healthy: false }];
    const empty = account('x', 'acme', {
      timeline: { complete: true },
      profile: { postsTotal: { value: 0, exact: true }, ...old },
    });
    expect(standing(empty, fooled)).toMatchObject({
      kind: 'not-checked',
      reason: { code: 'control-failed' },
    });
  });
});

describe('closed by its owner', () => {
  it.each([
    ['deactivated', because('account-deactivated')],
    ['deleted, as the network words it', because('deleted-or-banned', { as: 'deleted' })],
  ])('an account that was %s is not called suspended', (_, reason) => {
    expect(standing(account('bluesky', 'acme.example', { outcome: { kind: 'suspended', reason } }))).toEqual({
      kind: 'closed-by-owner',
      reason: { code: 'owner-closed-it' },
      cause: reason,
    });
  });

  it('what the network banned stays suspended', () => {
    const reason = because('deleted-or-banned', { as: 'banned' });
    expect(kindWith({ outcome: { kind: 'suspended', reason } })).toBe('suspended');
  });
});

describe('an account that says it has moved', () => {
  const notes = [because('says-it-moved', { to: '@acme@bavard.example' })];

  it('is moved once it has fallen silent, and not left behind', () => {
    expect(standing(account('x', 'acme', { posts: every(7, 60, 400), timeline: { notes } }))).toMatchObject({
      kind: 'moved',
      reason: { code: 'moved-to', args: { to: '@acme@bavard.example' } },
    });
  });

  it('is active as long as it posts', () => {
    expect(kindWith({ posts: every(7, 60, 3), timeline: { notes } })).toBe('active');
  });
});
