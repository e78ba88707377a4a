import { describe, expect, it } from 'vitest';
import { networkPolicy } from '../../src/audit/source.js';
import type { Answer } from '../../src/model/answer.js';
import { readAbout } from '../../src/networks/reddit/data-api.js';
import { readAtom } from '../../src/networks/reddit/feed.js';
import { reddit } from '../../src/networks/reddit/reddit.js';
import { describeGrammar } from './grammar.js';

const of = (url: string) => reddit.accountOf(new URL(url));

function answerOf(body: string, parts: Partial<Answer> = {}): Answer {
  const url = 'https://oauth.reddit.com/user/acmetools/about';
  return {
    kind: 'answer',
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: {},
    body,
    at: Date.parse('2026-11-01T09:00:00Z'),
    elapsedMs: 1,
    digest: '',
    source: 'recording',
    ...parts,
  };
}

it('asks an approved app’s hundred questions a minute, and one a minute without a token', () => {
  expect(networkPolicy(new URL('https://oauth.reddit.com/user/acmetools/about'))).toEqual({
    key: 'reddit',
    gapMs: 60_000,
    tokenGapMs: 1_000,
  });
});

describeGrammar(reddit, {
  accounts: [
    ['https://www.reddit.com/user/AcmeTools/', 'u/acmetools'],
    ['https://reddit.com/u/acmetools?utm_source=share', 'u/acmetools'],
    ['https://old.reddit.com/user/acmetools/submitted', 'u/acmetools'],
    ['https://new.reddit.com/user/acme-tools/comments/', 'u/acme-tools'],
    ['https://np.reddit.com/u/acmetools/overview', 'u/acmetools'],
    ['https://i.reddit.com/u/acmetools', 'u/acmetools'],
    ['https://m.reddit.com/u/acmetools', 'u/acmetools'],
    ['https://sh.reddit.com/user/acmetools', 'u/acmetools'],
    ['https://www.reddit.com/r/u_AcmeTools/', 'u/acmetools'],
    ['https://www.reddit.com/r/AcmeTools', 'r/acmetools'],
    ['https://de.reddit.com/r/acmetools/new/', 'r/acmetools'],
    ['https://www.reddit.com/r/acmetools/top/?t=month', 'r/acmetools'],
    ['https://www.reddit.com/r/acmetools/wiki/index', 'r/acmetools'],
  ],
  rejected: [],
});

describe('whose Reddit url', () => {
  it.each([
    ['https://www.reddit.com/r/acmetools/comments/1abcde/hello/', 'r/acmetools', 'post'],
    ['https://www.reddit.com/user/acmetools/comments/1abcde/hello/', 'u/acmetools', 'post'],
    ['https://www.reddit.com/r/u_acmetools/comments/1abcde/hello/', 'u/acmetools', 'post'],
    ['https://www.reddit.com/r/acmetools/new/.rss?limit=100', 'r/acmetools', 'feed'],
    ['https://www.reddit.com/user/acmetools/.rss', 'u/acmetools', 'feed'],
  ])('%s is of %s', (url, handle, via) => expect(of(url)).toEqual({ kind: 'account', handle, via }));

  it.each([
    ['https://redd.it/1abcde', 'lookup', 'short-link'],
    ['https://www.reddit.com/r/acmetools/s/AbCdEf', 'lookup', 'short-link'],
    ['https://www.reddit.com/comments/1abcde', 'lookup', 'post-without-owner'],
    ['https://www.reddit.com/', 'rejected', 'home-page'],
    ['https://www.reddit.com/submit?url=https%3A%2F%2Facme.example', 'rejected', 'share-link'],
    ['https://www.reddit.com/r/acmetools/submit?title=x', 'rejected', 'share-link'],
    ['https://www.reddit.com/r/all/', 'rejected', 'reserved-path'],
    ['https://www.reddit.com/r/popular', 'rejected', 'reserved-path'],
    ['https://www.reddit.com/search/?q=acme', 'rejected', 'reserved-path'],
    ['https://www.reddit.com/domain/acme.example', 'rejected', 'reserved-path'],
    ['https://www.reddit.com/login', 'rejected', 'reserved-path'],
    ['https://www.reddit.com/message/compose?to=acmetools', 'rejected', 'reserved-path'],
    ['https://www.reddit.com/user/me', 'rejected', 'bad-handle'],
    ['https://www.reddit.com/u/ab', 'rejected', 'bad-handle'],
    ['https://www.reddit.com/r/', 'rejected', 'bad-handle'],
    ['https://out.reddit.com/?url=x', 'rejected', 'not-a-profile-host'],
    ['https://i.redd.it/abc.png', 'rejected', 'not-a-profile-host'],
    ['https://v.redd.it/abc', 'rejected', 'not-a-profile-host'],
    ['https://ads.reddit.com/', 'rejected', 'not-a-profile-host'],
    ['https://www.reddit.com/user/%E0%A4%A', 'rejected', 'bad-handle'],
  ])('%s is %s: %s', (url, kind, code) => expect(of(url)).toMatchObject({ kind, reason: { code } }));
});

describe('what Reddit answers', () => {
  it('tells the user asked from another one', () => {
    const other = answerOf(JSON.stringify({ kind: 't2', data: { name: 'somebody' } }));
    expect(readAbout(other, 'u/acmetools').outcome).toMatchObject({
      kind: 'failed',
      reason: { code: 'other-account' },
    });
  });

  it.each([
    [404, { message: 'Not Found', error: 404 }, 'absent'],
    [404, { message: 'Not Found', reason: 'banned' }, 'suspended'],
    [403, { message: 'Forbidden', reason: 'quarantined' }, 'hidden'],
    [403, { message: 'Forbidden', reason: 'gated' }, 'hidden'],
    [403, { message: 'Forbidden', reason: 'gold_only' }, 'hidden'],
    [403, { message: 'Forbidden' }, 'blocked'],
    [404, {}, 'failed'],
    [401, { message: 'Unauthorized' }, 'failed'],
  ])('%i %j is %s', (status, body, kind) =>
    expect(readAbout(answerOf(JSON.stringify(body), { status }), 'u/acmetools').outcome.kind).toBe(kind),
  );

  it('takes a page in the feed’s place for a wall, never for an absence', () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const page = answerOf('<html><title>Sorry</title></html>', { headers });
    expect(readAtom(page, 'u/acmetools').outcome).toMatchObject({
      kind: 'hidden',
      reason: { code: 'login-wall' },
    });
    const missing = answerOf('<html></html>', { headers, status: 404 });
    expect(readAtom(missing, 'u/acmetools').outcome.kind).toBe('failed');
  });

  it('believes the old page about a name nobody has', () => {
    const old = answerOf('<p>Sorry, nobody on Reddit goes by that name.</p>', { status: 404 });
    expect(readAtom(old, 'u/acmetools').outcome.kind).toBe('absent');
  });
});
