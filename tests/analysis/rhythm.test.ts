import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/analysis/statistics/random.js';
import { silenceProbability } from '../../src/analysis/statistics/silence.js';
import {
  daysAfter,
  type History,
  isUnder,
  lookAt,
  randomLook,
  realHistories,
  share,
  studyList,
} from './histories.js';

/** What an anonymous visitor is shown of an account. */
const views = [12, 200];

function exponential(random: () => number, mean: number): number {
  return -mean * Math.log(1 - random());
}

/** A standard normal variate (Box and Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function gapsOf(count: number, gap: (i: number) => number): number[] {
  return Array.from({ length: count }, (_, i) => gap(i));
}

/** Each history looked at alone so many times, on random days. */
function looks(random: () => number, histories: readonly History[], times: number, view: number) {
  return histories.flatMap((history, i) =>
    Array.from({ length: times }, () =>
      studyList([lookAt(`a${i}`, history.days, randomLook(random, history), view)]),
    ).flat(),
  );
}

describe('living accounts that post on schedule', () => {
  const even = (random: () => number, gap: number) => gap * (0.8 + 0.4 * random());
  const schedules: [string, (random: () => number) => number[]][] = [
    ['every month, to a fifth of it', (r) => gapsOf(60, () => even(r, 30.4))],
    ['on the first of the month, but not in August', () => gapsOf(60, (i) => (i % 11 === 6 ? 61 : 30.4))],
    ['every six weeks', (r) => gapsOf(40, () => even(r, 42))],
    ['every quarter', (r) => gapsOf(24, () => even(r, 91))],
    [
      'every two months, with a holiday each year',
      (r) => gapsOf(36, (i) => even(r, 55) + (i % 6 === 3 ? 40 : 0)),
    ],
  ];

  it.each(schedules)('%s: never run badly, never left behind', (_, gaps) => {
    const random = randomFrom(20261125);
    for (const view of views) {
      // Looked at once a year has shown what pauses it makes.
      const histories = gapsOf(40, () => 0).map(() => ({ kind: 'made', days: daysAfter(gaps(random)) }));
      const found = histories.flatMap(({ days }, i) =>
        Array.from({ length: 10 }, () => {
          const on = 730 + random() * ((days.at(-1) ?? 0) - 730);
          return studyList([lookAt(`a${i}`, days, on, view)]);
        }).flat(),
      );
      expect(found.filter(({ grade }) => grade === 'run-badly' || grade === 'left-behind')).toEqual([]);
    }
  });
});

/** Gaps between the posts of one account, oldest first, and the days of silence since the last. */
const cases: [string, number[], number, string, string][] = [
  ['a film every six weeks, the next one due', gapsOf(11, () => 42), 42, 'active', 'run-well'],
  ['a blog every two months, 55 days after the last', gapsOf(11, () => 61), 55, 'active', 'run-well'],
  ['quarterly results, 40 days after the last', gapsOf(11, () => 91), 40, 'active', 'run-well'],
  ['quarterly results, due today', gapsOf(11, () => 91), 91, 'slowing', 'alive'],
  ['two trade fairs a year, 120 days after the last', gapsOf(11, () => 182), 120, 'slowing', 'run-badly'],
  ['Tuesdays and Thursdays, two weeks off', gapsOf(11, (i) => (i % 2 ? 5 : 2)), 12, 'active', 'run-well'],
  ['three launches of four posts', [2, 3, 2, 110, 3, 2, 2, 95, 2, 3, 2], 20, 'active', 'run-well'],
  ['a new firm, two posts in 130 days', [90], 40, 'slowing', 'run-badly'],
  ['two posts in more than a year', [90], 300, 'never-started', 'left-behind'],
];

describe('accounts that a rule of days alone would misjudge', () => {
  it.each(cases)('%s', (_, gaps, silence, kind, grade) => {
    const days = daysAfter(gaps);
    const view = gaps.length < 3 ? 200 : 12;
    const [found] = studyList([lookAt('a', days, (days.at(-1) ?? 0) + silence, view)]);
    expect([found?.standing.kind, found?.grade]).toEqual([kind, grade]);
  });
});

describe('a business of the season, seen through 12 posts', () => {
  it('is never called abandoned before a year of silence', () => {
    // Weekly from November to March, three winters; looked at on every third day from then on.
    const days = [0, 365, 730].flatMap((winter) => gapsOf(21, (week) => winter + week * 7));
    const last = days.at(-1) ?? 0;
    for (let silence = 0; silence <= 365; silence += 3) {
      const [found] = studyList([lookAt('skis', days, last + silence, 12)]);
      expect(found?.standing.kind, `after ${silence} days`).not.toBe('abandoned');
    }
  });
});

describe('dead accounts', () => {
  const random = randomFrom(7);
  const paces: [string, () => number][] = [
    ['weekly, at random', () => exponential(random, 7)],
    ['weekly, evenly', () => 6 + 2 * random()],
    ['three times a week, at random', () => exponential(random, 2.3)],
  ];

  it.each(paces)('%s: every one is left behind on day 100', (_, gap) => {
    for (const view of views) {
      const accounts = gapsOf(300, () => 0).map((__, i) => {
        const days = daysAfter(gapsOf(60, gap));
        return lookAt(`a${i}`, days, (days.at(-1) ?? 0) + 100, view);
      });
      const alone = accounts.flatMap((account) => studyList([account]));
      expect(share(alone, ({ grade }) => grade === 'left-behind')).toBe(1);
    }
  });
});

describe('the probability of a silence is calibrated', () => {
  it.each([3, 4, 5, 8, 12])(
    'after %i gaps at random, the two levels come up as often as they say',
    (gaps) => {
      const random = randomFrom(gaps);
      const runs = 100_000;
      let [under5, under1] = [0, 0];
      for (let i = 0; i < runs; i++) {
        let span = 0;
        for (let gap = 0; gap < gaps; gap++) span += exponential(random, 10);
        const p = silenceProbability(gaps, span, exponential(random, 10));
        if (p < 0.05) under5 += 1;
        if (p < 0.01) under1 += 1;
      }
      expect(under5 / runs).toBeGreaterThan(0.045);
      expect(under5 / runs).toBeLessThan(0.055);
      expect(under1 / runs).toBeGreaterThan(0.008);
      expect(under1 / runs).toBeLessThan(0.012);
    },
  );

  /** Accounts as different as a post in 3 days and one in 40, whose gaps are lognormal: σ = 0.9 as uneven as real ones. */
  function unevenList(random: () => number, sigma: number) {
    const list = gapsOf(400, () => 0).map(() => {
      const mean = 3 + 37 * random();
      const gap = () => Math.ceil(mean * Math.exp(sigma * normal(random) - sigma ** 2 / 2));
      return { kind: 'made', days: daysAfter(gapsOf(80, gap)) };
    });
    const pooled = gapsOf(25, () => 0).flatMap(() =>
      studyList(list.map(({ days }, i) => lookAt(`a${i}`, days, randomLook(random, { days }), 60))),
    );
    const alone = looks(random, list.slice(0, 100), 10, 60);
    const fires = (of: typeof pooled) => [share(of, isUnder(0.05)), share(of, isUnder(0.01))] as const;
    return { pooled: fires(pooled), alone: fires(alone) };
  }

  it('and on lists of accounts as uneven as real ones, where the formula alone alarms too often', () => {
    // One list of 400 alone may fall to either side of 1 %: the level is that of many lists.
    const lists = [11, 21, 31, 41, 51].map((seed) => unevenList(randomFrom(seed), 0.9));
    const mean = (of: (list: (typeof lists)[number]) => number) =>
      lists.reduce((sum, list) => sum + of(list), 0) / lists.length;
    expect(mean(({ pooled }) => pooled[0])).toBeGreaterThan(0.045);
    expect(mean(({ pooled }) => pooled[0])).toBeLessThan(0.055);
    expect(mean(({ pooled }) => pooled[1])).toBeGreaterThan(0.008);
    expect(mean(({ pooled }) => pooled[1])).toBeLessThan(0.012);
    expect(mean(({ alone }) => alone[0])).toBeGreaterThan(0.055);
    expect(mean(({ alone }) => alone[1])).toBeGreaterThan(0.015);
  }, 240_000);

  it('and on one of accounts far more uneven it errs on their side', () => {
    const { pooled, alone } = unevenList(randomFrom(12), 1.2);
    expect(pooled[0]).toBeLessThan(0.055);
    expect(pooled[1]).toBeLessThan(0.012);
    expect(alone[0]).toBeGreaterThan(0.12);
  });
});

describe('accounts that really posted again', () => {
  const networks = ['instagram', 'mastodon', 'tiktok', 'youtube'];

  it.each(views)('blogs, %i posts in view: hardly any is damned', (view) => {
    const found = looks(randomFrom(13), realHistories('blog'), 150, view);
    expect(share(found, ({ grade }) => grade === 'left-behind')).toBeLessThan(0.055);
    // Most of those run badly are sparse: three of these blogs do post less than once in two months.
    expect(share(found, ({ grade }) => grade === 'run-badly')).toBeLessThan(0.16);
    expect(share(found, ({ standing }) => standing.kind === 'slowing')).toBeLessThan(0.16);
    expect(share(found, isUnder(0.05))).toBeLessThan(0.06);
  });

  it('blogs and timelines of networks as one list: 5 % comes up in 6 of 100 at most', () => {
    const histories = realHistories('blog', 'npm', ...networks);
    const random = randomFrom(17);
    const found = Array.from({ length: 100 }, () =>
      studyList(
        histories.map((history, i) => lookAt(`a${i}`, history.days, randomLook(random, history), 12)),
      ),
    ).flat();
    expect(share(found, isUnder(0.05))).toBeLessThan(0.06);
    expect(share(found, ({ grade }) => grade === 'left-behind')).toBeLessThan(0.055);
    expect(share(found, ({ grade }) => grade === 'run-badly')).toBeLessThan(0.16);
  });

  it('uploads of packages, which come in bursts: the pool of the list keeps to its level, the formula does not', () => {
    const histories = realHistories('debian');
    const random = randomFrom(19);
    const found = Array.from({ length: 30 }, () =>
      studyList(
        histories.map((history, i) => lookAt(`a${i}`, history.days, randomLook(random, history), 60)),
      ),
    ).flat();
    expect(share(found, isUnder(0.05))).toBeLessThan(0.06);
    expect(share(looks(random, histories, 15, 60), isUnder(0.05))).toBeGreaterThan(0.1);
  });
});
