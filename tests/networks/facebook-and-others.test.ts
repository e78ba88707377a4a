import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facebook } from '../../src/networks/facebook/facebook.js';
import { readPageDocument } from '../../src/networks/facebook/page-document.js';
import { readPagePlugin } from '../../src/networks/facebook/page-plugin.js';
import { readEmbed as readInstagramEmbed } from '../../src/networks/instagram/embed.js';
import { instagram } from '../../src/networks/instagram/instagram.js';
import { readProfilePage as readInstagramPage } from '../../src/networks/instagram/profile-page.js';
import { readGuestPage } from '../../src/networks/linkedin/guest-page.js';
import { linkedin } from '../../src/networks/linkedin/linkedin.js';
import { accountRef, type Network } from '../../src/networks/network.js';
import { readEmbed as readTiktokEmbed } from '../../src/networks/tiktok/embed.js';
import { readProfilePage as readTiktokPage } from '../../src/networks/tiktok/profile-page.js';
import { tiktok } from '../../src/networks/tiktok/tiktok.js';
import { readProfilePage as readXPage } from '../../src/networks/x/profile-page.js';
import { readSyndication } from '../../src/networks/x/syndication.js';
import { x } from '../../src/networks/x/x.js';
import { answer } from '../fetching/answers.js';

const walled: readonly Network[] = [facebook, instagram, linkedin, x, tiktok];

const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '@acme',
    'acme',
    'company',
    'p',
    'pages',
    'intent',
    'status',
    'i',
    '%E0%A4%A',
    '..',
    '%2F',
    'plugins',
  ),
);
const query = fc.constantFrom(
  '',
  '?id=1',
  '?u=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dx',
  '?href=javascript:1',
  '?url=x',
);

describe.each(walled)('the url grammar of $name', (network) => {
  const hosts = fc.constantFrom(
    ...network.hosts.flatMap((h) => [h, `www.${h}`, `m.${h}`, `l.${h}`, `${h}.`]),
  );
  const urls = fc
    .tuple(hosts, fc.array(word, { maxLength: 4 }), query)
    .map(([host, path, search]) => `https://${host}/${path.join('/')}${search}`)
    .filter((url) => URL.canParse(url));

  it('never throws, and finds the account again at its own address', () => {
    fc.assert(
      fc.property(urls, (url) => {
        const of = network.accountOf(new URL(url));
        if (of.kind !== 'account') return;
        expect(network.accountOf(new URL(network.profileUrl(of.handle)))).toEqual({
          kind: 'account',
          handle: of.handle,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('does not care for case of host, www, tracking and a slash at the end', () => {
    const own = network.profileUrl(network.control?.certain ?? '');
    const url = new URL(own);
    const same = [
      own.replace(/\/$/, ''),
      own.replace('www.', ''),
      own.replace(url.hostname, url.hostname.toUpperCase()),
      own.replace(/^https:/, 'http:'),
      `${own}${url.search ? '&' : '?'}utm_source=site&fbclid=x#top`,
      url.search ? own : `${own.replace(/\/$/, '')}/`,
    ];
    for (const spelling of same)
      expect(network.accountOf(new URL(spelling))).toEqual({
        kind: 'account',
        handle: network.control?.certain,
      });
  });

  it('makes controls that are accounts of the network', () => {
    const impossible = network.control?.impossible('2026-11-01T12:00:00Z') ?? '';
    expect(network.accountOf(new URL(network.profileUrl(impossible)))).toMatchObject({ kind: 'account' });
  });
});

const readers = [
  ['Facebook document', readPageDocument, facebook, 'acmetools'],
  ['Facebook plugin', readPagePlugin, facebook, 'acmetools'],
  ['Instagram page', readInstagramPage, instagram, 'acmetools'],
  ['Instagram embed', readInstagramEmbed, instagram, 'acmetools'],
  ['LinkedIn page', readGuestPage, linkedin, 'company/acmetools'],
  ['TikTok page', readTiktokPage, tiktok, 'acmetools'],
  ['TikTok embed', readTiktokEmbed, tiktok, 'acmetools'],
  ['X page', readXPage, x, 'acmetools'],
  ['X timeline', readSyndication, x, 'acmetools'],
] as const;

const page = (size: number, part: string) =>
  `<!doctype html><title>x</title>${part.repeat(size / part.length)}`;
const hostile = [
  ['open tags', page(1e6, '<a')],
  ['open strings', page(1e6, '"contextJSON":"\\')],
  ['spaces', page(1e6, ' ')],
  ['digits', `<meta property="og:description" content="${'| 1,'.repeat(2e5)}">`],
  ['deep JSON', `<script type="application/json">{"username":${'['.repeat(2e5)}</script>`],
  ['long title', `<meta property="og:title" content="${'('.repeat(5e5)}">`],
] as const;

describe.each(readers)('the reader of the %s', (_, read, network, handle) => {
  const account = accountRef(network, handle);

  it.each(hostile)('is not held up by %s', (_name, body) => {
    const started = performance.now();
    const reading = read(answer({ url: account.url, body }), account);
    expect(['failed', 'blocked', 'hidden']).toContain(reading.outcome.kind);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it.each([400, 401, 402, 403, 404, 410, 429, 451, 500, 503, 999])(
    'never takes a bare %i for an absence',
    (status) => {
      for (const body of ['', 'Not Found', '<html><body>error</body></html>']) {
        const reading = read(answer({ url: account.url, status, body }), account);
        expect(['failed', 'blocked', 'hidden']).toContain(reading.outcome.kind);
      }
    },
  );

  it('does not take a page that only mentions the name for the account', () => {
    const body = `<!doctype html><title>News</title><p>@acmetools</p><a href="${account.url}"></a>`;
    expect(read(answer({ url: account.url, body }), account).outcome.kind).not.toBe('present');
  });
});
