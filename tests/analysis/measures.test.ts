import { describe, expect, it } from 'vitest';
import type { MeasureId } from '../../src/analysis/codes.js';
import { activityOf } from '../../src/analysis/measures/activity.js';
import { measuresOf } from '../../src/analysis/measures/measures.js';
import { weeksOf } from '../../src/analysis/measures/weeks.js';
import { isGiven, type Measure } from '../../src/analysis/model/report-model.js';
import type { Measures } from '../../src/analysis/model/schema/measure.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { study } from '../../src/analysis/study.js';
import type { Profile } from '../../src/model/reading.js';
import { DAY, type Instant } from '../../src/model/time.js';
import { account, asOf, company, daysAgo, every, post, roughPost, seen } from './build.js';

const settings = settingsFrom();
type Parts = Parameters<typeof seen>[2];

function measure(id: MeasureId, parts: Parts, profile?: Profile): Measure {
  return measuresIn(parts, profile)[id];
}

function measuresIn(parts: Parts, profile?: Profile, knownBy?: Instant): Measures {
  const observation = seen('x', 'acme', { ...parts, ...(profile && { profile }) });
  const activity = activityOf(observation, asOf);
  const alive = { perNetwork: new Map(), size: 0, fitted: false };
  const pools = { alive, lateness: undefined };
  const measured = { key: 'x acme', network: 'x', activity, profile, knownBy, before: undefined } as const;
  return measuresOf(measured, pools, settings);
}

function value(id: MeasureId, parts: Parts, profile?: Profile): number {
  const found = measure(id, parts, profile);
  if (!isGiven(found)) throw new Error(`${id}: ${found.notGiven.code}`);
  return found.value;
}

function why(id: MeasureId, parts: Parts, profile?: Profile): string {
  const found = measure(id, parts, profile);
  return isGiven(found) ? 'given' : found.notGiven.code;
}

describe('rates', () => {
  it('posts per week over the visible span leave the open silence out', () => {
    expect(value('posts-per-week', { posts: every(7, 20, 100) })).toBeCloseTo(1, 6);
    const found = measure('posts-per-week', { posts: every(7, 13, 3) });
    expect(found).toMatchObject({ n: 12, rangeOf: 'interval95' });
    // χ² interval of 12 events, over 84 days
    if (isGiven(found)) {
      expect(found.range?.low).toBeCloseTo((6.200575108722218 / 84) * 7, 6);
      expect(found.range?.high).toBeCloseTo((20.96158504817696 / 84) * 7, 6);
    }
  });

  it('recent posts per week count the silence, and look no further than the view', () => {
    expect(value('posts-per-week-recent', { posts: every(7, 60, 3) })).toBeCloseTo(1, 1);
    expect(value('posts-per-week-recent', { posts: every(1, 31, 0) })).toBeCloseTo(7, 1);
    expect(value('posts-per-week-recent', { posts: every(7, 60, 200) })).toBe(0);
    expect(why('posts-per-week-recent', { posts: every(1, 10, 0) })).toBe('too-few');
  });

  it('replies and continued threads are no posts of their own', () => {
    const posts = every(7, 10, 1).flatMap((p, i) => [
      p,
      post(1.1 + i * 7, { kind: 'reply' }),
      post(1.05 + i * 7, { thread: true }),
    ]);
    expect(value('posts-per-week', { posts })).toBeCloseTo(1, 6);
  });

  it('are "at least" where posts have no date', () => {
    const posts = [...every(7, 20, 1), { id: 'u', kind: 'original' as const }];
    expect(measure('posts-per-week', { posts })).toMatchObject({ atLeast: true });
  });

  it('of a partial view are "at least"', () => {
    const parts = { posts: every(7, 20, 1), timeline: { lowerBound: true } };
    expect(measure('posts-per-week', parts)).toMatchObject({ atLeast: true });
  });

  it('nought in a partial view is not nought', () => {
    const old = every(7, 60, 200);
    expect(why('posts-per-week-recent', { posts: old, timeline: { lowerBound: true } })).toBe(
      'view-is-lower-bound',
    );
    expect(why('posts-per-week-recent', { posts: old, timeline: { order: 'selection' } })).toBe(
      'view-is-selection',
    );
  });

  it('are not given below three gaps, or for nothing', () => {
    expect(why('posts-per-week', { posts: every(7, 3) })).toBe('too-few');
    expect(why('posts-per-week', { posts: [] })).toBe('no-posts');
  });
});

describe('cadence', () => {
  it('a post pinned years ago makes no gap of years', () => {
    const posts = [...every(7, 12, 2), post(1500, { pinned: true })];
    expect(value('gap-longest', { posts })).toBe(7);
    // In a view that reaches back to the first post it is one of the posts.
    expect(value('gap-longest', { posts, timeline: { complete: true } })).toBeGreaterThan(1000);
  });

  it('posts of one day are one occasion', () => {
    const posts = every(7, 12, 2).flatMap((p, i) => [p, post(2.01 + i * 7), post(2.02 + i * 7)]);
    expect(measure('lv', { posts })).toMatchObject({ value: 0, n: 11 });
    expect(why('lv', { posts: every(0.01, 20, 0.1) })).toBe('too-few');
  });

  it('is not told from rough dates', () => {
    const posts = Array.from({ length: 10 }, (_, i) => roughPost(i * 30, i * 30 + 30));
    expect(why('lv', { posts })).toBe('imprecise-dates');
    expect(why('gap-median', { posts })).toBe('imprecise-dates');
    expect(why('silence-probability', { posts })).toBe('given');
  });

  it('is not given below five gaps', () => {
    expect(why('burstiness-finite', { posts: every(7, 5) })).toBe('too-few');
    expect(why('burstiness-finite', { posts: every(7, 6) })).toBe('given');
    expect(why('memory', { posts: every(7, 9) })).toBe('one-sided');
  });

  it('the present silence is held against the last twelve gaps', () => {
    const found = measure('silence-probability', { posts: every(7, 13, 14) });
    // 12 gaps over 84 days, silent for 14
    expect(isGiven(found) && found.value).toBeCloseTo(0.157267, 4);
    expect(value('own-gap-quantile', { posts: every(7, 13, 14) })).toBeCloseTo(1 / 13, 6);
  });

  it('rough dates that one day explains make no further day, and never make a silence less probable', () => {
    const exact = every(9, 8, 100);
    const probability = (extra: ReturnType<typeof post>[]) => {
      const found = measure('silence-probability', { posts: [...exact, ...extra] });
      return isGiven(found) ? found : undefined;
    };
    expect(probability([])?.n).toBe(7);
    expect(probability([roughPost(105, 112), roughPost(114, 121)])).toEqual(probability([]));
    const rough = every(9, 8, 100).map((_, i) => roughPost(100 + i * 9, 106 + i * 9));
    const rougher = measure('silence-probability', { posts: rough });
    expect(isGiven(rougher) && rougher.value).toBeGreaterThanOrEqual(probability([])?.value ?? 1);
  });

  it('a trend compares the halves of the view', () => {
    const found = measure('trend', { posts: [...every(30, 4, 2), ...every(5, 24, 122)] });
    expect(found).toMatchObject({ unit: 'ratio' });
    expect(isGiven(found) && found.value).toBeLessThan(0.25);
    expect(isGiven(found) && Number(found.args?.['p'])).toBeLessThan(0.01);
  });
});

it('one post listed twice with other counters is in the same place whatever the order', () => {
  const twice = [post(3, { likes: { value: 0, exact: true } }), post(3), post(3, { pinned: true })];
  const inOrder = (posts: ReturnType<typeof post>[]) => activityOf(seen('x', 'a', { posts }), asOf).posts;
  expect(inOrder([...twice].reverse())).toEqual(inOrder(twice));
});

describe('weeks', () => {
  it('that a rough or an undated post may fill are unknown, not empty', () => {
    const weeks = (posts: ReturnType<typeof post>[]) =>
      weeksOf(activityOf(seen('x', 'a', { posts }), asOf), 10).map((w) => w.posts);
    const exact = [post(1), post(60), post(90)];
    expect(weeks(exact)).toContain(0);
    expect(weeks([post(1), roughPost(2, 80), post(90)]).filter((posts) => posts === 0)).toHaveLength(0);
    expect(weeks([...exact, { id: 'u', kind: 'original' }])).not.toContain(0);
  });

  it('a week the view does not reach is unknown, one without posts in reach is nought', () => {
    const weeks = weeksOf(activityOf(seen('x', 'a', { posts: [post(8), post(29)] }), asOf), 8);
    expect(weeks.map((w) => w.posts)).toEqual([undefined, undefined, undefined, 1, 0, 0, 1, 0]);
    expect(weeks[3]).toMatchObject({ atLeast: true });
    expect(new Date(weeks[7]?.start ?? 0).toISOString()).toBe('2026-10-26T00:00:00.000Z');
  });

  it('of a partial view only prove posts', () => {
    const parts = { posts: [post(8), post(29)], timeline: { order: 'selection' as const } };
    const weeks = weeksOf(activityOf(seen('x', 'a', parts), asOf), 4);
    expect(weeks.map((w) => w.posts)).toEqual([undefined, undefined, 1, undefined]);
    expect(why('active-weeks', parts)).toBe('view-is-selection');
  });

  it('the share of active weeks rests on the weeks in reach', () => {
    expect(measure('active-weeks', { posts: every(14, 30, 1) })).toMatchObject({ n: 26, value: 0.5 });
    expect(measure('active-weeks', { posts: every(7, 12, 1) })).toMatchObject({ n: 11, value: 1 });
    expect(why('active-weeks', { posts: [post(1), post(10)] })).toBe('too-few');
  });
});

describe('interactions and followers', () => {
  const likes = (n: number) => ({ likes: { value: n, exact: true }, comments: { value: 1, exact: true } });

  it('interactions are a median over posts of its own, with the parts that were shown', () => {
    const posts = [1, 5, 9, 100, 3].map((n, i) => post(i, likes(n)));
    expect(measure('interactions-per-post', { posts })).toMatchObject({
      value: 6,
      n: 5,
      args: { parts: 'likes+comments' },
    });
    expect(why('interactions-per-post', { posts: every(7, 10) })).toBe('unknown-interactions');
    expect(value('engagement', { posts }, { followers: { value: 600, exact: true } })).toBeCloseTo(1, 6);
    expect(why('engagement', { posts }, {})).toBe('unknown-followers');
  });

  it('followers per month since creation, and the months to a thousand at that pace', () => {
    const createdAt = { from: daysAgo(365.25), to: daysAgo(365.25) };
    const profile = { followers: { value: 240, exact: true }, createdAt };
    expect(value('followers-per-month', {}, profile)).toBeCloseTo(20, 3);
    expect(value('months-to-thousand', {}, profile)).toBeCloseTo(50, 2);
    expect(why('months-to-thousand', {}, { ...profile, followers: { value: 0, exact: true } })).toBe(
      'no-followers',
    );
    expect(why('followers-per-month', {}, { followers: { value: 3, exact: true } })).toBe('unknown-created');
    const young = { from: daysAgo(5), to: daysAgo(5) };
    expect(why('followers-per-month', {}, { ...profile, createdAt: young })).toBe('too-young');
  });

  it('an archived copy that names the account bounds its pace where the day of creation is not told', () => {
    const followers = { value: 240, exact: true };
    const knownBy = daysAgo(365.25);
    const measures = measuresIn({}, { followers }, knownBy);
    expect(measures['followers-per-month']).toMatchObject({ atMost: true, args: { knownBy } });
    expect(measures['months-to-thousand']).toMatchObject({ atLeast: true, args: { knownBy } });
    const [pace, months] = [measures['followers-per-month'], measures['months-to-thousand']];
    expect(pace && isGiven(pace) && pace.value).toBeCloseTo(20, 3);
    expect(months && isGiven(months) && months.value).toBeCloseTo(50, 2);

    const told = { followers, createdAt: { from: daysAgo(182), to: daysAgo(182) } };
    const created = measuresIn({}, told, knownBy)['followers-per-month'];
    expect(created && isGiven(created) && [created.atMost, Math.round(created.value)]).toEqual([
      undefined,
      40,
    ]);
    expect(measuresIn({}, { followers }, daysAgo(2))['followers-per-month']).toMatchObject({
      notGiven: { code: 'unknown-created' },
    });
  });
});

describe('P(alive) from the whole list', () => {
  it('is learnt from 20 accounts with 3 gaps on', () => {
    const studied = (n: number) =>
      study(
        {
          competitors: Array.from({ length: n }, (_, i) =>
            company(i, [account('x', `a${i}`, { posts: every(3 + (i % 7), 30, i % 3 === 0 ? 200 : 2) })]),
          ),
          controls: [],
          asOf,
          pooled: true,
        },
        settings,
      ).map((c) => c.accounts[0]?.measures['alive-probability']);
    expect(studied(19)[0]).toMatchObject({
      notGiven: { code: 'pool-too-small', args: { n: 19, needs: 20 } },
    });
    const [dead, alive] = studied(24);
    expect(dead && isGiven(dead) && dead.value).toBeLessThan(0.05);
    expect(alive && isGiven(alive) && alive.value).toBeGreaterThan(0.8);
  });
});

it('a date is counted from the time the account was looked at', () => {
  const activity = activityOf(seen('x', 'a', { posts: [post(12)], at: asOf - 2 * DAY }), asOf);
  expect(activity.seenAt).toBe(asOf - 2 * DAY);
});
