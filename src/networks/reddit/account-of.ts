import { needsLookup, noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { segments } from '../text/markup/index.js';

/** Reddit's own site under all its names: old and new layout, no-participation links, mobile, languages. */
const siteHost = /^(?:(?:www|old|new|np|i|m|sh|amp|[a-z]{2})\.)?reddit\.com$/;

const userName = /^[\w-]{3,20}$/;
const subredditName = /^[a-z0-9]\w{1,20}$/;
/** Listings that look like a subreddit and belong to nobody. */
const listings = new Set(['all', 'popular', 'friends', 'mod', 'random', 'randnsfw', 'home', 'submit']);

/** Canonical handles: `u/name` for a user, `r/name` for a subreddit; names have no case. */
export function accountOf(url: URL): AccountOf {
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  const [first, second, ...rest] = segments(url);
  const word = first?.toLowerCase();
  if (host === 'redd.it' || host === 'www.redd.it')
    return first === undefined ? noAccount('home-page') : needsLookup('short-link');
  if (!siteHost.test(host)) return noAccount('not-a-profile-host', { host });
  if (word === undefined) return noAccount('home-page');
  if (word === 'u' || word === 'user') return userOf(second, rest);
  if (word === 'r') return subredditOf(second, rest);
  if (word === 'comments' || word === 'gallery' || word === 'video' || word === 'tb')
    return needsLookup('post-without-owner');
  if (word === 'submit' || word === 'share') return noAccount('share-link');
  return noAccount('reserved-path', { path: word });
}

function userOf(name: string | undefined, rest: readonly string[]): AccountOf {
  const bare = bareName(name);
  if (bare === 'me' || bare === 'submit' || !userName.test(bare)) return noAccount('bad-handle');
  return rest[0]?.toLowerCase() === 'comments' && rest.length > 1
    ? ownAccount(`u/${bare}`, 'post')
    : ownAccount(`u/${bare}`, isFeed(rest) ? 'feed' : undefined);
}

/** A user's own page is also a subreddit, `u_name`. */
function subredditOf(name: string | undefined, rest: readonly string[]): AccountOf {
  const bare = bareName(name);
  if (bare.startsWith('u_')) return userOf(bare.slice(2), rest);
  if (listings.has(bare)) return noAccount('reserved-path', { path: `r/${bare}` });
  if (!subredditName.test(bare)) return noAccount('bad-handle');
  const tab = rest[0]?.toLowerCase();
  if (tab === 'submit') return noAccount('share-link');
  if (tab === 's') return needsLookup('short-link');
  if (tab === 'comments') return ownAccount(`r/${bare}`, 'post');
  return ownAccount(`r/${bare}`, isFeed(rest) ? 'feed' : undefined);
}

function bareName(name: string | undefined): string {
  return (name ?? '').replace(/\.(?:rss|json)$/i, '').toLowerCase();
}

function isFeed(rest: readonly string[]): boolean {
  return /\.rss$/i.test(rest.at(-1) ?? '');
}

export function profileUrl(handle: string): string {
  const [kind, name = ''] = handle.split('/');
  return `https://www.reddit.com/${kind === 'u' ? 'user' : 'r'}/${name}`;
}
