import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/analysis/statistics/random.js';
import { shareOf } from '../../../src/analysis/statistics/share.js';
import { judge } from '../../../src/analysis/thesis/judge.js';
import type { Poll } from '../../../src/analysis/thesis/votes.js';

const runs = 400;

/** A company's own habit: mostly all well or all badly, one half on average (arcsine: accounts correlate by 0.5). */
function habit(random: () => number): number {
  return Math.sin((Math.PI / 2) * random()) ** 2;
}

function list(companies: number, random: () => number, sizeOf: (i: number) => number): Poll[] {
  return Array.from({ length: companies }, (_, i) => {
    const all = sizeOf(i);
    const p = habit(random);
    const yes = Array.from({ length: all }, () => random()).filter((r) => r < p).length;
    return { yes, unknown: 0, all, open: false };
  });
}

/** How often a list drawn from a trade that is split in half is said to be of one that is not. */
function falseAnswers(
  companies: number,
  seed: number,
  sizeOf: (i: number, random: () => number) => number,
): number {
  const random = randomFrom(seed);
  let decided = 0;
  for (let run = 0; run < runs; run++) {
    const polls = list(companies, random, (i) => sizeOf(i, random));
    const yes = polls.reduce((sum, poll) => sum + poll.yes, 0);
    const all = polls.reduce((sum, poll) => sum + poll.all, 0);
    const { result } = judge(polls, shareOf(yes, all, 0), { draws: 400, seed: run });
    if (result !== 'undecided') decided += 1;
  }
  return decided / runs;
}

describe('an answer for lists like this one, where the truth is one half', () => {
  const about5 = (_: number, random: () => number) => 1 + Math.floor(random() * 9);
  const oneOwnsHalf = (companies: number) => (i: number) => (i === 0 ? 3 * (companies - 1) : 3);

  it.each([
    [3, 0],
    [5, 0],
    [6, 0.05],
    [8, 0.05],
    [12, 0.05],
    [30, 0.05],
  ])('of %i companies is given in at most %d of all lists', (companies, most) => {
    expect(falseAnswers(companies, companies, about5)).toBeLessThanOrEqual(most);
  });

  it.each([8, 16])(
    'is given no more often where one of %i companies owns half of the accounts',
    (companies) => {
      expect(falseAnswers(companies, companies + 50, oneOwnsHalf(companies))).toBeLessThanOrEqual(0.05);
    },
  );
});
