import type { Answer } from '../../model/answer.js';
import type { Count, Post, Reading } from '../../model/reading.js';
import type { Dated, Interval } from '../../model/time.js';
import { unrecognised } from '../refused.js';
import { dig, known, list, number, parseJson, text } from '../text/data/index.js';
import { statedDate, tidDate } from '../text/dates/index.js';
import { possibleDate } from './possible-date.js';
import { type BlueskyProfile, readError } from './profile.js';

export interface AuthorFeed {
  posts: Post[];
  /** Where the next page begins; none: this was the last. */
  cursor?: string;
}

const MAX_POST_TEXT = 500;

/** What reading the posts needs to know of whose they are. */
type FeedOwner = Pick<BlueskyProfile, 'pinnedUri' | 'reserved' | 'profile'>;

/** Reads a page of `app.bsky.feed.getAuthorFeed` of the account `did`. */
export function readAuthorFeed(answer: Answer, did: string, profile: FeedOwner): AuthorFeed | Reading {
  const data = parseJson(answer.body);
  if (answer.status !== 200) return readError(answer, data);
  const feed = dig(data, 'feed');
  if (!Array.isArray(feed)) return unrecognised(answer);
  const cursor = text(dig(data, 'cursor'));
  const posts = list(feed).flatMap((item) => postOf(item, did, profile) ?? []);
  return cursor === undefined ? { posts } : { posts, cursor };
}

function postOf(item: unknown, did: string, profile: FeedOwner): Post | undefined {
  const post = dig(item, 'post');
  const uri = text(dig(post, 'uri'));
  if (uri === undefined) return undefined;
  if (dig(item, 'reason', '$type') === 'app.bsky.feed.defs#reasonRepost') return repostOf(item, uri);
  // the feed of an account may hold the posts it answers; they are not its own
  if (ownerOf(uri) !== did) return undefined;
  const pinned = dig(item, 'reason', '$type') === 'app.bsky.feed.defs#reasonPin' || uri === profile.pinnedUri;
  const kind = kindOf(post, did);
  return {
    id: uri,
    ...kind,
    ...(pinned && { pinned }),
    ...known({
      at: postDate(post, uri, profile.profile?.createdAt),
      url: postUrl(uri),
      text: profile.reserved ? undefined : text(dig(post, 'record', 'text'))?.slice(0, MAX_POST_TEXT),
      likes: countOf(dig(post, 'likeCount')),
      comments: countOf(dig(post, 'replyCount')),
      shares: sumOf(dig(post, 'repostCount'), dig(post, 'quoteCount')),
    }),
  };
}

/** A repost is dated by itself; the counters belong to the post of the other. */
function repostOf(item: unknown, uri: string): Post {
  const own = text(dig(item, 'reason', 'uri'));
  const at = statedDate(text(dig(item, 'reason', 'indexedAt')) ?? '') ?? tidDate(keyOf(own ?? ''));
  return { id: own ?? `repost:${uri}`, kind: 'repost', ...known({ at, url: postUrl(uri) }) };
}

/** An answer to oneself goes on with one's own thread. */
function kindOf(post: unknown, did: string): Pick<Post, 'kind' | 'thread'> {
  const parent = text(dig(post, 'record', 'reply', 'parent', 'uri'));
  if (parent === undefined) return { kind: 'original' };
  const root = text(dig(post, 'record', 'reply', 'root', 'uri')) ?? parent;
  return ownerOf(parent) === did && ownerOf(root) === did
    ? { kind: 'original', thread: true }
    : { kind: 'reply' };
}

/**
 * The app states when it was written, the server when it came in; the network sorts by the earlier of the two. What was imported is
 * stated to be older than it can be.
 */
function postDate(post: unknown, uri: string, accountSince: Interval | undefined): Dated | undefined {
  const dates = [dig(post, 'record', 'createdAt'), dig(post, 'indexedAt')].flatMap((value) => {
    const date = statedDate(text(value) ?? '');
    return date ? [date] : [];
  });
  const [first, second] = dates;
  const written = tidDate(keyOf(uri));
  if (first === undefined) return written;
  const stated = second !== undefined && second.from < first.from ? second : first;
  return possibleDate(stated, written, accountSince);
}

function ownerOf(uri: string): string | undefined {
  return /^at:\/\/([^/]+)/.exec(uri)?.[1];
}

function keyOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function postUrl(uri: string): string | undefined {
  const owner = ownerOf(uri);
  return owner === undefined ? undefined : `https://bsky.app/profile/${owner}/post/${keyOf(uri)}`;
}

function countOf(value: unknown): Count | undefined {
  const n = number(value);
  return n === undefined ? undefined : { value: n, exact: true };
}

function sumOf(...values: readonly unknown[]): Count | undefined {
  const numbers = values.flatMap((value) => number(value) ?? []);
  return numbers.length === 0 ? undefined : { value: numbers.reduce((a, b) => a + b, 0), exact: true };
}
