import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/model/answer.js';
import { facebook } from '../../src/networks/facebook/facebook.js';
import { answer } from '../fetching/answers.js';

const of = (url: string) => facebook.accountOf(new URL(url));

describe('whose Facebook url', () => {
  it.each([
    ['https://www.facebook.com/AcmeTools', 'acmetools'],
    ['http://facebook.com/acmetools/', 'acmetools'],
    ['https://m.facebook.com/acmetools?ref=bookmarks', 'acmetools'],
    ['https://mbasic.facebook.com/acmetools/about', 'acmetools'],
    ['https://touch.facebook.com/acmetools#top', 'acmetools'],
    ['https://web.facebook.com/acmetools?_rdc=1&_rdr', 'acmetools'],
    ['https://fr-fr.facebook.com/acmetools/', 'acmetools'],
    ['https://de-de.facebook.com/Acme.Tools?locale=de_DE', 'acme.tools'],
    ['https://business.facebook.com/acmetools', 'acmetools'],
    ['https://www.fb.com/acmetools', 'acmetools'],
    ['https://FACEBOOK.com./acmetools', 'acmetools'],
    ['https://fb.me/acmetools', 'acmetools'],
    ['https://m.me/acmetools', 'acmetools'],
    ['https://www.facebook.com/#!/acmetools', 'acmetools'],
    ['http://www.facebook.com/home.php#!/acmetools?ref=ts', 'acmetools'],
    ['http://www.facebook.com/#!/pages/Acme-Tools/100064000000001', '100064000000001'],
    ['https://www.facebook.com/acmetools/reviews', 'acmetools'],
    ['https://www.facebook.com/acmetools/events', 'acmetools'],
    ['https://www.facebook.com/pg/acmetools/about/', 'acmetools'],
    ['https://www.facebook.com/profile.php?id=100064000000001', '100064000000001'],
    ['https://www.facebook.com/profile.php?sk=about&id=100064000000001', '100064000000001'],
    ['https://www.facebook.com/100064000000001', '100064000000001'],
    ['https://www.facebook.com/pages/Acme-Tools/123456789012', '123456789012'],
    ['https://www.facebook.com/pages/category/Tool-Shop/Acme-Tools-123456789012/', '123456789012'],
    ['https://www.facebook.com/people/Acme-Tools/61550000000001/', '61550000000001'],
    ['https://www.facebook.com/p/Acme-Tools-61550000000001/', '61550000000001'],
    ['https://www.facebook.com/Acme-Tools-61550000000001/', '61550000000001'],
    ['https://www.facebook.com/people/Sägewerk-Müller/61550000000001/', '61550000000001'],
  ])('%s is %s', (url, handle) => expect(of(url)).toMatchObject({ kind: 'account', handle }));

  it.each([
    ['https://www.facebook.com/acmetools/posts/pfbid0abc', 'acmetools', 'post'],
    ['https://www.facebook.com/acmetools/videos/1234567890/', 'acmetools', 'post'],
    ['https://www.facebook.com/acmetools/photos/a.1/2/?type=3', 'acmetools', 'post'],
    [
      'https://www.facebook.com/permalink.php?story_fbid=pfbid0a&id=100064000000001',
      '100064000000001',
      'post',
    ],
    ['https://m.facebook.com/story.php?story_fbid=1&id=100064000000001', '100064000000001', 'post'],
    [
      'https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Facmetools&tabs=timeline',
      'acmetools',
      'embed',
    ],
    [
      'https://www.facebook.com/v19.0/plugins/like.php?href=https%3A%2F%2Ffacebook.com%2Facmetools%2F',
      'acmetools',
      'embed',
    ],
  ])('%s is by %s', (url, handle, via) => expect(of(url)).toEqual({ kind: 'account', handle, via }));

  it('looks through the redirect wrapper', () => {
    const inner = encodeURIComponent('https://www.facebook.com/acmetools?fbclid=x');
    expect(of(`https://l.facebook.com/l.php?u=${inner}&h=AT0`)).toEqual({
      kind: 'account',
      handle: 'acmetools',
    });
    const away = encodeURIComponent('https://acme.example/');
    expect(of(`https://lm.facebook.com/l.php?u=${away}`)).toEqual({
      kind: 'rejected',
      reason: { code: 'redirect-wrapper', args: { to: 'https://acme.example/' } },
    });
  });

  it.each([
    ['https://www.facebook.com/share/1AbCdEfGh/', 'lookup', 'post-without-owner'],
    ['https://www.facebook.com/watch/?v=1234567890', 'lookup', 'post-without-owner'],
    ['https://www.facebook.com/reel/1234567890', 'lookup', 'post-without-owner'],
    ['https://fb.watch/aB1cD2eF3/', 'lookup', 'short-link'],
    ['https://fb.me/3aBcDeFgH', 'lookup', 'short-link'],
    ['https://www.facebook.com/', 'rejected', 'home-page'],
    ['https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Facme.example', 'rejected', 'share-link'],
    ['https://www.facebook.com/sharer.php?u=https%3A%2F%2Facme.example', 'rejected', 'share-link'],
    ['https://www.facebook.com/dialog/feed?app_id=1', 'rejected', 'share-link'],
    ['https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Facme.example', 'rejected', 'widget'],
    ['https://www.facebook.com/tr?id=1&ev=PageView', 'rejected', 'reserved-path'],
    ['https://www.facebook.com/login/?next=x', 'rejected', 'reserved-path'],
    ['https://www.facebook.com/groups/acmefans', 'rejected', 'group'],
    ['https://www.facebook.com/events/1234567890/', 'rejected', 'reserved-path'],
    ['https://www.facebook.com/hashtag/anvils', 'rejected', 'reserved-path'],
    ['https://www.facebook.com/policies/cookies/', 'rejected', 'reserved-path'],
    ['https://www.facebook.com/home.php', 'rejected', 'reserved-path'],
    ['https://www.facebook.com/acme-tools', 'rejected', 'bad-handle'],
    ['https://www.facebook.com/acme.php', 'rejected', 'reserved-path'],
    ['https://www.facebook.com/profile.php?id=acme', 'rejected', 'no-handle'],
    ['https://www.facebook.com/%E0%A4%A', 'rejected', 'bad-handle'],
    ['https://developers.facebook.com/docs/plugins', 'rejected', 'not-a-profile-host'],
    ['https://connect.facebook.net/en_US/sdk.js', 'rejected', 'not-a-profile-host'],
  ])('%s is %s: %s', (url, kind, code) => expect(of(url)).toMatchObject({ kind, reason: { code } }));

  it.each(['acmetools', 'acme.tools', '100064000000001'])('finds %s in its own address', (handle) => {
    expect(of(facebook.profileUrl(handle))).toEqual({ kind: 'account', handle });
  });

  it('has a control name nobody can hold', () => {
    expect(of(facebook.profileUrl(facebook.control?.impossible('a1-b2') ?? ''))).toMatchObject({
      kind: 'account',
    });
  });
});

describe('where a Facebook short link leads', () => {
  const asking =
    (finalUrl: string): Ask =>
    async ({ url }) =>
      answer({ url, finalUrl });
  const link = new URL('https://www.facebook.com/share/1AbCdEfGh/');

  it('is the owner of the address', async () => {
    const ask = asking('https://www.facebook.com/acmetools/posts/pfbid0abc?rdid=1');
    expect(await facebook.lookUp?.(link, ask)).toEqual({ kind: 'account', handle: 'acmetools', via: 'post' });
  });

  it('is unknown behind the log-in page', async () => {
    expect(await facebook.lookUp?.(link, asking('https://www.facebook.com/login/?next=x'))).toMatchObject({
      kind: 'lookup',
      reason: { code: 'owner-not-shown' },
    });
  });
});
