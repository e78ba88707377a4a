import { canParse } from '../../can-parse.js';
import type { Answer, Ask } from '../../model/answer.js';
import type { Count, Post } from '../../model/reading.js';
import { trimEnd } from '../../trim-end.js';
import type { ReadOptions } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, number, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import type { Feed } from '../text/feeds/index.js';
import { plainText } from '../text/markup/index.js';
import { isSameSite } from './page.js';

/** The most that either interface gives at a time. */
const PAGE = 100;

export interface WordPressPosts {
  posts: Post[];
  total?: Count;
}

/** One of the two interfaces a WordPress site can have. */
interface Interface {
  address(page: number): string;
  /** Undefined when the interface is switched off, or the page is behind the last. */
  read(answer: Answer): WordPressPosts | undefined;
}

/** The posts of a WordPress site by its REST interface, which tells more of them than the feed, and how many there are. */
export async function askWordPress(
  feed: Feed,
  feedAnswer: Answer,
  page: Answer | undefined,
  ask: Ask,
  options: ReadOptions,
): Promise<WordPressPosts | undefined> {
  const its = interfaceOf(feed, feedAnswer, page);
  const first = its && (await askPage(its, 1, ask));
  if (its === undefined || first === undefined) return undefined;
  const posts = [...first.posts];
  const seen = new Set(posts.map((post) => post.id));
  for (let n = 2; hasMore(posts, first.total, n) && !isEnoughHistory(posts, options); n++) {
    const fresh = (await askPage(its, n, ask))?.posts.filter((post) => !seen.has(post.id)) ?? [];
    if (fresh.length === 0) break;
    for (const post of fresh) seen.add(post.id);
    posts.push(...fresh);
  }
  return { ...first, posts };
}

/** Some sites leave the total away: then a full page may have another behind it. */
function hasMore(posts: readonly Post[], total: Count | undefined, page: number): boolean {
  return total === undefined ? posts.length >= (page - 1) * PAGE : posts.length < total.value;
}

async function askPage(its: Interface, page: number, ask: Ask): Promise<WordPressPosts | undefined> {
  const answer = await ask({ url: its.address(page) });
  return answer.kind === 'refusal' || answer.status !== 200 ? undefined : its.read(answer);
}

/** One part of a site's posts has no interface of its own. */
function interfaceOf(feed: Feed, feedAnswer: Answer, page: Answer | undefined): Interface | undefined {
  const isPart = /\/(?:category|tag|author)\/|post_type=|[?&](?:cat|tag|author)=/i.test(feedAnswer.finalUrl);
  if (isPart || !/wordpress/i.test(feed.generator ?? '')) return undefined;
  return hosted(feed, feedAnswer) ?? own(feed, feedAnswer, page);
}

/** Sites on WordPress.com have their interface there, under the host of their home page. */
function hosted(feed: Feed, feedAnswer: Answer): Interface | undefined {
  const home = feed.link !== undefined && canParse(feed.link) ? new URL(feed.link) : undefined;
  if (!/\bwordpress\.com\b/i.test(feed.generator ?? '') || home === undefined) return undefined;
  if (home.pathname !== '/' || !isSameSite(home.href, feedAnswer.finalUrl)) return undefined;
  const posts = `https://public-api.wordpress.com/rest/v1.1/sites/${home.hostname}/posts/`;
  const fields = 'ID,date,URL,title,sticky,like_count,discussion';
  return {
    address: (page) => `${posts}?number=${PAGE}&fields=${fields}${page > 1 ? `&page=${page}` : ''}`,
    read: readHosted,
  };
}

/** Where a site's own interface is: as the site says, else under the home page the feed names. */
function own(feed: Feed, feedAnswer: Answer, page: Answer | undefined): Interface | undefined {
  const announced = [feedAnswer, page].flatMap((answer) => {
    const fields = (answer?.headers['link'] ?? '').split(/,\s*(?=<)/);
    const field = fields.find((one) => one.includes('rel="https://api.w.org/"'));
    return /^\s*<([^>]{1,2000})>/.exec(field ?? '')?.[1] ?? [];
  });
  const root = announced[0] ?? (feed.link === undefined ? undefined : `${trimEnd(feed.link, '/')}/wp-json/`);
  if (root === undefined || !canParse(root) || !isSameSite(root, feedAnswer.finalUrl)) return undefined;
  const posts = underRoot(root);
  if (posts === undefined) return undefined;
  const fields = 'id,date_gmt,modified_gmt,link,title,sticky';
  return {
    address: (page) => `${posts}per_page=${PAGE}&_fields=${fields}${page > 1 ? `&page=${page}` : ''}`,
    read: readOwn,
  };
}

/** Sites without readable addresses have the interface behind a parameter: `/index.php?rest_route=/`. */
function underRoot(root: string): string | undefined {
  const url = new URL(root);
  if (url.search === '') return `${trimEnd(root, '/')}/wp/v2/posts?`;
  return url.search === '?rest_route=/' ? `${root}wp/v2/posts&` : undefined;
}

function readOwn(answer: Answer): WordPressPosts | undefined {
  const data = parseJson(answer.body);
  if (!Array.isArray(data)) return undefined;
  return withTotal(
    data.flatMap((item: unknown) => ownPost(item) ?? []),
    answer.headers['x-wp-total'],
  );
}

function ownPost(item: unknown): Post | undefined {
  const stated = text(dig(item, 'date_gmt'));
  return postOf(item, {
    url: text(dig(item, 'link')),
    // the field is in UTC and does not say so
    date: stated === undefined || /Z$/.test(stated) ? stated : `${stated}Z`,
    title: text(dig(item, 'title', 'rendered')),
  });
}

function readHosted(answer: Answer): WordPressPosts | undefined {
  const data = parseJson(answer.body);
  if (!Array.isArray(dig(data, 'posts'))) return undefined;
  return withTotal(
    list(dig(data, 'posts')).flatMap((item) => hostedPost(item) ?? []),
    dig(data, 'found'),
  );
}

function hostedPost(item: unknown): Post | undefined {
  const post = postOf(item, {
    url: text(dig(item, 'URL')),
    date: text(dig(item, 'date')),
    title: text(dig(item, 'title')),
  });
  return (
    post && {
      ...post,
      ...known({
        likes: exactCount(dig(item, 'like_count')),
        comments: exactCount(dig(item, 'discussion', 'comment_count')),
      }),
    }
  );
}

interface Told {
  url: string | undefined;
  date: string | undefined;
  title: string | undefined;
}

function postOf(item: unknown, { url, date, title }: Told): Post | undefined {
  if (url === undefined) return undefined;
  return {
    id: url,
    kind: 'original',
    url,
    ...(dig(item, 'sticky') === true && { pinned: true }),
    ...known({ at: date === undefined ? undefined : statedDate(date), text: plainText(title ?? '') }),
  };
}

function withTotal(posts: Post[], stated: unknown): WordPressPosts {
  const total = number(stated);
  return { posts, ...(total !== undefined && { total: { value: total, exact: true } }) };
}
