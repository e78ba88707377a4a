import type { Answer } from '../../model/answer.js';
import type { CheerioAPI } from '../text/html.js';

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

/** Generic addresses, most common first, for sites whose platform is not told. */
export const genericPaths = ['/feed', '/rss.xml', '/blog/feed', '/feed.xml', '/news/feed'] as const;
