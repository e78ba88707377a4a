import { canParse } from '../../can-parse.js';
import type { Answer, Ask, AskRequest } from '../../model/answer.js';
import type { AccountRef, Post, Profile, Reading } from '../../model/reading.js';
import { present } from '../../model/reading.js';
import type { ReadOptions, Way } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, blocked, failed, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, number, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { webUrl } from '../text/markup/index.js';

const tokenName = 'VIMEO_TOKEN';

const profileFields =
  'uri,name,link,bio,created_time,websites,metadata.connections.followers.total,metadata.connections.videos.total';
const videoFields =
  'uri,link,name,created_time,release_time,stats.plays,metadata.connections.likes.total,metadata.connections.comments.total';

export const dataApi: Way = {
  id: 'data-api',
  facts: {
    asks: 'The Vimeo API: the user and the newest videos, fifty a page',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'exact',
    blind: ['Videos that are private or unlisted are not told.'],
  },
  needs: {
    token: tokenName,
    how: 'developer.vimeo.com/apps: create an app and generate an unauthenticated access token (scope "public")',
  },
  read: readApi,
};

async function readApi(account: AccountRef, ask: Ask, options: ReadOptions): Promise<Reading> {
  const user = await ask(call(`/users/${account.handle}?fields=${profileFields}`));
  if (user.kind === 'refusal') return refused(user);
  const reading = readUser(user, account.handle);
  if (reading.outcome.kind !== 'present') return reading;
  const posts: Post[] = [];
  let path: string | undefined =
    `/users/${account.handle}/videos?sort=date&per_page=50&fields=${videoFields}`;
  while (path !== undefined && !isEnoughHistory(posts, options)) {
    const answer = await ask(call(path));
    const page = answer.kind === 'answer' ? readVideos(answer) : undefined;
    if (page === undefined) break;
    posts.push(...page.posts);
    path = page.next;
  }
  const complete = path === undefined;
  if (posts.length === 0 && !complete) return reading;
  const hidden = posts.length === 0 && (reading.profile?.postsTotal?.value ?? 0) > 0;
  return { ...reading, timeline: timelineOf(posts, { complete: complete && !hidden, hidden }) };
}

function call(path: string): AskRequest {
  return {
    url: `https://api.vimeo.com${path}`,
    headers: { accept: 'application/vnd.vimeo.*+json;version=3.4' },
    secret: { name: tokenName, in: 'header', key: 'authorization', prefix: 'bearer ' },
  };
}

/** Reads an answer of `/users/{user}`. Error 5000 is Vimeo's "no such user". */
function readUser(answer: Answer, handle: string): Reading {
  const json = parseJson(answer.body);
  if (answer.status === 404 && number(dig(json, 'error_code')) === 5000) return absent('no-such-user');
  if (answer.status === 429) return blocked('rate-limited');
  if (answer.status === 401) return failed('token-rejected', { name: tokenName });
  const link = text(dig(json, 'link'));
  if (answer.status !== 200 || link === undefined || !canParse(link)) return unrecognised(answer);
  const uri = text(dig(json, 'uri')) ?? '';
  const found = new URL(link).pathname.slice(1).toLowerCase();
  const id = /^\/users\/(\d{1,20})$/.exec(uri)?.[1];
  if (found !== handle && `user${id ?? ''}` !== handle) return failed('other-account', { found });
  return { outcome: present, profile: profileFrom(json, found, id) };
}

function profileFrom(json: unknown, handle: string, accountId: string | undefined): Profile {
  const links = list(dig(json, 'websites')).flatMap((site) => webUrl(dig(site, 'link')) ?? []);
  return known({
    accountId,
    handle,
    displayName: text(dig(json, 'name')),
    bio: text(dig(json, 'bio')),
    website: links[0],
    links: links.length > 0 ? links : undefined,
    followers: exactCount(dig(json, 'metadata', 'connections', 'followers', 'total')),
    postsTotal: exactCount(dig(json, 'metadata', 'connections', 'videos', 'total')),
    createdAt: statedDate(text(dig(json, 'created_time')) ?? ''),
  });
}

/** Reads a page of videos; undefined when the answer is none. */
function readVideos(answer: Answer): { posts: Post[]; next?: string } | undefined {
  const json = parseJson(answer.body);
  if (answer.status !== 200 || !Array.isArray(dig(json, 'data'))) return undefined;
  const posts = list(dig(json, 'data')).flatMap(postOf);
  const next = text(dig(json, 'paging', 'next'));
  return next?.startsWith('/') ? { posts, next } : { posts };
}

function postOf(video: unknown): Post[] {
  const id = /\d{1,20}$/.exec(text(dig(video, 'uri')) ?? '')?.[0];
  if (id === undefined) return [];
  const stated = text(dig(video, 'release_time')) ?? text(dig(video, 'created_time'));
  const fields = known({
    id,
    at: statedDate(stated ?? ''),
    text: text(dig(video, 'name'))?.slice(0, 500),
    url: text(dig(video, 'link')) ?? `https://vimeo.com/${id}`,
    views: exactCount(dig(video, 'stats', 'plays')),
    likes: exactCount(dig(video, 'metadata', 'connections', 'likes', 'total')),
    comments: exactCount(dig(video, 'metadata', 'connections', 'comments', 'total')),
  });
  return [{ ...fields, kind: 'original' }];
}
