import { type AnyFeed, type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import type { Count, Post } from '../../model/reading.js';
import { because, type Reason } from '../../model/reason.js';
import { DAY, type Instant } from '../../model/time.js';
import { plainText } from './html.js';
import { known } from './known.js';
import { statedDate } from './stated-date.js';

/** An RSS, RDF, Atom or JSON feed, as far as any network needs it. */
export interface Feed {
  format: AnyFeed['format'];
  title?: string;
  description?: string;
  /** The page the feed belongs to. */
  link?: string;
  /** The feed's own address, as it states it. */
  self?: string;
  generator?: string;
  language?: string;
  /** The page of older items (RFC 5005, JSON Feed `next_url`). */
  next?: string;
  /** Posts in all, where the feed tells (OpenSearch). */
  total?: Count;
  /** Items the feed lists, with those that `posts` leaves out: a full window may have more behind it. */
  listed: number;
  /** Newest first by date, whatever the feed's own order; undated ones last, items of the future left out. */
  posts: Post[];
  notes: Reason[];
}

export interface FeedItem {
  id?: string | undefined;
  url?: string | undefined;
  title?: string | undefined;
  html?: string | undefined;
  date?: string | undefined;
  comments?: number | undefined;
}

/** A date this far ahead of the clock is a scheduled item or a wrong zone. */
const FUTURE = DAY;
/** From this many items with one and the same time on, the dates are those of an import. */
const BULK = 5;

/**
 * Reads a feed that was answered at `at`. Undefined when the body is no feed (an HTML page, a feed that is cut off).
 * A date is that of publication; the date of the last edit only where the feed has no other. `kindOf` tells reposts
 * and replies apart where a network's feed allows it.
 */
export function readFeed(
  body: string,
  at: Instant,
  kindOf: (item: FeedItem) => Post['kind'] = () => 'original',
): Feed | undefined {
  const parsed = parsedFeed(body);
  if (parsed === undefined) return undefined;
  const { items, ...head } = shapeOf(parsed);
  const posts = items.map((item) => ({ ...postOf(item, head.link), kind: kindOf(item) }));
  const kept = posts.filter((post) => post.at === undefined || post.at.from <= at + FUTURE);
  return {
    ...known(head),
    format: parsed.format,
    listed: posts.length,
    posts: kept.sort((a, b) => (b.at?.to ?? 0) - (a.at?.to ?? 0)),
    notes: notesOn(kept, posts.length - kept.length),
  };
}

function parsedFeed(body: string): AnyFeed | undefined {
  try {
    return parseFeed(body.trimStart());
  } catch {
    // feedsmith tells by throwing that a text is no feed, or one it cannot read
    return undefined;
  }
}

function notesOn(posts: readonly Post[], future: number): Reason[] {
  const bulk = sameTime(posts);
  return [
    ...(future > 0 ? [because('future-items-dropped', { count: future })] : []),
    ...(bulk >= BULK && bulk * 2 > posts.length ? [because('bulk-dates', { count: bulk })] : []),
  ];
}

/** How many posts share the most common time. */
function sameTime(posts: readonly Post[]): number {
  const counts = new Map<number, number>();
  for (const { at } of posts) if (at) counts.set(at.from, (counts.get(at.from) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function postOf(item: FeedItem, base: string | undefined): Omit<Post, 'kind'> {
  const at = item.date === undefined ? undefined : statedDate(item.date);
  const url = webUrl(item.url, base);
  const text = plainText(item.title ?? '') ?? plainText(item.html ?? '');
  const id = item.id ?? url;
  const comments = countOf(item.comments);
  return known({ id, at, url, text, comments });
}

function webUrl(url: string | undefined, base: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url, base)) return undefined;
  const parsed = new URL(url, base);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : undefined;
}

type Shape = { [K in keyof Omit<Feed, 'format' | 'listed' | 'posts' | 'notes'>]: Feed[K] | undefined } & {
  items: FeedItem[];
};

function shapeOf(parsed: AnyFeed): Shape {
  switch (parsed.format) {
    case 'rss':
      return rssShape(parsed.feed);
    case 'rdf':
      return rdfShape(parsed.feed);
    case 'atom':
      return atomShape(parsed.feed);
    case 'json':
      return jsonShape(parsed.feed);
  }
}

function rssShape(feed: RssFeed.Feed<string>): Shape {
  return {
    title: plainText(feed.title ?? ''),
    description: plainText(feed.description ?? ''),
    link: feed.link ?? linkOf(feed.atom?.links, 'alternate'),
    self: linkOf(feed.atom?.links, 'self'),
    generator: feed.generator,
    language: feed.language,
    next: linkOf(feed.atom?.links, 'next'),
    total: countOf(feed.opensearch?.totalResults),
    items: (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      title: item.title,
      html: item.content?.encoded ?? item.description,
      date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
      comments: item.slash?.comments ?? item.thr?.total,
    })),
  };
}

function rdfShape(feed: RdfFeed.Feed<string>): Shape {
  return {
    title: plainText(feed.title ?? ''),
    description: plainText(feed.description ?? ''),
    link: feed.link,
    self: linkOf(feed.atom?.links, 'self'),
    generator: undefined,
    language: feed.dc?.languages?.[0],
    next: linkOf(feed.atom?.links, 'next'),
    total: undefined,
    items: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about ?? item.link,
      url: item.link,
      title: item.title,
      html: item.content?.encoded ?? item.description,
      date: item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
      comments: item.slash?.comments,
    })),
  };
}

function atomShape(feed: AtomFeed.Feed<string>): Shape {
  return {
    title: plainText(feed.title?.value ?? ''),
    description: plainText(feed.subtitle?.value ?? ''),
    link: linkOf(feed.links, 'alternate'),
    self: linkOf(feed.links, 'self'),
    generator: feed.generator?.text,
    language: feed.xml?.lang,
    next: linkOf(feed.links, 'next'),
    total: countOf(feed.opensearch?.totalResults),
    items: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      url: linkOf(entry.links, 'alternate'),
      title: entry.title?.value,
      html: entry.content?.value ?? entry.summary?.value,
      date: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated,
      comments: entry.slash?.comments ?? entry.thr?.total,
    })),
  };
}

function jsonShape(feed: JsonFeed.Feed<string>): Shape {
  return {
    title: plainText(feed.title ?? ''),
    description: plainText(feed.description ?? ''),
    link: feed.home_page_url,
    self: feed.feed_url,
    generator: undefined,
    language: feed.language,
    next: feed.next_url,
    total: undefined,
    items: (feed.items ?? []).map((item) => ({
      id: item.id,
      url: item.url ?? item.external_url,
      title: item.title,
      html: item.content_html ?? item.content_text ?? item.summary,
      date: item.date_published ?? item.date_modified,
      comments: undefined,
    })),
  };
}

/** A link without `rel` is the alternate (RFC 4287, 4.2.7.2). */
function linkOf(links: readonly { href?: string; rel?: string }[] | undefined, rel: string) {
  return links?.find((link) => (link.rel ?? 'alternate') === rel)?.href;
}

function countOf(value: number | undefined): Count | undefined {
  return value === undefined ? undefined : { value, exact: true };
}
