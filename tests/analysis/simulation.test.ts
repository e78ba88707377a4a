import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../src/analysis/settings.js';
import { aliveProbability, fitMbgNbd } from '../../src/analysis/statistics/mbg-nbd.js';
import { randomFrom } from '../../src/analysis/statistics/random.js';
import { silenceProbability } from '../../src/analysis/statistics/silence.js';
import { study } from '../../src/analysis/study.js';
import { account, asOf, company, post } from './build.js';

const settings = settingsFrom();

function exponential(random: () => number, rate: number): number {
  return -Math.log(1 - random()) / rate;
}

/** Days before the audit of the posts of an account that posts at random, `rate` a day, until `stop` days ago. */
function postingDays(random: () => number, rate: number, start: number, stop: number): number[] {
  const days: number[] = [];
  for (let t = start - exponential(random, rate); t > stop; t -= exponential(random, rate)) days.push(t);
  return days;
}

/** The standings of many accounts that post at random and stopped `stop` days ago (0: still alive). */
function standings(rate: number, stop: number, runs = 800) {
  const random = randomFrom(42);
  const accounts = Array.from({ length: runs }, (_, i) =>
    account('x', `a${i}`, { posts: postingDays(random, rate, 1095, stop).map((day) => post(day)) }),
  );
  const companies = accounts.map((a, i) => company(i, [a]));
  const studied = study({ competitors: companies, controls: [], asOf, pooled: false }, settings);
  const kinds = studied.flatMap((c) => c.accounts.map((a) => a.standing));
  const share = (is: (s: (typeof kinds)[number]) => boolean) => kinds.filter(is).length / runs;
  return {
    beyond: (days: number) => share((s) => Number(s.reason.args?.['days'] ?? 0) > days),
    improbable: share((s) => s.reason.code === 'improbable-silence'),
    dormant: share((s) => s.kind === 'dormant'),
    abandoned: share((s) => s.kind === 'abandoned'),
    active: share((s) => s.kind === 'active'),
    irregular:
      studied.filter((c) => c.accounts[0]?.findings.some((f) => f.code === 'irregular')).length / runs,
  };
}

describe('the standing rule on living accounts: false alarms', () => {
  // exp(−λg): the share of living accounts that any fixed threshold damns.
  it.each([
    ['1 a week', 1 / 7, 0.014, 0.0],
    ['2 a month', 2 / 30.4, 0.139, 0.003],
    ['1 a month', 1 / 30.4, 0.373, 0.052],
    ['1 a quarter', 1 / 91.3, 0.72, 0.373],
  ])('posting %s: silent for over 30 and over 90 days as often as chance has it', (_, rate, at30, at90) => {
    const found = standings(rate, 0);
    expect(Math.abs(found.beyond(30) - at30)).toBeLessThan(0.04);
    expect(Math.abs(found.beyond(90) - at90)).toBeLessThan(0.04);
  });

  it('a living monthly poster is called dormant about once in twenty and abandoned hardly ever', () => {
    const found = standings(1 / 30.4, 0);
    expect(found.dormant).toBeGreaterThan(0.03);
    expect(found.dormant).toBeLessThan(0.075);
    expect(found.abandoned).toBeLessThan(0.005);
  });

  it('the test against its own cadence alarms for at most about one living account in twenty', () => {
    expect(standings(1 / 7, 0).improbable).toBeLessThan(0.06);
    expect(standings(1 / 2, 0, 300).improbable).toBeLessThan(0.06);
  });
});

describe('the finding "irregular"', () => {
  it('is not raised against the unevenness of chance', () => {
    expect(standings(1 / 7, 0).irregular).toBeLessThan(0.02);
    expect(standings(1 / 14, 0).irregular).toBeLessThan(0.02);
  });
});

describe('the standing rule on dead accounts: misses', () => {
  it('a weekly poster that stopped 45 days ago no longer counts as active', () => {
    expect(standings(1 / 7, 45).active).toBe(0);
  });

  it('a weekly poster that stopped 25 days ago is noticed by its own cadence, half the time or more', () => {
    expect(standings(1 / 7, 25).improbable).toBeGreaterThan(0.5);
  });

  it('a weekly poster that stopped 200 days ago is abandoned, a quarterly one not yet', () => {
    expect(standings(1 / 7, 200).abandoned).toBeGreaterThan(0.99);
    expect(standings(1 / 91.3, 200).abandoned).toBeLessThan(0.25);
  });
});

/** Gamma variate (Marsaglia and Tsang 2000) for shapes over 1. */
function gamma(random: () => number, shape: number, mean: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * normal) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random()) < 0.5 * normal ** 2 + d - d * v + d * Math.log(v))
      return (d * v * mean) / shape;
  }
}

describe('dead or alive over a whole list', () => {
  // Weeks; rates Gamma(1.2, mean 1.5 a week), leaving for good at Gamma(1.5, mean 0.01 a week), watched 1 to 3 years.
  const random = randomFrom(7);
  const accounts = Array.from({ length: 2000 }, () => {
    const age = 52 + 104 * random();
    const rate = gamma(random, 1.2, 1.5);
    const leaves = exponential(random, gamma(random, 1.5, 0.01));
    const posts = [0];
    for (let t = exponential(random, rate); t < Math.min(age, leaves); t += exponential(random, rate))
      posts.push(t);
    return { posts, age, alive: leaves >= age };
  });
  const last = (posts: readonly number[]) => posts[posts.length - 1] ?? 0;
  const accuracy = (says: (a: (typeof accounts)[number]) => boolean) =>
    accounts.filter((a) => says(a) === a.alive).length / accounts.length;

  it('a threshold of 91 days is right 94 to 96 times in a hundred, one of 182 days 89 to 92', () => {
    expect(accuracy((a) => a.age - last(a.posts) <= 13)).toBeCloseTo(0.95, 1);
    const late = accuracy((a) => a.age - last(a.posts) <= 26);
    expect(late).toBeGreaterThan(0.86);
    expect(late).toBeLessThan(accuracy((a) => a.age - last(a.posts) <= 13));
  });

  it('the silence test at 5 % is about as good as the best threshold, without choosing one', () => {
    const found = accuracy(
      ({ posts, age }) => silenceProbability(posts.length - 1, last(posts), age - last(posts)) >= 0.05,
    );
    expect(found).toBeGreaterThan(0.93);
  });

  it('the pooled model is the best of all: 97 in a hundred', () => {
    const pool = accounts.map(({ posts, age }) => ({ x: posts.length - 1, last: last(posts), age }));
    const model = fitMbgNbd(pool);
    if (!model) throw new Error('not fitted');
    const found = accuracy(
      ({ posts, age }) => aliveProbability(model, { x: posts.length - 1, last: last(posts), age }) >= 0.5,
    );
    expect(found).toBeGreaterThan(0.955);
  });
});
