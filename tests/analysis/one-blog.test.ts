import { describe, expect, it } from 'vitest';
import { withOneBlog } from '../../src/analysis/one-blog.js';
import type { AccountRecord } from '../../src/model/audit-data.js';
import type { Post } from '../../src/model/reading.js';
import { account, every, post } from './build.js';

/** A blog by its handle, and who declares it. */
function blog(
  handle: string,
  source: string,
  posts: Post[] = [],
  at = 'https://acme.example/',
): AccountRecord {
  const record = account('blog', handle, { posts });
  return { ...record, sources: [{ source, page: at, weight: 3 }] };
}

const called = (accounts: AccountRecord[]) => withOneBlog(accounts).map(({ account: { handle } }) => handle);
const articles = (path: string, days: number[]) =>
  days.map((day) => post(day, { url: `https://acme.example/${path}/${day}` }));

describe('one blog', () => {
  it.each([
    ['acme.example/blog', 'acme.example/blog/feed.xml'],
    ['acme.example/blog', 'acme.example/blog/feed'],
    ['acme.example/blog', 'acme.example/blog?format=rss'],
    ['acme.example', 'acme.example/feed'],
    ['blog.acme.example', 'blog.acme.example/rss.xml'],
  ])('is %s on the list and %s on the site', (page, feed) => {
    const listed = blog(page, 'list');
    const announced = blog(feed, 'feed', every(7, 12, 3));
    for (const both of [
      [listed, announced],
      [announced, listed],
    ]) {
      const [one, ...others] = withOneBlog(both);
      expect(others).toEqual([]);
      expect(one).toMatchObject({ account: listed.account, observation: { account: listed.account } });
      expect(one?.sources.map(({ source }) => source)).toEqual(['list', 'feed']);
      expect(one?.observation?.timeline?.posts).toHaveLength(12);
    }
  });

  it('is known by its posts, where the feed of the whole site is the blog’s', () => {
    const listed = blog('acme.example/blog', 'list', articles('blog', [3, 9, 20]));
    const whole = blog('acme.example/feed', 'feed', articles('blog', [3, 9, 20, 31]));
    expect(called([whole, listed])).toEqual(['acme.example/blog']);
  });

  it('is not another one beside it', () => {
    const english = blog('acme.example/en/blog', 'list', articles('en', [3, 9, 20]));
    const french = blog('acme.example/fr/blog', 'feed', articles('fr', [3, 9, 20]));
    expect(called([english, french])).toHaveLength(2);
    expect(called([blog('acme.example/blog', 'list'), blog('acme.example/news', 'feed')])).toHaveLength(2);
  });

  it('leaves what is no blog as it is', () => {
    const x = account('x', 'acme');
    expect(withOneBlog([x, blog('acme.example/blog', 'list')])).toContain(x);
  });
});
