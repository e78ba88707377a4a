import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blog } from '../../src/networks/blog/blog.js';

const of = (url: string) => blog.accountOf(new URL(url));

describe('whose blog', () => {
  it.each([
    ['https://acme.example/', 'acme.example'],
    ['http://WWW.Acme.example', 'acme.example'],
    ['https://acme.example/blog/', 'acme.example/blog'],
    ['https://acme.example/blog?utm_source=x&fbclid=y#comments', 'acme.example/blog'],
    ['https://blog.acme.example/', 'blog.acme.example'],
    ['https://m.acme.example/Blog', 'acme.example/Blog'],
    ['https://acme.example/?=', 'acme.example'],
    ['https://www.gov.uk/', 'www.gov.uk'],
    ['https://acme.example:8443/blog', 'acme.example:8443/blog'],
  ])('%s is %s', (url, handle) => expect(of(url)).toEqual({ kind: 'account', handle }));

  it.each([
    ['https://acme.example/feed/', 'acme.example/feed'],
    ['https://acme.example/?feed=rss2', 'acme.example/?feed=rss2'],
    ['https://acme.example/blog?format=rss&utm_medium=x', 'acme.example/blog?format=rss'],
    ['https://acme.example/blog/index.xml', 'acme.example/blog/index.xml'],
    ['https://acme.example/rss.xml?b=2&a=1', 'acme.example/rss.xml?a=1&b=2'],
  ])('%s is the feed %s', (url, handle) => expect(of(url)).toEqual({ kind: 'account', handle, via: 'feed' }));

  it.each([
    'mailto:a@acme.example',
    'ftp://acme.example/',
    'javascript:void 0',
    'https://user:secret@acme.example/',
  ])('%s is none', (url) => expect(of(url)).toMatchObject({ kind: 'rejected' }));

  it('is found at its own url again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const first = of(url);
        if (first.kind !== 'account') return;
        const second = of(blog.profileUrl(first.handle));
        expect(second.kind === 'account' && second.handle).toBe(first.handle);
      }),
    );
  });
});
