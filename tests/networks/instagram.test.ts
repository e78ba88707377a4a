import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/model/answer.js';
import { instagram } from '../../src/networks/instagram/instagram.js';
import { countersIn } from '../../src/networks/instagram/og-counters.js';
import { readPostPage } from '../../src/networks/instagram/post-page.js';
import { answer } from '../fetching/answers.js';

const of = (url: string) => instagram.accountOf(new URL(url));

describe('whose Instagram url', () => {
  it.each([
    ['https://www.instagram.com/acme.tools/', 'acme.tools'],
    ['http://instagram.com/Acme.Tools', 'acme.tools'],
    ['https://m.instagram.com/acme_tools?hl=fr', 'acme_tools'],
    ['https://WWW.INSTAGRAM.COM/acme_tools/?igshid=abc&utm_source=qr', 'acme_tools'],
    ['https://www.instagram.com/@acme/', 'acme'],
    ['https://instagr.am/acme', 'acme'],
    ['https://ig.me/m/acme', 'acme'],
    ['https://www.instagram.com/_u/acme', 'acme'],
    ['https://www.instagram.com/acme/reels/', 'acme'],
    ['https://www.instagram.com/acme/tagged/', 'acme'],
    ['https://www.instagram.com/__acme__/', '__acme__'],
  ])('%s is %s', (url, handle) => expect(of(url)).toEqual({ kind: 'account', handle }));

  it.each([
    ['https://www.instagram.com/acme/p/DQUEuM_je6s/', 'acme', 'post'],
    ['https://www.instagram.com/acme/reel/DQUEuM_je6s/', 'acme', 'post'],
    ['https://www.instagram.com/stories/acme/3752645156739608236/', 'acme', 'post'],
    ['https://www.instagram.com/acme/embed/', 'acme', 'embed'],
  ])('%s is by %s', (url, handle, via) => expect(of(url)).toEqual({ kind: 'account', handle, via }));

  it('looks through the redirect wrapper', () => {
    const inner = encodeURIComponent('https://www.instagram.com/acme/');
    expect(of(`https://l.instagram.com/?u=${inner}&e=AT0`)).toEqual({ kind: 'account', handle: 'acme' });
    expect(of(`https://l.instagram.com/?u=${encodeURIComponent('https://acme.example/')}`)).toMatchObject({
      kind: 'rejected',
      reason: { code: 'redirect-wrapper', args: { to: 'https://acme.example/' } },
    });
  });

  it.each([
    ['https://www.instagram.com/p/DQUEuM_je6s/', 'lookup', 'post-without-owner'],
    ['https://www.instagram.com/reel/DQUEuM_je6s/', 'lookup', 'post-without-owner'],
    ['https://www.instagram.com/tv/DQUEuM_je6s/', 'lookup', 'post-without-owner'],
    ['https://www.instagram.com/stories/highlights/17900000000000001/', 'lookup', 'post-without-owner'],
    ['https://www.instagram.com/share/BAbCdEf', 'lookup', 'short-link'],
    ['https://www.instagram.com/', 'rejected', 'home-page'],
    ['https://www.instagram.com/explore/tags/anvil/', 'rejected', 'reserved-path'],
    ['https://www.instagram.com/accounts/login/?next=/acme/', 'rejected', 'reserved-path'],
    ['https://www.instagram.com/embed.js', 'rejected', 'reserved-path'],
    ['https://www.instagram.com/p/', 'rejected', 'reserved-path'],
    ['https://www.instagram.com/acme..tools/', 'rejected', 'bad-handle'],
    ['https://www.instagram.com/.acme/', 'rejected', 'bad-handle'],
    ['https://www.instagram.com/acme./', 'rejected', 'bad-handle'],
    ['https://www.instagram.com/a-c-m-e/', 'rejected', 'bad-handle'],
    [`https://www.instagram.com/${'a'.repeat(31)}/`, 'rejected', 'bad-handle'],
    ['https://help.instagram.com/acme', 'rejected', 'not-a-profile-host'],
  ])('%s is %s: %s', (url, kind, code) => expect(of(url)).toMatchObject({ kind, reason: { code } }));

  it.each(['acme', 'acme.tools', '_acme_'])('finds %s in its own address', (handle) => {
    expect(of(instagram.profileUrl(handle))).toEqual({ kind: 'account', handle });
  });
});

describe('counters of og:description', () => {
  it.each([
    [
      '2,362 Followers, 136 Following, 224 Posts - See Instagram photos and videos from Acme',
      2362,
      true,
      224,
    ],
    ['1m followers, 10 following, 5,020 posts – see Instagram photos and videos from Acme', 1e6, false, 5020],
    ['778K Followers, 1,204 Following, 12K Posts - See Instagram photos', 778e3, false, 12e3],
    ['2 362 followers, 136 suivi(e)s, 224 publications – Voir les photos', 2362, true, 224],
    ['2.362 Follower, 136 gefolgt, 224 Beiträge – Sieh dir Instagram-Fotos an', 2362, true, 224],
    ['フォロワー2,362人、フォロー中136人、投稿224件 - 写真や動画を見る', 2362, true, 224],
    ['2.362 seguidores, seguindo 136, 224 posts – Veja as fotos e vídeos', 2362, true, 224],
    ['1,2 mi de seguidores, seguindo 12, 12,3 mil posts - Veja', 12e5, false, 12300],
    ['Obserwujący: 2,362, Obserwowani: 136, posty: 224 – zobacz zdjęcia i filmy', 2362, true, 224],
    ['Obserwujący: 1,2 mln, Obserwowani: 12, posty: 12,3 tys. – zobacz', 12e5, false, 12300],
    ['2 362 följare, följer 136, 224 inlägg - Se foton och videoklipp', 2362, true, 224],
    ['1,2 mio. følgere, følger 12, 224 opslag - Se billeder', 12e5, false, 224],
    ['1,2 mil. sledujících, 12 sledovaných, 224 příspěvků – podívejte se', 12e5, false, 224],
    ['2,362 फ़ॉलोअर, 136 फ़ॉलो किए जा रहे हैं, 224 पोस्ट - देखें', 2362, true, 224],
    ['٢٬٣٦٢ متابع، ١٣٦ متابَع، ٢٢٤ منشور - شاهد', 2362, true, 224],
    ['2,362 位粉絲、追蹤 136 人、 224 則貼文 - 查看相片', 2362, true, 224],
  ])('%s', (description, value, exact, posts) => {
    const counters = countersIn(description);
    expect(counters?.followers).toEqual({ value, exact });
    expect(counters?.postsTotal?.value).toBe(posts);
  });

  it.each([
    undefined,
    'Anvils since 1949.',
    'Create an account or log in to Instagram - a simple, fun & creative way',
  ])('%s has none', (description) => expect(countersIn(description)).toBeUndefined());
});

const described = `<!doctype html><title>Acme on Instagram</title>
<meta property="og:url" content="https://www.instagram.com/p/CPeC-Eenc8l/">
<meta property="og:description" content="298K likes, 553 comments - acme.tools on May 29, 2021: &quot;Our new anvil &lt;3&quot;. ">`;

describe('a single post', () => {
  it('tells owner, day and rounded counters from its description', () => {
    const shown = readPostPage(answer({ body: described }), 'CPeC-Eenc8l');
    expect(shown?.owner).toBe('acme.tools');
    expect(shown?.post).toMatchObject({
      id: 'CPeC-Eenc8l',
      text: 'Our new anvil <3',
      likes: { value: 298_000, exact: false },
      comments: { value: 553, exact: true },
    });
    expect(new Date(shown?.post.at?.from ?? 0).toISOString()).toMatch(/^2021-05-29T19:59:33/);
  });

  it('answers a look-up', async () => {
    const asked: string[] = [];
    const ask: Ask = async ({ url }) => {
      asked.push(url);
      return answer({ url, body: described });
    };
    const found = await instagram.lookUp?.(
      new URL('https://www.instagram.com/reel/CPeC-Eenc8l/?igsh=1'),
      ask,
    );
    expect(found).toEqual({ kind: 'account', handle: 'acme.tools', via: 'post' });
    expect(asked).toEqual(['https://www.instagram.com/p/CPeC-Eenc8l/']);
  });

  it('stays a look-up behind a wall', async () => {
    const ask: Ask = async ({ url }) => ({ kind: 'refusal', url, at: 0, reason: { code: 'login-wall' } });
    const found = await instagram.lookUp?.(new URL('https://www.instagram.com/p/CPeC-Eenc8l/'), ask);
    expect(found).toMatchObject({ kind: 'lookup' });
  });
});
