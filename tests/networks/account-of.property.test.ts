import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks, whoseUrl } from '../../src/networks/index.js';
import type { AccountOf, Network } from '../../src/networks/network.js';

/** Handles of every shape that somebody might have, plus those each network says certainly exists. */
const name = fc.stringMatching(/^[a-z][a-z0-9]{3,13}$/);
const handle = fc.oneof(
  name,
  fc.tuple(name, name).map(([a, b]) => `${a}_${b}`.slice(0, 15)),
  fc.tuple(name, name).map(([a, b]) => `${a}.${b}`),
  fc.tuple(name, name).map(([a, b]) => `${a}-${b}`),
  fc.tuple(name, name).map(([a, b]) => `${a}@${b}.example`),
  fc.tuple(name, name).map(([a, b]) => `${a}.${b}.example`),
  fc
    .tuple(fc.constantFrom('company', 'school', 'showcase', 'user', 'c', 'channel', 'r', 'u', 'groups'), name)
    .map(([k, n]) => `${k}/${n}`),
  name.map((n) => `https://${n}.example/blog/feed.xml`),
  fc.stringMatching(/^0029V[A-Za-z0-9]{19}$/),
  fc.stringMatching(/^UC[A-Za-z0-9_-]{22}$/),
  fc.stringMatching(/^[1-9][0-9]{6,15}$/),
);

function readBack(network: Network, url: string): AccountOf {
  return network.accountOf(new URL(url));
}

/** The canonical account behind any handle the network accepts at its own profile url. */
function canonical(network: Network, raw: string): string | undefined {
  const url = network.profileUrl(raw);
  if (!URL.canParse(url)) return undefined;
  const of = readBack(network, url);
  return of.kind === 'account' ? of.handle : undefined;
}

/** What every site drops … */
const campaign = fc.constantFrom('utm_source=site&utm_medium=footer', 'fbclid=IwAR0abc', 'gclid=x');
/** … and what a network may take for a choice of its own. A blog is any site: there such a parameter may name the page. */
const tracking = fc.constantFrom(
  'utm_source=site&utm_medium=footer',
  'fbclid=IwAR0abc',
  'igshid=abc',
  'igsh=MzRlODBiNWFlZA==',
  'ref=hl',
  'si=abcDEF',
  's=20',
  'lang=fr',
  'hl=en',
  '_gl=1*x',
  'mc_cid=1',
);

describe.each(networks.map((n) => [n.id, n] as const))('accountOf of %s', (_, network) => {
  const certain = network.control?.certain;

  it('is idempotent on its own profile urls', () => {
    fc.assert(
      fc.property(handle, (raw) => {
        const first = canonical(network, raw);
        if (first === undefined) return;
        expect(canonical(network, first)).toBe(first);
      }),
    );
    if (certain !== undefined) expect(canonical(network, certain)).toBe(certain);
  });

  it('accepts some of the handles tried here, so that these tests say something', () => {
    const accepted = fc.sample(handle, 1000).filter((raw) => canonical(network, raw) !== undefined);
    expect(accepted.length).toBeGreaterThan(10);
  });

  it('never throws, whatever the url', () => {
    const host = fc.constantFrom(
      'acme.example',
      ...network.hosts,
      ...network.hosts.map((h) => `www.${h}`),
      ...network.hosts.map((h) => `x.${h}`),
    );
    const anyUrl = fc
      .tuple(
        host,
        fc.array(fc.string({ maxLength: 12 }), { maxLength: 5 }),
        fc.string({ maxLength: 20 }),
        fc.string({ maxLength: 20 }),
      )
      .map(([h, path, query, hash]) => `https://${h}/${path.join('/')}?${query}#${hash}`);
    fc.assert(
      fc.property(fc.oneof(anyUrl, fc.webUrl({ withQueryParameters: true, withFragments: true })), (raw) => {
        if (!URL.canParse(raw)) return;
        expect(['account', 'lookup', 'rejected']).toContain(network.accountOf(new URL(raw)).kind);
        expect(() => whoseUrl(raw)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('does not mind tracking parameters, host case, trailing slashes and scheme', () => {
    fc.assert(
      fc.property(
        handle,
        network.id === 'blog' ? campaign : tracking,
        fc.boolean(),
        (raw, parameters, slash) => {
          const expected = canonical(network, raw);
          if (expected === undefined) return;
          const url = new URL(network.profileUrl(expected));
          const spelt = [
            `${url.href}${url.search === '' ? '?' : '&'}${parameters}`,
            url.href.replace(url.host, url.host.toUpperCase()),
            url.search === '' ? `${url.href.replace(/\/+$/, '')}${slash ? '/' : ''}` : url.href,
            `${url.href}#top`,
            url.href.replace(/^https:/, 'http:'),
          ];
          for (const one of spelt)
            expect([one, readBack(network, one)]).toMatchObject([one, { kind: 'account', handle: expected }]);
        },
      ),
    );
  });

  it('does not mind www. and mobile hosts', () => {
    fc.assert(
      fc.property(handle, (raw) => {
        const expected = canonical(network, raw);
        if (expected === undefined) return;
        const url = new URL(network.profileUrl(expected));
        const bare = url.hostname.replace(/^www\./, '');
        // A name of its own in front of the host (`acme.tumblr.com`) is the account, not a spelling of the host.
        if (!network.hosts.includes(bare) && !network.hosts.includes(`www.${bare}`)) return;
        for (const host of [bare, `www.${bare}`, `m.${bare}`]) {
          const one = url.href.replace(url.hostname, host);
          expect([one, readBack(network, one)]).toMatchObject([one, { kind: 'account', handle: expected }]);
        }
      }),
    );
  });
});

describe('whoseUrl', () => {
  it('gives every profile url to the network it came from', () => {
    for (const network of networks) {
      const certain = network.control?.certain;
      if (certain === undefined) continue;
      expect([network.id, whoseUrl(network.profileUrl(certain))?.network.id]).toEqual([
        network.id,
        network.id,
      ]);
    }
  });

  it('takes no other scheme', () => {
    for (const raw of ['mailto:a@x.com', 'javascript:alert(1)', 'ftp://x.com/acme', 'not a url', ''])
      expect(whoseUrl(raw)).toBeUndefined();
  });
});
