import type { Answer, Ask } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading, type Timeline } from '../../model/reading.js';
import type { ReadOptions, Way } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, number, text } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import { htmlBio, jsonAfter, plainText } from '../text/markup/index.js';
import { readGone } from './gone.js';

const PAGE = 50;

interface LegacyPage {
  name: string;
  profile: Profile;
  total?: number;
  posts: Post[];
}

export const legacy: Way = {
  id: 'legacy-json',
  facts: {
    asks: 'The blog’s posts as JSON in the form of the first API (50 a page)',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'no',
    blind: ['Followers: only the owner sees them.', 'Tumblr no longer documents this form and may end it.'],
  },
  async read(account, ask, options) {
    const answer = await ask({ url: pageUrl(account.handle, 0) });
    if (answer.kind === 'refusal') return refused(answer);
    const gone = readGone(answer, account.handle);
    if (gone) return gone;
    const page = readLegacy(answer);
    if (page === undefined) return unrecognised(answer);
    if (page.name !== account.handle) return failed('no-identity');
    return {
      outcome: present,
      profile: page.profile,
      timeline: await paged(page, account.handle, ask, options),
    };
  },
};

function pageUrl(handle: string, start: number): string {
  return `https://${handle}.tumblr.com/api/read/json?num=${PAGE}&start=${start}`;
}

/** What only this form tells, for the feed: older posts, and which are reblogs. At most `options.maxRequests` requests. */
export async function legacyTimeline(
  handle: string,
  ask: Ask,
  options: ReadOptions,
): Promise<Reading | undefined> {
  const answer = await ask({ url: pageUrl(handle, 0) });
  const page = answer.kind === 'answer' ? readLegacy(answer) : undefined;
  if (page === undefined || page.name !== handle) return undefined;
  return { outcome: present, profile: page.profile, timeline: await paged(page, handle, ask, options) };
}

async function paged(first: LegacyPage, handle: string, ask: Ask, options: ReadOptions): Promise<Timeline> {
  const posts = [...first.posts];
  const isComplete = () => first.total !== undefined && posts.length >= first.total;
  for (let asked = 1; asked < options.maxRequests; asked++) {
    if (isComplete() || isEnoughHistory(posts, options)) break;
    const answer = await ask({ url: pageUrl(handle, posts.length) });
    const page = answer.kind === 'answer' ? readLegacy(answer) : undefined;
    if (page === undefined || page.posts.length === 0) break;
    posts.push(...page.posts);
  }
  return timelineOf(posts, { complete: isComplete(), hidden: posts.length === 0 && (first.total ?? 0) > 0 });
}

/** `var tumblr_api_read = {…};` */
function readLegacy(answer: Answer): LegacyPage | undefined {
  const data = answer.status === 200 ? jsonAfter(answer.body, 'tumblr_api_read') : undefined;
  const name = text(dig(data, 'tumblelog', 'name'))?.toLowerCase();
  if (name === undefined) return undefined;
  const total = number(dig(data, 'posts-total'));
  return {
    name,
    profile: {
      ...known({
        displayName: text(dig(data, 'tumblelog', 'title')),
        bio: htmlBio(dig(data, 'tumblelog', 'description')),
        postsTotal: exactCount(total),
      }),
      handle: name,
    },
    ...(total !== undefined && { total }),
    posts: list(dig(data, 'posts')).flatMap((post) => postFrom(post) ?? []),
  };
}

function postFrom(post: unknown): Post | undefined {
  const id = text(dig(post, 'id')) ?? number(dig(post, 'id'))?.toString();
  if (id === undefined) return undefined;
  const title =
    text(dig(post, 'regular-title')) ?? text(dig(post, 'photo-caption')) ?? text(dig(post, 'regular-body'));
  return {
    ...known({
      at: secondsDate(dig(post, 'unix-timestamp')),
      url: text(dig(post, 'url-with-slug')) ?? text(dig(post, 'url')),
      text: plainText(title ?? ''),
      // notes are likes, reblogs and replies together: the nearest thing to a reaction count
      likes: exactCount(dig(post, 'note-count')),
    }),
    id,
    kind: text(dig(post, 'reblogged-from-name')) === undefined ? 'original' : 'repost',
  };
}
