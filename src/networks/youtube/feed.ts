import { load } from 'cheerio/slim';
import type { Answer, Ask } from '../../model/answer.js';
import type { AccountRef, Post, Reading } from '../../model/reading.js';
import { present } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { known } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { readFeed } from '../text/feeds/index.js';

export interface FeedQuery {
  key: 'channel_id' | 'user';
  value: string;
}

export const feed: Way = {
  id: 'feed',
  facts: {
    asks: 'The channel’s Atom feed, for accounts whose address tells the channel id; robots.txt disallows it',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'no',
    blind: [
      'It lists the fifteen newest videos, Shorts and streams, no community posts.',
      'It answers 404 for healthy channels during hours-long outages: a 404 says nothing.',
      'Followers, the profile text and links are not in it.',
    ],
  },
  fills: ['dates', 'exact-dates'],
  read: readFeedWay,
};

async function readFeedWay(account: AccountRef, ask: Ask): Promise<Reading> {
  const query = feedQueryOf(account.handle);
  return query === undefined ? failed('not-this-way') : askFeed(query, ask);
}

/** How the feed of an account is asked for; undefined for handles it cannot be asked by. */
export function feedQueryOf(handle: string): FeedQuery | undefined {
  const [space, value] = handle.split('/');
  if (value === undefined) return undefined;
  if (space === 'channel') return { key: 'channel_id', value };
  return space === 'user' ? { key: 'user', value } : undefined;
}

export async function askFeed(query: FeedQuery, ask: Ask): Promise<Reading> {
  const url = `https://www.youtube.com/feeds/videos.xml?${query.key}=${encodeURIComponent(query.value)}`;
  const answer = await ask({ url });
  return answer.kind === 'refusal' ? refused(answer) : readChannelFeed(answer, query);
}

/** Reads a channel's feed. A 404 is no absence: the route fails for hours for everybody. */
function readChannelFeed(answer: Answer, query: FeedQuery): Reading {
  if (answer.status === 404) return failed('feed-unavailable', { status: 404 });
  const read = answer.status === 200 ? readFeed(answer.body, answer.at) : undefined;
  if (read === undefined) return unrecognised(answer);
  const $ = load(answer.body, { xml: true });
  const accountId = /\/channel\/(UC[\w-]{22})/.exec(
    `${$('feed > author > uri').first().text()} ${read.link ?? ''}`,
  )?.[1];
  if (accountId === undefined) return failed('unparsed', { status: answer.status });
  if (query.key === 'channel_id' && accountId !== query.value)
    return failed('other-account', { found: accountId });
  const createdAt = statedDate($('feed > published').first().text());
  return {
    outcome: present,
    profile: known({ accountId, displayName: read.title, createdAt }),
    timeline: timelineOf(withCounters($, read.posts), {
      ...(read.notes.length > 0 && { notes: read.notes }),
    }),
  };
}

function withCounters($: ReturnType<typeof load>, posts: readonly Post[]): Post[] {
  const views = new Map<string, unknown>();
  for (const entry of $('entry').toArray()) {
    const told = $(entry).find('media\\:statistics').first().attr('views');
    views.set($(entry).children('id').first().text(), told);
  }
  return posts.map((post) => {
    const id = post.id?.replace(/^yt:video:/, '');
    return { ...post, ...known({ id, views: exactCount(views.get(post.id ?? '')) }) };
  });
}
