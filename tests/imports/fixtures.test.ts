import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportedAccount } from '../../src/imports/account-tally.js';
import { importKinds } from '../../src/imports/index.js';
import { readImport } from '../../src/imports/read-import.js';
import { toIso } from '../../src/model/time.js';

const root = new URL('../../fixtures/imports/', import.meta.url).pathname;
const cases = readdirSync(root);

interface ExpectedAccount {
  account?: string;
  name?: string;
  posts: number;
  newest?: string | null;
  newestDay?: string;
  pinned?: number;
  reposts?: number;
  likes?: number;
  followers?: number;
  postsTotal?: number | null;
  accountId?: string;
  seenAt?: string;
  private?: boolean;
  periods?: number[];
}

interface Expected {
  kind: string;
  rows: number;
  errors: number;
  newest?: string;
  from?: string;
  to?: string;
  seenAt?: string;
  accounts: ExpectedAccount[];
}

describe('a file of another program', () => {
  it.each(cases)('%s is read for what it shows', async (name) => {
    const folder = `${root}${name}/`;
    const input = readdirSync(folder).find((f) => f.startsWith('input.')) ?? '';
    const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Expected;
    const read = await readImport(folder + input);
    const { kind, rows, errors, newest, period, seenAt } = read;
    expect({ kind: kind.id, rows, errors }).toEqual({
      kind: expected.kind,
      rows: expected.rows,
      errors: expected.errors,
    });
    if (expected.newest !== undefined) expect(iso(newest)).toBe(expected.newest);
    expect([iso(period?.from), iso(period?.to)]).toEqual([expected.from, expected.to]);
    if (expected.seenAt !== undefined) expect(iso(seenAt)).toBe(expected.seenAt);
    expect(read.accounts).toHaveLength(expected.accounts.length);
    for (const [i, account] of expected.accounts.entries()) expectAccount(read.accounts[i], account);
  });

  it('has a case for every kind', () => {
    const covered = new Set(
      cases.map((c) => (JSON.parse(readFileSync(`${root}${c}/expected.json`, 'utf8')) as Expected).kind),
    );
    expect(importKinds.map((k) => k.id).filter((id) => !covered.has(id))).toEqual([]);
  });
});

function iso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : toIso(at);
}

/** Every field that is expected must be as expected; `null` stands for unknown. */
function expectAccount(read: ImportedAccount | undefined, expected: ExpectedAccount): void {
  const posts = read?.posts ?? [];
  const [newest] = posts;
  const seen: Record<keyof ExpectedAccount, unknown> = {
    account: read?.accounts[0]?.url,
    name: read?.name?.name,
    posts: posts.length,
    newest: iso(newest?.at?.to) ?? null,
    newestDay: newest?.at && toIso((newest.at.from + newest.at.to) / 2).slice(0, 10),
    pinned: posts.filter((p) => p.pinned).length,
    reposts: posts.filter((p) => p.kind === 'repost').length,
    likes: newest?.likes?.value,
    followers: read?.profile.followers?.value,
    postsTotal: read?.profile.postsTotal?.value ?? null,
    accountId: read?.profile.accountId,
    seenAt: iso(read?.seenAt),
    private: read?.isPrivate,
    periods: read?.periods.map((p) => p.posts),
  };
  const asked = Object.keys(expected) as (keyof ExpectedAccount)[];
  expect(Object.fromEntries(asked.map((key) => [key, seen[key]]))).toEqual(expected);
}
