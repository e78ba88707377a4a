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

/**
 * A list of accounts in weeks: rates Gamma(1.2, mean 1.5 a week), leaving for good at Gamma(1.5, mean 0.01 a week), watched
 * 1 to 3 years; gaps are Erlang of the given shape (1: at random, 3: regular).
 */
function listOf(shape: number, size = 2000) {
  const random = randomFrom(7);
  return Array.from({ length: size }, () => {
    const age = 52 + 104 * random();
    const rate = gamma(random, 1.2, 1.5);
    const leaves = exponential(random, gamma(random, 1.5, 0.01));
    const gap = () =>
      Array.from({ length: shape }, () => exponential(random, rate * shape)).reduce((a, b) => a + b);
    const posts = [0];
    for (let t = gap(); t < Math.min(age, leaves); t += gap()) posts.push(t);
    return { posts, age, last: posts[posts.length - 1] ?? 0, alive: leaves >= age };
  });
}

type Simulated = ReturnType<typeof listOf>[number];

function accuracy(list: readonly Simulated[], saysAlive: (account: Simulated) => boolean): number {
  return list.filter((account) => saysAlive(account) === account.alive).length / list.length;
}

const bySilenceTest = ({ posts, last, age }: Simulated) =>
  silenceProbability(posts.length - 1, last, age - last) >= 0.05;

// The ranges are those of facts/methods.md 4.2, over lists of 20 to 200 accounts; a hundredth is left to chance.
describe('dead or alive over a whole list', () => {
  const atRandom = listOf(1);
  const within = (found: number, low: number, high: number) => {
    expect(found).toBeGreaterThan(low - 0.01);
    expect(found).toBeLessThan(high + 0.01);
  };

  it.each([
    [30, 0.94, 0.96],
    [61, 0.95, 0.97],
    [91, 0.94, 0.96],
    [182, 0.89, 0.92],
  ])('a threshold of %i days is right %d to %d of the time', (days, low, high) => {
    within(
      accuracy(atRandom, ({ age, last }) => age - last <= days / 7),
      low,
      high,
    );
  });

  it('the silence test at 5 % is as good as the best threshold, without choosing one', () => {
    within(accuracy(atRandom, bySilenceTest), 0.95, 0.96);
  });

  it('and better still where accounts post regularly', () => {
    within(accuracy(listOf(3), bySilenceTest), 0.98, 0.98);
  });

  it('the pooled model is the best of all', () => {
    const model = fitMbgNbd(atRandom.map(({ posts, last, age }) => ({ x: posts.length - 1, last, age })));
    if (!model) throw new Error('not fitted');
    const found = accuracy(
      atRandom,
      ({ posts, last, age }) => aliveProbability(model, { x: posts.length - 1, last, age }) >= 0.5,
    );
    within(found, 0.97, 0.98);
    expect(found).toBeGreaterThan(accuracy(atRandom, bySilenceTest));
  });
});
