import { needsLookup, noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHost, segments } from '../text/markup/index.js';

const reserved = new Set(
  (
    'about activate ads annual-recap bits broadcast charity creatorcamp dashboard directory downloads drops event following friends ' +
    'giftcard host inventory jobs legal login logout messages monthly-recap music p payments popout prime privacy products redeem ' +
    'robots.txt search security settings signup sitemap.xml store subs subscriptions team teams turbo u user video videos wallet watch'
  ).split(' '),
);

const login = /^[a-z\d]\w{2,24}$/;

/** The channel a Twitch url shows; logins have no case. */
export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const [first, second, third] = segments(url);
  if (host === 'clips.twitch.tv') return first === undefined ? noAccount('no-handle') : needsLookup('clip');
  if (host === 'player.twitch.tv') return embedded(url);
  if (host !== 'twitch.tv' && host !== 'go.twitch.tv') return noAccount('not-a-profile-host', { host });
  if (first === undefined) return noAccount('home-page');
  const word = first.toLowerCase();
  if (word === 'videos' && second !== undefined) return needsLookup('video');
  if (word === 'popout' || word === 'embed' || word === 'moderator') return owner(second, 'embed');
  const isPost = (second === 'clip' || second === 'video' || second === 'v') && third !== undefined;
  return owner(first, isPost ? 'post' : undefined);
}

function embedded(url: URL): AccountOf {
  const channel = url.searchParams.get('channel');
  if (channel !== null) return owner(channel, 'embed');
  return url.searchParams.has('video') ? needsLookup('video') : noAccount('no-handle');
}

function owner(name: string | undefined, via: 'post' | 'embed' | undefined): AccountOf {
  const handle = (name ?? '').toLowerCase();
  if (reserved.has(handle)) return noAccount('reserved-path', { path: handle });
  return login.test(handle) ? ownAccount(handle, via) : noAccount('bad-handle');
}

export function profileUrl(handle: string): string {
  return `https://www.twitch.tv/${handle}`;
}
