import type { Answer, Ask } from '../../model/answer.js';
import type { Count, Post } from '../../model/reading.js';
import { dig, number, parseJson, text } from '../text/dig.js';
import type { Feed } from '../text/feed.js';
import { plainText } from '../text/html.js';
import { known } from '../text/known.js';
import { statedDate } from '../text/stated-date.js';
import { isSameSite } from './page.js';

const fields = 'id,date_gmt,modified_gmt,link,title,sticky';

export interface WordPressPosts {
  posts: Post[];
  total?: Count;
}

/** The posts of a WordPress site by its REST interface, which tells more of them than the feed, and how many there are. */
export async function askWordPress(
  feed: Feed,
  feedAnswer: Answer,
  page: Answer | undefined,
  ask: Ask,
): Promise<WordPressPosts | undefined> {
  const root = restRoot(feed, feedAnswer, page);
  if (root === undefined) return undefined;
  const answer = await ask({ url: `${root}wp/v2/posts?per_page=100&_fields=${fields}` });
  return answer.kind === 'refusal' ? undefined : readWordPress(answer);
}

/** Where the interface is: as the site says, else under the home page the feed names. One part of a site's posts has no interface of its own. */
function restRoot(feed: Feed, feedAnswer: Answer, page: Answer | undefined): string | undefined {
  const isPart = /\/(?:category|tag|author)\/|post_type=|[?&](?:cat|tag|author)=/i.test(feedAnswer.finalUrl);
  if (isPart || !/wordpress/i.test(feed.generator ?? '')) return undefined;
  const announced = [feedAnswer, page].flatMap((answer) => {
    const header = /<([^>]{1,2000})>;\s*rel="https:\/\/api\.w\.org\/"/.exec(
      answer?.headers['link'] ?? '',
    )?.[1];
    return header === undefined ? [] : [header];
  });
  const home = feed.link?.replace(/\/*$/, '/wp-json/');
  const root = announced[0] ?? home;
  if (root === undefined || !URL.canParse(root) || !isSameSite(root, feedAnswer.finalUrl)) return undefined;
  return new URL(root).search === '' ? root.replace(/\/*$/, '/') : undefined;
}

/** Reads a list of posts; undefined when the interface is switched off. */
function readWordPress(answer: Answer): WordPressPosts | undefined {
  const data = parseJson(answer.body);
  if (answer.status !== 200 || !Array.isArray(data)) return undefined;
  const posts = data.flatMap((item: unknown) => postOf(item) ?? []);
  const total = number(answer.headers['x-wp-total']);
  return { posts, ...(total !== undefined && { total: { value: total, exact: true } }) };
}

function postOf(item: unknown): Post | undefined {
  const url = text(dig(item, 'link'));
  const stated = text(dig(item, 'date_gmt'));
  if (url === undefined) return undefined;
  return {
    id: url,
    kind: 'original',
    url,
    ...(dig(item, 'sticky') === true && { pinned: true }),
    ...known({
      // the field is in UTC and does not say so
      at: stated === undefined ? undefined : statedDate(/Z$/.test(stated) ? stated : `${stated}Z`),
      text: plainText(text(dig(item, 'title', 'rendered')) ?? ''),
    }),
  };
}
