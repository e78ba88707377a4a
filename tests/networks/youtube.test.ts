import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Ask } from '../../src/model/answer.js';
import { itemsIn } from '../../src/networks/youtube/items.js';
import { linkTarget } from '../../src/networks/youtube/page-data.js';
import { profileOf } from '../../src/networks/youtube/profile.js';
import { readBarePage, readSigns } from '../../src/networks/youtube/signs.js';
import { readWatchPage } from '../../src/networks/youtube/watch.js';
import { youtube } from '../../src/networks/youtube/youtube.js';
import { describeGrammar } from './grammar.js';

const of = (url: string) => youtube.accountOf(new URL(url));
const id = 'UCAcmeTools0000000000000';
const at = Date.parse('2026-11-01T09:00:00Z');

function answerOf(body: string, parts: Partial<Answer> = {}): Answer {
  const url = 'https://www.youtube.com/@acmetools/videos';
  return {
    kind: 'answer',
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: {},
    body,
    at,
    elapsedMs: 1,
    digest: '',
    source: 'recording',
    ...parts,
  };
}

describeGrammar(youtube, {
  accounts: [
    ['https://www.youtube.com/@AcmeTools', '@acmetools'],
    ['https://YOUTUBE.com/@acmetools/?si=Ab3', '@acmetools'],
    ['http://m.youtube.com/@acmetools/videos?app=desktop', '@acmetools'],
    ['https://www.youtube.com/%40acmetools/shorts', '@acmetools'],
    ['https://www.youtube.com/@acmetools/streams?view_as=subscriber', '@acmetools'],
    ['https://www.youtube.com/@acmetools/live', '@acmetools'],
    ['https://www.youtube.com/@acmetools?sub_confirmation=1', '@acmetools'],
    ['https://www.youtube.com/@werkzeug-m%C3%BCller', '@werkzeug-müller'],
    ['https://www.youtube.com/@Café', '@café'],
    ['https://www.youtube.com/c/@acmetools', '@acmetools'],
    [`https://www.youtube.com/channel/${id}`, `channel/${id}`],
    [`https://youtube.com/channel/${id}/about?ab_channel=x`, `channel/${id}`],
    [`https://music.youtube.com/channel/${id}`, `channel/${id}`],
    [`https://studio.youtube.com/channel/${id}/videos`, `channel/${id}`],
    [`https://gaming.youtube.com/channel/${id}`, `channel/${id}`],
    [`https://www.youtubekids.com/channel/${id}`, `channel/${id}`],
    ['https://www.youtube.com/user/AcmeTools', 'user/acmetools'],
    ['https://www.youtube.com/user/acmetools/videos', 'user/acmetools'],
    ['https://www.youtube.com/c/AcmeTools/featured', 'c/acmetools'],
    ['https://www.youtube.com/AcmeTools', 'acmetools'],
    [`https://www.youtube.com/redirect?q=https%3A%2F%2Fwww.youtube.com%2F%40acmetools`, '@acmetools'],
    ['https://consent.youtube.com/m?continue=https://www.youtube.com/@acmetools&gl=DE', '@acmetools'],
  ],
  rejected: [],
});

describe('whose YouTube url', () => {
  it.each([
    [`https://www.youtube.com/feeds/videos.xml?channel_id=${id}`, `channel/${id}`, 'feed'],
    ['https://www.youtube.com/feeds/videos.xml?user=AcmeTools', 'user/acmetools', 'feed'],
    [`https://www.youtube.com/feeds/videos.xml?playlist_id=UU${id.slice(2)}`, `channel/${id}`, 'feed'],
    [`https://www.youtube.com/embed/live_stream?channel=${id}`, `channel/${id}`, 'embed'],
    [`https://www.youtube.com/subscribe_embed?channelid=${id}`, `channel/${id}`, 'embed'],
    [`https://www.youtube.com/embed/videoseries?list=UU${id.slice(2)}`, `channel/${id}`, 'embed'],
    [`https://www.youtube.com/playlist?list=UULF${id.slice(2)}`, `channel/${id}`, 'post'],
    [`https://www.youtube.com/playlist?list=UUSH${id.slice(2)}`, `channel/${id}`, 'post'],
    ['https://www.youtube.com/@acmetools/community?lb=UgkxAcme', '@acmetools', 'post'],
  ])('%s is of %s', (url, handle, via) => expect(of(url)).toEqual({ kind: 'account', handle, via }));

  it.each([
    ['https://www.youtube.com/watch?v=AcmeVid0001', 'lookup', 'video'],
    ['https://youtu.be/AcmeVid0001?t=3', 'lookup', 'video'],
    ['https://www.youtube.com/shorts/AcmeVid0001', 'lookup', 'video'],
    ['https://www.youtube.com/live/AcmeVid0001', 'lookup', 'video'],
    ['https://www.youtube-nocookie.com/embed/AcmeVid0001', 'lookup', 'video'],
    ['https://www.youtube.com/clip/UgkxAcme', 'lookup', 'video'],
    ['https://www.youtube.com/post/UgkxAcme', 'lookup', 'video'],
    ['https://www.youtube.com/attribution_link?u=%2Fwatch%3Fv%3DAcmeVid0001', 'lookup', 'video'],
    ['https://www.youtube.com/playlist?list=PL0123456789', 'lookup', 'playlist'],
    ['https://www.youtube.com/', 'rejected', 'home-page'],
    ['https://www.youtube.com/results?search_query=acme', 'rejected', 'reserved-path'],
    ['https://www.youtube.com/hashtag/acme', 'rejected', 'reserved-path'],
    ['https://www.youtube.com/premium', 'rejected', 'reserved-path'],
    ['https://www.youtube.com/about/', 'rejected', 'reserved-path'],
    ['https://www.youtube.com/t/terms', 'rejected', 'reserved-path'],
    ['https://www.youtube.com/iframe_api', 'rejected', 'reserved-path'],
    ['https://www.youtube.com/gaming', 'rejected', 'reserved-path'],
    ['https://www.youtube.com/feed/subscriptions', 'rejected', 'reserved-path'],
    ['https://www.youtube.com/channel/acmetools', 'rejected', 'bad-handle'],
    ['https://www.youtube.com/channel', 'rejected', 'bad-handle'],
    ['https://www.youtube.com/@', 'rejected', 'bad-handle'],
    ['https://www.youtube.com/redirect?q=https%3A%2F%2Facme.example', 'rejected', 'redirect'],
    ['https://www.youtube.com/redirect?q=javascript%3Aalert(1)', 'rejected', 'redirect'],
    ['https://support.youtube.com/answer/1', 'rejected', 'not-a-profile-host'],
    ['https://www.youtube.com/%E0%A4%A', 'rejected', 'bad-handle'],
  ])('%s is %s: %s', (url, kind, code) => expect(of(url)).toMatchObject({ kind, reason: { code } }));

  it('keeps the case of ids and folds that of names', () => {
    expect(of(`https://www.youtube.com/channel/${id.toLowerCase()}`)).toMatchObject({ kind: 'rejected' });
    expect(of('https://www.youtube.com/@ÉCLAIR')).toEqual(of('https://www.youtube.com/@éclair'));
  });

  it('finds every handle in its own address', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aBz09_-.éßñ日本ж'), minLength: 3, maxLength: 30 });
    const handles = fc.oneof(
      name.map((n) => `https://www.youtube.com/@${encodeURIComponent(n)}`),
      name.map((n) => `https://www.youtube.com/user/${encodeURIComponent(n)}`),
      name.map((n) => `https://www.youtube.com/c/${encodeURIComponent(n)}`),
    );
    fc.assert(
      fc.property(handles, (url) => {
        const account = of(url);
        if (account.kind !== 'account') return;
        expect(of(youtube.profileUrl(account.handle))).toEqual({ kind: 'account', handle: account.handle });
      }),
    );
    const impossible = youtube.control?.impossible('2026-11-01T09:00') ?? '';
    expect(of(youtube.profileUrl(impossible))).toEqual({ kind: 'account', handle: impossible });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, tail) => {
        const { pathname, search } = new URL(url);
        for (const host of ['www.youtube.com', 'youtu.be', 'consent.youtube.com']) {
          for (const path of [pathname, `/@${tail}`, `/redirect?q=${tail}`, `/embed/${tail}`])
            if (URL.canParse(`https://${host}${path}${search}`))
              expect(of(`https://${host}${path}${search}`)).toHaveProperty('kind');
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('whose video', () => {
  const asked: string[] = [];
  const oembed: Ask = async (request) => {
    asked.push(request.url);
    return answerOf(JSON.stringify({ author_url: 'https://www.youtube.com/@AcmeTools' }));
  };

  it('asks oEmbed about the watch address', async () => {
    const owner = await youtube.lookUp?.(new URL('https://youtu.be/AcmeVid0001?si=x'), oembed);
    expect(owner).toEqual({ kind: 'account', handle: '@acmetools', via: 'post' });
    expect(asked.at(-1)).toBe(
      'https://www.youtube.com/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DAcmeVid0001&format=json',
    );
  });

  it('leaves open what oEmbed does not tell', async () => {
    const refusing: Ask = async () => answerOf('Unauthorized', { status: 401 });
    const owner = await youtube.lookUp?.(new URL('https://www.youtube.com/shorts/AcmeVid0001'), refusing);
    expect(owner).toMatchObject({ kind: 'lookup' });
  });
});

describe('signs instead of a channel', () => {
  const alert = (said: string, type = 'ERROR') => ({
    alerts: [{ alertRenderer: { type, text: { runs: [{ text: said }] } } }],
  });

  it.each([
    [
      'This account has been terminated because it is linked to an account that received claims.',
      'suspended',
    ],
    ['This account has been terminated for copyright infringement.', 'suspended'],
    ['This channel was removed because it violated our Community Guidelines.', 'suspended'],
    ['Dieses Konto wurde gekündigt.', 'suspended'],
    ['Se ha cancelado esta cuenta por infringir las condiciones.', 'suspended'],
    ['This channel does not exist.', 'absent'],
    ['Cette chaîne n’existe pas.', 'absent'],
    ['Dieser Kanal existiert nicht.', 'absent'],
    ['This channel is not available in your country.', 'hidden'],
    ['An unknown error has occurred.', 'failed'],
    ['A sentence nobody has read before.', 'failed'],
  ])('"%s" is %s', (said, kind) => expect(readSigns(alert(said))?.outcome.kind).toBe(kind));

  it('does not take a note beside a channel for its end', () => {
    expect(readSigns({ ...alert('Something was removed.', 'INFO'), contents: {} })).toBeUndefined();
    const channel = { metadata: { channelMetadataRenderer: { externalId: id } } };
    expect(readSigns({ ...alert('A video was removed.'), ...channel })).toBeUndefined();
  });

  it('takes the front page in a channel’s place for an absence', () => {
    const tab = { tabRenderer: { selected: true, tabIdentifier: 'FEwhat_to_watch' } };
    const front = { contents: { twoColumnBrowseResultsRenderer: { tabs: [tab] } } };
    expect(readSigns(front)?.outcome).toMatchObject({ kind: 'absent', reason: { code: 'redirected-home' } });
  });

  it('believes only YouTube’s own 404 page', () => {
    const google = '<title>Error 404 (Not Found)!!1</title>';
    expect(readBarePage(answerOf(google, { status: 404 })).outcome.kind).toBe('failed');
    const own = '<title>404 Not Found</title>';
    expect(readBarePage(answerOf(own, { status: 404 })).outcome.kind).toBe('absent');
    expect(readBarePage(answerOf(own)).outcome.kind).toBe('failed');
    const elsewhere = { status: 404, finalUrl: 'https://proxy.example/' };
    expect(readBarePage(answerOf(own, elsewhere)).outcome.kind).toBe('failed');
  });
});

describe('what a page lists', () => {
  it('keeps the owner of a video, first collaborator first', () => {
    const byline = {
      runs: [
        { text: 'Acme and 1 more', navigationEndpoint: { dialog: [{ browseId: id }, { browseId: 'UCx' }] } },
      ],
    };
    const video = { videoRenderer: { videoId: 'AcmeVid0001', shortBylineText: byline } };
    expect([...itemsIn([video], at)]).toEqual([
      {
        owner: id,
        post: { id: 'AcmeVid0001', url: 'https://www.youtube.com/watch?v=AcmeVid0001', kind: 'original' },
      },
    ]);
  });

  it('marks a shared post as a repost and does not read the post inside it', () => {
    const inner = {
      backstagePostRenderer: { postId: 'UgkxInner', publishedTimeText: { runs: [{ text: '1 hour ago' }] } },
    };
    const shared = {
      sharedPostRenderer: {
        postId: 'UgkxShared',
        content: { runs: [{ text: 'Look' }] },
        publishedTimeText: { runs: [{ text: '2 days ago' }] },
        originalPost: inner,
      },
    };
    const [item, ...rest] = itemsIn(shared, at);
    expect(rest).toEqual([]);
    expect(item?.post).toMatchObject({ id: 'UgkxShared', kind: 'repost', text: 'Look' });
    expect(item?.post.at?.to).toBe(at - 2 * 86_400_000);
  });

  it('leaves playlists and announced streams out', () => {
    const playlist = { lockupViewModel: { contentId: 'PL1', contentType: 'LOCKUP_CONTENT_TYPE_PLAYLIST' } };
    const soon = { videoRenderer: { videoId: 'AcmeVid0002', upcomingEventData: { startTime: '1' } } };
    const styled = {
      gridVideoRenderer: {
        videoId: 'AcmeVid0003',
        thumbnailOverlays: [{ thumbnailOverlayTimeStatusRenderer: { style: 'UPCOMING' } }],
      },
    };
    expect([...itemsIn([playlist, soon, styled], at)]).toEqual([]);
  });

  it('reads a running stream of the older shape as activity of now', () => {
    const badges = [{ metadataBadgeRenderer: { style: 'BADGE_STYLE_TYPE_LIVE_NOW' } }];
    const [item] = itemsIn({ videoRenderer: { videoId: 'AcmeVid0004', badges } }, at);
    expect(item?.post.at).toEqual({ from: at, to: at, source: 'stated' });
  });

  it('bears data nested without end', () => {
    let deep: unknown = {};
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect([...itemsIn(deep, at)]).toEqual([]);
  });
});

describe('what the header tells', () => {
  const header = (rows: string[][]) => ({
    header: {
      pageHeaderRenderer: {
        content: {
          pageHeaderViewModel: {
            metadata: {
              contentMetadataViewModel: {
                metadataRows: rows.map((row) => ({
                  metadataParts: row.map((content) => ({ text: { content } })),
                })),
              },
            },
          },
        },
      },
    },
  });

  it.each([
    [[['@acme'], ['1.08m subscribers', '567 videos']], 1_080_000, 567],
    [[['@acme', '1,08 Mio. Abonnenten', '567 Videos']], 1_080_000, 567],
    [[['@acme'], ['チャンネル登録者数 108万人', '567 本の動画']], 1_080_000, 567],
    [[['\u200e@acme', '1.08M subscribers', '567 videos']], 1_080_000, 567],
    [[['@acme'], ['They/them', '1.08M subscribers', '567 videos']], 1_080_000, 567],
    [[['@acme'], ['チャンネル登録者数 108万人', '動画なし']], 1_080_000, undefined],
    [[['@acme'], ['チャンネル登録者数 108万人']], 1_080_000, undefined],
    [[['@acme'], ['동영상 12개']], undefined, 12],
    [[['@acme'], ['12 видео']], undefined, 12],
    [[['@acme'], ['12 videos']], undefined, 12],
    [[['@acme'], ['1 subscriber']], 1, undefined],
    [[['@acme']], undefined, undefined],
  ])('%j', (rows, followers, total) => {
    const profile = profileOf(header(rows));
    expect(profile.followers?.value).toBe(followers);
    expect(profile.postsTotal?.value).toBe(total);
  });

  it('unwraps the redirect before a link, and only to the web', () => {
    expect(linkTarget('https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Facme.example%2Fa')).toBe(
      'https://acme.example/a',
    );
    expect(linkTarget('https://www.youtube.com/redirect?q=javascript%3Aalert(1)')).toBeUndefined();
  });

  it('reads the day a channel was opened where the About panel is on the page', () => {
    const panel = { aboutChannelViewModel: { joinedDateText: { content: 'Joined Jul 9, 2013' } } };
    expect(profileOf({ panel }).createdAt?.from).toBe(Date.parse('2013-07-09T00:00:00Z'));
  });
});

describe('the watch page', () => {
  const meta = (owner: string, video = 'AcmeVid0001') =>
    answerOf(
      `<div itemprop="VideoObject"><meta itemprop="identifier" content="${video}"><meta itemprop="channelId" content="${owner}"><meta itemprop="datePublished" content="2026-10-28T08:00:00-07:00"></div>`,
    );

  it('dates the video by its markup where the player is kept back', () => {
    expect(readWatchPage(meta(id), 'AcmeVid0001', id)?.at?.from).toBe(Date.parse('2026-10-28T15:00:00Z'));
  });

  it('dates nothing by the page of another video or another channel', () => {
    expect(readWatchPage(meta('UCOtherMaker000000000000'), 'AcmeVid0001', id)).toBeUndefined();
    expect(readWatchPage(meta(id, 'AcmeVid0009'), 'AcmeVid0001', id)).toBeUndefined();
  });
});
