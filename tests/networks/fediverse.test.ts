import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/model/answer.js';
import { fediverse } from '../../src/networks/fediverse/fediverse.js';

const of = (url: string) => fediverse.accountOf(new URL(url));

describe('whose fediverse url, on a known server', () => {
  it.each([
    ['https://mastodon.social/@Acme', 'acme@mastodon.social'],
    ['http://www.mastodon.social/@acme/?utm_source=x#top', 'acme@mastodon.social'],
    ['https://mastodon.social/users/acme', 'acme@mastodon.social'],
    ['https://mastodon.social/@acme/with_replies', 'acme@mastodon.social'],
    ['https://mastodon.social/web/@acme@tube.example', 'acme@tube.example'],
    ['https://mastodon.social/@acme@tube.example', 'acme@tube.example'],
    ['https://mastodon.social/deck/@acme', 'acme@mastodon.social'],
    ['https://m.cmx.im/@acme', 'acme@m.cmx.im'],
    ['https://m.mastodon.social/@acme', 'acme@mastodon.social'],
    ['https://pixelfed.social/acme', 'acme@pixelfed.social'],
    ['https://pixelfed.social/users/acme', 'acme@pixelfed.social'],
    ['https://pixelfed.social/@acme', 'acme@pixelfed.social'],
    ['https://framatube.org/c/acme_videos', 'acme_videos@framatube.org'],
    ['https://framatube.org/video-channels/acme_videos/videos', 'acme_videos@framatube.org'],
    ['https://framatube.org/a/acme/video-channels', 'acme@framatube.org'],
    ['https://framatube.org/c/acme@tube.example/videos', 'acme@tube.example'],
    ['https://fe.disroot.org/acme', 'acme@fe.disroot.org'],
    ['https://fe.disroot.org/users/acme', 'acme@fe.disroot.org'],
    ['https://misskey.io/@acme', 'acme@misskey.io'],
  ])('%s is %s', (url, handle) => expect(of(url)).toEqual({ kind: 'account', handle }));

  it.each([
    ['https://mastodon.social/@acme/115899000422400001', 'acme@mastodon.social', 'post'],
    ['https://mastodon.social/users/acme/statuses/115899000422400001', 'acme@mastodon.social', 'post'],
    ['https://pixelfed.social/p/acme/750000000000000000', 'acme@pixelfed.social', 'post'],
    ['https://mastodon.social/@acme.rss', 'acme@mastodon.social', 'feed'],
    ['https://pixelfed.social/users/acme.atom', 'acme@pixelfed.social', 'feed'],
    ['https://fe.disroot.org/users/acme/feed.rss', 'acme@fe.disroot.org', 'feed'],
    [
      'https://gts.superseriousbusiness.org/@acme/statuses/01KF0RDQG0ABCDEFGHJKMNPQRS',
      'acme@gts.superseriousbusiness.org',
      'post',
    ],
  ])('%s is by %s', (url, handle, via) => expect(of(url)).toEqual({ kind: 'account', handle, via }));

  it.each([
    ['https://mastodon.social/ap/users/115899', 'account-id'],
    ['https://mastodon.social/web/statuses/115899', 'single-post'],
    ['https://misskey.io/users/9abcdefg01', 'account-id'],
    ['https://misskey.io/notes/9abcdefg01', 'single-post'],
    ['https://fe.disroot.org/notice/A1b2C3', 'single-post'],
    ['https://fe.disroot.org/users/A1b2C3d4E5f6G7h8I9', 'account-id'],
    ['https://pixelfed.social/i/web/profile/123', 'account-id'],
    ['https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv', 'single-post'],
  ])('%s needs a look-up (%s)', (url, code) =>
    expect(of(url)).toMatchObject({ kind: 'lookup', reason: { code } }),
  );

  it.each([
    ['https://mastodon.social/share?text=hello', 'share-link'],
    ['https://share.joinmastodon.org/#text=x', 'service-page'],
    ['https://mastodonshare.com/?text=x', 'service-page'],
    ['https://toot.kytta.dev/?text=x', 'service-page'],
    ['https://joinmastodon.org/servers', 'service-page'],
    ['https://mastodon.social/tags/pumps', 'reserved-path'],
    ['https://mastodon.social/explore', 'reserved-path'],
    ['https://mastodon.social/about', 'reserved-path'],
    ['https://mastodon.social/auth/sign_in', 'reserved-path'],
    ['https://mastodon.social/authorize_interaction?uri=x', 'reserved-path'],
    ['https://mastodon.social/', 'home-page'],
    ['https://mastodon.social/@', 'bad-handle'],
    ['https://mastodon.social/@a@b@c', 'bad-handle'],
    ['https://pixelfed.social/explore', 'reserved-path'],
    ['https://mastodon.social/@%E0%A4%A', 'bad-handle'],
  ])('%s is no account (%s)', (url, code) =>
    expect(of(url)).toMatchObject({ kind: 'rejected', reason: { code } }),
  );
});

describe('whose fediverse url, on any other host', () => {
  it.each([
    ['https://social.acme.example/@hello', 'hello@social.acme.example'],
    ['https://www.acme.example/@hello/', 'hello@acme.example'],
    ['https://video.acme.example/c/pumps/videos', 'pumps@video.acme.example'],
    ['https://video.acme.example/video-channels/pumps', 'pumps@video.acme.example'],
    ['https://any.example/@hello@social.acme.example', 'hello@social.acme.example'],
  ])('%s may be %s', (url, handle) => expect(of(url)).toEqual({ kind: 'account', handle, tentative: true }));

  it.each([
    'https://acme.example/users/hello',
    'https://acme.example/c/pumps',
    'https://acme.example/hello',
    'https://acme.example/',
  ])('%s is nobody’s', (url) => expect(of(url)).toMatchObject({ kind: 'rejected' }));
});

describe('the home of a handle', () => {
  it.each([
    'acme@mastodon.social',
    'acme@pixelfed.social',
    'acme@fe.disroot.org',
    'acme@framatube.org',
    'acme@social.acme.example',
  ])('%s is found at its own url', (handle) =>
    expect(of(fediverse.profileUrl(handle))).toMatchObject({ kind: 'account', handle }),
  );
});

describe('looking up the owner on its server', () => {
  const asked: string[] = [];
  const answering =
    (json: unknown, status = 200): Ask =>
    async ({ url, body }) => {
      asked.push(body === undefined ? url : `${url} ${body}`);
      return {
        kind: 'answer',
        url,
        finalUrl: url,
        redirects: [],
        status,
        headers: {},
        body: JSON.stringify(json),
        at: 0,
        digest: '',
        elapsedMs: 0,
        source: 'recording',
      };
    };

  it.each([
    [
      'https://mastodon.social/ap/users/115945980770240007',
      'https://mastodon.social/api/v1/accounts/115945980770240007',
      { acct: 'Acme' },
      { handle: 'acme@mastodon.social' },
    ],
    [
      'https://mastodon.social/ap/users/115945980770240007/statuses/117368106037490000',
      'https://mastodon.social/api/v1/accounts/115945980770240007',
      { acct: 'acme' },
      { handle: 'acme@mastodon.social', via: 'post' },
    ],
    [
      'https://mastodon.social/web/statuses/117368106037490000',
      'https://mastodon.social/api/v1/statuses/117368106037490000',
      { account: { acct: 'acme@social.example' } },
      { handle: 'acme@social.example', via: 'post' },
    ],
    [
      'https://fe.disroot.org/notice/AbCdEfGhIjKlMnOpQr',
      'https://fe.disroot.org/api/v1/statuses/AbCdEfGhIjKlMnOpQr',
      { account: { acct: 'acme' } },
      { handle: 'acme@fe.disroot.org', via: 'post' },
    ],
    [
      'https://fe.disroot.org/objects/0b1c2d3e',
      'https://fe.disroot.org/objects/0b1c2d3e',
      { type: 'Note', actor: 'https://fe.disroot.org/users/acme' },
      { handle: 'acme@fe.disroot.org', via: 'post' },
    ],
    [
      'https://misskey.io/notes/9abcdefghi',
      'https://misskey.io/api/notes/show {"noteId":"9abcdefghi"}',
      { user: { username: 'acme', host: null } },
      { handle: 'acme@misskey.io', via: 'post' },
    ],
    [
      'https://misskey.io/users/9abcdefghi',
      'https://misskey.io/api/users/show {"userId":"9abcdefghi"}',
      { username: 'acme', host: 'key.example' },
      { handle: 'acme@key.example' },
    ],
    [
      'https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv',
      'https://framatube.org/api/v1/videos/kkGMgK9ZtnKfYAgnEtQxbv',
      { channel: { name: 'acme_videos', host: 'framatube.org' }, account: { name: 'acme' } },
      { handle: 'acme_videos@framatube.org', via: 'post' },
    ],
  ])('%s', async (url, question, json, owner) => {
    expect(await fediverse.lookUp?.(new URL(url), answering(json))).toEqual({ kind: 'account', ...owner });
    expect(asked.at(-1)).toBe(question);
  });

  it('stays a look-up where the server does not tell', async () => {
    const url = new URL('https://misskey.io/notes/9abcdefghi');
    expect(await fediverse.lookUp?.(url, answering({ error: { code: 'NO_SUCH_NOTE' } }, 400))).toMatchObject({
      kind: 'lookup',
      reason: { code: 'owner-not-shown' },
    });
    const post = new URL('https://pixelfed.social/i/web/post/750000000000000000');
    expect(await fediverse.lookUp?.(post, answering({}))).toMatchObject({ kind: 'lookup' });
  });
});
