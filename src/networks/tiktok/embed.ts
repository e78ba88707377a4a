import type { Answer, Ask } from '../../model/answer.js';
import { type AccountRef, type Post, present, type Reading } from '../../model/reading.js';
import type { ReadOptions, Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { withPinned } from '../reading/with-pinned.js';
import { absent, failed, hidden, refused } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, parseJson, text } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import { loadHtml } from '../text/markup/index.js';
import { isRefusal, oembedRequest } from './oembed.js';
import { postOf, profileOf, rounded } from './user.js';
import { readWall } from './wall.js';

/** How many of the newest posts are asked about one by one, for their likes and comments. */
const ENRICHED = 3;

/** The creator card for other sites: ten to thirteen newest posts and rounded counters. */
export const embed: Way = {
  id: 'embed',
  facts: {
    asks: 'the creator card TikTok renders for other sites (/embed/@name), and the cards of the three newest posts',
    existence: 'proves presence and absence',
    dates: 'from ids',
    followers: 'rounded',
    blind: [
      'Private accounts and accounts that forbid embedding show no list.',
      'The website, the day of creation and the number of posts are not told.',
    ],
  },
  async read(account, ask, options) {
    const answer = await ask({ url: `https://www.tiktok.com/embed/@${account.handle}` });
    if (answer.kind === 'refusal') return refused(answer);
    if (answer.status === 400) return missing(account, ask);
    const reading = readEmbed(answer, account);
    return enriched(reading, ask, options);
  },
};

/** 400 is the card's answer for a missing account, but could also mean that embedding is off: a second surface must agree. */
async function missing(account: AccountRef, ask: Ask): Promise<Reading> {
  const second = await ask(oembedRequest(account.handle));
  if (second.kind === 'answer' && isRefusal(second)) return absent('missing-or-banned');
  return failed('missing-or-not-embeddable');
}

export function readEmbed(answer: Answer, account: AccountRef): Reading {
  const $ = loadHtml(answer.body);
  const state = parseJson($('script#__FRONTITY_CONNECT_STATE__').first().text());
  const pages = dig(state, 'source', 'data');
  const card = Object.values(typeof pages === 'object' && pages !== null ? pages : {}).find(
    (page) => text(dig(page, 'userInfo', 'uniqueId'))?.toLowerCase() === account.handle,
  );
  if (answer.status !== 200 || card === undefined) return readWall(answer, $);
  const user = dig(card, 'userInfo');
  const profile = {
    ...profileOf(user, undefined, undefined),
    ...known({
      followers: rounded(dig(user, 'followerCount')),
      following: rounded(dig(user, 'followingCount')),
    }),
  };
  if (dig(user, 'privateAccount') === true) return { ...hidden('private'), profile };
  const posts = list(dig(card, 'videoList')).flatMap((item) => postOf(item, account.handle) ?? []);
  // without a list the card does not say whether there is nothing or nothing to show
  if (posts.length === 0) return { outcome: present, profile };
  return { outcome: present, profile, timeline: timelineOf(withPinned(posts)) };
}

async function enriched(reading: Reading, ask: Ask, options: ReadOptions): Promise<Reading> {
  if (reading.timeline === undefined) return reading;
  const newest = [...reading.timeline.posts].sort((a, b) => (b.at?.to ?? 0) - (a.at?.to ?? 0));
  const details = new Map<string, Partial<Post>>();
  for (const { id } of newest.slice(0, Math.min(ENRICHED, options.maxRequests - 1))) {
    if (id === undefined) continue;
    const answer = await ask({ url: `https://www.tiktok.com/embed/v2/${id}` });
    if (answer.kind === 'refusal' || answer.status !== 200) break;
    details.set(id, readPostCard(answer, id));
  }
  const posts = reading.timeline.posts.map((post) => ({ ...post, ...details.get(post.id ?? '') }));
  return { ...reading, timeline: { ...reading.timeline, posts } };
}

/** The card of one post: its own time, likes, comments and shares. Empty when the card shows another shape. */
function readPostCard(answer: Answer, id: string): Partial<Post> {
  const state = parseJson(loadHtml(answer.body)('script#__FRONTITY_CONNECT_STATE__').first().text());
  const item = dig(state, 'source', 'data', `/embed/v2/${id}`, 'videoData', 'itemInfos');
  const shown = text(dig(item, 'id'));
  if (shown !== undefined && shown !== id) return {};
  return known({
    at: secondsDate(dig(item, 'createTime')),
    likes: exactCount(dig(item, 'diggCount')),
    comments: exactCount(dig(item, 'commentCount')),
    shares: exactCount(dig(item, 'shareCount')),
    views: rounded(dig(item, 'playCount')),
  });
}
