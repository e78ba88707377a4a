import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { ImportedAccount } from '../../src/imports/account-tally.js';
import type { ImportKind } from '../../src/imports/import-kind.js';
import { readImport } from '../../src/imports/read-import.js';
import { toIso } from '../../src/model/time.js';

/** What must be read of one account; a field that is left out is not looked at, `null` stands for unknown. */
interface ExpectedAccount {
  /** Its url in canonical form. */
  account?: string;
  /** The name, where the file names nobody's address. */
  name?: string;
  posts: number;
  /** Time of the newest post … */
  newest?: string | null;
  /** … or its day, where the file says no more. */
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

/** `expected.json` of a file: its kind, its rows, and every account in it, in order. */
export interface Expected {
  kind: string;
  rows: number;
  errors: number;
  /** The newest post of the whole file. */
  newest?: string;
  /** The days over which the file counts posts. */
  from?: string;
  to?: string;
  /** When the program looked, where the file says so. */
  seenAt?: string;
  accounts: ExpectedAccount[];
}

export function expectedOf(folder: string): Expected {
  return JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected;
}

/** Reads `input.*` of a folder, as `kind` or as what it is recognised to be, and holds it against `expected.json` beside it. */
export async function expectImport(folder: string, kind?: ImportKind): Promise<void> {
  const input = readdirSync(folder).find((f) => f.startsWith('input.')) ?? '';
  const expected = expectedOf(folder);
  const read = await readImport(`${folder}/${input}`, kind && { kind });
  expect({ kind: read.kind.id, rows: read.rows, errors: read.errors }).toEqual({
    kind: expected.kind,
    rows: expected.rows,
    errors: expected.errors,
  });
  if (expected.newest !== undefined) expect(iso(read.newest)).toBe(expected.newest);
  expect([iso(read.period?.from), iso(read.period?.to)]).toEqual([expected.from, expected.to]);
  if (expected.seenAt !== undefined) expect(iso(read.seenAt)).toBe(expected.seenAt);
  expect(read.accounts).toHaveLength(expected.accounts.length);
  for (const [i, account] of expected.accounts.entries()) expectAccount(read.accounts[i], account);
}

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
