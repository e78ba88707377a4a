import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { example } from '../../src/networks/_template/example.js';
import type { Network } from '../../src/networks/network.js';
import { expectFixture } from './expect-fixture.js';

/** Any id will do here: the template is in no list. Your network has its own. */
const network: Network = { ...example, id: 'blog' };
const of = (url: string) => network.accountOf(new URL(url));

describe('whose Example Social url', () => {
  it.each([
    ['https://social.example/@acmepumps', 'acmepumps'],
    ['http://www.social.example/AcmePumps/?utm_source=site#top', 'acmepumps'],
  ])('%s is %s', (url, handle) => expect(of(url)).toEqual({ kind: 'account', handle }));

  it('a post names its owner', () =>
    expect(of('https://social.example/@acmepumps/post/9')).toMatchObject({
      handle: 'acmepumps',
      via: 'post',
    }));

  it('a post without a name needs a look-up', () =>
    expect(of('https://social.example/post/9')).toMatchObject({ kind: 'lookup' }));

  it.each([
    ['https://social.example/', 'home-page'],
    ['https://social.example/share?url=x', 'share-link'],
    ['https://social.example/login', 'reserved-path'],
    ['https://social.example/@a%20b', 'bad-handle'],
    ['https://other.example/acmepumps', 'other-host'],
  ])('%s is none (%s)', (url, code) => expect(of(url)).toMatchObject({ kind: 'rejected', reason: { code } }));

  it('accepts its own control pair', () => {
    const { certain, impossible } = network.control ?? { certain: '', impossible: () => '' };
    for (const handle of [certain, impossible('3f9c02d17a')])
      expect(of(network.profileUrl(handle))).toEqual({ kind: 'account', handle });
  });
});

describe('the template reads', () => {
  const root = new URL('../../fixtures/template/', import.meta.url).pathname;
  it.each(readdirSync(root))('%s', (name) => expectFixture(network, `${root}${name}`));
});
