import { canParse } from '../../can-parse.js';
import type { Answer, Ask } from '../../model/answer.js';
import type { AccountRef, Reading } from '../../model/reading.js';
import { present } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { known } from '../text/data/index.js';
import { readFeed } from '../text/feeds/index.js';
import { accountOf } from './account-of.js';

export const feed: Way = {
  id: 'feed',
  facts: {
    asks: 'The RSS feed of the user’s videos, which Vimeo calls discontinued and often still answers',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'no',
    blind: [
      'Without it there is no date without a token.',
      'Titles may be missing; a missing feed says nothing.',
    ],
  },
  fills: ['dates'],
  read: readFeedWay,
};

async function readFeedWay(account: AccountRef, ask: Ask): Promise<Reading> {
  const answer = await ask({ url: `${account.url}/videos/rss` });
  return answer.kind === 'refusal' ? refused(answer) : readRss(answer, account.handle);
}

/** Reads the feed of a user's videos. A 404 may only mean that the feed is no longer made. */
function readRss(answer: Answer, handle: string): Reading {
  if (answer.status === 404) return failed('feed-unavailable', { status: 404 });
  const feed = answer.status === 200 ? readFeed(answer.body, answer.at) : undefined;
  if (feed === undefined) return unrecognised(answer);
  const named = [feed.link, feed.self].some((url) => url !== undefined && isOf(url, handle));
  if (!named) return failed('unparsed', { status: answer.status });
  const posts = feed.posts.map((post) => {
    const id = /vimeo\.com\/(\d+)/.exec(post.url ?? '')?.[1];
    return id === undefined ? post : { ...post, id };
  });
  return {
    outcome: present,
    profile: known({ displayName: feed.title?.replace(/^Vimeo \/ /, '').replace(/(?:['’]s)? videos$/i, '') }),
    timeline: timelineOf(posts, { ...(feed.notes.length > 0 && { notes: feed.notes }) }),
  };
}

function isOf(url: string, handle: string): boolean {
  const of = canParse(url) ? accountOf(new URL(url)) : undefined;
  return of?.kind === 'account' && of.handle === handle;
}
