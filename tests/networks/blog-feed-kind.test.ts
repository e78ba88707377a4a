import { describe, expect, it } from 'vitest';
import { feedKey, kindOfFeed, rankedFeeds } from '../../src/networks/blog/feed-kind.js';

const link = (path: string, title = '') => ({ url: `https://acme.example${path}`, title });

describe('kindOfFeed', () => {
  it.each([
    ['/feed/', 'Acme » Feed', 'whole'],
    ['/rss.xml', 'Event Cycles', 'whole'],
    ['/?feed=rss2', '', 'whole'],
    ['/blog/feed/', '', 'posts'],
    ['/x/feed/', 'Acme » Aktuelles', 'posts'],
    ['/feed/?post_type=news', '', 'posts'],
    ['/actualit%C3%A9s/rss', '', 'posts'],
    ['/market-news.rss', 'Market Commentary', 'posts'],
    ['/nord/feed/', 'Acme Nord', 'unknown'],
    ['/category/news/feed/', '', 'part'],
    ['/blog/tag/rye/feed/', '', 'part'],
    ['/author/jo/feed/', 'Acme » Posts by Jo Feed', 'part'],
    ['/podcast.xml', '', 'part'],
    ['/events/feed/', '', 'other'],
    ['/feed/', 'Acme » Jobs Feed', 'other'],
    ['/feed/?post_type=product', '', 'other'],
    ['/rss/termine.xml', 'Termine', 'other'],
    ['/comments/feed/', '', 'other'],
    ['/?s=bread&feed=rss2', '', 'other'],
    ['/home/feed/', 'Acme » Início Feed de comentários', 'other'],
    ['/home/feed/', 'Acme » Start Kanał z komentarzami', 'other'],
    ['/home/feed/', 'Acme » Лента комментариев к «Главная»', 'other'],
    ['/home/feed/', 'Acme » ホーム コメントのフィード', 'other'],
    ['/home/feed/', 'Acme » 홈 댓글 피드', 'other'],
    ['/home/feed/', 'Acme » Etusivu kommenttien syöte', 'other'],
    ['/home/feed/', 'Acme » Ana Sayfa için yorum akışı', 'other'],
  ])('%s called "%s" is %s', (path, title, kind) => expect(kindOfFeed(link(path, title))).toBe(kind));
});

describe('rankedFeeds', () => {
  it('puts the blog before the whole, the whole before what nobody knows, and leaves out what is no posts', () => {
    const links = [
      link('/jobs/feed'),
      link('/category/a/feed'),
      link('/a/feed'),
      link('/feed'),
      link('/blog/feed'),
    ];
    expect(rankedFeeds(links).map(({ link: { url } }) => new URL(url).pathname)).toEqual([
      '/blog/feed',
      '/feed',
      '/a/feed',
      '/category/a/feed',
    ]);
  });
});

it('knows one feed in two formats', () => {
  expect(feedKey(link('/blog/feed/'))).toBe(feedKey(link('/blog/atom.xml')));
  expect(feedKey(link('/blog/feed/'))).not.toBe(feedKey(link('/feed/')));
  expect(feedKey(link('/?type=9818'))).not.toBe(feedKey(link('/?type=100')));
});
