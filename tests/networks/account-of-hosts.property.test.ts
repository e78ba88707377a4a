import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks, whoseUrl } from '../../src/networks/index.js';

/** The hosts of networks where a name is a domain's: there a host may well be somebody's name. */
const hostsAreNames = new Set(['bluesky', 'fediverse', 'blog']);
const named = networks.filter((network) => !hostsAreNames.has(network.id));
const allHosts = named.flatMap(({ hosts }) => hosts).filter((host) => host.includes('.'));

/** Paths that every network keeps for itself. */
const words =
  'login signup help privacy terms settings search share intent hashtag oauth api legal policies policy'.split(
    ' ',
  );
const host = fc.constantFrom(...allHosts);
const spelling = fc.constantFrom('', 'www.', 'm.', 'WWW.');
const before = fc.constantFrom(
  '',
  '@',
  'user/',
  'c/',
  'company/',
  'add/',
  'photos/',
  'people/',
  'in/',
  'u/',
  'r/',
  's/',
  '#!/',
);
const behind = fc.constantFrom('', '/', '/posts', '?lang=en', '/about', '#top');

describe('an account of a network', () => {
  it('is never called like a host of a network, however the url is written', () => {
    let tried = 0;
    fc.assert(
      fc.property(host, spelling, before, host, behind, (own, prefix, path, name, rest) => {
        const url = `https://${prefix}${own}/${path}${name}${rest}`;
        const whose = whoseUrl(url);
        tried += 1;
        if (whose?.of.kind !== 'account' || hostsAreNames.has(whose.network.id)) return;
        const bare = whose.of.handle
          .replace(/^.*\/@?|^@/, '')
          .replace(/^(?:www|m)\./i, '')
          .toLowerCase();
        expect(allHosts, url).not.toContain(bare);
      }),
      { numRuns: 2000 },
    );
    expect(tried).toBeGreaterThan(1000);
  });

  it.each(named.map((network) => [network.id, network] as const))(
    '%s keeps its own words to itself',
    (_, network) => {
      const [main = ''] = network.hosts;
      const taken = words.filter((word) => whoseUrl(`https://${main}/${word}`)?.of.kind === 'account');
      expect(taken).toEqual([]);
    },
  );
});
