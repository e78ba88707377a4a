import { needsLookup, noAccount, ownAccount, wrappedUrl } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHost, segments } from '../text/markup/index.js';

/** Hosts that show channels under YouTube's own paths; everything else below youtube.com is help, blog or machinery. */
const channelHosts =
  /^(?:youtube\.com|(?:gaming|music|studio)\.youtube\.com|youtubekids\.com|youtube-nocookie\.com|youtu\.be)$/;

/** First path segments that are no channel's vanity name. */
const reserved = new Set(
  (
    'about account account_notifications ads api api_key app artists attribution browse browse_ajax c channel channel_picker ' +
    'channels charts comment community copyright creators css culture debug dev device explore favicon.ico feed feeds ' +
    'file_download gaming get_video get_video_info guidelines hashtag howyoutubeworks iframe_api img index intl jobs kids ' +
    'learning leanback live_chat live_dashboard login logout manifest.webmanifest media misc movies music musicpremium my_videos ' +
    'new news oembed oops originals partners paid_memberships playables playlists pair podcasts policies premium press privacy ' +
    'product profile purchases qr redirect reporthistory results robots.txt s safety search sem settings shared shopping signin signout ' +
    'signup sitemap.xml source sports storefront studio subscribe_embed subscribe_widget subscription_center subscription_manager supervised_experiences sw.js t terms timedtext_video ' +
    'testtube trending trends tv upload user verify verify_age videos watch_ajax watch_fragments_ajax watch_popup watch_queue_ajax ' +
    'yt youtubei'
  ).split(' '),
);

/** First path segments that show one video, post or clip. */
const singles = new Set('watch shorts live embed v e w clip post shared video videos'.split(' '));

const channelId = /^UC[\w-]{22}$/;
const handleName = /^@[\p{L}\p{M}\p{N}_.\-\u00b7\u30fb]{1,30}$/u;
const vanityName = /^[\p{L}\p{M}\p{N}_.-]{1,100}$/u;

/**
 * The channel a YouTube url shows. Canonical handles: `@name` and `channel/UC…`; the older `user/name`, `c/name` and bare
 * `name` are namespaces of their own, which only YouTube can resolve, and stay apart. Names have no case, ids have.
 */
export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const parts = segments(url);
  if (host === 'consent.youtube.com') return unwrapped(url, 'continue');
  if (!channelHosts.test(host)) return noAccount('not-a-profile-host', { host });
  if (host === 'youtu.be') return parts.length === 0 ? noAccount('home-page') : needsLookup('video');
  const [first, second] = parts;
  if (first === undefined) return noAccount('home-page');
  if (first.startsWith('@')) return channelOrPost(url, nameOf(first, handleName), parts[1]);
  const word = first.toLowerCase();
  if (word === 'channel') return channelOrPost(url, idOf(second), parts[2]);
  if (word === 'user' || word === 'c') {
    const name = second?.startsWith('@') ? undefined : nameOf(second, vanityName);
    if (second?.startsWith('@')) return channelOrPost(url, nameOf(second, handleName), parts[2]);
    return channelOrPost(url, name && `${word}/${name}`, parts[2]);
  }
  return other(url, word, parts);
}

function other(url: URL, word: string, parts: readonly string[]): AccountOf {
  const [first = '', second] = parts;
  if (word === 'embed') return embedded(url, second);
  if (word === 'subscribe_embed') return namedBy(idOf(url.searchParams.get('channelid')), 'embed');
  if (word === 'feeds') return feedOwner(url);
  if (word === 'subscription_center' || word === 'profile') return subscribedTo(url);
  if (word === 'playlist') return playlistOwner(url.searchParams.get('list'), 'post');
  if (word === 'redirect') return unwrapped(url, 'q');
  if (word === 'attribution_link') return needsLookup('video');
  if (word === 'oembed') return unwrapped(url, 'url');
  if (singles.has(word) && (second !== undefined || url.searchParams.has('v'))) return needsLookup('video');
  if (singles.has(word) || reserved.has(word)) return noAccount('reserved-path', { path: word });
  const name = nameOf(first, vanityName);
  return name === undefined ? noAccount('bad-handle') : ownAccount(name);
}

function channelOrPost(url: URL, handle: string | undefined, tab: string | undefined): AccountOf {
  if (handle === undefined) return noAccount('bad-handle');
  const isPost = /^(?:community|posts?)$/i.test(tab ?? '') && url.searchParams.has('lb');
  return isPost ? ownAccount(handle, 'post') : ownAccount(handle);
}

function embedded(url: URL, second: string | undefined): AccountOf {
  if (second === 'live_stream') return namedBy(idOf(url.searchParams.get('channel')), 'embed');
  if (second === 'videoseries') return playlistOwner(url.searchParams.get('list'), 'embed');
  return second === undefined ? noAccount('no-handle') : needsLookup('video');
}

function feedOwner(url: URL): AccountOf {
  const user = nameOf(url.searchParams.get('user'), vanityName);
  if (user !== undefined) return ownAccount(`user/${user}`, 'feed');
  if (url.searchParams.has('playlist_id')) return playlistOwner(url.searchParams.get('playlist_id'), 'feed');
  return namedBy(idOf(url.searchParams.get('channel_id')), 'feed');
}

/** A link that subscribes names whom: `subscription_center?add_user=acme`. */
function subscribedTo({ searchParams }: URL): AccountOf {
  const user = nameOf(searchParams.get('add_user') ?? searchParams.get('user'), vanityName);
  const id = [searchParams.get('add_user'), searchParams.get('add_user_id'), searchParams.get('add_channel')]
    .map((value) => value?.replace(/^(?!UC)(?=[\w-]{22}$)/, 'UC'))
    .map(idOf)
    .find((found) => found !== undefined);
  if (id !== undefined) return ownAccount(id);
  return user === undefined
    ? noAccount('reserved-path', { path: 'subscription_center' })
    : ownAccount(`user/${user}`);
}

/** Lists YouTube keeps for a channel carry its id: UU all uploads, UULF long ones, UUSH Shorts, UULV live. */
function playlistOwner(list: string | null, via: 'post' | 'embed' | 'feed'): AccountOf {
  const id = /^UU(?:LF|SH|LV)?([\w-]{22})$/.exec(list ?? '')?.[1];
  if (id !== undefined) return ownAccount(`channel/UC${id}`, via);
  return list === null ? noAccount('no-handle') : needsLookup('playlist');
}

function namedBy(handle: string | undefined, via: 'embed' | 'feed'): AccountOf {
  return handle === undefined ? noAccount('no-handle') : ownAccount(handle, via);
}

function unwrapped(url: URL, parameter: string): AccountOf {
  const inner = wrappedUrl(url, parameter);
  if (inner === undefined || isWrapper(inner)) return noAccount('redirect');
  return /(?:^|\.)(?:youtube\.com|youtu\.be)$/.test(plainHost(inner))
    ? accountOf(inner)
    : noAccount('redirect');
}

/** A wrapper inside a wrapper is not followed, so that no url keeps us busy. */
function isWrapper(url: URL): boolean {
  return plainHost(url) === 'consent.youtube.com' || /^\/(?:redirect|oembed)/i.test(url.pathname);
}

function idOf(value: string | null | undefined): string | undefined {
  return value && channelId.test(value) ? `channel/${value}` : undefined;
}

function nameOf(value: string | null | undefined, shape: RegExp): string | undefined {
  const name = value?.normalize('NFC').toLowerCase().normalize('NFC');
  return name !== undefined && shape.test(name) ? name : undefined;
}

/** Address of a canonical handle. */
export function profileUrl(handle: string): string {
  const path = handle
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/^%40/, '@'))
    .join('/');
  return `https://www.youtube.com/${path}`;
}
