import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks } from '../../src/networks/index.js';
import type { Network } from '../../src/networks/network.js';

/** What a network's url grammar must answer; every table is `[url, handle or reason]`. */
export interface Grammar {
  accounts: readonly (readonly [string, string])[];
  posts?: readonly (readonly [string, string])[];
  lookups?: readonly (readonly [string, string])[];
  rejected: readonly (readonly [string, string])[];
}

/** Runs the tables, and what holds for every network: own urls are found again, tracking changes nothing, nothing throws. */
export function describeGrammar(network: Network, grammar: Grammar): void {
  const of = (url: string) => network.accountOf(new URL(url));

  describe(`whose ${network.name} url`, () => {
    it.each(grammar.accounts)('%s is %s', (url, handle) =>
      expect(of(url)).toMatchObject({ kind: 'account', handle }),
    );
    it.each(grammar.posts ?? [])('%s is a post of %s', (url, handle) =>
      expect(of(url)).toEqual({ kind: 'account', handle, via: 'post' }),
    );
    it.each(grammar.lookups ?? [])('%s needs a look-up (%s)', (url, code) =>
      expect(of(url)).toMatchObject({ kind: 'lookup', reason: { code } }),
    );
    it.each(grammar.rejected)('%s is no account (%s)', (url, code) =>
      expect(of(url)).toMatchObject({ kind: 'rejected', reason: { code } }),
    );

    it.each(grammar.accounts.map(([, handle]) => handle))('%s is found at its own url', (handle) =>
      expect(of(network.profileUrl(handle))).toEqual({ kind: 'account', handle }),
    );

    it.each(grammar.accounts)('%s stays %s with other spellings', (url, handle) => {
      const other = new URL(url);
      other.protocol = 'http:';
      other.searchParams.set('utm_source', 'site');
      other.searchParams.set('fbclid', 'IwAR0x');
      other.hash = 'top';
      if (!other.pathname.endsWith('/')) other.pathname += '/';
      const dotted = other.href.replace(other.host, `${other.host.toUpperCase()}.`);
      expect(of(other.href)).toMatchObject({ kind: 'account', handle });
      expect(of(dotted)).toMatchObject({ kind: 'account', handle });
    });

    it('claims every host of its tables', () => {
      const urls = [...grammar.accounts, ...(grammar.posts ?? []), ...(grammar.lookups ?? [])];
      for (const [url] of urls) {
        const host = new URL(url).hostname;
        expect(
          network.hosts.some((h) => host === h || host.endsWith(`.${h}`)),
          host,
        ).toBe(true);
        const others = networks.filter(({ name }) => name !== network.name);
        expect(
          others.filter((n) => n.hosts.some((h) => host === h || host.endsWith(`.${h}`))).map((n) => n.id),
          `also claim ${host}`,
        ).toEqual([]);
      }
    });

    it('has a control pair of handles that it would accept', () => {
      const { certain, impossible } = network.control ?? { certain: '', impossible: () => '' };
      for (const handle of [certain, impossible('3f9c02d17a'), impossible('a1b2-c3_')])
        expect(of(network.profileUrl(handle))).toEqual({ kind: 'account', handle });
    });

    it('never throws, and finds every account again at its own url', () => {
      const host = fc.constantFrom(
        ...network.hosts.flatMap((h) => [h, `www.${h}`, `acme.${h}`, `m.${h}`]),
        'acme.example',
      );
      const words = [
        '@acme',
        'acme',
        'feed',
        'post',
        'p',
        '123',
        'invite',
        'channel',
        'wall-1_2',
        'photos',
        '@',
        '..',
      ];
      const segment = fc.oneof(fc.constantFrom(...words), fc.webSegment(), fc.string({ maxLength: 20 }));
      const url = fc
        .tuple(host, fc.array(segment, { maxLength: 4 }), fc.webQueryParameters())
        .map(([h, path, query]) => `https://${h}/${path.join('/')}?${query}`);
      fc.assert(
        fc.property(url, (raw) => {
          if (!URL.canParse(raw)) return;
          const found = of(raw);
          if (found.kind !== 'account') return;
          expect(of(network.profileUrl(found.handle))).toEqual({ kind: 'account', handle: found.handle });
        }),
        { numRuns: 200 },
      );
    });
  });
}
