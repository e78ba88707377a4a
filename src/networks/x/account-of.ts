import { foldedHost, needsLookup, noAccount, ownAccount, wrappedUrl } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHash, segments } from '../text/markup/index.js';

/** Hosts that show X accounts under X's own paths: the network itself, its old name, and public mirrors of its urls. */
const spellings =
  /^(?:(?:www|m|mobile)\.)?(?:x\.com|twitter\.com|(?:fx|vx)twitter\.com|fix(?:up|v)x\.com|nitter\.(?:net|poast\.org|space|tiekoetter\.com|privacyredirect\.com))$/;

const reserved = new Set(
  (
    'about account bookmarks compose download explore favorites followers following hashtag home i intent jobs lists login logout messages moments ' +
    'notifications oauth personalization privacy search search-advanced search-home sessions settings share sharer signin signup ' +
    'similar_to statuses terms topics tos welcome who_to_follow widgets widgets.js robots.txt favicon.ico manifest.json'
  ).split(' '),
);

const languages = /^[a-z]{2}(?:-[a-z]{2})?$/i;

/** X names: 1 to 15 letters, digits and underscores, whatever their case. */
function handleOf(name: string | undefined | null): string | undefined {
  const bare = name?.trim().replace(/^@/, '') ?? '';
  return /^\w{1,15}$/.test(bare) ? bare.toLowerCase() : undefined;
}

/** The owner of an X url: a profile, a tab of it, or a single post; `twitter.com` is the same network. */
export function accountOf(url: URL): AccountOf {
  const host = foldedHost(url, spellings, 'x.com');
  const [first, second, third] = segments(url);
  if (host === 't.co') return needsLookup('short-link');
  if (host === 'syndication.twitter.com' || host === 'syndication.x.com') return widgetOwner(url);
  if (host === 'publish.twitter.com' || host === 'publish.x.com') {
    const inner = wrappedUrl(url, 'url', 'query');
    return inner ? accountOf(inner) : noAccount('tool-page');
  }
  if (host !== 'x.com') return noAccount('not-a-profile-host', { host });
  if (first === undefined) return hashBang(url);
  const word = first.toLowerCase();
  if (word === 'intent') return intent(url, second);
  if (word === 'i') return internal(second, third);
  if (reserved.has(word)) return noAccount('reserved-path', { path: word });
  if (languages.test(word) && /^(?:tos|privacy|rules)$/.test(second ?? ''))
    return noAccount('reserved-path', { path: word });
  const handle = handleOf(first);
  if (handle === undefined) return noAccount('bad-handle');
  return /^status(?:es)?$/i.test(second ?? '') ? ownAccount(handle, 'post') : ownAccount(handle);
}

/** `twitter.com/#!/acme`, the address of 2010 to 2013. */
function hashBang(url: URL): AccountOf {
  const name = /^#!\/@?(\w{1,15})(?:[/?]|$)/.exec(plainHash(url))?.[1];
  const handle = handleOf(name);
  if (handle === undefined || reserved.has(handle)) return noAccount('home-page');
  return ownAccount(handle);
}

/** A follow button names the account; a post button names nobody. */
function intent(url: URL, action: string | undefined): AccountOf {
  if (!/^(?:user|follow)$/i.test(action ?? '')) return noAccount('share-link');
  const handle = handleOf(url.searchParams.get('screen_name'));
  if (handle !== undefined) return ownAccount(handle);
  return url.searchParams.has('user_id') ? needsLookup('numeric-id') : noAccount('no-handle');
}

function internal(second: string | undefined, third: string | undefined): AccountOf {
  const word = second?.toLowerCase() ?? '';
  if (word === 'user' && third !== undefined) return needsLookup('numeric-id');
  if (word === 'web' || word === 'status') return needsLookup('post-without-owner');
  return noAccount('reserved-path', { path: 'i' });
}

function widgetOwner(url: URL): AccountOf {
  const parts = segments(url);
  const handle = handleOf(parts[parts.indexOf('screen-name') + 1]);
  return parts.includes('screen-name') && handle !== undefined
    ? ownAccount(handle, 'embed')
    : noAccount('widget');
}
