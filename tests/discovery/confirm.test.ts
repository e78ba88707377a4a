import { describe, expect, it } from 'vitest';
import { confirm, reverseProof } from '../../src/discovery/confirm.js';
import type { Declaration } from '../../src/model/discovery.js';
import type { NetworkId } from '../../src/model/network-id.js';
import type { Observation, Profile } from '../../src/model/reading.js';

const website = 'https://www.acme.example/';

function observed(
  profile: Profile,
  network: NetworkId = 'x',
  handle = 'acme',
  kind: 'present' | 'absent' = 'present',
): Observation {
  return {
    account: { network, handle, url: `https://${network}.example/${handle}` },
    at: 0,
    outcome: { kind },
    profile,
    lowerBound: false,
    ways: [],
  };
}

const probable: Declaration = {
  account: { network: 'x', handle: 'acme', url: 'https://x.example/acme' },
  sources: [{ source: 'embed', page: website, weight: 3 }],
  weight: 3,
  certainty: 'probable',
};

describe('reverseProof', () => {
  it.each([
    ['a verified link', observed({ verifiedLinks: ['https://acme.example'] }), 'verified-link'],
    ['its website', observed({ website: 'http://shop.acme.example/?utm_source=x' }), 'profile-website'],
    ['its website without scheme', observed({ website: 'acme.example' }), 'profile-website'],
    [
      'a link of the profile',
      observed({ links: ['https://other.example', 'https://acme.example/about'] }),
      'profile-link',
    ],
    ['a handle that is the domain', observed({}, 'bluesky', 'acme.example'), 'handle-is-domain'],
  ])('takes %s', (_, observation, proof) => {
    expect(reverseProof(observation, website)).toBe(proof);
  });

  it.each([
    ['another site', observed({ website: 'https://acme.example.evil.test' })],
    ['a handle that only begins like the domain', observed({}, 'bluesky', 'acme.example.evil.test')],
    ['nothing', observed({})],
    ['a profile that is not there', observed({ website: 'https://acme.example' }, 'x', 'acme', 'absent')],
  ])('does not take %s', (_, observation) => {
    expect(reverseProof(observation, website)).toBeUndefined();
  });
});

describe('confirm', () => {
  it('raises to certain, keeps the weight, and never lowers', () => {
    expect(confirm(probable, observed({ website: 'https://acme.example' }), website)).toEqual({
      ...probable,
      certainty: 'certain',
    });
    expect(confirm(probable, observed({}), website)).toEqual(probable);
    const certain: Declaration = { ...probable, certainty: 'certain' };
    expect(confirm(certain, observed({}), website)).toBe(certain);
  });
});
