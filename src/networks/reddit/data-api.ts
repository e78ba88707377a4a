import type { Answer, Ask, AskRequest } from '../../model/answer.js';
import type { AccountRef, Post, Profile, Reading } from '../../model/reading.js';
import { present } from '../../model/reading.js';
import type { ReadOptions, Way } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { postsIn } from '../reading/posts-in.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, failed, refused, suspended, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, number, parseJson, text } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import { textBio } from '../text/markup/index.js';
import { readClosed } from './closed.js';

const tokenName = 'REDDIT_TOKEN';

export const dataApi: Way = {
  id: 'data-api',
  facts: {
    asks: 'The Reddit Data API at oauth.reddit.com: about, newest posts, and for users the newest comments',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'Users can hide all or some of their posts from their profile: an empty list proves nothing.',
      'A shadow-banned user looks as if there were none.',
      'In a subreddit anybody posts: its activity is that of the community.',
    ],
  },
  needs: {
    token: tokenName,
    how: 'have an app approved by Reddit (reddit.com/prefs/apps, Responsible Builder Policy), then exchange its id and secret at www.reddit.com/api/v1/access_token with grant_type=client_credentials; the access token lives one day',
  },
  read: readApi,
};

async function readApi(account: AccountRef, ask: Ask, options: ReadOptions): Promise<Reading> {
  const [kind = '', name = ''] = account.handle.split('/');
  const path = kind === 'u' ? `user/${name}` : `r/${name}`;
  const about = await ask(call(`${path}/about?raw_json=1`));
  if (about.kind === 'refusal') return refused(about);
  const reading = readAbout(about, account.handle);
  if (reading.outcome.kind !== 'present') return reading;
  const lists =
    kind === 'u' ? [`${path}/submitted?sort=new&`, `${path}/comments?sort=new&`] : [`${path}/new?`];
  const histories = [];
  for (const listing of lists) histories.push(await readListings(listing, ask, options));
  const [posts, comments] = histories;
  if (posts === undefined) return reading;
  const all = [...posts.posts, ...(comments?.posts ?? [])].sort((a, b) => (b.at?.to ?? 0) - (a.at?.to ?? 0));
  const curated = kind === 'u' && all.length === 0;
  const complete = histories.every((h) => h?.complete === true) && !curated;
  const timeline = timelineOf(all, {
    complete,
    hidden: curated,
    lowerBound: curated || histories.includes(undefined),
  });
  return { ...reading, timeline };
}

function call(path: string): AskRequest {
  return {
    url: `https://oauth.reddit.com/${path}`,
    secret: { name: tokenName, in: 'header', key: 'authorization', prefix: 'Bearer ' },
  };
}

/** Reads `about` of a user (kind t2) or a subreddit (kind t5). */
export function readAbout(answer: Answer, handle: string): Reading {
  const json = parseJson(answer.body);
  const sign = readSign(answer, json);
  if (sign) return sign;
  const data = dig(json, 'data');
  const [kind, name] = handle.split('/');
  const found = text(dig(data, kind === 'u' ? 'name' : 'display_name'));
  if (found === undefined) return unrecognised(answer);
  if (found.toLowerCase() !== name) return failed('other-account', { found });
  if (dig(data, 'is_suspended') === true) return suspended('suspended');
  return {
    outcome: present,
    profile: kind === 'u' ? userProfile(data, found) : subredditProfile(data, found),
  };
}

/** What Reddit says instead: gone, banned, private, or that our token is no good. */
function readSign(answer: Answer, json: unknown): Reading | undefined {
  const { status } = answer;
  if (status === 200 && /^\/subreddits\/search/.test(new URL(answer.finalUrl).pathname))
    return absent('redirected-to-search');
  if (status === 200) return undefined;
  const reason = text(dig(json, 'reason'));
  if (status === 401) return failed('token-rejected', { name: tokenName });
  if (reason === 'banned') return suspended('banned');
  const closed = status === 403 ? readClosed(json) : undefined;
  if (closed) return closed;
  if (status === 404 && text(dig(json, 'message')) === 'Not Found') return absent('not-found');
  return unrecognised(answer);
}

function userProfile(data: unknown, handle: string): Profile {
  const page = dig(data, 'subreddit');
  return known({
    accountId: text(dig(data, 'id')),
    handle: `u/${handle}`,
    displayName: text(dig(page, 'title')),
    bio: textBio(dig(page, 'public_description')),
    followers: exactCount(dig(page, 'subscribers')),
    createdAt: secondsDate(dig(data, 'created_utc')),
  });
}

function subredditProfile(data: unknown, handle: string): Profile {
  return known({
    accountId: text(dig(data, 'name')),
    handle: `r/${handle}`,
    displayName: text(dig(data, 'title')),
    bio: textBio(dig(data, 'public_description')),
    followers: exactCount(dig(data, 'subscribers')),
    createdAt: secondsDate(dig(data, 'created_utc')),
    language: text(dig(data, 'lang')),
  });
}

interface History {
  posts: Post[];
  complete: boolean;
}

/** Pages of a hundred until there is enough; undefined when the list cannot be had. */
async function readListings(path: string, ask: Ask, options: ReadOptions): Promise<History | undefined> {
  const posts: Post[] = [];
  let after: string | undefined;
  for (;;) {
    const answer = await ask(
      call(`${path}limit=100&raw_json=1${after === undefined ? '' : `&after=${after}`}`),
    );
    const page = answer.kind === 'answer' ? readListing(answer) : undefined;
    if (page === undefined) return after === undefined ? undefined : { posts, complete: false };
    posts.push(...page.posts);
    after = page.after;
    if (after === undefined) return { posts, complete: true };
    if (isEnoughHistory(posts, options)) return { posts, complete: false };
  }
}

/** Reads a listing of posts (t3) and comments (t1). */
function readListing(answer: Answer): { posts: Post[]; after?: string } | undefined {
  const json = parseJson(answer.body);
  if (answer.status !== 200 || text(dig(json, 'kind')) !== 'Listing') return undefined;
  const posts = postsIn(dig(json, 'data', 'children'), postOf);
  if (posts === undefined) return undefined;
  const after = text(dig(json, 'data', 'after'));
  return after === undefined ? { posts } : { posts, after: encodeURIComponent(after) };
}

function postOf(child: unknown): Post[] {
  const kind = dig(child, 'kind');
  const data = dig(child, 'data');
  const id = text(dig(data, 'name'));
  if (id === undefined || (kind !== 't1' && kind !== 't3')) return [];
  const permalink = text(dig(data, 'permalink'));
  const pinned = dig(data, 'pinned') === true || dig(data, 'stickied') === true;
  const crossposted = text(dig(data, 'crosspost_parent')) !== undefined;
  const fields = known({
    id,
    at: secondsDate(dig(data, 'created_utc')),
    text: (text(dig(data, 'title')) ?? text(dig(data, 'body')))?.slice(0, 500),
    url: permalink === undefined ? undefined : `https://www.reddit.com${permalink}`,
    likes: exactCount(dig(data, 'ups') ?? dig(data, 'score')),
    comments: exactCount(dig(data, 'num_comments')),
    shares: exactCount(dig(data, 'num_crossposts')),
    pinned: pinned || undefined,
    edited: number(dig(data, 'edited')) !== undefined || undefined,
  });
  return [{ ...fields, kind: kind === 't1' ? 'reply' : crossposted ? 'repost' : 'original' }];
}
