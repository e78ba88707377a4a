import type { Answer, Ask } from '../../model/answer.js';
import type { Post } from '../../model/reading.js';
import type { ReadOptions } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { postsIn } from '../reading/posts-in.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { call } from './api-call.js';

interface History {
  posts: Post[];
  complete: boolean;
}

/** Pages of fifty uploads with their counters, until there is enough history. Undefined when the first cannot be had. */
export async function readUploads(
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
  const posts = postsIn(dig(data, 'items'), (item) => uploadOf(item, channelId));
  if (answer.status !== 200 || posts === undefined) return undefined;
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
