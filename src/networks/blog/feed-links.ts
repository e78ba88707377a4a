import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { trimEnd } from '../../trim-end.js';
import { type CheerioAPI, loadHtml } from '../text/markup/index.js';
import { type FeedKind, type FeedLink, rankedFeeds } from './feed-kind.js';
import { platformPaths } from './platforms.js';

const feedTypes = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
  'text/xml',
  'application/xml',
]);
/**
 * Feeds a page announces or shows, and those its platform usually has, best first, each address once. What is called anything but posts
 * is left out; of the platform's guesses none is called anything.
 */
export function feedLinks(answer: Answer): AnnouncedFeed[] {
  const $ = loadHtml(answer.body);
  const base = baseOf($, answer.finalUrl);
  const named = [...fromHeader(answer, base), ...fromAlternates($, base), ...fromAnchors($, base)];
  const guessed = platformPaths(answer, $).flatMap((path) => linkOf(path, undefined, base));
  const all = [
    ...rankedFeeds(named).map(({ link, kind }): AnnouncedFeed => ({ ...link, kind })),
    ...guessed.map((link): AnnouncedFeed => ({ ...link, kind: 'guessed' })),
  ];
  return [...new Map(all.reverse().map((link) => [link.url, link])).values()].reverse();
}

export interface AnnouncedFeed extends FeedLink {
  kind: FeedKind | 'guessed';
}

function fromAlternates($: CheerioAPI, base: string): FeedLink[] {
  return $('link[rel][type][href]')
    .toArray()
    .map((element) => $(element))
    .filter((link) => isAlternate(link.attr('rel') ?? '') && link.attr('hreflang') === undefined)
    .filter((link) => isFeedType(link.attr('type') ?? '', link.attr('href') ?? ''))
    .flatMap((link) => linkOf(link.attr('href'), link.attr('title'), base));
}

function isAlternate(rel: string): boolean {
  const words = rel.toLowerCase().split(/\s+/);
  return words.includes('alternate') || words.includes('feed');
}

function isFeedType(type: string, href: string): boolean {
  const bare = type.split(';')[0]?.trim().toLowerCase() ?? '';
  return feedTypes.has(bare) || (bare === 'application/json' && isFeedFile(href));
}

/** `/feed.json`, `/blog/feed-en.json?v=2`. */
function isFeedFile(href: string): boolean {
  const [path = ''] = href.split('?', 1);
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return name.includes('feed') && name.endsWith('.json');
}

/** `Link: </feed.xml>; rel="alternate"; type="application/rss+xml"` (RFC 8288). */
function fromHeader(answer: Answer, base: string): FeedLink[] {
  return (answer.headers['link'] ?? '').split(/,\s*(?=<)/).flatMap((field) => {
    const target = /^\s*<([^>]{1,2000})>/.exec(field)?.[1];
    const type = /;\s*type="?([^";]+)/i.exec(field)?.[1] ?? '';
    if (target === undefined || !/;\s*rel="?[^";]*\balternate\b/i.test(field) || !isFeedType(type, target))
      return [];
    return linkOf(target, undefined, base);
  });
}

/** Visible links that say they are feeds. */
function fromAnchors($: CheerioAPI, base: string): FeedLink[] {
  return $('a[href]')
    .toArray()
    .map((element) => ({ href: $(element).attr('href')?.trim() ?? '', title: $(element).text().trim() }))
    .filter(
      ({ href, title }) =>
        /\.(?:rss|atom|rdf)$|\/(?:feed|rss)\/?$|\/(?:feed|rss|atom|index)\.xml$/i.test(href) ||
        /^(?:rss|atom|rss[ -]feed|feed)$/i.test(title),
    )
    .flatMap(({ href, title }) => linkOf(href, title, base));
}

function linkOf(href: string | undefined, title: string | undefined, base: string): FeedLink[] {
  const url = absolute(href?.trim() ?? '', base);
  return url === undefined ? [] : [{ url, title: title ?? '' }];
}

export function baseOf($: CheerioAPI, pageUrl: string): string {
  const base = $('base[href]').first().attr('href') ?? '';
  return absolute(base, pageUrl) ?? pageUrl;
}

export function absolute(href: string, base: string): string | undefined {
  const bare = href.replace(/^feed:(?:\/\/)?/i, (scheme) => (scheme.endsWith('//') ? 'https://' : ''));
  if (bare === '' || !canParse(bare, base)) return undefined;
  const url = new URL(bare, base);
  url.hash = '';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

const blogWords =
  /\b(?:blog|news|newsroom|press|press[ -]?releases|media[ -]?cent(?:er|re)|insights|articles|stories|magazin|aktuelles|neuigkeiten|presse|actualit[eé]s|actus|communiqu[eé]s|noticias|prensa|notizie|novit[aà]|nieuws|aktualno[sś]ci|nyheter|новости|блог)\b/iu;

/** The page of the same site that is most likely its blog or its newsroom, from the links it shows. */
export function blogPage(answer: Answer): string | undefined {
  const $ = loadHtml(answer.body);
  const base = baseOf($, answer.finalUrl);
  const here = new URL(answer.finalUrl);
  const links = $('a[href]')
    .toArray()
    .flatMap((element) => {
      const url = absolute($(element).attr('href')?.trim() ?? '', base);
      return url === undefined
        ? []
        : [{ url: new URL(url), words: $(element).text().replace(/\s+/g, ' ').trim() }];
    })
    .filter(({ url }) => url.pathname !== here.pathname || url.host !== here.host)
    .filter(({ url }) => sameSiteHost(url.hostname, here.hostname));
  const byAddress = links.find(({ url }) => isBlogPath(url));
  const byWords = links.find(({ words }) => words.length <= 30 && blogWords.test(words));
  return (byAddress ?? byWords)?.url.href;
}

/** Whether an address calls itself a blog or a newsroom. */
export function isBlogPath(url: URL): boolean {
  const path = trimEnd(url.pathname, '/');
  const last = path.split('/').at(-1) ?? '';
  const depth = path.split('/').length - 1;
  return (
    (depth > 0 && depth <= 2 && blogWords.test(last)) ||
    (depth === 0 && /^(?:blog|news|newsroom|press)\./.test(url.hostname))
  );
}

function sameSiteHost(a: string, b: string): boolean {
  const bare = (host: string) => host.replace(/^(?:www|blog|news|newsroom|press|presse|media)\./, '');
  return bare(a) === bare(b);
}
