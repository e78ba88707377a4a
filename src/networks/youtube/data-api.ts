import type { Answer, Ask, AskRequest } from '../../model/answer.js';
import type { AccountRef, Post, Profile, Reading } from '../../model/reading.js';
import { present } from '../../model/reading.js';
import type { ReadOptions, Way } from '../network.js';
import { absent, blocked, failed, refused, unrecognised } from '../refused.js';
import { dig, list, number, parseJson, text } from '../text/dig.js';
import { exactCount } from '../text/exact-count.js';
import { isEnoughHistory } from '../text/history.js';
import { known } from '../text/known.js';
import { statedDate } from '../text/stated-date.js';
import { timelineOf } from '../text/timeline.js';
import { channelPage } from './channel-page.js';

const tokenName = 'YOUTUBE_API_KEY';

export const dataApi: Way = {
  id: 'data-api',
  facts: {
    asks: 'the YouTube Data API v3: channels, the uploads playlist, and the counters of its videos (3 to 5 of 10 000 free units a day)',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'rounded',
    blind: [
      'Community posts and the verified tick are not in the API.',
      'Subscribers are rounded down to three figures.',
      'It does not tell a terminated channel from one that never was; the channel page is asked then.',
      'Addresses of the form /c/name and /name cannot be looked up with it.',
    ],
  },
  needs: {
    token: tokenName,
    how: 'console.cloud.google.com: make a project, enable "YouTube Data API v3", create an API key under Credentials (free)',
  },
  read: readApi,
};

async function readApi(account: AccountRef, ask: Ask, options: ReadOptions): Promise<Reading> {
  const lookup = lookupOf(account.handle);
  if (lookup === undefined) return failed('not-this-way');
  const answer = await ask(
    call('channels', { part: 'snippet,statistics,contentDetails,brandingSettings,status', ...lookup }),
  );
  if (answer.kind === 'refusal') return refused(answer);
  const channel = readChannels(answer, account.handle);
  if (channel.kind === 'reading') {
    return channel.reading.outcome.kind === 'absent'
      ? explained(channel.reading, account, ask, options)
      : channel.reading;
  }
  const history = await readUploads(channel.uploads, channel.id, ask, options);
  const { profile } = channel;
  if (history === undefined) return { outcome: present, profile };
  const hidden = history.posts.length === 0 && (profile.postsTotal?.value ?? 0) > 0;
  const timeline = timelineOf(history.posts, { complete: history.complete && !hidden, hidden });
  return { outcome: present, profile, timeline };
}

function lookupOf(handle: string): Record<string, string> | undefined {
  if (handle.startsWith('@')) return { forHandle: handle };
  const [space, name] = handle.split('/');
  if (name === undefined) return undefined;
  if (space === 'channel') return { id: name };
  return space === 'user' ? { forUsername: name } : undefined;
}

function call(method: string, parameters: Record<string, string>): AskRequest {
  const query = new URLSearchParams(parameters);
  return {
    url: `https://www.googleapis.com/youtube/v3/${method}?${query}`,
    secret: { name: tokenName, in: 'query', key: 'key' },
  };
}

/** The API has one answer for "never was" and "terminated": the channel page knows the difference. */
async function explained(
  missing: Reading,
  account: AccountRef,
  ask: Ask,
  options: ReadOptions,
): Promise<Reading> {
  const page = await channelPage.read(account, ask, options);
  return ['present', 'suspended', 'moved', 'hidden'].includes(page.outcome.kind) ? page : missing;
}

type Channels =
  | { kind: 'channel'; id: string; uploads: string; profile: Profile }
  | { kind: 'reading'; reading: Reading };

/** Reads an answer of `channels`; no items means no such channel. */
function readChannels(answer: Answer, handle: string): Channels {
  const data = parseJson(answer.body);
  const limit = readError(answer, data);
  if (limit) return { kind: 'reading', reading: limit };
  if (text(dig(data, 'kind')) !== 'youtube#channelListResponse')
    return { kind: 'reading', reading: unrecognised(answer) };
  const item = list(dig(data, 'items'))[0];
  if (item === undefined) return { kind: 'reading', reading: absent('no-such-channel') };
  const id = text(dig(item, 'id'));
  const customUrl = text(dig(item, 'snippet', 'customUrl'));
  if (id === undefined) return { kind: 'reading', reading: failed('unparsed', { status: answer.status }) };
  if (!isAsked(handle, id, customUrl))
    return { kind: 'reading', reading: failed('other-account', { found: customUrl ?? id }) };
  const uploads = text(dig(item, 'contentDetails', 'relatedPlaylists', 'uploads')) ?? id.replace(/^UC/, 'UU');
  return { kind: 'channel', id, uploads, profile: profileFrom(item, id, customUrl) };
}

function isAsked(handle: string, id: string, customUrl: string | undefined): boolean {
  if (handle.startsWith('channel/')) return handle === `channel/${id}`;
  if (!handle.startsWith('@') || customUrl === undefined) return true;
  return customUrl.normalize('NFC').toLowerCase().replace(/^@?/, '@') === handle;
}

function profileFrom(item: unknown, accountId: string, customUrl: string | undefined): Profile {
  const statistics = dig(item, 'statistics');
  const subscribers =
    dig(statistics, 'hiddenSubscriberCount') === true
      ? undefined
      : number(dig(statistics, 'subscriberCount'));
  return known({
    accountId,
    handle: customUrl?.startsWith('@') ? customUrl : undefined,
    displayName: text(dig(item, 'snippet', 'title')),
    bio: text(dig(item, 'snippet', 'description')),
    followers: subscribers === undefined ? undefined : { value: subscribers, exact: subscribers < 1000 },
    postsTotal: exactCount(dig(statistics, 'videoCount')),
    createdAt: statedDate(text(dig(item, 'snippet', 'publishedAt')) ?? ''),
    language: text(dig(item, 'snippet', 'defaultLanguage')),
  });
}

/** Our limit or our key: nothing about the channel. */
function readError(answer: Answer, data: unknown): Reading | undefined {
  if (answer.status === 200) return undefined;
  const reason = text(dig(data, 'error', 'errors', 0, 'reason')) ?? '';
  if (/quota|rateLimit|dailyLimit/i.test(reason)) return blocked('rate-limited');
  if (/keyInvalid|keyExpired|accessNotConfigured|forbidden|badRequest|ipRefererBlocked/.test(reason))
    return failed('token-rejected', { name: tokenName });
  return unrecognised(answer);
}

interface History {
  posts: Post[];
  complete: boolean;
}

/** Pages of fifty uploads with their counters, until there is enough history. Undefined when the first cannot be had. */
async function readUploads(
  playlistId: string,
  channelId: string,
  ask: Ask,
  options: ReadOptions,
): Promise<History | undefined> {
  const posts: Post[] = [];
  let pageToken: string | undefined;
  for (;;) {
    const parameters = {
      part: 'snippet,contentDetails',
      playlistId,
      maxResults: '50',
      ...(pageToken && { pageToken }),
    };
    const answer = await ask(call('playlistItems', parameters));
    const page = answer.kind === 'answer' ? readPlaylistItems(answer, channelId) : undefined;
    if (page === undefined) return pageToken === undefined ? undefined : { posts, complete: false };
    posts.push(...(await withCounters(page.posts, ask)));
    pageToken = page.next;
    if (pageToken === undefined) return { posts: newestFirst(posts), complete: true };
    if (isEnoughHistory(posts, options)) return { posts: newestFirst(posts), complete: false };
  }
}

function newestFirst(posts: readonly Post[]): Post[] {
  return [...posts].sort((a, b) => (b.at?.to ?? 0) - (a.at?.to ?? 0));
}

/** Reads an answer of `playlistItems`. A playlist that is not found belongs to a channel without public uploads. */
function readPlaylistItems(answer: Answer, channelId: string): { posts: Post[]; next?: string } | undefined {
  const data = parseJson(answer.body);
  if (answer.status === 404 && text(dig(data, 'error', 'errors', 0, 'reason')) === 'playlistNotFound')
    return { posts: [] };
  if (answer.status !== 200 || !Array.isArray(dig(data, 'items'))) return undefined;
  const posts = list(dig(data, 'items')).flatMap((item) => uploadOf(item, channelId));
  const next = text(dig(data, 'nextPageToken'));
  return next === undefined ? { posts } : { posts, next };
}

/** Private and deleted videos stay in the list without a date. */
function uploadOf(item: unknown, channelId: string): Post[] {
  const id = text(dig(item, 'contentDetails', 'videoId'));
  const at = statedDate(text(dig(item, 'contentDetails', 'videoPublishedAt')) ?? '');
  const owner = text(dig(item, 'snippet', 'videoOwnerChannelId')) ?? channelId;
  if (id === undefined || at === undefined || owner !== channelId) return [];
  const title = text(dig(item, 'snippet', 'title'))?.slice(0, 500);
  const url = `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`;
  return [{ ...known({ id, at, text: title, url }), kind: 'original' }];
}

async function withCounters(posts: readonly Post[], ask: Ask): Promise<Post[]> {
  if (posts.length === 0) return [];
  const ids = posts.map((post) => post.id).join(',');
  const answer = await ask(call('videos', { part: 'snippet,statistics', id: ids, maxResults: '50' }));
  if (answer.kind === 'refusal' || answer.status !== 200) return [...posts];
  const byId = new Map(list(dig(parseJson(answer.body), 'items')).map((item) => [dig(item, 'id'), item]));
  return posts.flatMap((post) => {
    const item = byId.get(post.id);
    return text(dig(item, 'snippet', 'liveBroadcastContent')) === 'upcoming'
      ? []
      : [{ ...post, ...countersOf(item) }];
  });
}

function countersOf(item: unknown): Partial<Post> {
  const told = (key: string) => exactCount(dig(item, 'statistics', key));
  return known({ views: told('viewCount'), likes: told('likeCount'), comments: told('commentCount') });
}
