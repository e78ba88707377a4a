import { iso, now } from './clock.mjs';
import { oneRecentPost } from './control.mjs';
import { escaped, scriptJson } from './html.mjs';

const videosUrl = (handle) => `https://www.youtube.com/${handle}/videos`;

/** The Videos tab with relative dates, and the watch page of the newest video with the exact one. */
export function youtube(account) {
  const { handle, random, posts } = account;
  const id = `UC${random.word(22, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789')}`;
  const videos = posts.slice(0, 30).map((post) => ({
    ...post,
    id: random.word(11, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'),
  }));
  const tabs = [
    tab('Home', handle, 'featured'),
    {
      ...tab('Videos', handle, 'videos'),
      selected: true,
      content: { richGridRenderer: { contents: videos.map(itemOf) } },
    },
    tab('Playlists', handle, 'playlists'),
  ];
  const data = {
    contents: { twoColumnBrowseResultsRenderer: { tabs: tabs.map((tabRenderer) => ({ tabRenderer })) } },
    header: header(account),
    metadata: {
      channelMetadataRenderer: {
        title: account.name,
        description: account.bio,
        externalId: id,
        vanityChannelUrl: `http://www.youtube.com/${handle}`,
        ownerUrls: [`http://www.youtube.com/${handle}`],
      },
    },
  };
  const watch = videos.slice(0, 1).map((video) => watchPage(video, id));
  return [
    { url: videosUrl(handle), text: pageWith(`${account.name} - YouTube`, 'ytInitialData', data) },
    ...watch,
  ];
}

const pageWith = (title, name, data) =>
  `<!DOCTYPE html><html lang="en"><head><title>${escaped(title)}</title></head><body><script nonce="x">var ${name} = ${scriptJson(data)};</script></body></html>`;

function tab(title, handle, path) {
  return { title, endpoint: { commandMetadata: { webCommandMetadata: { url: `/${handle}/${path}` } } } };
}

function header({ handle, name, followers, total, site }) {
  const part = (content) => ({ text: { content } });
  const rows = [[part(handle)], [part(`${short(followers)} subscribers`), part(`${total} videos`)]];
  const link = site && {
    attributionViewModel: {
      text: {
        content: site,
        commandRuns: [
          {
            onTap: {
              innertubeCommand: {
                urlEndpoint: {
                  url: `https://www.youtube.com/redirect?event=channel_header&q=${encodeURIComponent(site)}`,
                },
              },
            },
          },
        ],
      },
    },
  };
  return {
    pageHeaderRenderer: {
      pageTitle: name,
      content: {
        pageHeaderViewModel: {
          title: { dynamicTextViewModel: { text: { content: name } } },
          metadata: {
            contentMetadataViewModel: { metadataRows: rows.map((metadataParts) => ({ metadataParts })) },
          },
          ...(link && { attribution: link }),
        },
      },
    },
  };
}

function itemOf({ id, time, text, views }) {
  const parts = [{ text: { content: `${short(views)} views` } }, { text: { content: ago(time) } }];
  const metadata = {
    lockupMetadataViewModel: {
      title: { content: text },
      metadata: { contentMetadataViewModel: { metadataRows: [{ metadataParts: parts }] } },
    },
  };
  return {
    richItemRenderer: {
      content: { lockupViewModel: { metadata, contentId: id, contentType: 'LOCKUP_CONTENT_TYPE_VIDEO' } },
    },
  };
}

/** "3 weeks ago": whole units, months and years by the calendar. */
function ago(time) {
  const then = new Date(time);
  const today = new Date(now);
  const days = Math.floor((now - time) / 86_400_000);
  let months =
    (today.getUTCFullYear() - then.getUTCFullYear()) * 12 + today.getUTCMonth() - then.getUTCMonth();
  if (then.getUTCDate() > today.getUTCDate()) months--;
  if (months >= 12) return unit(Math.floor(months / 12), 'year');
  if (months >= 1) return unit(months, 'month');
  if (days >= 14) return unit(Math.floor(days / 7), 'week');
  return days >= 1 ? unit(days, 'day') : unit(Math.max(1, Math.floor((now - time) / 3_600_000)), 'hour');
}

const unit = (n, name) => `${n} ${name}${n === 1 ? '' : 's'} ago`;
const short = (n) => (n < 1000 ? String(n) : `${(n / 1000).toFixed(n < 10_000 ? 1 : 0).replace('.0', '')}K`);

function watchPage({ id, time, views, likes }, channel) {
  const date = iso(time).replace('.000Z', '+00:00');
  const data = {
    playabilityStatus: { status: 'OK' },
    videoDetails: { videoId: id, channelId: channel, viewCount: String(views) },
    microformat: {
      playerMicroformatRenderer: {
        externalChannelId: channel,
        publishDate: date,
        uploadDate: date,
        viewCount: String(views),
        likeCount: String(likes),
      },
    },
  };
  return {
    url: `https://www.youtube.com/watch?v=${id}`,
    text: pageWith('Video - YouTube', 'ytInitialPlayerResponse', data),
  };
}

/** What stands in place of a channel that YouTube has closed. */
export function youtubeTerminated({ handle }) {
  const text = {
    simpleText:
      'This account has been terminated because we received multiple third-party claims of copyright infringement regarding material the user posted.',
  };
  return [
    {
      url: videosUrl(handle),
      text: pageWith('YouTube', 'ytInitialData', { alerts: [{ alertRenderer: { type: 'ERROR', text } }] }),
    },
  ];
}

export const youtubeControls = (seed) => [
  ...youtube({
    handle: '@youtube',
    name: 'YouTube',
    bio: 'Our own channel',
    followers: 45_000_000,
    ...oneRecentPost,
  }),
  {
    url: videosUrl(`@nx${seed}`),
    status: 404,
    text: '<html lang="en"><head><title>404 Not Found</title></head><body><p>This page isn\'t available. Sorry about that.</p></body></html>',
  },
];
