import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/model/answer.js';
import { vimeo } from '../../src/networks/vimeo/vimeo.js';
import { describeGrammar } from './grammar.js';

const of = (url: string) => vimeo.accountOf(new URL(url));

describeGrammar(vimeo, {
  accounts: [
    ['https://vimeo.com/AcmeFilms', 'acmefilms'],
    ['http://www.vimeo.com/acmefilms/videos?fl=pl', 'acmefilms'],
    ['https://vimeo.com/user123456/', 'user123456'],
    ['https://vimeo.com/acmefilms/about', 'acmefilms'],
    ['https://vimeopro.com/acmefilms', 'acmefilms'],
  ],
  rejected: [],
});

describe('whose Vimeo url', () => {
  it.each([
    ['https://vimeopro.com/acmefilms/portfolio/video/9001', 'acmefilms', 'post'],
    ['https://vimeo.com/acmefilms/videos/rss', 'acmefilms', 'feed'],
  ])('%s is of %s', (url, handle, via) => expect(of(url)).toEqual({ kind: 'account', handle, via }));

  it.each([
    ['https://vimeo.com/9001', 'lookup', 'video'],
    ['https://vimeo.com/9001/abcdef0123?share=copy', 'lookup', 'video'],
    ['https://player.vimeo.com/video/9001?h=abc', 'lookup', 'video'],
    ['https://vimeo.com/channels/staffpicks/9001', 'lookup', 'video'],
    ['https://vimeo.com/', 'rejected', 'home-page'],
    ['https://vimeo.com/channels/staffpicks', 'rejected', 'curated-page'],
    ['https://vimeo.com/groups/tools', 'rejected', 'curated-page'],
    ['https://vimeo.com/showcase/123', 'rejected', 'curated-page'],
    ['https://vimeo.com/album/123', 'rejected', 'curated-page'],
    ['https://vimeo.com/ondemand/acme', 'rejected', 'reserved-path'],
    ['https://vimeo.com/upgrade', 'rejected', 'reserved-path'],
    ['https://vimeo.com/log_in', 'rejected', 'reserved-path'],
    ['https://vimeo.com/event/123', 'rejected', 'reserved-path'],
    ['https://vimeo.com/solutions/events', 'rejected', 'reserved-path'],
    ['https://vimeo.com/api/oembed.json?url=x', 'rejected', 'reserved-path'],
    ['https://i.vimeo.com/x.png', 'rejected', 'not-a-profile-host'],
    ['https://vimeo.com/%E0%A4%A', 'rejected', 'bad-handle'],
  ])('%s is %s: %s', (url, kind, code) => expect(of(url)).toMatchObject({ kind, reason: { code } }));

  it('asks oEmbed whose film it is', async () => {
    const asked: string[] = [];
    const oembed =
      (status: number, body: unknown): Ask =>
      async ({ url }) => {
        asked.push(url);
        const parts = {
          redirects: [],
          headers: {},
          at: 0,
          elapsedMs: 1,
          digest: '',
          source: 'recording' as const,
        };
        return { kind: 'answer', url, finalUrl: url, status, body: JSON.stringify(body), ...parts };
      };
    const film = new URL('https://player.vimeo.com/video/9001?h=abc');
    const told = oembed(200, { author_url: 'https://vimeo.com/AcmeFilms' });
    expect(await vimeo.lookUp?.(film, told)).toEqual({ kind: 'account', handle: 'acmefilms', via: 'post' });
    expect(asked).toEqual(['https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F9001']);
    expect(await vimeo.lookUp?.(film, oembed(403, {}))).toMatchObject({ kind: 'lookup' });
  });
});
