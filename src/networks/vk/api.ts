import type { Answer, Ask, AskRequest } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading } from '../../model/reading.js';
import type { ReadOptions, Way } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, blocked, failed, hidden, refused, suspended, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, number, parseJson, text } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import { htmlBio, plainText } from '../text/markup/index.js';
import { handleOf, ownerId } from './account-of.js';

const KEY = 'VK_SERVICE_TOKEN';
const PAGE = 100;
const fields =
  'description,members_count,followers_count,counters,site,status,verified,is_closed,deactivated,screen_name';

export const api: Way = {
  id: 'api',
  facts: {
    asks: 'VK’s API: who the screen name is, the community or person, and the wall (100 posts a page)',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'exact',
    blind: ['Walls of closed communities and of people who closed theirs.'],
  },
  needs: {
    token: KEY,
    how: 'Create an application at https://id.vk.com/about/business/go; its service token is enough.',
  },
  async read(account, ask, options) {
    const owner = ownerId(account.handle) ?? (await askOwner(account.handle, ask));
    if (typeof owner !== 'number') return owner;
    const answer = await ask(owner < 0 ? groupRequest(-owner) : userRequest(owner));
    if (answer.kind === 'refusal') return refused(answer);
    const reading = readOwner(answer, owner);
    if (reading.outcome.kind !== 'present') return reading;
    return withWall(reading, owner, ask, options);
  },
};

function request(method: string, args: Record<string, string | number>): AskRequest {
  const query = Object.entries({ ...args, v: '5.199' }).map(
    ([key, value]) => `${key}=${encodeURIComponent(value)}`,
  );
  return {
    url: `https://api.vk.com/method/${method}?${query.join('&')}`,
    secret: { name: KEY, in: 'query', key: 'access_token' },
  };
}

function groupRequest(id: number): AskRequest {
  return request('groups.getById', { group_id: id, fields });
}

function userRequest(id: number): AskRequest {
  return request('users.get', { user_ids: id, fields });
}

/** A screen name's owner. VK answers an empty list for a name that nobody holds. */
async function askOwner(screenName: string, ask: Ask): Promise<number | Reading> {
  const answer = await ask(request('utils.resolveScreenName', { screen_name: screenName }));
  return answer.kind === 'refusal' ? refused(answer) : readScreenName(answer);
}

function readScreenName(answer: Answer): number | Reading {
  const data = parseJson(answer.body);
  const trouble = readTrouble(answer, data);
  if (trouble) return trouble;
  const response = dig(data, 'response');
  if (Array.isArray(response) && response.length === 0) return absent('nobody-holds-the-name');
  const id = number(dig(response, 'object_id'));
  const type = text(dig(response, 'type'));
  if (id === undefined || type === undefined) return unrecognised(answer);
  if (type === 'user') return id;
  return type === 'group' || type === 'page' || type === 'event' ? -id : failed('not-an-account', { type });
}

const limits = [6, 9, 29];
const closed = [15, 30, 203];

function readTrouble(answer: Answer, data: unknown): Reading | undefined {
  if (answer.status !== 200) return unrecognised(answer);
  const code = number(dig(data, 'error', 'error_code'));
  if (code === undefined) return undefined;
  if (limits.includes(code)) return blocked('rate-limited');
  if (closed.includes(code)) return hidden('private');
  if (code === 5) return failed('bad-token', { name: KEY });
  if (code === 18) return suspended('deleted-or-banned');
  const message = text(dig(data, 'error', 'error_msg')) ?? '';
  const aboutTheId = /group_ids?|user_ids?|owner_id|domain|screen_name/.test(message);
  if (code === 113 || (code === 100 && aboutTheId)) return absent('no-such-id');
  return failed('api-error', { code });
}

function readOwner(answer: Answer, owner: number): Reading {
  const data = parseJson(answer.body);
  const trouble = readTrouble(answer, data);
  if (trouble) return trouble;
  const response = dig(data, 'response');
  const who = dig(response, 'groups', 0) ?? dig(response, 0);
  if (number(dig(who, 'id')) !== Math.abs(owner)) return unrecognised(answer);
  const deactivated = text(dig(who, 'deactivated'));
  if (deactivated !== undefined) return suspended('deleted-or-banned', { as: deactivated });
  const isClosed = dig(who, 'is_closed');
  if (isClosed === true || number(isClosed) === 1 || number(isClosed) === 2) return hidden('private');
  return { outcome: present, profile: profileFrom(who, owner) };
}

function profileFrom(who: unknown, owner: number): Profile {
  const name = [text(dig(who, 'first_name')), text(dig(who, 'last_name'))].filter(Boolean).join(' ');
  return {
    ...known({
      displayName: text(dig(who, 'name')) ?? text(name),
      bio: htmlBio(text(dig(who, 'description')) ?? text(dig(who, 'status')) ?? dig(who, 'description')),
      website: websiteFrom(text(dig(who, 'site'))),
      followers: exactCount(dig(who, 'members_count')) ?? exactCount(dig(who, 'followers_count')),
    }),
    accountId: String(owner),
    handle: text(dig(who, 'screen_name'))?.toLowerCase() ?? handleOf(owner),
    verified: number(dig(who, 'verified')) === 1,
  };
}

/** The field is free text: the first thing in it that is a web address. */
function websiteFrom(site: string | undefined): string | undefined {
  const first = site?.split(/[\s,;]+/).find((part) => /^(?:https?:\/\/)?[^/\s.]+\.[^\s]+$/i.test(part));
  if (first === undefined) return undefined;
  return /^https?:/i.test(first) ? first : `https://${first}`;
}

async function withWall(reading: Reading, owner: number, ask: Ask, options: ReadOptions): Promise<Reading> {
  const posts: Post[] = [];
  let total: number | undefined;
  // two requests may be spent: the screen name and its owner
  for (let page = 0; page < options.maxRequests - 2; page++) {
    const args = { owner_id: owner, count: PAGE, offset: page * PAGE, filter: 'owner' };
    const answer = await ask(request('wall.get', args));
    const wall = answer.kind === 'answer' ? readWall(answer, owner) : undefined;
    if (wall === undefined) break;
    total = wall.total;
    posts.push(...wall.posts);
    if (wall.posts.length === 0 || posts.length >= wall.total || isEnoughHistory(posts, options)) break;
  }
  // a wall that VK does not show is no empty wall
  if (total === undefined) return { ...reading, timeline: timelineOf([], { lowerBound: true }) };
  return {
    ...reading,
    profile: { ...reading.profile, postsTotal: { value: total, exact: true } },
    timeline: timelineOf(posts, { complete: posts.length >= total, hidden: posts.length === 0 && total > 0 }),
  };
}

/** `wall.get`: a pinned post first, then newest first. Undefined when the wall was refused. */
function readWall(answer: Answer, owner: number): { total: number; posts: Post[] } | undefined {
  const response = dig(parseJson(answer.body), 'response');
  const total = number(dig(response, 'count'));
  if (total === undefined) return undefined;
  return { total, posts: list(dig(response, 'items')).flatMap((item) => postFrom(item, owner) ?? []) };
}

function postFrom(item: unknown, owner: number): Post | undefined {
  const id = number(dig(item, 'id'));
  if (id === undefined) return undefined;
  return {
    ...known({
      at: secondsDate(dig(item, 'date')),
      text: plainText(text(dig(item, 'text')) ?? ''),
      likes: exactCount(dig(item, 'likes', 'count')),
      comments: exactCount(dig(item, 'comments', 'count')),
      shares: exactCount(dig(item, 'reposts', 'count')),
      views: exactCount(dig(item, 'views', 'count')),
    }),
    id: `${owner}_${id}`,
    url: `https://vk.com/wall${owner}_${id}`,
    kind: list(dig(item, 'copy_history')).length > 0 ? 'repost' : 'original',
    ...(number(dig(item, 'is_pinned')) === 1 && { pinned: true }),
    ...(number(dig(item, 'edited')) !== undefined && { edited: true }),
  };
}
