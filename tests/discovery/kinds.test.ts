import { describe, expect, it } from 'vitest';
import { discover } from '../../src/discovery/discover.js';
import type { Ask } from '../../src/model/answer.js';
import type { Discovery } from '../../src/model/discovery.js';
import { answerOf } from './one-page.js';

const prose =
  '<main><h1>Quillmere Bakery</h1><p>We bake sourdough every morning in the old mill and deliver to shops and cafes in the valley since 1987, on foot and by bicycle.</p></main>';
const fb = 'https://www.facebook.com/theoldmillbread';
const ig = 'https://www.instagram.com/theoldmillbread/';
const icons = `<a href="${fb}"><i class="fa fa-facebook"></i></a> <a href="${ig}"><i class="fa fa-instagram"></i></a>`;
const ada = 'https://x.com/adafenwick';
const adas = `<a href="${ada}">Twitter</a> <a href="https://www.instagram.com/adafenwick/">Instagram</a>`;

async function read(body: string, website = 'https://quillmere.example/', head = ''): Promise<Discovery> {
  const html = `<!doctype html><html lang="en"><head><title>Quillmere</title>${head}</head><body>${body}</body></html>`;
  const ask: Ask = async ({ url }) =>
    url === website
      ? answerOf(url, html)
      : { kind: 'refusal', url, at: 0, attempts: 0, redirects: [], reason: { code: 'not-recorded' } };
  return discover(website, ask, { now: 0, name: 'Quillmere' });
}

async function declared(body: string, website?: string, head?: string): Promise<string[]> {
  return (await read(body, website, head)).declarations.map((d) => d.account.url);
}

describe('the company’s own, whatever a box is called', () => {
  it.each([
    [
      'parts of a page builder',
      `${prose}<footer class="cmp-footer"><div class="cmp-container">${icons}</div></footer>`,
    ],
    [
      'a builder’s fragment around the footer',
      `${prose}<div class="cmp-experiencefragment"><footer>${icons}</footer></div>`,
    ],
    [
      'a builder’s footer that links the cookie policy',
      `${prose}<footer class="cmp-footer">${icons}<a href="/cookies">Cookie policy</a></footer>`,
    ],
    [
      'a page that is ready for consent',
      `<div class="site gdpr-ready">${prose}<footer>${icons}</footer></div>`,
    ],
    [
      'a page whose class names its cookie tool',
      `<div id="page" class="onetrust-enabled">${prose}<footer>${icons}</footer></div>`,
    ],
    [
      'a post about cookies',
      `<div class="post category-cookies tag-people">${prose}<footer>${icons}</footer></div>`,
    ],
    [
      'the firm’s card in the footer',
      `${prose}<div id="footer"><div class="vcard"><span class="fn org">Quillmere Bakery</span> <div>${icons}</div></div></div>`,
    ],
    [
      'a wrap for customers',
      `${prose}<div class="Footer"><div class="CustomerWrap"><ul><li>${icons}</li></ul></div></div>`,
    ],
    [
      'a bar for clients',
      `${prose}<footer><div class="clients-bar"><p>Call us</p><div>${icons}</div></div></footer>`,
    ],
    [
      'footer people',
      `${prose}<footer class="site-footer"><div class="footer-people">${icons}</div></footer>`,
    ],
    ['a team footer', `${prose}<footer><div class="team-footer members">${icons}</div></footer>`],
    ['a tweet box in the header', `<div id="header"><div class="tweet">${icons}</div></div>${prose}`],
    ['a partner column', `${prose}<footer><div class="partner-col">${icons}</div></footer>`],
    ['experts in the header', `<header><div class="experts">${icons}</div></header>${prose}`],
    [
      'a style beside the icons',
      `${prose}<div id="top"><div>${icons}<style>.right img{width:24px} .lang{opacity:.4;filter:alpha(opacity=40)} .lang img{top:-1px}</style></div></div>`,
    ],
    [
      'a script beside the icons',
      `${prose}<div id="top"><div>${icons}<script>var settings = {"language": "en", "currency": "EUR", "country": "GB", "a": 1};</script></div></div>`,
    ],
    [
      'a template beside the icons',
      `${prose}<div id="top"><div>${icons}<template><p>Some text that is shown when something has gone wrong in the shop, never before.</p></template></div></div>`,
    ],
    [
      'an icon of a network that is not read',
      `${prose}<div id="s"><a href="https://www.xing.com/pages/theoldmillbread"><img src="a.png"></a> <a href="${fb}"><img src="b.png"></a> <a href="${ig}"><img src="c.png"></a></div>`,
    ],
  ])('%s', async (_, body) => expect(await declared(body)).toEqual(expect.arrayContaining([fb, ig])));

  it.each([
    [
      'a Page with its name beside the number',
      '<div id="connect"><a class="facebook" href="https://www.facebook.com/pages/Quillmere-Bakery/184889371750">Facebook</a></div>',
      'https://www.facebook.com/profile.php?id=184889371750',
    ],
    [
      'a badge beside somebody thanked in the text',
      '<div class="entry-content"><p>Thanks to <a href="https://www.facebook.com/adafenwick">Ada Fenwick</a> for the tip about the new oven and for the photographs.</p></div><div class="widget-area"><ul><li class="widget"><h3>Join us</h3><a href="https://www.facebook.com/pages/Quillmere-Bakery/210471548985000"><img src="/fb.png" alt="Facebook"></a></li></ul></div>',
      'https://www.facebook.com/profile.php?id=210471548985000',
    ],
    [
      'a name that is a domain',
      '<footer><a href="https://www.facebook.com/quillmere.org">Facebook</a></footer>',
      'https://www.facebook.com/quillmere.org',
    ],
    [
      'data in an attribute',
      `<q-footer :footer-data='{"social":{"facebook":{"url":"https:\\/\\/www.facebook.com\\/theoldmillbread\\/"}}}'></q-footer>`,
      fb,
    ],
    [
      'a list of items in an attribute',
      `<b-footer data-items='[{"title":"Social","items":[{"label":"Facebook","href":"${fb}"}]}]'></b-footer>`,
      fb,
    ],
    ['a mail link with a web address', `<footer><a href="mailto:${fb}">Facebook</a></footer>`, fb],
    [
      'a saved hash',
      '<footer><a href="http://twitter.com/#%21/theoldmillbread">Twitter</a></footer>',
      'https://x.com/theoldmillbread',
    ],
    [
      'a link that subscribes',
      '<footer><a href="https://www.youtube.com/subscription_center?add_user=theoldmillbread">YouTube</a></footer>',
      'https://www.youtube.com/user/theoldmillbread',
    ],
    [
      'a link to an app',
      '<footer><a href="twitter://user?screen_name=theoldmillbread">t</a></footer>',
      'https://x.com/theoldmillbread',
    ],
    [
      'a link copied while logged out',
      '<footer><a href="https://www.instagram.com/accounts/login/?next=/theoldmillbread/">i</a></footer>',
      ig,
    ],
    ['a url pasted behind another', `<footer><a href="https://www.facebook.com/${fb}">f</a></footer>`, fb],
    [
      'a follow button under an article',
      '<article><h2>News</h2><p>Text of the story about the harvest, long enough to be a story.</p><a href="https://www.facebook.com/quillmerepl">Obserwuj na Facebooku</a></article>',
      'https://www.facebook.com/quillmerepl',
    ],
    [
      'exactly the site’s name in an author box',
      '<div class="entry-author"><h3>About Ada</h3><a class="youtube-link" href="https://www.youtube.com/c/quillmere/">YouTube</a></div>',
      'https://www.youtube.com/c/quillmere',
    ],
    [
      'rel=me in the one box of a one-person site',
      '<div class="links-of-author"><a rel="noopener me" href="https://x.com/theoldmillbread">X</a></div>',
      'https://x.com/theoldmillbread',
    ],
    [
      'an area of a picture',
      '<map name="m"><area href="https://x.com/theoldmillbread" alt="Tweet with us!"><area href="https://www.facebook.com/theoldmillbread" alt="Follow us"></map>',
      'https://x.com/theoldmillbread',
    ],
  ])('%s', async (_, body, account) => expect(await declared(prose + body)).toContain(account));

  it('a numbered graph', async () => {
    const graph = `<script type="application/ld+json">{"@graph":{"0":{"@type":"WebPage"},"7":{"@type":"Organization","url":"https://quillmere.example/","sameAs":["${fb}"]}}}</script>`;
    expect(await declared(prose, undefined, graph)).toEqual([fb]);
  });

  it('a site on a customer’s address of a code host', async () =>
    expect(await declared(`${prose}<footer>${icons}</footer>`, 'https://quillmere.github.io/')).toEqual(
      expect.arrayContaining([fb, ig]),
    ));
});

describe('somebody else’s, wherever it stands', () => {
  it.each([
    [
      'an author’s menu',
      `<div class="author-bio"><h4>Ada Fenwick</h4><ul class="social-bar-menu"><li>${adas}</li></ul></div>`,
    ],
    [
      'an author’s nav',
      `<section class="recipe-author"><h4>Ada Fenwick</h4><nav class="social-links">${adas}</nav></section>`,
    ],
    ['an author’s header', `<div class="post-author"><header>${adas}</header></div>`],
    [
      'testimonials side by side in the footer',
      `<footer><div class="testimonial">Great <a href="${ada}">@adafenwick</a></div><div class="testimonial">Fine <a href="https://x.com/jomarsh">@jomarsh</a></div></footer>`,
    ],
    [
      'a person named in the footer',
      `<footer><div class="author"><strong>Ada Fenwick</strong> ${adas}</div></footer>`,
    ],
    ['a founder with her name', `<footer><div class="founder"><h4>Ada Fenwick</h4>${adas}</div></footer>`],
    [
      'photos of the bakery by',
      `<footer><p>Photos of the bakery by <a href="${ada}">Ada Fenwick</a></p></footer>`,
    ],
    ['photographs by', `<footer><p>Photography by <a href="${ada}">Ada Fenwick</a></p></footer>`],
    [
      'pictures for us by',
      `<footer><p>Photos for the bakery by <a href="${ada}">Ada Fenwick</a></p></footer>`,
    ],
    ['vendors of a consent banner', `<div id="cookie-consent-banner"><a href="${ada}">Vendor</a></div>`],
    ['vendors of a dialog', `<div class="cmp" role="dialog"><a href="${ada}">Vendor</a></div>`],
    [
      'vendors of a bar that asks',
      `<div class="cmp-box"><p>We use cookies. <button>Accept all</button></p><a href="${ada}">Vendor</a></div>`,
    ],
    [
      'a cookie footer that asks',
      `<footer class="cookie-footer"><p>This site uses cookies.</p><button>Accept</button><a href="${ada}">Vendor</a></footer>`,
    ],
    [
      'a colleague invited to be followed',
      `<article><p>Text of the story about the harvest.</p><a href="${ada}">Follow Ada Fenwick on X</a></article>`,
    ],
    [
      'a page of a code host',
      '<header><nav><a href="https://fenwickweb.github.io/quillmere/">Home</a></nav></header>',
    ],
    [
      'the network’s own rules',
      '<footer><a href="https://www.facebook.com/communitystandards/">the rules</a></footer>',
    ],
    [
      'the network’s own machinery',
      '<footer><a href="https://www.youtube.com/subscription_center">YouTube</a></footer>',
    ],
    [
      'two authors with rel=me',
      `<div class="author-a author"><a rel="me" href="${ada}">A</a></div><div class="author-b author"><a rel="me" href="https://x.com/jomarsh">B</a></div>`,
    ],
    [
      'an author with rel=me in an article',
      `<article><div class="author"><a rel="me" href="${ada}">A</a></div></article>`,
    ],
    [
      'cards built alike',
      `<div><div class="card-1"><p>Ada bakes</p><a href="${ada}">x</a></div><div class="card-2"><p>Jo sells</p><a href="https://x.com/jomarsh">x</a></div></div>`,
    ],
    ['data of other people in an attribute', `<q-list :data='{"team":[{"x":"${ada}"}]}'></q-list>`],
    ['a log-in page that leads nowhere', '<footer><a href="https://x.com/i/flow/login">X</a></footer>'],
    ['a handle that is a host', '<footer><a href="https://www.tiktok.com/@www.tiktok.com">T</a></footer>'],
  ])('%s', async (_, body) => expect(await declared(prose + body)).toEqual([]));
});

describe('lists side by side, of which one says that it is the site’s', () => {
  const list = (name: string) =>
    `<ul><li><a href="https://x.com/${name}">X</a></li><li><a href="https://www.facebook.com/${name}">F</a></li></ul>`;
  const widget = (inner: string) => `<aside class="widget">${inner}</aside>`;

  it.each([
    [
      'a silent one before it',
      widget(list('adafenwick')) + widget(`<h3>Mill news on social media</h3>${list('oldmillbread')}`),
    ],
    [
      'a silent one after it',
      widget(`<h3>Follow us</h3>${list('oldmillbread')}`) + widget(list('adafenwick')),
    ],
    [
      'a timeline of the same stranger',
      widget(
        '<h3>@adafenwick on X</h3><a class="twitter-timeline" href="https://x.com/adafenwick">Tweets by adafenwick</a>',
      ) +
        widget(`<h3>The mill on social networks</h3>${list('oldmillbread')}`) +
        widget(list('adafenwick')),
    ],
  ])('%s', async (_, widgets) => {
    expect(await declared(`${prose}<div id="sidebar">${widgets}</div>`)).toEqual([
      'https://x.com/oldmillbread',
      'https://www.facebook.com/oldmillbread',
    ]);
  });

  it('both where both say so', async () => {
    const both =
      widget(`<h3>Follow us</h3>${list('oldmillbread')}`) +
      widget(`<h3>The shop on social media</h3>${list('millshop')}`);
    expect(await declared(`${prose}<div id="sidebar">${both}</div>`)).toHaveLength(4);
  });
});

describe('a guest on somebody else’s host', () => {
  const metas =
    '<meta property="article:publisher" content="https://www.facebook.com/WordPresscom"><meta name="twitter:site" content="@wordpressdotcom">';

  it.each([
    ['https://quillmere.wordpress.com/', metas],
    ['https://quillmere.wordpress.com/2020/01/01/bread/', metas],
    ['https://quillmere.blogspot.com/', '<meta name="twitter:site" content="@blogger">'],
    ['https://quillmere.wixsite.com/bakery', '<meta name="twitter:site" content="@wixcom">'],
    [
      'https://quillmere.jimdofree.com/',
      '<meta property="article:publisher" content="https://www.facebook.com/jimdo">',
    ],
    ['https://quillmere.myshopify.com/', '<meta name="twitter:site" content="@shopifydevs">'],
    ['https://quillmere.webflow.io/', '<meta name="twitter:site" content="@webflowhq">'],
  ])('%s has none of the host’s accounts', async (website, head) =>
    expect(await declared(prose, website, head)).toEqual([]),
  );

  it('keeps what is its own there', async () =>
    expect(
      await declared(`${prose}<footer>${icons}</footer>`, 'https://quillmere.wordpress.com/', metas),
    ).toEqual(expect.arrayContaining([fb, ig])));

  const market = (name: string, handle: string) =>
    `<header><a href="/">${name}</a></header><main><h1>Ash Goods</h1><p>Hand made leather goods, bags and belts, sewn in a small workshop by two people, with shipping to all of Europe.</p><a href="https://www.instagram.com/ashgoods.leather">Instagram</a></main><footer><a href="https://www.facebook.com/${handle}">f</a> <a href="https://www.pinterest.com/${handle}/">p</a></footer>`;

  it.each([
    ['https://www.etsy.com/shop/AshGoods', market('Etsy', 'etsy')],
    ['https://www.booking.com/hotel/fr/ash-goods.html', market('Booking', 'bookingcom')],
    ['https://www.etsy.com/de/shop/AshGoods', market('Etsy', 'etsy')],
  ])('%s keeps its own account and none of the host’s', async (website, body) =>
    expect(await declared(body, website)).toEqual(['https://www.instagram.com/ashgoods.leather/']),
  );

  it('is told by its page where the host is not known', async () => {
    const website = 'https://www.marketsquare.example/shop/ash-goods';
    const html = `<title>Ash Goods - Market Square</title>${market('Market Square', 'marketsquare')}`;
    const ask: Ask = async ({ url }) =>
      url === website
        ? answerOf(url, html)
        : { kind: 'refusal', url, at: 0, attempts: 0, redirects: [], reason: { code: 'not-recorded' } };
    for (const options of [{ now: 0 }, { now: 0, name: 'Ash Goods Ltd' }]) {
      const found = await discover(website, ask, options);
      expect(found.declarations.map((d) => d.account.handle)).toEqual(['ashgoods.leather']);
    }
  });

  it('is no guest on a deep page of its own site', async () =>
    expect(
      await declared(`${prose}<footer>${icons}</footer>`, 'https://quillmere.example/products/rye-bread'),
    ).toEqual(expect.arrayContaining([fb, ig])));

  it('asks nothing of the host but that page', async () => {
    const asked: string[] = [];
    const ask: Ask = async ({ url }) => {
      asked.push(url);
      return answerOf(url, market('Etsy', 'etsy'));
    };
    await discover('https://www.etsy.com/shop/AshGoods', ask, { now: 0 });
    expect(asked).toEqual(['https://www.etsy.com/shop/AshGoods']);
  });
});

describe('what else a site links', () => {
  it('names networks that are not read, each once', async () => {
    const links = [
      'https://www.xing.com/pages/acme',
      'https://www.xing.com/pages/b',
      'https://open.spotify.com/user/acme',
      'https://www.yelp.com/biz/acme',
      // a name behind an @ makes no server of the fediverse of a network that is known
      'https://truthsocial.com/@acme',
      'https://www.xing.com/',
      'https://www.xing.com/spi/shares/new?url=x',
    ];
    const body = `${prose}<footer>${links.map((l) => `<a href="${l}">o</a>`).join(' ')}</footer>`;
    expect((await read(body)).alsoLinked.map((o) => o.network)).toEqual([
      'Xing',
      'Spotify',
      'Yelp',
      'Truth Social',
    ]);
  });

  it('keeps a name typed where an address belongs as a placeholder', async () => {
    const body = `${prose}<ul class="social"><li class="wp-social-link-x"><a href="https://@theoldmillbread" aria-label="X">X</a></li></ul>`;
    expect((await read(body)).placeholders).toMatchObject([{ network: 'x', reason: { code: 'empty-link' } }]);
  });

  it('takes four spellings of one channel for one', async () => {
    const body = `${prose}<footer>${['user/acme', 'c/acme', 'acme', '@acme'].map((p) => `<a href="https://www.youtube.com/${p}">YouTube</a>`).join('')}</footer>`;
    expect(await declared(body)).toEqual(['https://www.youtube.com/@acme']);
  });

  it('counts what is declared beyond the cap', async () => {
    const body = Array.from(
      { length: 3000 },
      (_, i) => `<a rel="me" href="https://mastodon.social/@acme${i}">m</a>`,
    ).join('');
    const found = await read(prose + body);
    expect([found.declarations.length, found.declarations.length + found.beyond]).toEqual([20, 3000]);
  });
});
