import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { type Post, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { known } from '../text/data/index.js';
import { type Feed, readFeed } from '../text/feeds/index.js';
import { accountOf } from './account-of.js';
import { readGone } from './gone.js';
import { legacyTimeline } from './legacy.js';

/** Tumblr's feeds list this many posts. */
const WINDOW = 20;

export const feed: Way = {
  id: 'feed',
  facts: {
    asks: 'The RSS feed of the blog (20 newest posts), and the older JSON form where the feed does not reach back a year',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'no',
    blind: [
      'Some reblogs: the feed does not mark them, only their text shows whom they quote.',
      'Notes, and the number of posts in all.',
    ],
  },
  async read(account, ask, options) {
    const answer = await ask({ url: `https://${account.handle}.tumblr.com/rss` });
    if (answer.kind === 'refusal') return refused(answer);
    const reading = readBlogFeed(answer, account.handle);
    const posts = reading.timeline?.posts ?? [];
    if (posts.length < WINDOW || isEnoughHistory(posts, options)) return reading;
    const rest = { ...options, maxRequests: options.maxRequests - 1 };
    return (await legacyTimeline(account.handle, ask, rest)) ?? reading;
  },
};

function readBlogFeed(answer: Answer, handle: string): Reading {
  const gone = readGone(answer, handle);
  if (gone) return gone;
  const read =
    answer.status === 200
      ? readFeed(answer.body, answer.at, ({ html }) => (isReblog(html) ? 'repost' : 'original'))
      : undefined;
  if (read === undefined) return unrecognised(answer);
  if (!isFeedOf(read, handle)) return failed('no-identity');
  const { title: displayName, description: bio, link } = read;
  const website = link !== undefined && !/\btumblr\.com\b/i.test(link) ? link : undefined;
  return {
    outcome: present,
    profile: { ...known({ displayName, bio, website }), handle },
    timeline: timelineOf(read.posts.map(withPlainId), {
      complete: read.listed < WINDOW,
      ...(read.notes.length > 0 && { notes: read.notes }),
    }),
  };
}

/** A reblog's text begins with the name of the blog it quotes, in a link that Tumblr marks. */
function isReblog(html = ''): boolean {
  return /^\s*(?:<(?:p|div|figure)\b[^>]{0,300}>\s*){0,3}<a\b[^>]{0,300}\bclass="tumblr_blog"/i.test(html);
}

/** A blog on a domain of its own links to that domain: then the feed's generator says whose it is. */
function isFeedOf(read: Feed, handle: string): boolean {
  const of = read.link !== undefined && canParse(read.link) ? accountOf(new URL(read.link)) : undefined;
  if (of?.kind === 'account') return of.handle === handle;
  // "Tumblr (3.0; @acme)"
  return /^Tumblr\b.{0,40}@([\w-]+)/i.exec(read.generator ?? '')?.[1]?.toLowerCase() === handle;
}

/** The feed names posts by url, the JSON forms by number. */
function withPlainId(post: Post): Post {
  const id = /\/post\/(\d+)/.exec(post.url ?? post.id ?? '')?.[1];
  return id === undefined ? post : { ...post, id };
}
