import type { Answer } from '../../model/answer.js';
import { type AccountRef, type Post, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, hidden, refused, unrecognised } from '../refused.js';
import { dig, list, parseJson, text } from '../text/data/index.js';
import { loadHtml } from '../text/markup/index.js';
import { postOfTweet, profileOfUser } from './tweet.js';

/** The timeline X renders inside other sites' pages: up to a hundred posts, ordered by popularity. */
export const syndication: Way = {
  id: 'syndication',
  facts: {
    asks: 'the timeline X renders for embedding (syndication.twitter.com), one request',
    existence: 'proves presence',
    dates: 'selection',
    followers: 'exact',
    blind: [
      'Posts are chosen by popularity: newer ones may exist, so silence cannot be seen.',
      'An empty list says nothing: missing, protected and unlisted accounts look alike.',
    ],
  },
  async read(account, ask) {
    const answer = await ask({
      url: `https://syndication.twitter.com/srv/timeline-profile/screen-name/${account.handle}`,
    });
    return answer.kind === 'refusal' ? refused(answer) : readSyndication(answer, account);
  },
};

export function readSyndication(answer: Answer, account: AccountRef): Reading {
  if (answer.status !== 200) return unrecognised(answer);
  const data = parseJson(loadHtml(answer.body)('script#__NEXT_DATA__').first().text());
  const timeline = dig(data, 'props', 'pageProps', 'timeline');
  if (timeline === undefined) return failed('unparsed', { status: 200 });
  const own = list(dig(timeline, 'entries'))
    .map((entry) => dig(entry, 'content', 'tweet'))
    .filter((tweet) => text(dig(tweet, 'user', 'screen_name'))?.toLowerCase() === account.handle);
  const user = dig(own[0], 'user');
  if (user === undefined) return failed('empty-selection');
  const profile = profileOfUser(user);
  if (dig(user, 'protected') === true) return { ...hidden('private'), profile };
  const posts = own
    .map((tweet) => postOfTweet(tweet, account.handle))
    .filter((p): p is Post => p !== undefined);
  return { outcome: present, profile, timeline: timelineOf(posts, { order: 'selection' }) };
}
