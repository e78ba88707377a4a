import type { AnyFeed } from 'feedsmith';
import { canParse } from '../../../can-parse.js';
import type { Post } from '../../../model/reading.js';
import { because, type Reason } from '../../../model/reason.js';
import { DAY, type Dated, type Instant } from '../../../model/time.js';
import { newestOnly } from '../../reading/newest-only.js';
import { exactCount } from '../counts/index.js';
import { known } from '../data/index.js';
import { type DateHints, dateHints, millisDate, secondsDate, statedDate } from '../dates/index.js';
import { plainText } from '../markup/index.js';
import { movedNotice } from '../notices/index.js';
import { areBuildDates } from './build-dates.js';
import { type FeedDocument, feedDocument } from './feed-document.js';
import { type FeedHead, type FeedItem, shapeOf } from './feed-shape.js';

/** An RSS, RDF, Atom or JSON feed, as far as any network needs it. */
export interface Feed extends Omit<FeedHead, 'built'> {
  format: AnyFeed['format'];
  /** Items the feed lists, with those that `posts` leaves out: a full window may have more behind it. */
  listed: number;
  /**
   * Newest first by date, whatever the feed's own order; items of the future left out. One without a date keeps its place
   * in a feed that lists the newest first; in any other it comes before all, because nobody knows how new it is.
   */
  posts: Post[];
  /** Read from a text that ends early or is not well-formed: newer posts may be missing. */
  damaged?: true;
  notes: Reason[];
}

/** A date this far ahead of the clock is a scheduled item or a wrong zone. */
const FUTURE = DAY;
/** From this many items with one and the same time on, the dates are those of an import. */
const BULK = 5;

type KindOf = (item: FeedItem) => Post['kind'];

/**
 * Reads a feed that was answered at `at`. Undefined when the body is no feed (an HTML page, a feed that is cut off).
 * A date is that of publication; the date of the last edit only where the feed has no other. `kindOf` tells reposts
 * and replies apart where a network's feed allows it.
 */
export function readFeed(body: string, at: Instant, kindOf?: KindOf): Feed | undefined {
  const document = feedDocument(body);
  const feed = document && !document.damaged ? feedIn(document, at, kindOf) : undefined;
  return feed?.damaged ? undefined : feed;
}

/** Reads a feed, or what is left of one that is cut off or broken: its posts are real, but they prove no silence. */
export function readAnyFeed(body: string, at: Instant): Feed | undefined {
  const document = feedDocument(body);
  return document && feedIn(document, at);
}

function feedIn({ parsed, damaged }: FeedDocument, at: Instant, kindOf: KindOf = () => 'original'): Feed {
  const { items: all, built, ...head } = shapeOf(parsed);
  const hints = dateHints(
    all.flatMap((item) => item.dates),
    head.language,
  );
  const {
    kept: items,
    cut,
    hidesNewer,
  } = newestOnly(all, (item) => {
    const date = dateOf(item, hints);
    return date && date.from <= at + FUTURE ? date : undefined;
  });
  const posts = items.map((item) => ({ ...postOf(item, head.link, hints), kind: kindOf(item) }));
  const kept = posts.filter((post) => post.at === undefined || post.at.from <= at + FUTURE);
  const isBuilt = areBuildDates(kept, statedDate(built ?? '', hints)?.from);
  return {
    ...known(head),
    format: parsed.format,
    listed: all.length,
    // A feed that is too long to be kept whole has not told its first post, whatever total it gives.
    ...(cut && head.total && { total: { ...head.total, value: Math.max(head.total.value, all.length) } }),
    posts: isBuilt ? kept.map(({ at: _, ...undated }) => undated) : newestFirst(kept),
    notes: [
      ...(isBuilt ? [because('build-dates', { count: kept.length })] : []),
      ...notesOn(isBuilt ? [] : kept, posts.length - kept.length),
      ...noticeOf(newestItem(items, posts)),
      ...(cut ? [cut] : []),
    ],
    ...((damaged || hidesNewer) && { damaged: true }),
  };
}

function newestFirst(posts: Post[]): Post[] {
  const dated = posts.filter((post) => post.at !== undefined);
  const to = (post: Post) => post.at?.to ?? 0;
  if (dated.every((post, i) => i === 0 || to(post) <= to(dated[i - 1] ?? post))) return posts;
  const undated = posts.filter((post) => post.at === undefined);
  return [...undated, ...dated.sort((a, b) => to(b) - to(a))];
}

function notesOn(posts: readonly Post[], future: number): Reason[] {
  const bulk = sameTime(posts);
  return [
    ...(future > 0 ? [because('future-items-dropped', { count: future })] : []),
    ...(bulk >= BULK && bulk * 2 > posts.length ? [because('bulk-dates', { count: bulk })] : []),
  ];
}

function newestItem(items: readonly FeedItem[], posts: readonly Omit<Post, 'kind'>[]): FeedItem | undefined {
  const times = posts.map((post) => post.at?.to ?? 0);
  return items[times.indexOf(Math.max(...times))];
}

/** The last entry of a blog that went elsewhere often says so, and where to. */
function noticeOf(item: FeedItem | undefined): Reason[] {
  const notice = movedNotice(`${plainText(item?.title ?? '') ?? ''}. ${plainText(item?.html ?? '') ?? ''}`);
  return notice === undefined ? [] : [because('says-it-moved', { ...notice })];
}

/** How many posts share the most common time. */
function sameTime(posts: readonly Post[]): number {
  const counts = new Map<number, number>();
  for (const { at } of posts) if (at) counts.set(at.from, (counts.get(at.from) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function postOf(item: FeedItem, base: string | undefined, hints: DateHints): Omit<Post, 'kind'> {
  const at = dateOf(item, hints);
  const url = webUrl(item.url, base);
  const text = plainText(item.title ?? '') ?? plainText(item.html ?? '');
  const id = item.id ?? url;
  const comments = exactCount(item.comments);
  return known({ id, at, url, text, comments });
}

/** The first of its dates that is one: feeds leave `pubDate` empty, or write "soon" into it. */
function dateOf({ dates }: FeedItem, hints: DateHints): Dated | undefined {
  for (const date of dates) {
    const at = statedDate(date, hints) ?? epochDate(date);
    if (at) return at;
  }
  return undefined;
}

/** Programs that write their feed by hand forget to format the time: seconds since 1970, or milliseconds. */
function epochDate(text: string): Dated | undefined {
  if (/^\d{10}$/.test(text)) return secondsDate(text);
  return /^\d{13}$/.test(text) ? millisDate(text) : undefined;
}

function webUrl(url: string | undefined, base: string | undefined): string | undefined {
  if (url === undefined || !canParse(url, base)) return undefined;
  const parsed = new URL(url, base);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : undefined;
}
