import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { observationWithImport } from '../../src/audit/observation-with-import.js';
import type { ImportedAccount } from '../../src/imports/account-tally.js';
import { importKinds } from '../../src/imports/index.js';
import { type ImportedFile, readImport } from '../../src/imports/read-import.js';
import type { AccountRef, Observation, Post } from '../../src/model/reading.js';
import { DAY } from '../../src/model/time.js';
import { audit, company, account as declared } from '../analysis/build.js';

const root = new URL('../../fixtures/imports/', import.meta.url).pathname;
const files = await Promise.all(
  readdirSync(root).map((name) => {
    const folder = join(root, name);
    return readImport(join(folder, readdirSync(folder).find((f) => f.startsWith('input.')) ?? ''));
  }),
);
const told = files.flatMap((file) => file.accounts.map((account) => ({ file, account })));

const asOf = Date.UTC(2026, 10, 1);
/** Standings that say of an account that it was left, or is about to be. */
const leftBehind = ['slowing', 'dormant', 'abandoned', 'never-started'];

/** What the audit knew before: a wall, nothing, or that it is there and shows no post. */
function knownBefore(account: AccountRef, which: number): Observation | undefined {
  const reason = { code: 'login-wall' } as const;
  if (which === 0) return undefined;
  const outcome = which === 1 ? ({ kind: 'hidden', reason } as const) : ({ kind: 'present' } as const);
  return { account, at: asOf, outcome, lowerBound: false, ways: [{ way: 'page', outcome, evidence: [] }] };
}

/** The same account with its posts so many days earlier, and only every so many of them. */
function aged(account: ImportedAccount, days: number, every: number): ImportedAccount {
  const older = ({ at, ...post }: Post): Post => ({
    ...post,
    ...(at && { at: { ...at, from: at.from - days * DAY, to: at.to - days * DAY } }),
  });
  return { ...account, posts: account.posts.filter((_, i) => i % every === 0).map(older) };
}

function standingOf(file: ImportedFile, account: ImportedAccount, seenAt: number, before: number) {
  const ref: AccountRef = account.accounts[0] ?? {
    network: account.name?.network ?? 'linkedin',
    handle: 'company/maple-cycles',
    url: 'https://www.linkedin.com/company/maple-cycles',
  };
  const observation = observationWithImport(ref, { file, account, seenAt }, knownBefore(ref, before));
  const record = { ...declared(ref.network, ref.handle), observation };
  const data = audit([company(1, [record])]);
  // Judged on the day after: what is stale says nothing anyway.
  const fresh = { ...data, audit: { ...data.audit, asOf: observation.at + DAY } };
  const { companies } = analyse(fresh, settingsFrom(), []);
  return companies.flatMap((c) => c.accounts)[0]?.standing.kind;
}

describe('a file of any kind', () => {
  it('leaves no account behind unless it counts the posts of named days, however old what it shows', () => {
    const silent = told.filter(({ account }) => account.periods.length === 0);
    expect(new Set(silent.map(({ file }) => file.kind.id)).size).toBeGreaterThanOrEqual(
      importKinds.length - 1,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...silent),
        fc.nat(5_000),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(400),
        fc.nat(2),
        ({ file, account }, days, every, ago, before) => {
          const standing = standingOf(file, aged(account, days, every), asOf - ago * DAY, before);
          expect(leftBehind).not.toContain(standing);
          expect(['active', 'not-checked']).toContain(standing);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('can leave one behind where it does: the rule above could fail', () => {
    const counted = told.filter(({ account }) => account.periods.some(({ posts }) => posts === 0));
    const standings = counted.map(({ file, account }) => standingOf(file, account, asOf, 1));
    expect(standings.some((standing) => leftBehind.includes(standing ?? ''))).toBe(true);
  });

  it('counts posts over days only where its kind says so', () => {
    const counting = new Set(
      told.filter(({ account }) => account.periods.length > 0).map(({ file }) => file.kind),
    );
    expect([...counting].map(({ facts }) => facts.proves)).toEqual(
      Array(counting.size).fill('silence over a period'),
    );
  });
});
