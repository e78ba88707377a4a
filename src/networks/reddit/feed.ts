import { canParse } from '../../can-parse.js';
import type { Answer, Ask } from '../../model/answer.js';
import type { AccountRef, Post, Reading } from '../../model/reading.js';
import { present } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, failed, hidden, refused, unrecognised } from '../refused.js';
import { dig, known, parseJson, text } from '../text/data/index.js';
import { type Feed, readFeed } from '../text/feeds/index.js';
import { readClosed } from './closed.js';

export const feed: Way = {
  id: 'feed',
  facts: {
    asks: 'The Atom feed of a user (posts and comments) or of a subreddit (newest first); robots.txt disallows it, as everything on reddit.com',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'no',
    blind: [
      'Scores, comment counts, members and the pinned mark are not in it.',
      'Users can hide all or some of their posts from their profile: an empty feed proves nothing.',
      'One request uses up what a visitor without an account may ask in 25 to 60 seconds.',
    ],
  },
  read: readFeedWay,
};

async function readFeedWay(account: AccountRef, ask: Ask): Promise<Reading> {
  const path = account.handle.startsWith('u/') ? '/.rss' : '/new/.rss';
  const answer = await ask({ url: `${account.url}${path}?limit=100` });
  return answer.kind === 'refusal' ? refused(answer) : readAtom(answer, account.handle);
}

/** Reads the feed of `u/name` or `r/name`. An HTML page in its place is a wall. */
export function readAtom(answer: Answer, handle: string): Reading {
  const sign = readSign(answer);
  if (sign) return sign;
  const feed = readFeed(answer.body, answer.at);
  if (feed === undefined) return isHtml(answer) ? hidden('login-wall') : unrecognised(answer);
  if (!isOf(feed, handle)) return failed('other-account');
  const posts = feed.posts.map(withKind);
  return {
    outcome: present,
    profile: known({ displayName: feed.title, bio: feed.description }),
    timeline: timelineOf(posts, {
      ...(isNewestFirst(feed, handle) ? {} : { order: 'selection' as const }),
      ...(posts.length === 0 && { hidden: true, lowerBound: true }),
    }),
  };
}

function readSign(answer: Answer): Reading | undefined {
  const { pathname } = new URL(answer.finalUrl);
  if (pathname.startsWith('/login')) return hidden('login-wall');
  if (answer.status === 200) return undefined;
  const json = parseJson(answer.body);
  const closed = readClosed(json);
  if (closed) return closed;
  if (/nobody on Reddit goes by that name/.test(answer.body)) return absent('nobody-by-that-name');
  if (answer.status === 404 && text(dig(json, 'message')) === 'Not Found') return absent('not-found');
  return unrecognised(answer);
}

function isHtml(answer: Answer): boolean {
  return /\bhtml\b/.test(answer.headers['content-type'] ?? '');
}

/** The feed names its page: `https://www.reddit.com/r/acme/new`, `…/user/acme`. */
function isOf(feed: Feed, handle: string): boolean {
  const [kind, name = ''] = handle.split('/');
  const path = kind === 'u' ? `/user/${name}` : `/r/${name}`;
  return [feed.link, feed.self].some(
    (url) => pathOf(url).replace(/(?:\/(?:new|submitted|overview))?\/?(?:\.rss)?$/, '') === path,
  );
}

/** A subreddit's other feeds ("hot") put pinned and popular posts first. */
function isNewestFirst(feed: Feed, handle: string): boolean {
  return (
    handle.startsWith('u/') || [feed.self, feed.link].some((url) => /\/new\/?(?:\.rss)?$/.test(pathOf(url)))
  );
}

function pathOf(url: string | undefined): string {
  return url !== undefined && canParse(url) ? new URL(url).pathname.toLowerCase() : '';
}

function withKind(post: Post): Post {
  return post.id?.startsWith('t1_') ? { ...post, kind: 'reply' } : post;
}
