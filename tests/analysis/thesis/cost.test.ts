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
    expect(cost.networks).toMatchObject([{ network: 'bluesky', n: 3, basis: 'audit' }]);
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

  it('takes no published rate of nought for the pace of those that are run well', () => {
    const rival = company(1, [account('x', 'a', { posts: every(2, 60, 1) })], { industry: 'cosmetics' });
    const { cost } = analyse(audit([rival]), settingsFrom(), benchmarks).verdict;
    if ('notGiven' in cost) throw new Error('no cost');
    expect(cost.networks).toMatchObject([{ network: 'x', basis: 'audit', n: 1 }]);
    expect(cost.mid.postsPerMonth).toBeGreaterThan(10);
  });

  it('refuses inputs that fall from low to high', () => {
    expect(() => settingsFrom({ cost: { hourlyCost: { low: 3, mid: 2, high: 1 } } })).toThrow(
      /must not fall/,
    );
  });

  it('is not given where nobody is run well', () => {
    const { verdict } = analyse(audit([company(1, [account('x', 'a')])]), settingsFrom(), benchmarks);
    expect(verdict.cost).toEqual({ notGiven: { code: 'no-active-accounts' } });
    expect(verdict.claims[3]).toMatchObject({ claim: 'free-and-easy', result: 'undecided' });
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
