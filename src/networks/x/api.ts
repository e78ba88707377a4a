import type { Answer, AskRequest } from '../../model/answer.js';
import {
  type AccountRef,
  type Post,
  type Profile,
  present,
  type Reading,
  type Timeline,
} from '../../model/reading.js';
import { askInBatch, type Batch } from '../batch.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, blocked, failed, hidden, refused, suspended, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, parseJson, text } from '../text/data/index.js';
import { snowflakeDate, statedDate } from '../text/dates/index.js';
import { plainText } from '../text/markup/index.js';

const TOKEN = 'X_BEARER_TOKEN';
const userFields =
  'created_at,description,entities,most_recent_tweet_id,pinned_tweet_id,protected,public_metrics,url,verified,verified_type';
const tweetFields = 'created_at,in_reply_to_user_id,public_metrics,referenced_tweets';
/** Each post read is paid for (`keys.ts` says how much): fifty show half a year of most companies. */
const MAX_POSTS = 50;

/** 100 names in one question (access.md); each user that it tells of is paid for as if asked alone. */
const batch: Batch = {
  most: 100,
  takes: (handle) => /^\w{1,15}$/.test(handle),
  begins: 'https://api.x.com/2/users/by?',
  request: (handles) =>
    apiRequest(`users/by?usernames=${handles.join(',')}&user.fields=${encodeURIComponent(userFields)}`),
  handlesIn: (url) => url.searchParams.get('usernames')?.split(',') ?? [],
  partOf: (answer, handle) => {
    const user = list(dig(parseJson(answer.body), 'data')).find(
      (one) => text(dig(one, 'username'))?.toLowerCase() === handle,
    );
    return user === undefined ? undefined : JSON.stringify({ data: user });
  },
};

/** The official API with the user's own app-only token: the one way that lists the newest posts in order. */
export const api: Way = {
  id: 'api',
  facts: {
    asks: 'the official API v2 (one look-up of the user, one page of posts) with your own token',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'exact',
    blind: ['Costs money per user and per post read.', 'Posts of protected accounts are not given.'],
  },
  needs: {
    token: TOKEN,
    how: 'Create an app at developer.x.com, buy credits, and copy its app-only Bearer Token.',
  },
  batch,
  async read(account, ask, options) {
    const answer =
      (await askInBatch(batch, { handle: account.handle, beside: options.beside }, ask)) ??
      (await ask(
        apiRequest(`users/by/username/${account.handle}?user.fields=${encodeURIComponent(userFields)}`),
      ));
    if (answer.kind === 'refusal') return refused(answer);
    const user = readUser(answer, account);
    const id = user.profile?.accountId;
    if (user.outcome.kind !== 'present' || id === undefined) return user;
    const count = Math.min(Math.max(options.maxPosts, 5), MAX_POSTS);
    const posts = await ask(
      apiRequest(`users/${id}/tweets?max_results=${count}&tweet.fields=${encodeURIComponent(tweetFields)}`),
    );
    const timeline = posts.kind === 'answer' ? readTweets(posts, account, id, pinnedIn(answer)) : undefined;
    return timeline ? { ...user, timeline } : user;
  },
};

export function apiRequest(path: string): AskRequest {
  return {
    url: `https://api.x.com/2/${path}`,
    headers: { accept: 'application/json' },
    secret: { name: TOKEN, in: 'header', key: 'authorization', prefix: 'Bearer ' },
  };
}

/** The look-up alone already tells the newest post's date: its id is given, and ids carry their time. */
function readUser(answer: Answer, account: AccountRef): Reading {
  if (answer.status === 401 || answer.status === 403)
    return blocked('token-refused', { status: answer.status });
  if (answer.status !== 200 && answer.status !== 404) return unrecognised(answer);
  const body = parseJson(answer.body);
  const user = dig(body, 'data');
  if (text(dig(user, 'username'))?.toLowerCase() !== account.handle)
    return apiError(body) ?? unrecognised(answer);
  const profile = profileOf(user);
  if (dig(user, 'protected') === true) return { ...hidden('private'), profile };
  const newest = snowflakeDate(text(dig(user, 'most_recent_tweet_id')) ?? '');
  if (newest === undefined) {
    const none = profile.postsTotal?.value === 0;
    return none
      ? { outcome: present, profile, timeline: timelineOf([], { complete: true }) }
      : { outcome: present, profile };
  }
  return { outcome: present, profile, timeline: timelineOf([], { lastActivityStated: newest }) };
}

function apiError(body: unknown): Reading | undefined {
  for (const error of list(dig(body, 'errors'))) {
    const title = text(dig(error, 'title')) ?? '';
    const detail = text(dig(error, 'detail')) ?? '';
    if (/suspended/i.test(detail)) return suspended('suspended-by-api');
    if (/^not found error$/i.test(title)) return absent('missing-by-api');
    if (/^(?:forbidden|authorization error)$/i.test(title)) return failed('not-authorised');
  }
  return undefined;
}

function profileOf(user: unknown): Profile {
  return known({
    accountId: text(dig(user, 'id')),
    handle: text(dig(user, 'username')),
    displayName: text(dig(user, 'name')),
    bio: text(dig(user, 'description')),
    website: text(dig(user, 'entities', 'url', 'urls', 0, 'expanded_url')) ?? text(dig(user, 'url')),
    verified: typeof dig(user, 'verified') === 'boolean' ? dig(user, 'verified') === true : undefined,
    followers: exactCount(dig(user, 'public_metrics', 'followers_count')),
    following: exactCount(dig(user, 'public_metrics', 'following_count')),
    postsTotal: exactCount(dig(user, 'public_metrics', 'tweet_count')),
    createdAt: statedDate(text(dig(user, 'created_at')) ?? ''),
  });
}

function pinnedIn(answer: Answer): string | undefined {
  return text(dig(parseJson(answer.body), 'data', 'pinned_tweet_id'));
}

/** A page of posts, newest first; undefined when the answer holds none of that shape. */
function readTweets(
  answer: Answer,
  account: AccountRef,
  userId: string,
  pinnedId: string | undefined,
): Timeline | undefined {
  if (answer.status !== 200) return undefined;
  const body = parseJson(answer.body);
  if (dig(body, 'meta', 'result_count') === undefined) return undefined;
  const posts = list(dig(body, 'data')).map((tweet) => postOf(tweet, account.handle, userId, pinnedId));
  return timelineOf(posts, { complete: dig(body, 'meta', 'next_token') === undefined });
}

function postOf(tweet: unknown, handle: string, userId: string, pinnedId: string | undefined): Post {
  const id = text(dig(tweet, 'id')) ?? '';
  const relations = list(dig(tweet, 'referenced_tweets')).map((r) => dig(r, 'type'));
  const ownThread = dig(tweet, 'in_reply_to_user_id') === userId;
  const repost = relations.includes('retweeted');
  return {
    kind: repost ? 'repost' : relations.includes('replied_to') && !ownThread ? 'reply' : 'original',
    ...known({
      id: id === '' ? undefined : id,
      at: statedDate(text(dig(tweet, 'created_at')) ?? '') ?? snowflakeDate(id),
      pinned: id !== '' && id === pinnedId ? true : undefined,
      thread: ownThread || undefined,
      url: id === '' ? undefined : `https://x.com/${handle}/status/${id}`,
      text: plainText(text(dig(tweet, 'text')) ?? ''),
      ...(repost
        ? {}
        : {
            likes: exactCount(dig(tweet, 'public_metrics', 'like_count')),
            comments: exactCount(dig(tweet, 'public_metrics', 'reply_count')),
            shares: exactCount(dig(tweet, 'public_metrics', 'retweet_count')),
            views: exactCount(dig(tweet, 'public_metrics', 'impression_count')),
          }),
    }),
  };
}
