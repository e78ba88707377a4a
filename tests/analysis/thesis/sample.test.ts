import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.js';
import { settingsFrom } from '../../../src/analysis/settings.js';
import { hypergeometricInterval } from '../../../src/analysis/statistics/hypergeometric.js';
import { randomFrom } from '../../../src/analysis/statistics/random.js';
import { shuffled } from '../../../src/analysis/statistics/shuffled.js';
import type { AccountRecord, CompetitorRecord } from '../../../src/model/audit-data.js';
import type { Outcome } from '../../../src/model/reading.js';
import { because } from '../../../src/model/reason.js';
import { account, audit, company, every, seen, site, walled } from '../build.js';

const verdictOf = (companies: CompetitorRecord[]) =>
  analyse(audit(companies), settingsFrom({ bootstrapDraws: 200 }), []).verdict;

const hidden = (handle: string) => account('instagram', handle, { outcome: walled });

/** What a person saw of an account that visitors are not shown. */
function lookedAt(handle: string, isWell: boolean): AccountRecord {
  const posts = isWell ? every(4, 40, 1) : every(7, 40, 500);
  return { ...hidden(handle), observation: { ...seen('instagram', handle, { posts }), seenBy: 'AB' } };
}

describe('the exact interval of a finite population', () => {
  it.each([
    // k, drawn, population, low, high: by enumerating every population
    [0, 10, 10, 0, 0],
    [3, 10, 10, 3, 3],
    [0, 12, 48, 0, 11],
    [4, 12, 48, 6, 29],
    [5, 10, 100, 20, 80],
  ])('of %i in %i of %i', (k, drawn, population, low, high) => {
    expect(hypergeometricInterval(k, drawn, population)).toEqual({ low, high });
  });

  it('covers the truth at least 95 times in a hundred, whatever the truth (2,000 draws each)', () => {
    const random = randomFrom(7);
    for (const [population, so, drawn] of [
      [20, 10, 5],
      [60, 6, 12],
      [60, 30, 12],
      [200, 55, 30],
    ] as const) {
      const units = Array.from({ length: population }, (_, i) => i < so);
      let covered = 0;
      for (let i = 0; i < 2000; i++) {
        const sample = shuffled(units, Math.floor(random() * 2 ** 31)).slice(0, drawn);
        const { low, high } = hypergeometricInterval(sample.filter(Boolean).length, drawn, population);
        if (low <= so && so <= high) covered += 1;
      }
      expect(covered / 2000).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe('a sample of those nobody could judge', () => {
  const unseen = Array.from({ length: 40 }, (_, i) => company(i + 1, [hidden(`h${i}`), hidden(`g${i}`)]));
  const left = Array.from({ length: 10 }, (_, i) =>
    company(i + 100, [account('facebook', `d${i}`, { posts: every(7, 40, 500) })]),
  );

  it('names how many would settle it, and which chance drew, whatever the order of the list', () => {
    const { sample } = verdictOf([...unseen, ...left]);
    expect(sample).toMatchObject({ unit: 'companies', population: 40, planned: 0 });
    expect(sample?.size).toBeGreaterThan(1);
    expect(sample?.size).toBeLessThan(20);
    expect(sample?.accounts).toBe((sample?.size ?? 0) * 2);
    expect(sample?.drawn).toHaveLength(40);
    expect(verdictOf([...unseen].reverse().concat(left)).sample).toEqual(sample);
    const other = analyse(audit([...unseen, ...left]), settingsFrom({ sampleSeed: 1 }), []).verdict.sample;
    expect(other?.drawn).not.toEqual(sample?.drawn);
  });

  it('settles it once that many were looked at, without a word about the others', () => {
    const before = verdictOf([...unseen, ...left]);
    const size = before.sample?.size ?? 0;
    const drawn = new Set(before.sample?.drawn.slice(0, size).map(({ company: key }) => key));
    const looked = unseen.map((c, i) =>
      drawn.has(`c${c.id}`) ? { ...c, accounts: [lookedAt(`h${i}`, false), lookedAt(`g${i}`, false)] } : c,
    );
    const after = verdictOf([...looked, ...left]).sample;
    expect(after?.drawn).toEqual(before.sample?.drawn);
    expect(after?.looked).toMatchObject({ n: size, k: 0, unknown: 0, result: 'refuted' });
    expect(after?.looked?.interval.low).toBe(0);
  });

  it('takes none for drawn that a person chose', () => {
    const { sample } = verdictOf([...unseen, ...left]);
    const last = sample?.drawn.at(-1)?.company;
    const chosen = unseen.map((c, i) =>
      `c${c.id}` === last ? { ...c, accounts: [lookedAt(`h${i}`, true), lookedAt(`g${i}`, true)] } : c,
    );
    expect(verdictOf([...chosen, ...left]).sample?.looked).toBeUndefined();
  });

  it('is not offered where everybody was judged, nor of those whose site nobody read', () => {
    expect(verdictOf(left).sample).toBeUndefined();
    const refused: Outcome = { kind: 'blocked', reason: because('robots') };
    const unread = company(1, [account('x', 'a', { outcome: refused })], { site: site('unreachable') });
    expect(verdictOf([unread]).sample).toBeUndefined();
  });

  it('names no size where not even all of them would settle it', () => {
    const half = [
      company(1, [hidden('a')]),
      company(2, [account('bluesky', 'b', { posts: every(4, 40, 1) })]),
    ];
    const { sample } = verdictOf(half);
    expect(sample?.population).toBe(1);
    expect(sample?.size === undefined || sample.size === 1).toBe(true);
  });
});
