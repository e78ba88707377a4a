import { describe, expect, it } from 'vitest';
import { discover } from '../../src/discovery/discover.js';
import { askRecording } from '../../src/fetching/recording/recording.js';

/** Pages of about `n` characters, each made to cost more time than its length is worth. */
const kinds: Record<string, (n: number) => string> = {
  newlines: (n) => `<script type="application/ld+json">${'\n'.repeat(n)}x</script>`,
  tabs: (n) => `<script type="application/ld+json">{${'\t'.repeat(n)}x</script>`,
  braces: (n) => `<script type="application/ld+json">{"a":1}${'} '.repeat(n / 2)}x</script>`,
  commas: (n) => `<script type="application/ld+json">{${', '.repeat(n / 2)}x</script>`,
  nested: (n) => `<script type="application/ld+json">${'['.repeat(n / 2)}${']'.repeat(n / 2)}</script>`,
  sameas: (n) =>
    `<script type="application/ld+json">{"@type":"Organization","sameAs":"${','.repeat(n)}x"}</script>`,
  sameasurl: (n) =>
    `<script type="application/ld+json">{"@type":"Organization","sameAs":"https://x.com/acme${' '.repeat(n)}x"}</script>`,
  sameasbroken: (n) =>
    `<script type="application/ld+json">{"@type":"Organization",${'"sameAs":['.repeat(n / 10)}</script>`,
  comments: (n) => `<script type="application/ld+json">{${'/*'.repeat(n / 2)}</script>`,
  void: (n) => `<footer><a class="facebook" href="javascript:void${'\t'.repeat(n)}VOID">x</a></footer>`,
  divs: (n) => '<div>'.repeat(n / 5),
  tables: (n) => '<table><tr><td>'.repeat(n / 15),
  noend: (n) => '<item><title>x'.repeat(n / 14),
  headings: (n) => '<h2>Our news</h2>'.repeat(n / 17),
  headlinks: (n) => '<h2>Team</h2><a href="https://x.com/acme">X</a>'.repeat(n / 48),
  links: (n) =>
    Array.from({ length: n / 40 }, (_, i) => `<a href="https://facebook.com/acme${i}">f</a>`).join(''),
  footlinks: (n) =>
    `<footer>${Array.from({ length: n / 40 }, (_, i) => `<a href="https://facebook.com/acme${i}">f</a>`).join('')}</footer>`,
  emptylinks: (n) => `<footer>${'<a class="icon-facebook" href="#"></a>'.repeat(n / 37)}</footer>`,
  relme: (n) =>
    Array.from({ length: n / 55 }, (_, i) => `<link rel="me" href="https://h${i}.example/@acme">`).join(''),
  li: (n) => `<ul>${'<li><a href="https://instagram.com/acme">i</a>'.repeat(n / 46)}</ul>`,
  spans: (n) => `${'<span>'.repeat(n / 6)}<a href="https://facebook.com/acme">x</a>`,
  deeplinks: (n) => '<div class="social"><a href="https://facebook.com/acme">'.repeat(n / 56),
  text: (n) => `<p>${'word '.repeat(n / 5)}</p>`,
  spaces: (n) => `<p>${' '.repeat(n)}</p><script>1</script>`,
  onclick: (n) => '<span onclick="open(\'https://facebook.com/acme\')">x</span>'.repeat(n / 60),
  state: (n) => `<script>window.x=${'{"a":['.repeat(n / 6)}"https://facebook.com/acme"</script>`,
  statelinks: (n) =>
    `<script>window.x={"social":[${'"https://facebook.com/acme",'.repeat(n / 28)}]}</script>`,
  attrs: (n) => `<div ${Array.from({ length: n / 10 }, (_, i) => `data-a${i}="1"`).join(' ')}>x</div>`,
  jsonattrs: (n) =>
    `<site-footer data='{"social":[${'"https://facebook.com/acme",'.repeat(n / 28)}]}'></site-footer>`,
  meta: (n) => `<title>x</title>${`<meta name="twitter:site" content="@acme">`.repeat(n / 42)}`,
  metalong: (n) => `<meta name="twitter:site" content="@${'a '.repeat(n / 2)}">`,
  iframe: (n) =>
    '<iframe src="https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Facme"></iframe>'.repeat(
      n / 107,
    ),
  base: (n) => `<base href="https://a.example/${'a'.repeat(n)}"><a href="x">y</a>`,
  longhref: (n) => `<a href="https://facebook.com/${'a/'.repeat(n / 2)}">y</a>`,
  slashes: (n) => `<a href="https://maple.example/${'/'.repeat(n)}x">contact</a>`,
  classes: (n) => `<div class="${'a '.repeat(n / 2)}"><a href="https://facebook.com/acme">y</a></div>`,
  microdata: (n) =>
    `<div itemscope itemtype="http://schema.org/Organization">${'<link itemprop="sameAs" href="https://x.com/acme">'.repeat(n / 50)}</div>`,
  microdeep: (n) =>
    '<div itemscope itemtype="http://schema.org/Organization"><link itemprop="sameAs" href="https://x.com/acme">'.repeat(
      n / 107,
    ),
  comment: (n) => '<!--'.repeat(n / 4),
  forms: (n) => '<form><select><option>'.repeat(n / 22),
  feeds: (n) =>
    Array.from(
      { length: n / 80 },
      (_, i) => `<link rel="alternate" type="application/rss+xml" href="/feed${i}.xml">`,
    ).join(''),
  refresh: (n) => `<meta http-equiv="x" content="${'<meta '.repeat(n / 6)}`,
  title: (n) => `<title>${'a | '.repeat(n / 4)}</title>`,
  navs: (n) => `${'<nav><ul>'.repeat(n / 9)}<a href="https://facebook.com/acme">x</a>`,
};

const at = Date.UTC(2026, 10, 1);
const [SMALL, LARGE, DOUBLINGS] = [65_536, 1_048_576, 4];
/** Linear is 2; what is worse than n log n is more. */
const PER_DOUBLING = 2.6;
/** Below this a figure says more about the machine than about the page. */
const LEAST_MS = 15;

/** Processor time, in milliseconds, of reading one page as a company's site. */
async function costOf(kind: (n: number) => string, n: number): Promise<number> {
  const body = `<html><body>${kind(n)}</body></html>`;
  const url = 'https://maple.example/';
  const exchange = {
    method: 'GET' as const,
    url,
    status: 200,
    headers: { 'content-type': 'text/html' },
    body,
    at,
    elapsedMs: 1,
  };
  const ask = askRecording({ at, exchanges: [exchange] });
  const before = process.cpuUsage();
  await discover(url, ask, { now: at, protocols: false });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a page sixteen times as long', () => {
  it.each(Object.entries(kinds))(
    '%s: costs about sixteen times as much',
    { timeout: 120_000 },
    async (_, kind) => {
      const small = Math.max(LEAST_MS, Math.min(await costOf(kind, SMALL), await costOf(kind, SMALL)));
      let large = Number.POSITIVE_INFINITY;
      // A busy machine spoils a figure, and never makes one better.
      for (let tries = 0; tries < 3 && large > small * PER_DOUBLING ** DOUBLINGS; tries++)
        large = Math.min(large, await costOf(kind, LARGE));
      expect(large / small).toBeLessThanOrEqual(PER_DOUBLING ** DOUBLINGS);
    },
  );
});
