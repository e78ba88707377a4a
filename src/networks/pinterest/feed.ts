import type { Answer } from '../../model/answer.js';
import { type Post, present, type Reading } from '../../model/reading.js';
import { because } from '../../model/reason.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { known } from '../text/data/index.js';
import { readFeed } from '../text/feeds/index.js';
import { isPageOf, profileUrl } from './account-of.js';
import { readGone } from './gone.js';

/** Pinterest's feeds list this many pins. */
const WINDOW = 25;

export const feed: Way = {
  id: 'feed',
  facts: {
    asks: 'The RSS feed of the newest pins (25)',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'no',
    blind: [
      'Which pins are the account’s own and which it saved from others.',
      'Reactions, and pins before the newest 25.',
      'Whether a missing account is suspended.',
    ],
  },
  async read(account, ask) {
    const answer = await ask({ url: `${profileUrl(account.handle)}feed.rss` });
    return answer.kind === 'refusal' ? refused(answer) : readPinFeed(answer, account.handle);
  },
};

function readPinFeed(answer: Answer, handle: string): Reading {
  const gone = readGone(answer, handle);
  if (gone) return gone;
  if (answer.status !== 200) return unrecognised(answer);
  const read = readFeed(answer.body, answer.at);
  // paths that Pinterest no longer serves answer 200 with its whole page instead of a feed
  if (read === undefined)
    return /<html\b/i.test(answer.body) ? failed('html-instead-of-feed') : unrecognised(answer);
  if (!isPageOf(read.link, handle) && !isPageOf(read.self, handle)) return failed('no-identity');
  const { title: displayName, description: bio } = read;
  const isEmpty = read.posts.length === 0;
  const note = isEmpty ? because('private-or-empty') : because('saves-not-told-apart');
  return {
    outcome: present,
    profile: { ...known({ displayName, bio }), handle },
    timeline: timelineOf(read.posts.map(withPinId), {
      complete: !isEmpty && read.listed < WINDOW,
      lowerBound: isEmpty,
      notes: [...read.notes, note],
    }),
  };
}

/** The other views name pins by number. */
function withPinId(post: Post): Post {
  const id = /\/pin\/(\d+)/.exec(post.url ?? post.id ?? '')?.[1];
  return id === undefined ? post : { ...post, id };
}
