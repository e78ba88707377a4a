import { describe, expect, it } from 'vitest';
import { discover } from '../../src/discovery/discover.js';
import type { Answer, Ask, AskRequest, Refusal } from '../../src/model/answer.js';

const website = 'https://acme.example/';
const links = '<footer><a href="https://www.instagram.com/acmebakery/">Instagram</a></footer>';
const text = `<main><h1>Acme</h1><p>${'We bake bread in a town by the sea. '.repeat(12)}</p>
<a href="/a">a</a><a href="/b">b</a><a href="/c">c</a><a href="/d">d</a></main>`;
const script = '<script src="/app.js"></script>';
const page = (body: string) => `<html><body>${body}${script}</body></html>`;
const shell = page('<div id="root"></div>');

function answered({ url }: AskRequest, body: string, type = 'text/html'): Answer {
  const headers = { 'content-type': type };
  const answer = { url, finalUrl: url, redirects: [], status: 200, headers, body, at: 0, elapsedMs: 1 };
  return { kind: 'answer', ...answer, digest: '', source: 'network' };
}

function refused({ url }: AskRequest, reason: Refusal['reason']): Refusal {
  return { kind: 'refusal', url, at: 0, reason };
}

/** A site of one page; `drawn` is what a browser makes of it, or why it makes nothing. */
function site(plain: string | Refusal['reason'], drawn: string | Refusal['reason']): Ask {
  return async (request) => {
    if (request.url !== website) return refused(request, { code: 'not-recorded' });
    const had = request.render ? drawn : plain;
    return typeof had === 'string' ? answered(request, had) : refused(request, had);
  };
}

const look = (ask: Ask) => discover(website, ask, { now: 0, protocols: false });

describe('what was not read of a site', () => {
  it.each<[string, Refusal['reason']]>([
    ['down', { code: 'connection', args: { code: 'ECONNREFUSED' } }],
    ['closed by robots.txt', { code: 'robots', args: { rule: 'Disallow: /', line: 2 } }],
    ['challenged', { code: 'challenge', args: { vendor: 'cloudflare' } }],
  ])('is all of it when it is %s, for that reason', async (_, reason) => {
    const { unread, site: state } = await look(site(reason, reason));
    expect(unread).toEqual({ extent: 'all', reason: state.reason });
    expect(unread?.reason.code).toBe(reason.code);
  });

  it('is nothing when it was read, whether it declares accounts or none', async () => {
    expect((await look(site(page(text + links), shell))).unread).toBeUndefined();
    expect((await look(site(page(text), shell))).unread).toBeUndefined();
  });

  it.each<[string, Refusal['reason'], string]>([
    ['there was no browser', { code: 'needs-browser' }, 'needs-browser'],
    ['the recording was made without one', { code: 'not-recorded' }, 'needs-browser'],
    ['the browser was not let through', { code: 'tls', args: { code: 'CERT' } }, 'tls'],
  ])('is all of a page that scripts draw, where %s', async (_, reason, code) => {
    const { unread, pages } = await look(site(shell, reason));
    expect(unread).toMatchObject({ extent: 'all', reason: { code } });
    expect(pages[0]?.needsBrowser).toBe(true);
  });

  it.each([
    ['a hole of Next.js', '<div><template data-dgst="BAILOUT_TO_CLIENT_SIDE_RENDERING"></template></div>'],
    ['an island of Astro', '<astro-island client="only"></astro-island>'],
    ['an empty footer', '<footer id="site-footer"></footer>'],
    ['an empty box of that name', '<div class="footer-wrap"><div></div></div>'],
    ['an element of its own making', '<acme-footer></acme-footer>'],
  ])('is a part where the page has %s, and a browser finds the rest', async (_, hole) => {
    const meta = '<meta name="twitter:site" content="@acmebakery">';
    const alone = await look(site(page(meta + text + hole), { code: 'needs-browser' }));
    expect(alone.unread).toEqual({ extent: 'part', reason: { code: 'needs-browser' } });
    expect(alone.hints.map((h) => h.code)).toEqual(['filled-by-scripts']);
    const drawn = await look(site(page(meta + text + hole), page(meta + text + links)));
    expect(drawn.unread).toBeUndefined();
    expect(drawn.declarations.map((d) => d.account.network)).toContain('instagram');
  });

  it('is all or a part of it where a recording holds for the drawn page what the server sent', async () => {
    const whole = await look(site(shell, shell));
    expect(whole.unread).toEqual({ extent: 'all', reason: { code: 'needs-browser' } });
    expect(whole.hints.map((h) => h.code)).toEqual(['needs-browser']);
    const hole = page(`${text}<template data-dgst="BAILOUT_TO_CLIENT_SIDE_RENDERING"></template>`);
    expect((await look(site(hole, hole))).unread?.extent).toBe('part');
    // a page that somebody saved is drawn: an empty box of it stays empty
    const saved = page(`${text}<footer id="site-footer"></footer>`);
    expect((await look(site(saved, saved))).unread).toBeUndefined();
  });

  it('is a part where all that a page of scripts says is an account in its head', async () => {
    const meta = `<meta name="twitter:site" content="@acmebakery">${shell}`;
    const alone = await look(site(meta, { code: 'needs-browser' }));
    expect(alone.unread).toEqual({ extent: 'part', reason: { code: 'needs-browser' } });
    const drawn = await look(site(meta, page(meta + text + links)));
    expect(drawn.declarations.map((d) => d.account.network).sort()).toEqual(['instagram', 'x']);
    expect(drawn.unread).toBeUndefined();
  });

  it('is nothing where the page names its accounts itself, whatever else its scripts fill', async () => {
    const { unread } = await look(site(page(`${text}<div class="social-feed"></div>${links}`), shell));
    expect(unread).toBeUndefined();
  });

  it('is all of an answer that is no page', async () => {
    const pdf: Ask = async (request) => answered(request, '%PDF', 'application/octet-stream');
    expect((await look(pdf)).unread).toEqual({ extent: 'all', reason: { code: 'unreadable' } });
  });

  it('is nothing where the website is itself an account', async () => {
    const wall: Ask = async (request) => refused(request, { code: 'login-wall' });
    const { unread, declarations } = await discover('https://www.facebook.com/acme', wall, { now: 0 });
    expect(unread).toBeUndefined();
    expect(declarations).toHaveLength(1);
  });

  const each = (one: (i: number) => string) => (n: number) =>
    Array.from({ length: n }, (_, i) => one(i)).join('');
  const organisation = '<div itemscope itemtype="https://schema.org/Organization">';
  const things = (n: number) => JSON.stringify(Array.from({ length: n }, () => ({ '@type': 'Thing' })));
  const account = (i: number) => `"https://www.facebook.com/acme${i}"`;

  it.each<[string, (n: number) => string, number]>([
    ['links', each((i) => `<a href="/${i}">page</a>`), 5_001],
    ['elements', each(() => '<i></i>'), 60_001],
    ['links of a kind', each((i) => `<link rel="icon" href="/${i}">`), 5_001],
    ['marks', (n) => `${organisation}${each((i) => `<link itemprop="sameAs" href="/${i}">`)(n)}</div>`, 501],
    ['marked companies', each((i) => `${organisation}<link itemprop="sameAs" href="/${i}"></div>`), 21],
    ['widgets', each((i) => `<div class="fb-page" data-href="https://acme.example/${i}"></div>`), 301],
    ['things', (n) => `<script type="application/ld+json">${things(n)}</script>`, 10_001],
    ['broken data', (n) => `<script type="application/ld+json">{"a":"${'b'.repeat(n)}</script>`, 512_001],
    ['data in an attribute', (n) => `<acme-menu :data='{"a":"${'b'.repeat(n)}"}'></acme-menu>`, 200_001],
    [
      'accounts in an attribute',
      (n) => `<i data-x='[${Array.from({ length: n }, (_, i) => account(i))}]'></i>`,
      61,
    ],
  ])(
    'is a part where a page has more %s than are read: what was found counts, what was not proves nothing',
    async (_, many, count) => {
      const body = (n: number) => page(text + links + many(n));
      const cut = await look(site(body(count), shell));
      expect(cut.unread).toEqual({ extent: 'part', reason: { code: 'page-cut' } });
      expect(cut.declarations.map((d) => d.account.network)).toContain('instagram');
      expect((await look(site(body(count / 2), shell))).unread).toBeUndefined();
    },
  );

  it.each<[string, string]>([
    ['accounts', `<script>x = [${Array.from({ length: 61 }, (_, i) => account(i))}]</script>`],
    ['text', `<script>x = "${'b'.repeat(2_000_001)}"</script>`],
  ])(
    'is a part where the data of a page that shows no account holds more %s than is read',
    async (_, data) => {
      const { unread } = await look(site(page(text + data), shell));
      expect(unread).toEqual({ extent: 'part', reason: { code: 'page-cut' } });
      expect((await look(site(page(text + links + data), shell))).unread).toBeUndefined();
    },
  );
});
