import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/model/answer.js';
import { bluesky } from '../../src/networks/bluesky/bluesky.js';

const of = (url: string) => bluesky.accountOf(new URL(url));

describe('whose Bluesky url', () => {
  it.each([
    ['https://bsky.app/profile/acme.example', 'acme.example'],
    ['http://www.bsky.app/profile/ACME.example/', 'acme.example'],
    ['https://bsky.app/profile/acme.bsky.social?utm_source=site#x', 'acme.bsky.social'],
    ['https://BSKY.app/profile/@acme.example', 'acme.example'],
    ['https://bsky.app/profile/did:plc:abcdefghijklmnopqrstuvwx', 'did:plc:abcdefghijklmnopqrstuvwx'],
    ['https://bsky.app/profile/did%3Aplc%3Aabcdefghijklmnopqrstuvwx', 'did:plc:abcdefghijklmnopqrstuvwx'],
    ['https://bsky.app/profile/did:web:acme.example', 'did:web:acme.example'],
    ['https://bsky.app/profile/acme.example/followers', 'acme.example'],
    ['https://bsky.app/profile/acme.example/lists/3k', 'acme.example'],
    ['https://staging.bsky.app/profile/acme.example', 'acme.example'],
    ['https://deck.blue/profile/acme.example', 'acme.example'],
    ['https://acme.bsky.social/', 'acme.bsky.social'],
  ])('%s is %s', (url, handle) => expect(of(url)).toEqual({ kind: 'account', handle }));

  it.each([
    ['https://bsky.app/profile/acme.example/post/3mchjvhag2222', 'acme.example', 'post'],
    ['https://fxbsky.app/profile/acme.example/post/3mchjvhag2222', 'acme.example', 'post'],
    ['https://bsky.app/profile/acme.example/rss', 'acme.example', 'feed'],
  ])('%s is by %s', (url, handle, via) => expect(of(url)).toEqual({ kind: 'account', handle, via }));

  it.each([
    ['https://bsky.app/intent/compose?text=hello', 'share-link'],
    ['https://bsky.app/', 'home-page'],
    ['https://bsky.app/search?q=acme', 'reserved-path'],
    ['https://bsky.app/hashtag/pumps', 'reserved-path'],
    ['https://bsky.app/starter-pack/acme.example/3k', 'reserved-path'],
    ['https://bsky.app/settings', 'reserved-path'],
    ['https://bsky.app/profile/', 'reserved-path'],
    ['https://bsky.app/profile/acme', 'bad-handle'],
    ['https://bsky.app/profile/-acme.example', 'bad-handle'],
    ['https://bsky.app/profile/acme.123', 'bad-handle'],
    ['https://bsky.app/profile/handle.invalid', 'bad-handle'],
    ['https://bsky.app/profile/%E0%A4%A', 'bad-handle'],
    ['https://bsky.social/about', 'service-page'],
  ])('%s is no account (%s)', (url, code) =>
    expect(of(url)).toMatchObject({ kind: 'rejected', reason: { code } }),
  );

  it('needs a look-up for a short link', () =>
    expect(of('https://go.bsky.app/AbCdEf')).toMatchObject({ kind: 'lookup' }));

  it.each(['acme.example', 'acme.bsky.social', 'did:plc:abcdefghijklmnopqrstuvwx'])(
    '%s is found at its own url',
    (handle) => expect(of(bluesky.profileUrl(handle))).toEqual({ kind: 'account', handle }),
  );
});

describe('a go.bsky.app link', () => {
  const leadingTo =
    (finalUrl: string): Ask =>
    async ({ url }) => ({
      kind: 'answer',
      url,
      finalUrl,
      redirects: [],
      status: 200,
      headers: {},
      body: '',
      at: 0,
      digest: '',
      elapsedMs: 0,
      source: 'recording',
    });
  const link = new URL('https://go.bsky.app/AbCdEf1');

  it.each([
    'https://bsky.app/start/acme.example/3l4poszxde32k',
    'https://bsky.app/starter-pack/ACME.example/3l4poszxde32k',
  ])('that leads to %s is by who made it', async (target) =>
    expect(await bluesky.lookUp?.(link, leadingTo(target))).toEqual({
      kind: 'account',
      handle: 'acme.example',
      via: 'post',
    }),
  );

  it('that leads elsewhere is nobody’s', async () =>
    expect(await bluesky.lookUp?.(link, leadingTo('https://bsky.app/'))).toMatchObject({ kind: 'lookup' }));
});
