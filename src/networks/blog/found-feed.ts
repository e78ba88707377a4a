import { canParse } from '../../can-parse.js';
import type { Answer, Ask } from '../../model/answer.js';
import { type Count, type Post, type Profile, present, type Reading } from '../../model/reading.js';
import { because, type Reason } from '../../model/reason.js';
import { DAY } from '../../model/time.js';
import type { ReadOptions } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { timelineOf } from '../reading/timeline.js';
import { known } from '../text/data/index.js';
import { type Feed, readAnyFeed, readFeed } from '../text/feeds/index.js';
import { isCommentFeed } from './feed-kind.js';
import { feedAccept, isSameSite } from './page.js';
import { askWordPress } from './wordpress.js';

/** A feed whose items all lie within so many days says nothing about the time before. */
const SHORT_SPAN = 30 * DAY;

interface History {
  posts: Post[];
  total: Count | undefined;
  notes: Reason[];
  /** The list is what is left of a broken feed. */
  damaged: boolean;
}

/** The feed of an answer, also one that is cut off or broken. */
export function feedOf({ status, body, at }: Answer): Feed | undefined {
  return status === 200 ? readAnyFeed(body, at) : undefined;
}

/** Comments are other people's: a feed of them proves nothing of the company. */
export function isOfComments({ title, posts }: Feed): boolean {
  return isCommentFeed(
    title,
    posts.map((post) => post.url ?? post.id),
  );
}

/** The reading of a feed, with as much older history as the site gives: WordPress's interface, or further pages of the feed. */
export async function readFoundFeed(
  feed: Feed,
  answer: Answer,
  page: Answer | undefined,
  ask: Ask,
  options: ReadOptions,
): Promise<Reading> {
  if (holdsSampleAlone(feed)) return feedReading(feed, sampleAlone);
  const history = isEnoughHistory(feed.posts, options)
    ? { posts: feed.posts, total: feed.total, notes: feed.notes, damaged: feed.damaged === true }
    : await olderHistory(feed, answer, page, ask, options);
  return feedReading(feed, history);
}

/**
 * WordPress announces a feed by itself, and brings a first post along (number 1, "Hello world!" in any language). Where nothing else
 * is there, nobody has begun a blog, and none has fallen silent.
 */
function holdsSampleAlone({ generator = '', posts, listed }: Feed): boolean {
  return listed === 1 && /wordpress/i.test(generator) && /[?&]p=1$/.test(posts[0]?.id ?? '');
}

const sampleAlone: History = {
  posts: [],
  total: undefined,
  notes: [because('sample-post')],
  damaged: false,
};

async function olderHistory(
  feed: Feed,
  answer: Answer,
  page: Answer | undefined,
  ask: Ask,
  options: ReadOptions,
): Promise<History> {
  const listed = await askWordPress(feed, answer, page, ask, options);
  if (listed && listed.posts.length >= feed.posts.length)
    return { posts: listed.posts, total: listed.total, notes: feed.notes, damaged: false };
  const posts = [...feed.posts];
  const seen = new Set(posts.map((post) => post.id));
  let next = nextPage(feed, answer);
  while (next !== undefined && !isEnoughHistory(posts, options)) {
    const more = await ask({ url: next, headers: feedAccept });
    const older = more.kind === 'answer' && more.status === 200 ? readFeed(more.body, more.at) : undefined;
    const fresh = older?.posts.filter((post) => !seen.has(post.id)) ?? [];
    if (older === undefined || more.kind === 'refusal' || fresh.length === 0) break;
    for (const post of fresh) seen.add(post.id);
    posts.push(...fresh);
    next = nextPage(older, more);
  }
  return { posts, total: listed?.total ?? feed.total, notes: feed.notes, damaged: feed.damaged === true };
}

/** The page of older items the feed names (RFC 5005), on the same site; WordPress and Ghost number theirs. */
function nextPage(feed: Feed, answer: Answer): string | undefined {
  if (feed.next !== undefined && canParse(feed.next, answer.finalUrl)) {
    const next = new URL(feed.next, answer.finalUrl).href;
    return isSameSite(next, answer.finalUrl) && next !== answer.finalUrl ? next : undefined;
  }
  if (/wordpress/i.test(feed.generator ?? '')) return nextPaged(answer.finalUrl);
  if (!/^ghost\b/i.test(feed.generator ?? '')) return undefined;
  const page = /\/rss\/(?:(\d{1,3})\/)?$/.exec(answer.finalUrl);
  if (!page) return undefined;
  return answer.finalUrl.replace(/\/rss\/(?:\d{1,3}\/)?$/, `/rss/${Number(page[1] ?? 1) + 1}/`);
}

function nextPaged(address: string): string {
  const url = new URL(address);
  url.searchParams.set('paged', String(Number(url.searchParams.get('paged') ?? 1) + 1));
  return url.href;
}

function feedReading(feed: Feed, { posts, total, notes, damaged }: History): Reading {
  const dated = posts.some((post) => post.at !== undefined);
  const complete = total !== undefined && posts.length >= total.value;
  const all = [
    ...notes,
    ...(damaged ? [because('damaged-feed')] : []),
    ...(complete ? [] : windowNote(posts)),
  ];
  return {
    outcome: present,
    profile: profileFrom(feed, total),
    timeline: timelineOf(posts, {
      complete,
      hidden: posts.length === 0 && (total?.value ?? 0) > 0,
      // an empty feed, or one without dates, proves nothing about silence
      lowerBound: damaged || (!dated && !complete),
      ...(all.length > 0 && { notes: all }),
    }),
  };
}

function windowNote(posts: readonly Post[]): Reason[] {
  const times = posts.flatMap((post) => (post.at ? [post.at.from] : []));
  if (times.length < 5 || Math.max(...times) - Math.min(...times) >= SHORT_SPAN) return [];
  return [because('window-full', { count: posts.length })];
}

function profileFrom(feed: Feed, total: Count | undefined): Profile {
  return known({
    displayName: feed.title,
    bio: feed.description,
    website: feed.link !== undefined && /^https?:/i.test(feed.link) ? feed.link : undefined,
    language: feed.language,
    postsTotal: total,
  });
}
