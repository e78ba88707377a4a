import type { Answer } from '../../model/answer.js';
import { type Post, present, type Reading } from '../../model/reading.js';
import { because } from '../../model/reason.js';
import { DAY } from '../../model/time.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { dig, known, list, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { type CheerioAPI, jsonLdObjects, loadHtml, metaContent, plainText } from '../text/markup/index.js';
import { absolute, baseOf, blogPage, isBlogPath } from './feed-links.js';
import { postsInNextData } from './next-data.js';
import { feedAccept, isHtml, isSameSite, openAddress } from './page.js';

const articleTypes =
  /^(?:BlogPosting|NewsArticle|Article|TechArticle|SocialMediaPosting|Report|PressRelease)$/;

export const listing: Way = {
  id: 'listing',
  facts: {
    asks: 'The page that lists the posts: structured data, microformats, machine-readable times, the data of Next.js',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'no',
    blind: ['Posts the page does not list: a page may show a choice, so newer ones may exist.'],
  },
  async read(account, ask) {
    const answer = await openAddress(account.handle, ask);
    if (answer.kind === 'refusal') return refused(answer);
    const own = readListing(answer);
    if (own.outcome.kind === 'present' || answer.status !== 200 || !isHtml(answer)) return own;
    const blog = blogPage(answer);
    const page = blog === undefined ? undefined : await ask({ url: blog, headers: feedAccept });
    return page?.kind === 'answer' ? readListing(page) : own;
  },
};

/** Reads the dated posts a page lists: present only when there are some. */
function readListing(answer: Answer): Reading {
  if (answer.status !== 200) return answer.status === 404 ? failed('page-gone') : unrecognised(answer);
  if (!isHtml(answer)) return unrecognised(answer);
  const $ = loadHtml(answer.body);
  const base = baseOf($, answer.finalUrl);
  const canonical = absolute($('link[rel="canonical"]').attr('href') ?? metaContent($, 'og:url') ?? '', base);
  if (canonical !== undefined && !isSameSite(canonical, answer.finalUrl))
    return failed('other-site', { url: canonical });
  const marked = [...fromJsonLd($, base), ...fromEntries($, base), ...fromTimes($, base)];
  // the same posts again, under other ids; and on other pages than blogs, entries of any kind
  const unmarked = marked.length === 0 && isBlogPath(new URL(answer.finalUrl));
  const posts = distinct(unmarked ? postsInNextData($, base) : marked).filter(
    ({ at, url }) =>
      (at === undefined || at.from <= answer.at + DAY) &&
      // what others wrote of the company, listed among its own or alone
      (url === undefined || isSameSite(url, answer.finalUrl)),
  );
  if (posts.length === 0) return failed('no-dated-posts');
  return {
    outcome: present,
    profile: known({ displayName: metaContent($, 'og:site_name'), language: $('html').attr('lang') }),
    timeline: timelineOf(sortNewest(posts), { lowerBound: true, notes: [because('from-listing-page')] }),
  };
}

function fromJsonLd($: CheerioAPI, base: string): Post[] {
  const objects = jsonLdObjects($);
  const inner = objects.flatMap((object) => [
    ...list(object['blogPost']),
    ...list(object['blogPosts']),
    ...list(object['itemListElement']).map((element) => dig(element, 'item') ?? element),
  ]);
  return [...objects, ...inner].flatMap((object) => {
    const types = [dig(object, '@type')].flat().map((type) => text(type) ?? '');
    const at = statedDate(text(dig(object, 'datePublished')) ?? '');
    if (at === undefined || !types.some((type) => articleTypes.test(type))) return [];
    const address =
      text(dig(object, 'url')) ?? text(dig(object, '@id')) ?? text(dig(object, 'mainEntityOfPage', '@id'));
    return [post(at, absolute(address ?? '', base), text(dig(object, 'headline')))];
  });
}

/** Microformats: `h-entry` with `dt-published` (and the older `hentry`). */
function fromEntries($: CheerioAPI, base: string): Post[] {
  return $('.h-entry, .hentry')
    .toArray()
    .flatMap((entry) => {
      const time = $(entry).find('.dt-published, .published, time[datetime]').first();
      const at = statedDate(time.attr('datetime') ?? time.find('[datetime]').attr('datetime') ?? '');
      const link = $(entry).find('a.u-url, .entry-title a, .p-name a, h2 a, h3 a').first();
      return at === undefined
        ? []
        : [post(at, absolute(link.attr('href') ?? '', base), plainText(link.text()))];
    });
}

/** Parts of a page whose lists are of other things: opening hours, events, the newest comments. */
const beside = 'footer, nav, aside, .sidebar, .widget-area';

/** `<time datetime>` inside an article, a list item or a link. */
function fromTimes($: CheerioAPI, base: string): Post[] {
  return $('article time[datetime], li time[datetime], a time[datetime]')
    .toArray()
    .flatMap((time) => {
      const at = statedDate($(time).attr('datetime') ?? '');
      const box = $(time).closest('article, li, a');
      const link = box.is('a') ? box : box.find('a[href]').first();
      const isBeside = $(time).closest(beside).length > 0 && $(time).closest('article').length === 0;
      const isComment = $(time).closest('.comment, .comments, #comments').length > 0;
      return at === undefined || isComment || isBeside
        ? []
        : [post(at, absolute(link.attr('href') ?? '', base), plainText(link.text()))];
    });
}

function post(at: NonNullable<Post['at']>, url: string | undefined, title: string | undefined): Post {
  return { kind: 'original', at, ...known({ id: url, url, text: title }) };
}

/** One post may be told by several kinds of markup. */
function distinct(posts: readonly Post[]): Post[] {
  const byKey = new Map<string, Post>();
  for (const found of posts) {
    const key = found.id ?? `${found.at?.from}`;
    if (!byKey.has(key)) byKey.set(key, found);
  }
  return [...byKey.values()];
}

function sortNewest(posts: Post[]): Post[] {
  return posts.sort((a, b) => (b.at?.to ?? 0) - (a.at?.to ?? 0));
}
