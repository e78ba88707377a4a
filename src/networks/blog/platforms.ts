import type { Answer } from '../../model/answer.js';
import { trimEnd } from '../../trim-end.js';
import type { CheerioAPI } from '../text/markup/index.js';

interface Platform {
  /** Written in the page (its generator, its asset addresses) or in the names of its headers. */
  sign: RegExp;
  /** Feeds, relative to the page (`rss.xml`) or to the host (`/feed/`). */
  paths: readonly string[];
}

/** Where content systems and newsroom services keep their feed, for pages that do not announce it. */
const platforms: readonly Platform[] = [
  { sign: /\/wp-content\/|\/wp-includes\/|api\.w\.org/, paths: ['feed/', '/feed/'] },
  { sign: /content="Ghost[ "]/, paths: ['rss/', '/rss/'] },
  { sign: /hs-scripts\.com|\/hs-fs\/|\/_hcms\//, paths: ['rss.xml', '/blog/rss.xml'] },
  { sign: /data-wf-site/, paths: ['rss.xml', '/blog/rss.xml'] },
  // `?format=json` would page further back, but the robots.txt that their sites share forbids it
  { sign: /SQUARESPACE_CONTEXT|static1\.squarespace\.com/, paths: ['?format=rss', '/blog?format=rss'] },
  { sign: /x-wix-request-id|static\.wixstatic\.com/, paths: ['/blog-feed.xml'] },
  { sign: /cdn\.shopify\.com/, paths: ['/blogs/news.atom', '/blogs/blog.atom'] },
  { sign: /content="Drupal|\/sites\/default\/files\//, paths: ['/rss.xml'] },
  { sign: /content="Joomla/, paths: ['?format=feed&type=rss'] },
  { sign: /content="TYPO3|\/typo3temp\//, paths: ['?type=9818', '/rss.xml'] },
  { sign: /content="blogger"|blogger\.com\/static/i, paths: ['/feeds/posts/default?max-results=100'] },
  { sign: /content="Hugo/, paths: ['index.xml', '/index.xml'] },
  { sign: /content="Jekyll/, paths: ['/feed.xml'] },
  {
    sign: /content="(?:Gatsby|Astro|Eleventy|Docusaurus|Next\.js)|__NEXT_DATA__|___gatsby/,
    paths: ['rss.xml', '/rss.xml', '/blog/rss.xml'],
  },
  { sign: /content="Discourse/, paths: ['/latest.rss'] },
  { sign: /prezly\.com/, paths: ['/feed'] },
  { sign: /mynewsdesk\.com/, paths: ['/rss/current_news'] },
  { sign: /presspage\.com/, paths: ['/rss'] },
  { sign: /q4cdn\.com|q4web/, paths: ['/rss/pressrelease.aspx'] },
  { sign: /equisolve|d1io3yog0oux5\.cloudfront\.net/, paths: ['/news-events/press-releases/rss'] },
];

/** The usual feed addresses of the platform a page was made with. */
export function platformPaths(answer: Answer, $: CheerioAPI): string[] {
  const generator = $('meta[name="generator"]').attr('content') ?? '';
  const evidence = `${Object.keys(answer.headers).join(' ')} ${answer.headers['link'] ?? ''} content="${generator}" ${answer.body}`;
  return platforms.filter(({ sign }) => sign.test(evidence)).flatMap(({ paths }) => paths);
}

/** What content systems call their feed that hide their name; those that tell it are in the table above. */
const usualNames = ['feed', 'rss.xml', 'feed.xml'] as const;

/**
 * Addresses to try where nothing announces a feed: under the address itself before the top of its host. Five, because that is
 * what one way may ask for: of all that are in use these reach most, and each more would cost every site without a feed a request.
 */
export function usualPaths(handle: string): string[] {
  const [address = ''] = handle.split('?', 1);
  const slash = address.indexOf('/');
  const path = slash < 0 ? '' : trimEnd(address.slice(slash), '/');
  const isFolder = path !== '' && path !== '/' && !/\.\w{2,5}$/.test(path);
  return isFolder
    ? [...usualNames.map((name) => `${path}/${name}`), '/feed', '/rss.xml']
    : [...usualNames.map((name) => `/${name}`), '/blog/feed', '/blog/rss.xml'];
}
