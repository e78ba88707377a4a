import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webUrlOfApp } from '../../src/networks/app-link.js';
import { accountFromUrl, networks, whoseUrl } from '../../src/networks/index.js';

function handleAt(url: string): string | undefined {
  const account = accountFromUrl(url);
  return account && `${account.network} ${account.handle}`;
}

describe('a url pasted behind another', () => {
  it.each([
    ['https://www.facebook.com/https://www.facebook.com/acmetools', 'facebook acmetools'],
    ['https://www.facebook.com/www.facebook.com/acmetools', 'facebook acmetools'],
    ['https://www.facebook.com/https%3A%2F%2Fwww.facebook.com%2Facmetools', 'facebook acmetools'],
    ['https://www.instagram.com/@https://www.instagram.com/acmetools/', 'instagram acmetools'],
    ['https://instagram.com/instagram.com/acmetools', 'instagram acmetools'],
    ['https://twitter.com/@https://twitter.com/acmetools', 'x acmetools'],
    ['https://twitter.com/https:/twitter.com/acmetools', 'x acmetools'],
    ['https://x.com/twitter.com/acmetools', 'x acmetools'],
    ['https://www.tiktok.com/@https://www.tiktok.com/@acmetools', 'tiktok acmetools'],
    ['https://www.tiktok.com/@www.tiktok.com/@acmetools', 'tiktok acmetools'],
    [
      'https://www.linkedin.com/company/https://www.linkedin.com/company/acmetools/',
      'linkedin company/acmetools',
    ],
    ['https://www.linkedin.com/in/www.linkedin.com/company/acmetools', 'linkedin company/acmetools'],
    ['https://www.youtube.com/https://www.youtube.com/@acmetools', 'youtube @acmetools'],
    [
      'https://www.youtube.com/c/https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
      'youtube channel/UCabcdefghijklmnopqrstuv',
    ],
    ['https://bsky.app/profile/bsky.app/profile/acme.example', 'bluesky acme.example'],
    ['https://www.facebook.com/https://www.instagram.com/acmetools', 'instagram acmetools'],
    ['https://t.me/https://t.me/acmetools', 'telegram acmetools'],
  ])('%s means %s', (url, account) => expect(handleAt(url)).toBe(account));

  it.each([
    ['https://bsky.app/profile/bsky.app/post/3kabcdefgh2xx', 'bluesky bsky.app'],
    ['https://bsky.app/profile/github.com', 'bluesky github.com'],
    ['https://mastodon.social/@acme@mastodon.online', 'fediverse acme@mastodon.online'],
  ])('%s stays what it says: %s', (url, account) => expect(handleAt(url)).toBe(account));
});

describe('a link copied from a log-in page', () => {
  it.each([
    ['https://www.instagram.com/accounts/login/?next=/acmetools/', 'instagram acmetools'],
    [
      'https://www.instagram.com/accounts/login/?next=https%3A%2F%2Fwww.instagram.com%2Facmetools%2F&hl=de',
      'instagram acmetools',
    ],
    ['https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Facmetools', 'facebook acmetools'],
    [
      'https://m.facebook.com/login.php?next=https%3A%2F%2Fm.facebook.com%2Facmetools%2F',
      'facebook acmetools',
    ],
    [
      'https://www.linkedin.com/uas/login?session_redirect=https%3A%2F%2Fwww.linkedin.com%2Fcompany%2Facmetools',
      'linkedin company/acmetools',
    ],
    [
      'https://www.linkedin.com/authwall?trk=gf&sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fcompany%2Facmetools',
      'linkedin company/acmetools',
    ],
    [
      'https://www.linkedin.com/login/de?session_redirect=%2Fcompany%2Facmetools',
      'linkedin company/acmetools',
    ],
    ['https://x.com/i/flow/login?redirect_after_login=%2Facmetools', 'x acmetools'],
    ['https://twitter.com/login?redirect_after_login=%2Facmetools', 'x acmetools'],
    [
      'https://www.tiktok.com/login?redirect_url=https%3A%2F%2Fwww.tiktok.com%2F%40acmetools',
      'tiktok acmetools',
    ],
    ['https://www.threads.com/login?next=https%3A%2F%2Fwww.threads.com%2F%40acmetools', 'threads acmetools'],
    ['https://www.pinterest.com/login/?next=/acmetools/', 'pinterest acmetools'],
    [
      'https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2F%40acmetools&gl=DE',
      'youtube @acmetools',
    ],
  ])('%s leads to %s', (url, account) => expect(handleAt(url)).toBe(account));

  it.each([
    'https://www.instagram.com/accounts/login/',
    'https://www.instagram.com/accounts/login/?next=/p/CabcDEF1234/',
    'https://www.facebook.com/login/?next=https%3A%2F%2Fevil.example%2Facme',
    'https://x.com/i/flow/login?redirect_after_login=%2Fhome',
    'https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fada-fenwick',
  ])('%s leads to nobody', (url) => expect(handleAt(url)).toBeUndefined());
});

describe('a link that opens an app', () => {
  it.each([
    ['fb://page/131011223614905', 'facebook 131011223614905'],
    ['fb://page/?id=131011223614905', 'facebook 131011223614905'],
    ['fb://profile/131011223614905', 'facebook 131011223614905'],
    ['fb://facewebmodal/f?href=https://www.facebook.com/acmetools', 'facebook acmetools'],
    ['twitter://user?screen_name=acmetools', 'x acmetools'],
    ['instagram://user?username=acmetools', 'instagram acmetools'],
    ['vnd.youtube://www.youtube.com/@acmetools', 'youtube @acmetools'],
    ['youtube://channel/UCabcdefghijklmnopqrstuv', 'youtube channel/UCabcdefghijklmnopqrstuv'],
    ['tg://resolve?domain=acmetools', 'telegram acmetools'],
    ['whatsapp://channel/0029VaAbCdEfGhIjKlMnOpQ1', 'whatsapp 0029VaAbCdEfGhIjKlMnOpQ1'],
    ['linkedin://company/acmetools', 'linkedin company/acmetools'],
    ['pinterest://user/acmetools', 'pinterest acmetools'],
    ['snapchat://add/acmetools', 'snapchat acmetools'],
    [
      'intent://user?username=acmetools#Intent;package=com.instagram.android;scheme=instagram;end',
      'instagram acmetools',
    ],
    [
      'intent://www.tiktok.com/@acmetools#Intent;scheme=https;package=com.zhiliaoapp.musically;end',
      'tiktok acmetools',
    ],
    [
      'intent://x#Intent;scheme=foo;S.browser_fallback_url=https%3A%2F%2Fx.com%2Facmetools;end',
      'x acmetools',
    ],
    ['android-app://com.instagram.android/https/instagram.com/_u/acmetools', 'instagram acmetools'],
  ])('%s opens %s', (link, account) => expect(handleAt(webUrlOfApp(link) ?? 'none:')).toBe(account));

  it.each([
    'mailto:a@acme.example',
    'tel:+49123',
    'javascript:void(0)',
    'whatsapp://send?text=hello',
    'twitter://post?message=hello',
    'fb://feed',
    'https://x.com/acme',
    'intent://scan/#Intent;scheme=zxing;end',
  ])('%s opens nobody’s', (link) => expect(handleAt(webUrlOfApp(link) ?? 'none:')).toBeUndefined());

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('fb:', 'twitter:', 'intent:', 'tg:', 'android-app:', 'youtube:'),
        fc.string(),
        (s, t) => {
          expect(() => webUrlOfApp(`${s}//${t}`)).not.toThrow();
          expect(() => webUrlOfApp(`${s}${t}`)).not.toThrow();
        },
      ),
    );
  });
});

describe('whose a url is', () => {
  const hosts = new Set(networks.flatMap((n) => n.hosts));
  const host = fc.constantFrom(...hosts);

  it('is never told by the name of a network’s host, where names are no hosts', () => {
    const named = networks.filter((n) => !['bluesky', 'fediverse', 'blog'].includes(n.id));
    fc.assert(
      fc.property(
        fc.constantFrom(...named),
        host,
        fc.constantFrom('', 'www.', 'm.'),
        (network, name, prefix) => {
          for (const form of [
            network.profileUrl(`${prefix}${name}`),
            network.profileUrl(`@${prefix}${name}`),
          ]) {
            if (!URL.canParse(form)) continue;
            const of = whoseUrl(form)?.of;
            expect([form, of?.kind === 'account' && hosts.has(of.handle.replace(/^.*@|^www\./, ''))]).toEqual(
              [form, false],
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is nobody’s on the pages a network keeps for itself', () => {
    const reserved = [
      'https://www.facebook.com/communitystandards/',
      'https://www.facebook.com/policies_center/',
      'https://www.facebook.com/full_data_use_policy',
      'https://www.youtube.com/subscription_center',
      'https://www.youtube.com/subscription_manager',
      'https://x.com/followers',
      'https://x.com/privacy',
      'https://acmetools.github.io/level/',
    ];
    for (const url of reserved) expect([url, handleAt(url)]).toEqual([url, undefined]);
  });

  it.each([
    ['https://www.youtube.com/subscription_center?add_user=acmetools', 'youtube user/acmetools'],
    [
      'https://www.youtube.com/subscription_center?add_user=UCabcdefghijklmnopqrstuv',
      'youtube channel/UCabcdefghijklmnopqrstuv',
    ],
    [
      'https://www.youtube.com/subscription_center?add_user_id=abcdefghijklmnopqrstuv',
      'youtube channel/UCabcdefghijklmnopqrstuv',
    ],
    ['https://www.facebook.com/acme.org', 'facebook acme.org'],
    ['https://www.facebook.com/acme.com/', 'facebook acme.com'],
    ['https://www.facebook.com/acme.net', 'facebook acme.net'],
    ['http://twitter.com/#%21/acmetools', 'x acmetools'],
    ['https://www.facebook.com/#%21/acmetools', 'facebook acmetools'],
    ['https://web-cdn.bsky.app/profile/acme.example', 'bluesky acme.example'],
  ])('%s is %s', (url, account) => expect(handleAt(url)).toBe(account));

  it.each([
    ['https://www.facebook.com/pages/Acme-Tools/184889371750', 'Acme-Tools'],
    ['https://www.facebook.com/pages/category/Shop/Acme-Tools-184889371750/', 'Acme-Tools'],
    ['https://www.facebook.com/people/Acme-Tools/61550000000001/', 'Acme-Tools'],
    ['https://www.facebook.com/p/Acme-Tools-61550000000001/', 'Acme-Tools'],
    ['https://www.facebook.com/Acme-Tools-184889371750/', 'Acme-Tools'],
    ['https://www.facebook.com/184889371750', undefined],
  ])('%s was called %s', (url, called) => {
    const of = whoseUrl(url)?.of;
    expect(of?.kind === 'account' && of.called).toBe(called);
  });
});
