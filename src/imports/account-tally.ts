import type { NetworkId } from '../model/network-id.js';
import { type AccountRef, accountKey, type Post, type Profile } from '../model/reading.js';
import type { Instant } from '../model/time.js';
import { accountFromUrl } from '../networks/index.js';
import { nameAccount } from '../networks/name-account.js';
import type { AccountHint, Period, Sighting } from './import-kind.js';

/** What a file says about one account, all its rows together. */
export interface ImportedAccount {
  /** Accounts the file may mean, the most certain first; empty where it gives a name only. */
  accounts: readonly AccountRef[];
  name?: { network: NetworkId; name: string };
  profile: Profile;
  posts: readonly Post[];
  periods: readonly Period[];
  isPrivate: boolean;
  seenAt?: Instant;
  seenBy?: string;
  /** The first row that speaks of it, and how many do. */
  row: number;
  rows: number;
}

/** More posts than these, the newest kept, say nothing new of an account. */
const MAX_POSTS = 400;

/** Folds the rows of a file into its accounts, in the memory of its accounts and not of its rows. */
export class AccountTally {
  readonly #byKey = new Map<string, Entry>();

  add(sighting: Sighting, row: number): void {
    const named = whose(sighting.account);
    if (named === undefined) return;
    const entry = this.#byKey.get(named.key) ?? new Entry(named, row);
    this.#byKey.set(named.key, entry);
    entry.add(sighting);
  }

  get accounts(): ImportedAccount[] {
    return [...this.#byKey.values()].map((entry) => entry.result());
  }
}

interface Named {
  key: string;
  accounts: readonly AccountRef[];
  name?: { network: NetworkId; name: string };
}

function whose(hints: readonly AccountHint[]): Named | undefined {
  const accounts = hints.flatMap(accountOf);
  const [first] = accounts;
  if (first !== undefined) return { key: accountKey(first), accounts };
  const name = hints.find((hint) => hint.kind === 'name');
  return name && { key: `${name.network} "${name.name}"`, accounts, name };
}

function accountOf(hint: AccountHint): AccountRef[] {
  if (hint.kind === 'name') return [];
  if (hint.kind === 'url') {
    const account = accountFromUrl(hint.url);
    return account === undefined ? [] : [account];
  }
  const named = nameAccount(hint.handle, hint.network);
  return 'account' in named && named.account !== undefined ? [named.account] : [];
}

class Entry {
  readonly #named: Named;
  readonly #row: number;
  readonly #posts = new Map<string, Post>();
  readonly #periods: Period[] = [];
  #profile: Profile = {};
  #profileAt: Instant = Number.NEGATIVE_INFINITY;
  #seenAt: Instant | undefined;
  #seenBy: string | undefined;
  #isPrivate = false;
  #rows = 0;

  constructor(named: Named, row: number) {
    this.#named = named;
    this.#row = row;
  }

  add({ profile, posts = [], period, seenAt, seenBy, isPrivate = false }: Sighting): void {
    this.#rows++;
    this.#isPrivate ||= isPrivate;
    this.#seenBy ??= seenBy;
    if (seenAt !== undefined && (this.#seenAt === undefined || seenAt > this.#seenAt)) this.#seenAt = seenAt;
    this.#takeProfile(profile, seenAt ?? posts[0]?.at?.to ?? 0);
    if (period !== undefined) this.#periods.push(period);
    for (const post of posts) this.#takePost(post);
  }

  /** Counters are of their row: the newest row’s stand, and an older one only fills what is missing. */
  #takeProfile(profile: Profile | undefined, at: Instant): void {
    if (profile === undefined) return;
    this.#profile =
      at >= this.#profileAt ? { ...this.#profile, ...profile } : { ...profile, ...this.#profile };
    this.#profileAt = Math.max(at, this.#profileAt);
  }

  /** Several rows may be of one post (a file each): it is told once. */
  #takePost(post: Post): void {
    const key = post.id ?? post.url ?? `${post.at?.from}|${post.at?.to}|${post.text ?? ''}`;
    if (this.#posts.has(key)) return;
    this.#posts.set(key, post);
    if (this.#posts.size > 2 * MAX_POSTS) this.#forgetOldest();
  }

  #forgetOldest(): void {
    const kept = [...this.#posts].sort(([, a], [, b]) => newestFirst(a, b)).slice(0, MAX_POSTS);
    this.#posts.clear();
    for (const [key, post] of kept) this.#posts.set(key, post);
  }

  result(): ImportedAccount {
    const posts = [...this.#posts.values()].sort(newestFirst).slice(0, MAX_POSTS);
    return {
      accounts: this.#named.accounts,
      ...(this.#named.name && { name: this.#named.name }),
      profile: this.#profile,
      posts,
      periods: this.#periods,
      isPrivate: this.#isPrivate,
      ...(this.#seenAt !== undefined && { seenAt: this.#seenAt }),
      ...(this.#seenBy !== undefined && { seenBy: this.#seenBy }),
      row: this.#row,
      rows: this.#rows,
    };
  }
}

/** What nobody dated comes last: it says nothing of when. */
function newestFirst(a: Post, b: Post): number {
  return (b.at?.to ?? Number.NEGATIVE_INFINITY) - (a.at?.to ?? Number.NEGATIVE_INFINITY) || 0;
}
