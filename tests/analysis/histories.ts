import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Settings } from '../../src/analysis/settings.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { type AccountStudy, study, type WholeAccountStudy } from '../../src/analysis/study.js';
import { account, asOf, company, post } from './build.js';

/** Days on which somebody really posted, counted from the first (fixtures/reference/README.md). */
export interface History {
  kind: string;
  days: number[];
}

const row = z.object({ kind: z.string(), gaps: z.string() });

export function realHistories(...kinds: string[]): History[] {
  const text = readFileSync('fixtures/reference/posting-histories.csv', 'utf8');
  return z
    .array(row)
    .parse(parse(text, { columns: true }))
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, gaps }) => ({ kind, days: daysAfter(gaps.split(' ').map(Number)) }));
}

/** Days of posts, the first on day 0, from the gaps between them. */
export function daysAfter(gaps: readonly number[]): number[] {
  const days = [0];
  for (const gap of gaps) days.push((days.at(-1) ?? 0) + gap);
  return days;
}

/** The least posts a look must show: three gaps, a rhythm. */
const leastPosts = 4;

/** One account looked at on a day of its history: what a view of so many posts showed then. */
export function lookAt(name: string, days: readonly number[], on: number, view: number) {
  const past = days.filter((day) => day <= on);
  const posts = past.slice(-view).map((day) => post(on - day));
  return account('instagram', name, { posts, timeline: { complete: past.length <= view } });
}

/** Looks on random days between the fourth post and the last: whatever is seen, the account posted again. */
export function randomLook(random: () => number, { days }: { days: readonly number[] }): number {
  const first = days[leastPosts - 1] ?? 0;
  return first + random() * ((days.at(-1) ?? first) - first);
}

/** Studies accounts as one list of companies with one account each. */
export function studyList(
  accounts: readonly ReturnType<typeof account>[],
  settings: Settings = settingsFrom(),
): WholeAccountStudy[] {
  const competitors = accounts.map((record, i) => company(i + 1, [record]));
  return study({ competitors, controls: [], asOf, pooled: false }, settings).flatMap((c) => c.accounts);
}

/** Share of accounts of which something holds. */
export function share(accounts: readonly AccountStudy[], is: (account: AccountStudy) => boolean): number {
  return accounts.filter(is).length / accounts.length;
}

/** Is its silence less probable than `p`? Those without a probability are left out by the caller. */
export function isUnder(p: number) {
  return ({ measures }: AccountStudy): boolean => {
    const found = measures['silence-probability'];
    return 'value' in found && found.value < p;
  };
}
