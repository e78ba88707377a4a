import type { Outcome, Post, Reading, Timeline } from '../model/reading.js';
import { because } from '../model/reason.js';
import type { Dated, Instant, Interval } from '../model/time.js';
import type { ImportedAccount } from './account-tally.js';
import type { Period } from './import-kind.js';

/** Nothing was posted on these networks before. */
const EARLIEST: Instant = Date.UTC(2003, 0, 1);

/**
 * What a file shows of an account, and when. A list of posts is a selection: it proves activity, never silence, whatever its
 * length. Only posts counted over a period can prove silence, and only up to the end of that period.
 */
export function readingOfImport(
  account: ImportedAccount,
  digest: string,
): { reading: Reading; upTo?: Instant } {
  const outcome: Outcome = { kind: 'present' };
  const profile = Object.keys(account.profile).length > 0 ? { profile: account.profile } : {};
  const counted = lastActivityIn(account.periods);
  if (counted !== undefined) {
    return { reading: { outcome, ...profile, timeline: countedTimeline(counted.last) }, upTo: counted.upTo };
  }
  const posts = account.posts.map((post, i) => identified(post, digest, i));
  if (posts.length === 0 && !account.isPrivate) return { reading: { outcome, ...profile } };
  return { reading: { outcome, ...profile, timeline: selection(posts, account.isPrivate) } };
}

function selection(posts: Post[], isPrivate: boolean): Timeline {
  return {
    order: 'selection',
    complete: false,
    hidden: isPrivate && posts.length === 0,
    lowerBound: true,
    posts,
    notes: [because('from-file')],
  };
}

function countedTimeline(last: Dated): Timeline {
  return {
    order: 'newest-first',
    complete: false,
    hidden: false,
    lowerBound: false,
    posts: [],
    lastActivityStated: last,
    notes: [because('counted-in-file')],
  };
}

/** A post without id and address is itself by its place in this file, so that importing twice adds nothing. */
function identified(post: Post, digest: string, index: number): Post {
  return post.id !== undefined || post.url !== undefined
    ? post
    : { ...post, id: `file:${digest.slice(0, 12)}:${index}` };
}

/**
 * When the last activity was, by posts counted in periods: within the newest period that has one, or before the newest run of
 * empty ones. A gap between two periods ends the run: nobody counted there.
 */
function lastActivityIn(periods: readonly Period[]): { last: Dated; upTo: Instant } | undefined {
  const newestFirst = [...periods].sort((a, b) => b.to - a.to || b.from - a.from);
  const [newest] = newestFirst;
  if (newest === undefined) return undefined;
  let silentSince: Instant | undefined;
  for (const period of newestFirst) {
    if (silentSince !== undefined && period.to + A_DAY < silentSince) break;
    if (period.posts > 0)
      return {
        last: stated({ from: period.from, to: Math.min(period.to, silentSince ?? period.to) }),
        upTo: newest.to,
      };
    silentSince = Math.min(period.from, silentSince ?? period.from);
  }
  return silentSince === undefined
    ? undefined
    : { last: stated({ from: EARLIEST, to: silentSince }), upTo: newest.to };
}

const A_DAY = 86_400_000;

function stated({ from, to }: Interval): Dated {
  return { from: Math.min(from, to), to, source: 'stated' };
}
