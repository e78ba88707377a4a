import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../../src/analysis/settings.js';
import { gridOver } from '../../../src/analysis/thesis/threshold-grid.js';
import { account, every, post } from '../build.js';
import { studyList } from '../histories.js';

const settings = settingsFrom();
const accounts = studyList([
  account('x', 'daily', { posts: every(1, 60, 1) }),
  account('x', 'in-pairs', { posts: [...every(60, 8, 10), ...every(60, 8, 14)] }),
  account('x', 'every-seven-weeks', { posts: every(50, 12, 20) }),
  account('x', 'late', { posts: every(7, 40, 17) }),
  account('x', 'one-post', { posts: [post(3)] }),
  account('x', 'dead', { posts: every(7, 40, 500) }),
]);
const trials = gridOver(settings);
accounts.forEach(trials.look);
const grid = trials.result(accounts);
const alone = (key: string) => grid.thresholds.find((threshold) => threshold.key === key)?.values ?? [];

describe('the count run well over a grid of all poor thresholds', () => {
  it('is that of the verdict where a threshold has the value in use', () => {
    expect(grid.runWell).toBe(accounts.filter(({ grade }) => grade === 'run-well').length);
    for (const { key, values } of grid.thresholds) {
      const used = values.find(({ value }) => value === settings[key as keyof typeof settings]);
      expect(used?.runWell, key).toBe(grid.runWell);
    }
  });

  it('never falls from a stricter value to a more lenient one, and lies between the corners', () => {
    for (const { key, values } of grid.thresholds) {
      const counts = values.map(({ runWell }) => runWell);
      expect(counts, key).toEqual([...counts].sort((a, b) => a - b));
      for (const count of counts) {
        expect(count).toBeGreaterThanOrEqual(grid.least);
        expect(count).toBeLessThanOrEqual(grid.most);
      }
    }
    expect(grid.least).toBeLessThan(grid.runWell);
  });

  it('shows which threshold the count hangs on', () => {
    expect(alone('sparsePerMonth')[0]).toEqual({ value: 4, runWell: 2 });
    expect(alone('sparsePerMonth').at(-1)).toEqual({ value: 0.25, runWell: 3 });
    expect(alone('improbableFloorDays').at(-1)).toEqual({ value: 30, runWell: 4 });
  });

  it('stands beside those active within 30 and 90 days, and nothing else', () => {
    expect(grid.activeWithin).toEqual([
      { days: 30, accounts: 5 },
      { days: 90, accounts: 5 },
    ]);
  });
});
