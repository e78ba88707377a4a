import { describe, expect, it } from 'vitest';
import type { Answer, Ask } from '../../src/model/answer.js';
import { readFoundFeed } from '../../src/networks/blog/found-feed.js';
import { usualPaths } from '../../src/networks/blog/platforms.js';
import { defaultReadOptions } from '../../src/networks/network.js';
import { readFeed } from '../../src/networks/text/feeds/feed.js';

const at = Date.parse('2026-11-01T09:00:00Z');
const options = { ...defaultReadOptions, now: at, maxPosts: 1000 };
const fields = 'per_page=100&_fields=id,date_gmt,modified_gmt,link,title,sticky';
const feedUrl = 'https://acme.example/feed/';

function answer(url: string, body: string, headers: Record<string, string> = {}): Answer {
  return {
    kind: 'answer',
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers,
    body,
    at,
    elapsedMs: 1,
    digest: '',
    source: 'recording',
  };
}

const feedBody = `<rss version="2.0"><channel><title>Acme</title><link>https://acme.example</link>
  <generator>https://wordpress.org/?v=6.8</generator><item><title>1</title><link>https://acme.example/1</link>
  <pubDate>Sat, 31 Oct 2026 09:00:00 GMT</pubDate></item></channel></rss>`;

/** A WordPress site of `count` posts, all of this year. */
async function historyOf(count: number, headers: Record<string, string>, link?: string) {
  const asked: string[] = [];
  const ask: Ask = async ({ url }) => {
    asked.push(url);
    const page = Number(new URL(url).searchParams.get('page') ?? 1);
    const numbers = Array.from({ length: count }, (_, n) => n + 1).slice((page - 1) * 100, page * 100);
    const posts = numbers.map((n) => ({
      id: n,
      link: `https://acme.example/${n}`,
      date_gmt: '2026-10-01T00:00:00',
    }));
    return answer(url, JSON.stringify(posts), headers);
  };
  const feedAnswer = answer(feedUrl, feedBody, link === undefined ? {} : { link });
  const feed = readFeed(feedBody, at);
  if (feed === undefined) throw new Error('no feed');
  const { timeline } = await readFoundFeed(feed, feedAnswer, undefined, ask, options);
  return { asked, posts: timeline?.posts.length, complete: timeline?.complete };
}

describe('the history of a WordPress site', () => {
  const root = 'https://acme.example/wp-json/wp/v2/posts?';

  it('is read to the last page', async () =>
    expect(await historyOf(230, { 'x-wp-total': '230' })).toEqual({
      asked: [root + fields, `${root}${fields}&page=2`, `${root}${fields}&page=3`],
      posts: 230,
      complete: true,
    }));

  it('needs no second page where the first has all', async () =>
    expect((await historyOf(100, { 'x-wp-total': '100' })).asked).toHaveLength(1));

  it('goes on without a total while pages are full', async () =>
    expect(await historyOf(130, {})).toMatchObject({
      asked: { length: 2 },
      posts: 130,
      complete: false,
    }));

  it('is found behind a parameter where addresses are plain', async () => {
    const link = '<https://acme.example/index.php?rest_route=/>; rel="https://api.w.org/"';
    const { asked } = await historyOf(1, { 'x-wp-total': '1' }, link);
    expect(asked).toEqual([`https://acme.example/index.php?rest_route=/wp/v2/posts&${fields}`]);
  });
});

describe('the usual addresses of a feed', () => {
  it.each([
    ['acme.example', ['/feed', '/rss.xml', '/feed.xml', '/blog/feed', '/blog/rss.xml']],
    ['acme.example/?lang=de', ['/feed', '/rss.xml', '/feed.xml', '/blog/feed', '/blog/rss.xml']],
    ['acme.example/news.html', ['/feed', '/rss.xml', '/feed.xml', '/blog/feed', '/blog/rss.xml']],
    ['acme.example/de/news', ['/de/news/feed', '/de/news/rss.xml', '/de/news/feed.xml', '/feed', '/rss.xml']],
    ['acme.example/news?a=/b', ['/news/feed', '/news/rss.xml', '/news/feed.xml', '/feed', '/rss.xml']],
  ])('of %s', (handle, paths) => expect(usualPaths(handle)).toEqual(paths));
});
