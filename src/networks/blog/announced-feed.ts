import type { Answer, Ask } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import { because } from '../../model/reason.js';
import { DAY, type Instant } from '../../model/time.js';
import type { ReadOptions } from '../network.js';
import type { Feed } from '../text/feeds/index.js';
import { feedKey } from './feed-kind.js';
import type { AnnouncedFeed } from './feed-links.js';
import { feedOf, isOfComments, readFoundFeed } from './found-feed.js';
import { feedAccept } from './page.js';

/** Of the feeds a page announces, at most so many are asked for. */
const MAX_ASKED = 3;
/** A site's posts may stand in its blog's feed or in that of the whole site: where one is older, the other is asked as well. */
const OLD = 90 * DAY;

interface Found {
  link: AnnouncedFeed;
  feed: Feed;
  answer: Answer;
}

/**
 * The feed of the company's posts among those a page announces, best first: what is called its blog before the whole site's, that before
 * what nobody can place, and one part of it last. Of several alike the one with the newest post. Where some were not read, or only a
 * part is announced, newer posts may stand elsewhere, and the reading proves no silence. Undefined: none of them is a feed.
 */
export async function announcedFeed(
  links: readonly AnnouncedFeed[],
  page: Answer,
  ask: Ask,
  options: ReadOptions,
): Promise<Reading | undefined> {
  const { found, unread } = await askFeeds(links, ask);
  const [best] = [...found].sort(byNewest);
  if (best === undefined) return undefined;
  const reading = await readFoundFeed(best.feed, best.answer, page, ask, options);
  if (best.link.kind === 'part') return provingNoSilence(reading, because('feed-of-a-part'));
  return withUnread(reading, unread);
}

async function askFeeds(
  links: readonly AnnouncedFeed[],
  ask: Ask,
): Promise<{ found: Found[]; unread: number }> {
  const found: Found[] = [];
  const unread: AnnouncedFeed[] = [];
  const waiting = [...links];
  for (let asked = 0; asked < MAX_ASKED; asked++) {
    const link = nextOf(waiting, found);
    if (link === undefined) break;
    waiting.splice(waiting.indexOf(link), 1);
    const answer = await ask({ url: link.url, headers: feedAccept });
    const feed = answer.kind === 'answer' ? feedOf(answer) : undefined;
    if (answer.kind === 'refusal' || isTurnedAway(answer)) unread.push(link);
    else if (feed && !isOfComments(feed)) found.push({ link, feed, answer });
  }
  // a guess stands for the guesses before it, which lie nearer to the address asked for
  const isGuess = found.find(({ feed }) => feed.posts.length > 0)?.link.kind === 'guessed';
  const left = isGuess ? unread : alike([...waiting, ...unread], found);
  return { found, unread: left.length };
}

/** A wall, a limit or a broken server: whether there is a feed, and what is in it, is unknown. */
export function isTurnedAway({ status }: Answer): boolean {
  return status >= 400 && status !== 404 && status !== 410;
}

/** The next worth a request: until there is one with posts the best, then those that may as well be the blog. */
function nextOf(waiting: readonly AnnouncedFeed[], found: readonly Found[]): AnnouncedFeed | undefined {
  const [first] = waiting;
  return found.some(({ feed }) => feed.posts.length > 0) ? alike(waiting, found)[0] : first;
}

/** Other feeds, and not other spellings of one, that are called as much as the one that was found. */
function alike(waiting: readonly AnnouncedFeed[], found: readonly Found[]): AnnouncedFeed[] {
  const [best] = found.filter(({ feed }) => feed.posts.length > 0);
  if (best === undefined || best.link.kind === 'guessed') return [];
  const known = new Set(found.map(({ link }) => feedKey(link)));
  const others = waiting.filter((link) => !known.has(feedKey(link)));
  const isOld = found.every(({ feed, answer }) => answer.at - newest(feed) > OLD);
  const kinds = isOld && isWhole(best.link) ? ['posts', 'whole'] : [best.link.kind];
  return others.filter(({ kind }) => kinds.includes(kind));
}

function isWhole({ kind }: AnnouncedFeed): boolean {
  return kind === 'posts' || kind === 'whole';
}

/** An empty feed only where there is no other. */
function byNewest(a: Found, b: Found): number {
  return newest(b.feed) - newest(a.feed) || b.feed.posts.length - a.feed.posts.length;
}

function newest({ posts }: Feed): Instant {
  return Math.max(0, ...posts.map((post) => post.at?.to ?? 0));
}

/** Newer posts may stand in feeds that could not be read. */
export function withUnread(reading: Reading, count: number): Reading {
  return count === 0 ? reading : provingNoSilence(reading, because('feeds-not-read', { count }));
}

function provingNoSilence(reading: Reading, note: ReturnType<typeof because>): Reading {
  const { timeline } = reading;
  if (timeline === undefined) return reading;
  return {
    ...reading,
    timeline: { ...timeline, lowerBound: true, notes: [...(timeline.notes ?? []), note] },
  };
}
