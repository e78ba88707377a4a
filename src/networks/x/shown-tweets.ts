import type { Post } from '../../model/reading.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, text } from '../text/data/index.js';
import { handleOfPerson } from './person.js';
import { postOfTweet } from './tweet.js';

/** One answer with a list of posts of one account. */
export interface Shown {
  posts: Post[];
  /** Entries of the list that are other people's: replies beside a reply, the list of somebody else. */
  foreign: number;
  authors: unknown[];
  /** No post at all stands in it; suggestions and cursors may. */
  isEmpty: boolean;
  /** A snowflake of the moment the list was asked for. */
  sortedAt?: string;
}

interface Entry {
  tweet: unknown;
  pinned: boolean;
  /** Part of a conversation, where others answer. */
  inConversation: boolean;
}

/** The account's own posts in a document of X's page. Adverts, suggestions and other people's posts are left out. */
export function shownIn(document: unknown, handle = ''): Shown[] {
  const result = dig(document, 'data', 'user', 'result');
  return [dig(result, 'timeline_v2', 'timeline'), dig(result, 'timeline', 'timeline')].flatMap((timeline) => {
    const instructions = dig(timeline, 'instructions');
    return Array.isArray(instructions) ? [shownBy(instructions, handle)] : [];
  });
}

function shownBy(instructions: readonly unknown[], handle: string): Shown {
  const entries = instructions.flatMap(entriesOf);
  const isOwn = ({ tweet }: Entry) => handleOfPerson(authorOf(tweet)) === handle;
  const own = entries.filter(isOwn);
  const [first] = instructions.flatMap((instruction) => list(dig(instruction, 'entries')));
  const sortedAt = text(dig(first, 'sortIndex'));
  return {
    posts: own.flatMap(({ tweet, pinned }) => postOf(tweet, handle, pinned) ?? []),
    foreign: entries.filter((entry) => !isOwn(entry) && !entry.inConversation).length,
    authors: entries.map(({ tweet }) => authorOf(tweet)),
    isEmpty: entries.length === 0,
    ...(sortedAt !== undefined && { sortedAt }),
  };
}

function entriesOf(instruction: unknown): Entry[] {
  const pinned = text(dig(instruction, 'type')) === 'TimelinePinEntry';
  const entries = pinned ? [dig(instruction, 'entry')] : list(dig(instruction, 'entries'));
  return entries.flatMap((entry) => {
    const content = dig(entry, 'content');
    const inConversation = (text(dig(entry, 'entryId')) ?? '').startsWith('profile-conversation');
    const items = [
      dig(content, 'itemContent'),
      ...list(dig(content, 'items')).map((item) => dig(item, 'item', 'itemContent')),
    ];
    return items.flatMap((item) => {
      const tweet = tweetOf(item);
      return tweet === undefined ? [] : [{ tweet, pinned, inConversation }];
    });
  });
}

/** A post, bare or with a notice about who may see it; a removed one leaves a tombstone. */
function tweetOf(item: unknown): unknown {
  if (dig(item, 'promotedMetadata') !== undefined) return undefined;
  const result = dig(item, 'tweet_results', 'result');
  const tweet = dig(result, 'tweet') ?? result;
  return text(dig(tweet, 'rest_id')) === undefined ? undefined : tweet;
}

function authorOf(tweet: unknown): unknown {
  return dig(tweet, 'core', 'user_results', 'result');
}

/** The fields of API 1.1 stand in `legacy`, or, where that is missing, in the post itself. */
function postOf(tweet: unknown, handle: string, pinned: boolean): Post | undefined {
  const legacy = dig(tweet, 'legacy');
  const fields = typeof legacy === 'object' && legacy !== null ? legacy : tweet;
  const post = postOfTweet({ ...(fields as object), id_str: dig(tweet, 'rest_id') }, handle);
  if (post === undefined) return undefined;
  const views = post.kind === 'repost' ? undefined : exactCount(dig(tweet, 'views', 'count'));
  return { ...post, ...known({ views, pinned: pinned || undefined }) };
}
