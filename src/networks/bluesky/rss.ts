import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, hidden, refused, unrecognised } from '../refused.js';
import { known } from '../text/data/index.js';
import { readFeed } from '../text/feeds/index.js';
import { accountOf } from './account-of.js';

export const rss: Way = {
  id: 'rss',
  fills: ['dates'],
  facts: {
    asks: "The profile's RSS feed",
    existence: 'proves presence',
    dates: 'exact',
    followers: 'no',
    blind: [
      'Replies and reposts: the feed holds own posts among the thirty newest only, so it may be empty for an account that is busy.',
      'Whether an account is missing: the feed answers 404 for suspended accounts too.',
    ],
  },
  async read(account, ask) {
    const answer = await ask({ url: `https://bsky.app/profile/${account.handle}/rss` });
    return answer.kind === 'refusal' ? refused(answer) : readRss(answer, account.handle);
  },
};

/** Reads the RSS feed of `handle`. */
function readRss(answer: Answer, handle: string): Reading {
  if (answer.status === 403 && !/<html/i.test(answer.body.slice(0, 2000)))
    return hidden('asks-not-to-be-shown');
  if (answer.status !== 200) return unrecognised(answer);
  const feed = readFeed(answer.body, answer.at);
  if (feed === undefined) return unrecognised(answer);
  const owner = ownerOf(feed.link);
  if (owner !== handle && !(handle.startsWith('did:') && owner !== undefined)) return failed('other-account');
  return {
    outcome: present,
    profile: known({
      handle: feed.title?.match(/^@(\S+) -/)?.[1],
      displayName: feed.title?.replace(/^@\S+ - /, ''),
      bio: feed.description,
    }),
    timeline: timelineOf(feed.posts, { lowerBound: true }),
  };
}

function ownerOf(link: string | undefined): string | undefined {
  if (link === undefined || !canParse(link)) return undefined;
  const of = accountOf(new URL(link));
  return of.kind === 'account' ? of.handle : undefined;
}
