import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { Count } from '../../../model/reading.js';
import { exactCount } from '../counts/index.js';
import { plainText } from '../markup/index.js';

/** What a feed says of itself. */
export interface FeedHead {
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
  /** When the feed was made, as it writes it. */
  built?: string;
}

export interface FeedItem {
  id?: string | undefined;
  url?: string | undefined;
  title?: string | undefined;
  html?: string | undefined;
  /** As the feed writes them: publication first, the last edit last. */
  dates: string[];
  comments?: number | undefined;
}

type Shape = { [K in keyof FeedHead]-?: FeedHead[K] | undefined } & { items: FeedItem[] };

/** What the four formats have in common, each read by its own names. */
export function shapeOf(parsed: AnyFeed): Shape {
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
    total: exactCount(feed.opensearch?.totalResults),
    built: feed.lastBuildDate,
    items: (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      title: item.title,
      html: item.content?.encoded ?? item.description,
      dates: stated(
        item.pubDate,
        item.dc?.dates?.[0],
        item.atom?.published,
        item.dcterms?.issued?.[0],
        item.dcterms?.created?.[0],
        item.atom?.updated,
      ),
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
    built: undefined,
    items: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about ?? item.link,
      url: item.link,
      title: item.title,
      html: item.content?.encoded ?? item.description,
      dates: stated(
        item.dc?.dates?.[0],
        item.atom?.published,
        item.dcterms?.issued?.[0],
        item.dcterms?.created?.[0],
        item.atom?.updated,
      ),
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
    total: exactCount(feed.opensearch?.totalResults),
    built: feed.updated,
    items: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      url: linkOf(entry.links, 'alternate'),
      title: entry.title?.value,
      html: entry.content?.value ?? entry.summary?.value,
      dates: stated(entry.published, entry.dc?.dates?.[0], entry.updated),
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
    built: undefined,
    items: (feed.items ?? []).map((item) => ({
      id: item.id,
      url: item.url ?? item.external_url,
      title: item.title,
      html: item.content_html ?? item.content_text ?? item.summary,
      dates: stated(item.date_published, item.date_modified),
      comments: undefined,
    })),
  };
}

function stated(...dates: (string | undefined)[]): string[] {
  return dates.filter((date) => date !== undefined);
}

/** A link without `rel` is the alternate (RFC 4287, 4.2.7.2). */
function linkOf(links: readonly { href?: string; rel?: string }[] | undefined, rel: string) {
  return links?.find((link) => (link.rel ?? 'alternate') === rel)?.href;
}
