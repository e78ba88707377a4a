import { canParse } from '../../can-parse.js';
import type { Answer, Ask } from '../../model/answer.js';
import { type Post, present, type Reading } from '../../model/reading.js';
import { because, type Reason } from '../../model/reason.js';
import { DAY, type Dated, type Instant } from '../../model/time.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused } from '../refused.js';
import { statedDate } from '../text/dates/index.js';
import { loadHtml } from '../text/markup/index.js';
import { isSameSite } from './page.js';

const postMaps = /post|blog|news|press|article|story|stories|actualit|aktuell|noticia|magazin/i;
const postPaths =
  /\/(?:blog|news|newsroom|press|presse|articles?|posts?|insights|stories|actualites|aktuelles|noticias|magazin)\/[^/]+/i;
const MAX_POSTS = 200;
/** A sitemap that is longer than the protocol allows is read so far; like every sitemap it proves no silence. */
const MAX_ENTRIES = 50_000;

export const sitemap: Way = {
  id: 'sitemap',
  facts: {
    asks: 'The sitemaps that robots.txt names, and the one of them that is about posts',
    existence: 'proves presence',
    dates: 'newest only',
    followers: 'no',
    blind: [
      'When a post was published, where the sitemap tells its last change only.',
      'Posts left out of the sitemap.',
    ],
  },
  async read(account, ask) {
    const host = account.handle.split(/[/?]/)[0] ?? '';
    const answer = await firstSitemap(host, ask);
    if (answer === undefined || answer.kind === 'refusal')
      return answer ? refused(answer) : failed('no-sitemap');
    const child = childOf(answer);
    const map = child === undefined ? answer : await ask({ url: child });
    return map.kind === 'refusal' ? refused(map) : readSitemap(map);
  },
};

async function firstSitemap(host: string, ask: Ask) {
  const robots = await ask({ url: `https://${host}/robots.txt` });
  const named = robots.kind === 'answer' && robots.status === 200 ? sitemapsIn(robots.body) : [];
  const own = named.filter((url) => isSameSite(url, `https://${host}/`));
  const best =
    own.find((url) => postMaps.test(new URL(url).pathname)) ?? own[0] ?? `https://${host}/sitemap.xml`;
  const answer = await ask({ url: best });
  return answer.kind === 'answer' && !isSitemap(answer) ? undefined : answer;
}

/** `Sitemap:` lines stand outside the groups of robots.txt (RFC 9309, 2.2.4). */
function sitemapsIn(body: string): string[] {
  return body
    .slice(0, 500_000)
    .split(/\r?\n|\r/)
    .flatMap((line) => /^\s*sitemap\s*:\s*(\S+)/i.exec(line)?.[1] ?? [])
    .filter((url) => canParse(url) && /^https?:/i.test(url));
}

function isSitemap(answer: Answer): boolean {
  return answer.status === 200 && /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(answer.body.slice(0, 5000));
}

/** Of an index: the map whose name says that it holds posts. */
function childOf(answer: Answer): string | undefined {
  const $ = loadHtml(answer.body);
  const maps = $('sitemap > loc')
    .toArray()
    .map((loc) => $(loc).text().trim())
    .filter((url) => canParse(url) && isSameSite(url, answer.finalUrl));
  return maps.find((url) => postMaps.test(new URL(url).pathname));
}

interface Entry {
  url: string;
  published?: Dated;
  changed?: Dated;
}

/** Reads a sitemap of posts: the dates of news entries and of addresses (`/2026/01/15/`) first, last changes only as a last resort. */
function readSitemap(answer: Answer): Reading {
  if (!isSitemap(answer)) return failed('no-sitemap');
  const entries = entriesIn(answer).filter(({ published, changed }) =>
    isPast(published ?? changed, answer.at),
  );
  const published = entries.filter((entry) => entry.published !== undefined);
  if (published.length > 0)
    return reading(
      published.map((e) => postOf(e, e.published)),
      because('from-sitemap'),
    );
  const changed = entries.filter((entry) => entry.changed !== undefined && postPaths.test(entry.url));
  if (changed.length === 0 || isBuildTime(changed)) return failed('no-dated-posts');
  return reading(
    changed.map((e) => postOf(e, e.changed)),
    because('sitemap-lastmod'),
  );
}

function isPast(date: Dated | undefined, at: Instant): boolean {
  return date !== undefined && date.from <= at + DAY;
}

function reading(posts: Post[], note: Reason): Reading {
  const newest = posts.sort((a, b) => (b.at?.to ?? 0) - (a.at?.to ?? 0)).slice(0, MAX_POSTS);
  return { outcome: present, timeline: timelineOf(newest, { lowerBound: true, notes: [note] }) };
}

function postOf(entry: Entry, at: Dated | undefined): Post {
  return { id: entry.url, kind: 'original', url: entry.url, ...(at && { at }) };
}

function entriesIn(answer: Answer): Entry[] {
  const $ = loadHtml(answer.body);
  return $('url')
    .toArray()
    .slice(0, MAX_ENTRIES)
    .flatMap((element): Entry[] => {
      const url = $(element).children('loc').first().text().trim();
      if (!canParse(url)) return [];
      const news = statedDate($(element).find('news\\:publication_date').first().text().trim());
      const published = news ?? dateInPath(new URL(url).pathname);
      const changed = statedDate($(element).children('lastmod').first().text().trim());
      return [{ url, ...(published && { published }), ...(changed && { changed }) }];
    });
}

function dateInPath(path: string): Dated | undefined {
  const match = /\/(20\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(path);
  return match ? statedDate(`${match[1]}-${match[2]}-${match[3]}`) : undefined;
}

/** One time for most addresses is that of the last build of the site. */
function isBuildTime(entries: readonly Entry[]): boolean {
  const counts = new Map<number, number>();
  for (const { changed } of entries)
    if (changed) counts.set(changed.from, (counts.get(changed.from) ?? 0) + 1);
  return entries.length > 1 && Math.max(...counts.values()) * 2 > entries.length;
}
