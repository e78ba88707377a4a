import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/model/answer.js';
import { snowflakeDate } from '../../src/networks/text/dates/id-date.js';
import { statedDate } from '../../src/networks/text/dates/stated-date.js';
import { apiRequest } from '../../src/networks/x/api.js';
import { readProfilePage } from '../../src/networks/x/profile-page.js';
import { builtBy } from '../../src/networks/x/stream-values.js';
import { x } from '../../src/networks/x/x.js';
import { answer } from '../fetching/answers.js';

const of = (url: string) => x.accountOf(new URL(url));

describe('whose X url', () => {
  it.each([
    ['https://x.com/AcmeTools', 'acmetools'],
    ['http://www.twitter.com/acmetools/', 'acmetools'],
    ['https://mobile.twitter.com/acmetools?lang=fr', 'acmetools'],
    ['https://m.x.com/acmetools?s=20&t=abc', 'acmetools'],
    ['https://TWITTER.com/@acmetools', 'acmetools'],
    ['https://twitter.com/#!/acmetools', 'acmetools'],
    ['https://x.com/acmetools/with_replies', 'acmetools'],
    ['https://x.com/acmetools/media', 'acmetools'],
    ['https://fxtwitter.com/acmetools', 'acmetools'],
    ['https://vxtwitter.com/acmetools', 'acmetools'],
    ['https://nitter.net/acmetools', 'acmetools'],
    ['https://twitter.com/intent/user?screen_name=AcmeTools', 'acmetools'],
    ['https://twitter.com/intent/follow?original_referer=x&screen_name=acmetools', 'acmetools'],
  ])('%s is %s', (url, handle) => expect(of(url)).toEqual({ kind: 'account', handle }));

  it.each([
    ['https://x.com/acmetools/status/1872047986873885082', 'acmetools', 'post'],
    ['https://twitter.com/acmetools/statuses/1872047986873885082?s=20', 'acmetools', 'post'],
    ['https://fixupx.com/acmetools/status/1872047986873885082', 'acmetools', 'post'],
    ['https://syndication.twitter.com/srv/timeline-profile/screen-name/acmetools', 'acmetools', 'embed'],
  ])('%s is by %s', (url, handle, via) => expect(of(url)).toEqual({ kind: 'account', handle, via }));

  it.each([
    ['https://x.com/i/user/16045832', 'lookup', 'numeric-id'],
    ['https://twitter.com/intent/user?user_id=16045832', 'lookup', 'numeric-id'],
    ['https://x.com/i/web/status/1872047986873885082', 'lookup', 'post-without-owner'],
    ['https://t.co/tMELO1P8Wk', 'lookup', 'short-link'],
    ['https://x.com/', 'rejected', 'home-page'],
    ['https://x.com/#!/search', 'rejected', 'home-page'],
    ['https://twitter.com/intent/tweet?text=hello&via=acmetools', 'rejected', 'share-link'],
    ['https://x.com/intent/post?url=https%3A%2F%2Facme.example', 'rejected', 'share-link'],
    ['https://twitter.com/share?url=https%3A%2F%2Facme.example', 'rejected', 'reserved-path'],
    ['https://twitter.com/home?status=hello', 'rejected', 'reserved-path'],
    ['https://x.com/hashtag/anvil', 'rejected', 'reserved-path'],
    ['https://x.com/search?q=acme', 'rejected', 'reserved-path'],
    ['https://x.com/i/flow/login', 'rejected', 'reserved-path'],
    ['https://twitter.com/en/privacy', 'rejected', 'reserved-path'],
    ['https://x.com/acme-tools', 'rejected', 'bad-handle'],
    ['https://x.com/sixteen_letters_', 'rejected', 'bad-handle'],
    ['https://platform.twitter.com/widgets.js', 'rejected', 'not-a-profile-host'],
    ['https://pic.twitter.com/abc', 'rejected', 'not-a-profile-host'],
    ['https://help.x.com/en', 'rejected', 'not-a-profile-host'],
    ['https://x.com/%E0%A4%A', 'rejected', 'bad-handle'],
  ])('%s is %s: %s', (url, kind, code) => expect(of(url)).toMatchObject({ kind, reason: { code } }));

  it('finds a handle in its own address', () => {
    expect(of(x.profileUrl('acme_tools'))).toEqual({ kind: 'account', handle: 'acme_tools' });
    expect(of(x.profileUrl(x.control?.impossible('2026-11-01') ?? ''))).toMatchObject({ kind: 'account' });
  });
});

describe('ids of X', () => {
  it.each([
    ['1891903285470388521', '2025-02-18T17:31:07.776Z'],
    ['1827080302172500161', '2024-08-23T20:27:44.205Z'],
    ['1629876030088564736', '2023-02-26T16:08:21.862Z'],
    ['1954943693871632665', '2025-08-11T16:31:12.373Z'],
    ['1759241476758733209', '2024-02-18T15:40:27.842Z'],
    ['1987508451887784324', '2025-11-09T13:11:55.708Z'],
    ['1872047986873885082', '2024-12-25T22:33:15.697Z'],
  ])('%s was made at %s', (id, time) => expect(snowflakeDate(id)?.from).toBe(Date.parse(time)));

  it('the old counters carry no time', () => expect(snowflakeDate('20')).toBeUndefined());
});

describe('the token of X', () => {
  it('is named, never written', () => {
    const request = apiRequest('users/by/username/acme');
    expect(request.secret).toEqual({
      name: 'X_BEARER_TOKEN',
      in: 'header',
      key: 'authorization',
      prefix: 'Bearer ',
    });
    expect(Object.keys(request.headers ?? {})).not.toContain('authorization');
  });
});

describe('dates of the old API', () => {
  it('have their year behind zone and time', () => {
    expect(statedDate('Wed Dec 25 22:33:15 +0000 2024')).toEqual({
      from: Date.parse('2024-12-25T22:33:15Z'),
      to: Date.parse('2024-12-25T22:33:15Z'),
      source: 'stated',
    });
  });
});

describe('whose X post', () => {
  it('is told by the data of the embedded post', async () => {
    const asked: string[] = [];
    const ask: Ask = async ({ url }) => {
      asked.push(url);
      return answer({ url, body: '{"id_str":"1872047986873885082","user":{"screen_name":"AcmeTools"}}' });
    };
    expect(await x.lookUp?.(new URL('https://x.com/i/web/status/1872047986873885082'), ask)).toEqual({
      kind: 'account',
      handle: 'acmetools',
      via: 'post',
    });
    expect(asked[0]).toMatch(
      /^https:\/\/cdn\.syndication\.twimg\.com\/tweet-result\?id=1872047986873885082&/,
    );
  });

  it('is where a short link leads', async () => {
    const ask: Ask = async ({ url }) => answer({ url, finalUrl: 'https://twitter.com/AcmeTools' });
    expect(await x.lookUp?.(new URL('https://t.co/tMELO1P8Wk'), ask)).toEqual({
      kind: 'account',
      handle: 'acmetools',
    });
  });

  it('stays open for a number, which nothing public resolves', async () => {
    const ask: Ask = async ({ url }) => answer({ url });
    expect(await x.lookUp?.(new URL('https://x.com/i/user/16045832'), ask)).toMatchObject({ kind: 'lookup' });
  });
});

describe('what the scripts of a page build', () => {
  it('is read without being run, across scripts', () => {
    const built = builtBy([
      '($R=>$R[0]={a:$R[1]={id:"x\\x3Cy\\u0041\\n\\"z\\"",yes:!0,no:!1,none:void 0,"quoted-key":-2.5,big:12n},me:$R[0]})($R["tsr"])',
      '($R=>$R[2]=[$R[1],$R[3]={"__proto__":$R[4]={evil:!0}},null])($R["tsr"])',
    ]);
    expect(built[1]).toMatchObject({ id: 'x<yA\n"z"', yes: true, no: false, 'quoted-key': -2.5, big: 12 });
    expect(built[2]).toEqual([built[1], built[3], null]);
    expect(Object.getPrototypeOf(built[3])).toBeNull();
  });

  it('passes over what is no plain data', () => {
    const built = builtBy([
      '$R[0]={go:()=>{alert(1)},late:$R[1]=new Promise(f)};$R[2]={kept:1};$R[3]={cut:"off',
    ]);
    expect(built).toContainEqual({ kept: 1 });
    expect(built.map((object) => Object.keys(object).length)).toEqual([1, 1, 1]);
  });

  it('ends on hostile nesting', () => {
    expect(builtBy(['$R[1]=['.repeat(100_000)]).length).toBeLessThanOrEqual(100_000);
    expect(builtBy(['$R[1]={a:'.repeat(100_000)]).length).toBeLessThanOrEqual(100_000);
  });

  it('keeps what another script numbers anew', () => {
    expect(builtBy(['$R[0]={a:1}', '$R[0]={b:$R[1]=[2]};$R[2]=[$R[0]]'])).toEqual([
      { a: 1 },
      { b: [2] },
      [2],
      [{ b: [2] }],
    ]);
  });
});

describe('a page without a profile', () => {
  const account = { network: 'x', handle: 'acmetools', url: 'https://x.com/acmetools' } as const;
  const read = (body: string, status = 200) =>
    readProfilePage(answer({ url: account.url, body: `<html><body>${body}</body></html>`, status }), account)
      .outcome;

  it.each([
    ['<h2>Account suspended</h2> <p>X suspends accounts which violate the X Rules.</p>', 'suspended'],
    ['<h2>This account doesn’t exist</h2> <p>Try searching for another.</p>', 'absent'],
    ['<p>Why was my account suspended?</p>', 'failed'],
    ['<script>"Account suspended X suspends accounts which violate the X Rules"</script>', 'failed'],
  ])('%s is %s', (body, kind) => expect(read(body).kind).toBe(kind));

  it('is not missing because somebody describes himself so', () => {
    const meta =
      '<meta name="description" content="The user profile you\'re looking for could not be found.">';
    expect(read(meta, 404).kind).toBe('absent');
    expect(read(meta).kind).toBe('failed');
  });
});
