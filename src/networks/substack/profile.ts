import type { Answer, Ask } from '../../model/answer.js';
import { type Post, present, type Reading, type Timeline } from '../../model/reading.js';
import type { ReadOptions, Way } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { postsIn } from '../reading/posts-in.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, failed, hidden, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, number, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { htmlBio, plainText } from '../text/markup/index.js';
import { postFrom } from './archive.js';

const api = 'https://substack.com/api/v1';

export const profile: Way = {
  id: 'profile',
  facts: {
    asks: 'The public profile of a person or brand as JSON, then its feed of posts and notes',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'exact',
    blind: ['Posts of publications that do not name this profile as their author.'],
  },
  async read(account, ask, options) {
    if (!account.handle.startsWith('@')) return failed('not-this-way', { needs: 'profile' });
    const name = account.handle.slice(1);
    const answer = await ask({ url: `${api}/user/${name}/public_profile` });
    if (answer.kind === 'refusal') return refused(answer);
    const reading = readPublicProfile(answer, account.handle);
    const id = reading.profile?.accountId;
    if (reading.outcome.kind !== 'present' || id === undefined) return reading;
    const timeline = await askAuthorFeed(id, ask, options);
    return timeline === undefined ? reading : { ...reading, timeline };
  },
};

function readPublicProfile(answer: Answer, handle: string): Reading {
  const data = parseJson(answer.body);
  if (answer.status === 404 && /profile not found/i.test(text(dig(data, 'error')) ?? ''))
    return absent('profile-not-found');
  if (answer.status === 401 && Array.isArray(dig(data, 'errors'))) return hidden('login-wall');
  if (answer.status !== 200 || text(dig(data, 'handle')) === undefined) return unrecognised(answer);
  if (`@${text(dig(data, 'handle'))?.toLowerCase()}` !== handle) return failed('no-identity');
  const links = list(dig(data, 'userLinks')).flatMap(
    (link) => text(dig(link, 'value')) ?? text(dig(link, 'url')) ?? [],
  );
  return {
    outcome: present,
    profile: {
      ...known({
        accountId: number(dig(data, 'id'))?.toString(),
        displayName: text(dig(data, 'name')),
        bio: htmlBio(dig(data, 'bio')),
        website: links.find((link) => /^https?:/i.test(link)),
        followers: exactCount(dig(data, 'followerCount')),
        links: links.length > 0 ? links : undefined,
      }),
      handle,
    },
  };
}

async function askAuthorFeed(id: string, ask: Ask, options: ReadOptions): Promise<Timeline | undefined> {
  const posts: Post[] = [];
  let cursor: string | undefined;
  let answered = false;
  for (let page = 1; page < options.maxRequests; page++) {
    const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const answer = await ask({ url: `${api}/reader/feed/profile/${id}${query}` });
    const read = answer.kind === 'answer' ? readAuthorFeed(answer, id) : undefined;
    if (read === undefined) break;
    answered = true;
    posts.push(...read.posts);
    if (read.next === undefined) return timelineOf(posts, { complete: true });
    cursor = read.next;
    if (isEnoughHistory(posts, options)) break;
  }
  return answered ? timelineOf(posts) : undefined;
}

/** One page of an author's activity: own posts and notes, restacks of others among them. */
function readAuthorFeed(answer: Answer, id: string): { posts: Post[]; next?: string } | undefined {
  const data = answer.status === 200 ? parseJson(answer.body) : undefined;
  const posts = postsIn(dig(data, 'items'), (item) => activityFrom(item, id));
  if (posts === undefined) return undefined;
  const next = text(dig(data, 'nextCursor'));
  return { posts, ...(next !== undefined && { next }) };
}

function activityFrom(item: unknown, id: string): Post | undefined {
  const restacked = /restack/.test(text(dig(item, 'context', 'type')) ?? '');
  const post = dig(item, 'type') === 'post' ? postFrom(dig(item, 'post')) : noteFrom(item, id);
  if (post === undefined || !restacked) return post;
  // the date of a restack is that of the act, not that of the post it passes on
  const { at: _, ...rest } = post;
  const at = statedDate(text(dig(item, 'context', 'timestamp')) ?? '');
  return { ...rest, ...(at && { at }), id: `restack:${post.id}`, kind: 'repost' };
}

function noteFrom(item: unknown, id: string): Post | undefined {
  const note = dig(item, 'comment');
  const noteId = number(dig(note, 'id'));
  if (noteId === undefined) return undefined;
  const author = number(dig(note, 'user_id'))?.toString();
  const handle = text(dig(note, 'handle'));
  const isReply = (text(dig(note, 'ancestor_path')) ?? '') !== '';
  return {
    ...known({
      at: statedDate(text(dig(note, 'date')) ?? ''),
      url: handle === undefined ? undefined : `https://substack.com/@${handle}/note/c-${noteId}`,
      text: plainText(text(dig(note, 'body')) ?? ''),
      likes: exactCount(dig(note, 'reaction_count')),
      comments: exactCount(dig(note, 'children_count')),
      shares: exactCount(dig(note, 'restacks')),
    }),
    id: `c-${noteId}`,
    kind: author !== undefined && author !== id ? 'repost' : isReply ? 'reply' : 'original',
  };
}
