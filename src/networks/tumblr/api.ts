import type { Answer, Ask, AskRequest } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading } from '../../model/reading.js';
import type { ReadOptions, Way } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, blocked, failed, hidden, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, number, parseJson, text } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import { htmlBio, plainText } from '../text/markup/index.js';

const KEY = 'TUMBLR_API_KEY';
const PAGE = 50;

export const api: Way = {
  id: 'api',
  facts: {
    asks: 'Tumblr’s API v2: blog info and posts, 50 a page',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'no',
    blind: ['Followers: only the owner sees them.'],
  },
  needs: {
    token: KEY,
    how: 'Register an application at https://www.tumblr.com/oauth/apps; its consumer key is the token.',
  },
  async read(account, ask, options) {
    const answer = await ask(request(account.handle, 'info'));
    if (answer.kind === 'refusal') return refused(answer);
    const reading = readInfo(answer, account.handle);
    return reading.outcome.kind === 'present' ? withPosts(reading, account.handle, ask, options) : reading;
  },
};

function request(blog: string, path: string, query = ''): AskRequest {
  return {
    url: `https://api.tumblr.com/v2/blog/${blog}.tumblr.com/${path}${query}`,
    secret: { name: KEY, in: 'query', key: 'api_key' },
  };
}

/** `…/info`: name, title, number of posts, time of the last one. */
function readInfo(answer: Answer, handle: string): Reading {
  const data = parseJson(answer.body);
  const trouble = readTrouble(answer, data);
  if (trouble) return trouble;
  const blog = dig(data, 'response', 'blog');
  const name = text(dig(blog, 'name'))?.toLowerCase();
  if (answer.status !== 200 || name === undefined) return unrecognised(answer);
  if (name !== handle) return failed('no-identity');
  const updated = secondsDate(dig(blog, 'updated'));
  const total = number(dig(blog, 'posts'));
  return {
    outcome: present,
    profile: profileFrom(blog, name),
    timeline: timelineOf([], {
      hidden: (total ?? 0) > 0 && !updated,
      complete: total === 0,
      ...(updated && { lastActivityStated: updated }),
    }),
  };
}

function readTrouble(answer: Answer, data: unknown): Reading | undefined {
  const detail = text(dig(data, 'errors', 0, 'detail')) ?? '';
  if (answer.status === 404 && /dashboard/i.test(detail)) return hidden('dashboard-only');
  if (answer.status === 404 && dig(data, 'meta', 'status') === 404) return absent('not-found-or-deactivated');
  if (answer.status === 403 && /permission to view/i.test(`${detail} ${answer.body.slice(0, 2000)}`))
    return hidden('private');
  if (answer.status === 401) return failed('bad-token', { name: KEY });
  return answer.status === 429 ? blocked('rate-limited') : undefined;
}

function profileFrom(blog: unknown, handle: string): Profile {
  const total = number(dig(blog, 'posts'));
  const url = text(dig(blog, 'url'));
  return {
    ...known({
      accountId: text(dig(blog, 'uuid')),
      displayName: text(dig(blog, 'title')),
      bio: htmlBio(dig(blog, 'description')),
      website: url !== undefined && !/\btumblr\.com\b/i.test(url) ? url : undefined,
      postsTotal: exactCount(total),
    }),
    handle,
  };
}

async function withPosts(reading: Reading, handle: string, ask: Ask, options: ReadOptions): Promise<Reading> {
  const total = reading.profile?.postsTotal?.value;
  const posts: Post[] = [];
  for (let page = 1; page < options.maxRequests; page++) {
    const query = `?limit=${PAGE}&offset=${posts.length}&reblog_info=true&npf=false`;
    const answer = await ask(request(handle, 'posts', query));
    const read = answer.kind === 'answer' && answer.status === 200 ? readPosts(answer) : undefined;
    if (read === undefined || read.length === 0) break;
    posts.push(...read);
    if (isEnoughHistory(posts, options) || (total !== undefined && posts.length >= total)) break;
  }
  if (posts.length === 0) return reading;
  return {
    ...reading,
    timeline: timelineOf(posts, { complete: total !== undefined && posts.length >= total }),
  };
}

/** `…/posts`: pinned posts first, then newest first. */
function readPosts(answer: Answer): Post[] {
  return list(dig(parseJson(answer.body), 'response', 'posts')).flatMap((post) => postFrom(post) ?? []);
}

function postFrom(post: unknown): Post | undefined {
  const id = text(dig(post, 'id_string')) ?? number(dig(post, 'id'))?.toString();
  if (id === undefined) return undefined;
  return {
    ...known({
      at: secondsDate(dig(post, 'timestamp')),
      url: text(dig(post, 'post_url')),
      text: plainText(
        text(dig(post, 'summary')) ?? text(dig(post, 'title')) ?? text(dig(post, 'body')) ?? '',
      ),
      // notes are likes, reblogs and replies together: the nearest thing to a reaction count
      likes: exactCount(dig(post, 'note_count')),
    }),
    id,
    kind: text(dig(post, 'reblogged_from_name')) === undefined ? 'original' : 'repost',
    ...(dig(post, 'is_pinned') === true && { pinned: true }),
  };
}
