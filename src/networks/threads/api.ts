import type { Answer, Ask, AskRequest } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading, type Timeline } from '../../model/reading.js';
import { graphError } from '../meta/graph.js';
import type { ReadOptions, Way } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { postsIn } from '../reading/posts-in.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { plainText, textBio } from '../text/markup/index.js';

const TOKEN = 'THREADS_ACCESS_TOKEN';
const PAGE = 100;
const fields = 'id,media_type,permalink,text,timestamp,shortcode,is_quote_post,has_replies';

export const api: Way = {
  id: 'api',
  facts: {
    asks: 'Threads’ API for the discovery of public profiles: profile and posts, 100 a page',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'Accounts below 100 followers or of minors, which the API leaves out as if they were missing.',
      'Likes of other people’s posts.',
    ],
  },
  needs: {
    token: TOKEN,
    how: 'A Meta app with the permissions threads_basic and threads_profile_discovery after App Review: https://developers.facebook.com/docs/threads',
  },
  async read(account, ask, options) {
    const answer = await ask(request('profile_lookup', { username: account.handle }));
    if (answer.kind === 'refusal') return refused(answer);
    const reading = readLookup(answer, account.handle);
    if (reading.outcome.kind !== 'present') return reading;
    const timeline = await askPosts(account.handle, ask, options);
    return timeline === undefined ? reading : { ...reading, timeline };
  },
};

function request(path: string, args: Record<string, string>): AskRequest {
  return {
    url: `https://graph.threads.com/v1.0/${path}?${new URLSearchParams(args)}`,
    secret: { name: TOKEN, in: 'header', key: 'authorization', prefix: 'Bearer ' },
  };
}

function readLookup(answer: Answer, handle: string): Reading {
  const data = parseJson(answer.body);
  if (dig(data, 'error') !== undefined) return graphError(answer);
  if (answer.status !== 200 || text(dig(data, 'username')) === undefined) return unrecognised(answer);
  if (text(dig(data, 'username'))?.toLowerCase() !== handle) return failed('no-identity');
  const verified = dig(data, 'is_verified');
  const profile: Profile = {
    ...known({
      displayName: text(dig(data, 'name')),
      bio: textBio(dig(data, 'biography')),
      followers: exactCount(dig(data, 'follower_count')),
      verified: typeof verified === 'boolean' ? verified : undefined,
    }),
    handle,
  };
  return { outcome: present, profile };
}

async function askPosts(handle: string, ask: Ask, options: ReadOptions): Promise<Timeline | undefined> {
  const posts: Post[] = [];
  let after: string | undefined;
  for (let page = 1; page < options.maxRequests; page++) {
    const args = { username: handle, fields, limit: String(PAGE), ...(after !== undefined && { after }) };
    const answer = await ask(request('profile_posts', args));
    const read = answer.kind === 'answer' ? readPosts(answer) : undefined;
    if (read === undefined) break;
    posts.push(...read.posts);
    if (read.after === undefined) return timelineOf(posts, { complete: true });
    after = read.after;
    if (isEnoughHistory(posts, options)) return timelineOf(posts);
  }
  return posts.length === 0 ? undefined : timelineOf(posts);
}

function readPosts(answer: Answer): { posts: Post[]; after?: string } | undefined {
  const data = answer.status === 200 ? parseJson(answer.body) : undefined;
  const posts = postsIn(dig(data, 'data'), postFrom);
  if (posts === undefined) return undefined;
  const hasMore = text(dig(data, 'paging', 'next')) !== undefined;
  const after = hasMore ? text(dig(data, 'paging', 'cursors', 'after')) : undefined;
  return {
    posts,
    ...(after !== undefined && { after }),
  };
}

function postFrom(post: unknown): Post | undefined {
  const id = text(dig(post, 'shortcode'));
  if (id === undefined) return undefined;
  return {
    ...known({
      at: statedDate(text(dig(post, 'timestamp')) ?? ''),
      url: text(dig(post, 'permalink')),
      text: plainText(text(dig(post, 'text')) ?? ''),
    }),
    id,
    kind: text(dig(post, 'media_type')) === 'REPOST_FACADE' ? 'repost' : 'original',
  };
}
