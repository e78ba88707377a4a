import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.js';
import { benchmarkFor, parseBenchmarks } from '../../../src/analysis/benchmarks/benchmarks.js';
import { industryNamed } from '../../../src/analysis/benchmarks/industries.js';
import type { Cost } from '../../../src/analysis/model/report-model.js';
import { type SettingsInput, settingsFrom } from '../../../src/analysis/settings.js';
import { postsToMake } from '../../../src/analysis/thesis/cost.js';
import type { NetworkId } from '../../../src/model/network-id.js';
import { packageText } from '../../../src/package-root.js';
import { account, audit, company, every } from '../build.js';

const benchmarks = parseBenchmarks(packageText('data/benchmarks.csv'));

function costOf(
  networks: [NetworkId, number][],
  settings: SettingsInput = {},
): Exclude<Cost, { notGiven: unknown }> {
  const companies = [1, 2, 3].map((id) =>
    company(
      id,
      networks.map(([network, gap]) => account(network, `a${id}`, { posts: every(gap, 100, gap / 2) })),
    ),
  );
  const { cost } = analyse(audit(companies), settingsFrom(settings), benchmarks).verdict;
  if ('notGiven' in cost) throw new Error('no cost');
  return cost;
}

describe('what keeping up would cost', () => {
  it('comes from the rivals that are run well, with its inputs beside it', () => {
    const cost = costOf([['bluesky', 3.5]]);
    expect(cost.networks).toMatchObject([{ network: 'bluesky', n: 3 }]);
    expect(cost.networks[0]?.mid).toBeCloseTo(2, 0);
    expect(cost.mid.postsPerMonth).toBeCloseTo(8.7, 0);
    // posts · 1 h + 10 min a day + 4 h
    expect(cost.mid.hoursPerMonth).toBeCloseTo(cost.mid.postsPerMonth + (10 * 30.436875) / 60 + 4, 6);
    expect(cost.mid.moneyPerMonth).toBeCloseTo(cost.mid.hoursPerMonth * 43, 6);
    expect(cost.inputs.map((i) => i.id)).toHaveLength(6);
    expect(cost.low.moneyPerMonth).toBeLessThan(cost.mid.moneyPerMonth);
    expect(cost.mid.moneyPerMonth).toBeLessThan(cost.high.moneyPerMonth);
  });

  it('can be given every input', () => {
    const hourlyCost = { low: 1, mid: 2, high: 3 };
    const cost = costOf([['bluesky', 3.5]], { cost: { hourlyCost, reuseFactor: 1 } });
    expect(cost.inputs.find((i) => i.id === 'hourly-cost')).toMatchObject({
      ...hourlyCost,
      source: 'config',
    });
    expect(cost.inputs.find((i) => i.id === 'hours-per-post')?.source).toBe('assumption');
    expect(cost.reuseFactor).toBe(1);
  });

  it('is about 2,330 to 2,590 a month for the published medians of four networks, nothing reused, all outsourced', () => {
    const posts = postsToMake(
      [3.7, 4.4, 1.0, 2.1].map((perWeek) => (perWeek * 30.436875) / 7),
      0,
    );
    expect(posts).toBeCloseTo(48.7, 1);
    expect(posts * 48).toBeGreaterThan(2320);
    expect(posts * 53).toBeLessThan(2600);
  });

  it('makes a reused post once', () => {
    expect(postsToMake([10, 6, 4], 0)).toBe(20);
    expect(postsToMake([10, 6, 4], 0.5)).toBe(15);
    expect(postsToMake([10, 6, 4], 1)).toBe(10);
  });

  it('is that of one typical competitor, not of every network where any is run well', () => {
    const networks: NetworkId[] = ['instagram', 'facebook', 'youtube', 'linkedin', 'bluesky', 'fediverse'];
    const companies = networks.map((network, i) =>
      company(i + 1, [
        account(network, `a${i}`, { posts: every(4, 60, 1) }),
        account('bluesky', `b${i}`, { posts: every(7, 60, 1) }),
      ]),
    );
    const { cost } = analyse(audit(companies), settingsFrom(), benchmarks).verdict;
    if ('notGiven' in cost) throw new Error('no cost');
    expect(cost.networks).toHaveLength(2);
    expect(cost.networks).toContainEqual(expect.objectContaining({ network: 'bluesky', n: 7 }));
  });

  it('takes the pace it saw, of one rival too, as a range', () => {
    const rival = company(1, [account('x', 'a', { posts: every(2, 60, 1) })], { industry: 'cosmetics' });
    const { cost } = analyse(audit([rival]), settingsFrom(), benchmarks).verdict;
    if ('notGiven' in cost) throw new Error('no cost');
    expect(cost.networks).toMatchObject([{ network: 'x', n: 1 }]);
    expect(cost.mid.postsPerMonth).toBeGreaterThan(10);
    const [x] = cost.networks;
    expect(x?.low).toBeLessThan(x?.mid ?? 0);
    expect(x?.high).toBeGreaterThan(x?.mid ?? 0);
  });

  it('keeps the euro of the prices where only the name of the currency was changed', () => {
    expect(costOf([['bluesky', 3.5]], { cost: { currency: 'USD' } })).toMatchObject({
      currency: 'EUR',
      country: 'FR',
      currencyAsked: 'USD',
    });
    const price = { low: 10, mid: 20, high: 30 };
    const own = { currency: 'USD', hourlyCost: price, pricePerOutsourcedPost: price, toolsPerMonth: price };
    const cost = costOf([['bluesky', 3.5]], { cost: own });
    expect(cost.currency).toBe('USD');
    expect(cost.country).toBeUndefined();
  });

  it('tells how quick a post would have to be to be free, and judges no assumption of its own', () => {
    const companies = [1, 2, 3].map((id) =>
      company(id, [account('bluesky', `a${id}`, { posts: every(3.5, 100, 1) })]),
    );
    const claimOf = (settings: SettingsInput) =>
      analyse(audit(companies), settingsFrom(settings), benchmarks).verdict.claims[3];
    const none = { low: 0, mid: 0, high: 0 };
    const least = { hoursPerPost: none, moderationMinutesPerDay: none, planningHoursPerMonth: none };
    for (const settings of [{}, { cost: least }]) {
      const found = claimOf(settings);
      if (found?.claim !== 'free-and-easy') throw new Error('no claim');
      expect(found.result).toBe('beyond-data');
      // two posts a week are nearly nine a month: seven hours make some 48 minutes each
      expect(found.breakEvenMinutes?.low).toBeGreaterThan(40);
      expect(found.breakEvenMinutes?.high).toBeLessThan(60);
    }
  });

  it('refuses inputs that fall from low to high', () => {
    expect(() => settingsFrom({ cost: { hourlyCost: { low: 3, mid: 2, high: 1 } } })).toThrow(
      /must-not-fall/,
    );
  });

  it('is not given where nobody is run well', () => {
    const { verdict } = analyse(audit([company(1, [account('x', 'a')])]), settingsFrom(), benchmarks);
    expect(verdict.cost).toEqual({ notGiven: { code: 'no-active-accounts' } });
    expect(verdict.claims[3]).toMatchObject({ claim: 'free-and-easy', result: 'beyond-data' });
  });
});

describe('benchmarks', () => {
  it('every row has a name of its own, a source, a year and a confidence', () => {
    expect(benchmarks.length).toBeGreaterThan(60);
    expect(new Set(benchmarks.map((b) => b.id)).size).toBe(benchmarks.length);
    for (const b of benchmarks) expect(b.url).toMatch(/^https:/);
  });

  it('prefers accounts of the same size, then the industry, then all', () => {
    const find = (network: NetworkId, industry?: string, followers?: number) =>
      benchmarkFor({ network, industry, followers }, benchmarks);
    expect(find('instagram', 'food_beverage', 800)).toMatchObject({ postsPerWeek: 3, maxFollowers: 1000 });
    expect(find('instagram', 'Boulangerie', 80_000)).toMatchObject({ postsPerWeek: 2.79 });
    expect(find('instagram', undefined, 80_000)).toMatchObject({ industry: 'all', confidence: 'CALC' });
    expect(find('x', 'Bank')).toMatchObject({ postsPerWeek: 4.27 });
    expect(find('telegram', 'Bank')).toBeUndefined();
  });

  it.each([
    ['Boulangerie', 'food_beverage'],
    ['Food & Beverage', 'food_beverage'],
    ['Assurances', 'financial_services'],
    ['bike shops', 'retail'],
    ['plumbing', undefined],
  ])('%s is %s', (text, industry) => {
    expect(industryNamed(text)).toBe(industry);
  });
});
