import { type FeedLink, feedKey, rankedFeeds } from '../networks/blog/feed-kind.js';

/** A feed, and the page that announces it. */
export interface PageFeed extends FeedLink {
  page: string;
}

/**
 * Where a site's blog is, by the feeds that its pages announce: the feed that is called the blog, or the whole site's. Where several are
 * called alike, or only parts of one are announced, the page itself, of which the blog's reader weighs them all. Undefined: none is of posts.
 */
export function blogAddress(feeds: readonly PageFeed[]): string | undefined {
  const ranked = rankedFeeds([...feeds].sort((a, b) => a.url.length - b.url.length));
  const [best] = ranked;
  if (best === undefined) return undefined;
  const alike = ranked.filter(({ kind }) => kind === best.kind).map(({ link }) => feedKey(link));
  const isOne = new Set(alike).size === 1 && best.kind !== 'part';
  return isOne ? best.link.url : best.link.page;
}
