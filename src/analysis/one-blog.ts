import type { AccountRecord } from '../model/audit-data.js';
import type { Observation } from '../model/reading.js';
import { feedKey } from '../networks/blog/feed-kind.js';

const certainties = ['probable', 'accepted', 'certain'] as const;

/**
 * A company's accounts, each blog among them once: the page that the list names and the feed that the site announces are one blog where
 * the addresses differ in the feed alone, or where both show the same posts.
 */
export function withOneBlog(accounts: readonly AccountRecord[]): AccountRecord[] {
  const blogs: AccountRecord[] = [];
  for (const record of accounts.filter(isBlog).sort(namedFirst)) {
    const at = blogs.findIndex((known) => isSameBlog(known, record));
    const known = blogs[at];
    if (known === undefined) blogs.push(record);
    else blogs[at] = joined(known, record);
  }
  return [...accounts.filter((record) => !isBlog(record)), ...blogs];
}

const isBlog = ({ account }: AccountRecord) => account.network === 'blog';

/** What the list calls it is what the reader looks for; then the surest, then the shortest address. */
function namedFirst(a: AccountRecord, b: AccountRecord): number {
  return (
    Number(isListed(b)) - Number(isListed(a)) ||
    certainties.indexOf(b.certainty) - certainties.indexOf(a.certainty) ||
    a.account.handle.length - b.account.handle.length ||
    (a.account.handle < b.account.handle ? -1 : 1)
  );
}

function isListed({ sources }: AccountRecord): boolean {
  return sources.some(({ source }) => source === 'list');
}

function isSameBlog(a: AccountRecord, b: AccountRecord): boolean {
  return keyOf(a) === keyOf(b) || showTheSame(a.observation, b.observation);
}

function keyOf({ account }: AccountRecord): string {
  return feedKey({ url: account.url, title: '' });
}

/** Half of the shorter list and more: a feed of the whole site may hold a news page besides. */
function showTheSame(a: Observation | undefined, b: Observation | undefined): boolean {
  const [few, many] = [postsOf(a), postsOf(b)].sort((x, y) => x.size - y.size);
  if (few === undefined || many === undefined || few.size === 0) return false;
  const shared = [...few].filter((post) => many.has(post)).length;
  return shared * 2 > few.size;
}

function postsOf(observation: Observation | undefined): Set<string> {
  return new Set((observation?.timeline?.posts ?? []).flatMap(({ url }) => url ?? []));
}

function joined(kept: AccountRecord, other: AccountRecord): AccountRecord {
  const { lastDeclared: _known, observation: _seen, ...rest } = kept;
  const observation = betterOf(kept, other);
  const isCarried = kept.lastDeclared !== undefined && other.lastDeclared !== undefined;
  return {
    ...rest,
    sources: [...kept.sources, ...other.sources.filter((source) => !kept.sources.some(isAs(source)))],
    weight: Math.max(kept.weight, other.weight),
    certainty: surest(kept.certainty, other.certainty),
    ...(isCarried && { lastDeclared: Math.max(kept.lastDeclared ?? 0, other.lastDeclared ?? 0) }),
    ...(observation && { observation: { ...observation, account: kept.account } }),
  };
}

function isAs(a: AccountRecord['sources'][number]) {
  return (b: AccountRecord['sources'][number]) => a.source === b.source && a.page === b.page;
}

function surest(a: AccountRecord['certainty'], b: AccountRecord['certainty']): AccountRecord['certainty'] {
  return certainties[Math.max(certainties.indexOf(a), certainties.indexOf(b))] ?? a;
}

/** The address that showed the posts speaks for the other. */
function betterOf(kept: AccountRecord, other: AccountRecord): Observation | undefined {
  return shown(other.observation) > shown(kept.observation) ? other.observation : kept.observation;
}

function shown(observation: Observation | undefined): number {
  if (observation === undefined) return 0;
  if (observation.outcome.kind !== 'present') return 1;
  return observation.timeline?.posts.some(({ at }) => at !== undefined) ? 3 : 2;
}
