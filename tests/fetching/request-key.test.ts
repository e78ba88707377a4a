import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestKey, urlKey } from '../../src/fetching/request-key.js';

describe('urlKey', () => {
  it.each([
    ['HTTPS://ACME.example/a', 'https://acme.example/a'],
    ['https://acme.example/a#part', 'https://acme.example/a'],
    ['https://acme.example/?b=2&a=1', 'https://acme.example/?a=1&b=2'],
    ['https://acme.example/%7Eme', 'https://acme.example/~me'],
    ['https://acme.example/caf%c3%a9', 'https://acme.example/café'],
    ['https://acme.example:443/', 'https://acme.example/'],
    ['https://acme.example/?q=a+b', 'https://acme.example/?q=a%20b'],
  ])('%s is %s', (one, other) => expect(urlKey(one)).toBe(urlKey(other)));

  it.each([
    ['https://acme.example/A', 'https://acme.example/a'],
    ['https://acme.example/a%2Fb', 'https://acme.example/a/b'],
    ['https://acme.example/?a=1', 'https://acme.example/?a=2'],
    ['http://acme.example/', 'https://acme.example/'],
  ])('%s is not %s', (one, other) => expect(urlKey(one)).not.toBe(urlKey(other)));

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(urlKey(urlKey(url))).toBe(urlKey(url));
      }),
    );
  });

  it('does not depend on the order of parameters', () => {
    const pair = fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        const url = (order: [string, string][]) => `https://acme.example/?${new URLSearchParams(order)}`;
        expect(urlKey(url(pairs))).toBe(urlKey(url([...pairs].reverse())));
      }),
    );
  });

  it('tells a POST by its body', () => {
    const url = 'https://acme.example/graph';
    expect(requestKey({ url, method: 'POST', body: 'a' })).not.toBe(
      requestKey({ url, method: 'POST', body: 'b' }),
    );
    expect(requestKey({ url })).toBe(requestKey({ url, method: 'GET' }));
  });
});
