import { canParse } from '../../can-parse.js';
import { trimEnd } from '../../trim-end.js';
import { foldedHost, needsLookup, noAccount, ownAccount, wrappedUrl } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHash, segments } from '../text/markup/index.js';

/** The network's own hosts: desktop, mobile, free, business and locale ones (`fr-fr.facebook.com`). */
const spellings =
  /^(?:(?:(?:www|m|mbasic|touch|web|business|free|iphone|upload|[a-z]{2}|[a-z]{2}-[a-z]{2})\.)?facebook\.com|(?:(?:www|m)\.)?fb\.com)$/;

const reserved = new Set(
  (
    'about ads adsmanager ajax api apps audiencenetwork badges bookmarks ad_preferences adpreferences allactivity browse business business_help campaign careers checkpoint common communitystandards connect ' +
    'content_management cookie creators data_privacy dating developers dialog directory donate events fantasy_games feeds ' +
    'find-friends flx friends full_data_use_policy fundraisers games gaming grouppage groups hashtag help home instantgames itunes jobs latest legal ' +
    'lite live local login logout maps marketplace me media memories messages messenger mobile modules mydata news ' +
    'notes notifications nt overview p pages pages_manager payments people permalink pg photo photos pixel places plugins policies policies_center policy ' +
    'posts privacy professional_dashboard profile public questions r.php recover reel reg registration request_reset rsrc.php ' +
    'safetycheck saved search security settings share share_channel sharer sitetour stories story support terms tr translations ' +
    'unsupportedbrowser user video videos watch weather whitehat widgets work zero'
  ).split(' '),
);

const tabsOfPosts = /^(?:posts|videos|photos|reels?|notes|events|photo|albums)$/;

/** Page names: letters, digits, periods (`acme.org`); case does not matter. Hyphens stand only before a number. */
function handleOf(part: string | undefined): string | undefined {
  const name = trimEnd((part ?? '').trim().replace(/^\.+/, ''), '.');
  if (/^\d{5,20}$/.test(name)) return name;
  const numbered = /-(\d{6,20})$/.exec(name)?.[1];
  if (numbered !== undefined) return numbered;
  const valid = /^[\w.]{3,50}$/.test(name) && /[a-z0-9]/i.test(name) && !/\.(?:php|html?|aspx?)$/i.test(name);
  return valid ? name.toLowerCase() : undefined;
}

/**
 * The Page of a Facebook url: by name (`acme`) or by number (`100064000000001`). A number is the handle of pages
 * without a name, wherever the url holds it.
 */
export function accountOf(url: URL): AccountOf {
  if (/^lm?\.facebook\.com\.?$/i.test(url.hostname)) return wrapped(url);
  const host = foldedHost(url, spellings, 'facebook.com');
  const parts = segments(url);
  if (host === 'fb.watch') return needsLookup('short-link');
  if (host === 'fb.me') return shortName(parts[0]);
  if (host === 'm.me') return named(parts[0]);
  if (host !== 'facebook.com') return noAccount('not-a-profile-host', { host });
  const [first, ...rest] = parts;
  if (first === undefined) return hashBang(url);
  return byPath(url, first.toLowerCase(), first, rest);
}

/** `facebook.com/#!/acme` and `facebook.com/home.php#!/pages/Acme/123456789`, addresses of 2010 to 2013. */
function hashBang(url: URL): AccountOf {
  const inner = /^#!(\/[^#]+)$/.exec(plainHash(url))?.[1];
  return inner === undefined || !canParse(inner, 'https://www.facebook.com')
    ? noAccount('home-page')
    : accountOf(new URL(inner, 'https://www.facebook.com'));
}

function byPath(url: URL, word: string, first: string, rest: readonly string[]): AccountOf {
  if (/^v\d+\.\d+$/.test(word)) {
    const [second = ''] = rest;
    return byPath(url, second.toLowerCase(), second, rest.slice(1));
  }
  switch (word) {
    case 'home.php':
      return url.hash.startsWith('#!') ? hashBang(url) : noAccount('reserved-path', { path: word });
    case 'profile.php':
      return byNumber(url.searchParams.get('id') ?? '');
    case 'permalink.php':
    case 'story.php':
      return byNumber(url.searchParams.get('id') ?? '', 'post');
    case 'pages':
    case 'people':
      return byNumber(lastNumber(rest), undefined, nameBeside(rest));
    case 'p':
      return byNumber(/(\d{6,20})$/.exec(rest[0] ?? '')?.[1] ?? '', undefined, nameBeside(rest));
    case 'pg':
      return named(rest[0]);
    case 'plugins':
      return plugin(url);
    case 'groups':
      return noAccount('group');
    case 'share':
    case 'reel':
    case 'watch':
    case 'video.php':
      return rest.length > 0 || url.searchParams.has('v')
        ? needsLookup('post-without-owner')
        : noAccount('reserved-path', { path: word });
    case 'share.php':
    case 'sharer.php':
    case 'sharer':
    case 'dialog':
      return noAccount('share-link');
    default:
      return ownerOf(word, first, rest);
  }
}

function ownerOf(word: string, first: string, rest: readonly string[]): AccountOf {
  if (reserved.has(word) || word.endsWith('.php')) return noAccount('reserved-path', { path: word });
  const handle = handleOf(first);
  if (handle === undefined || reserved.has(handle)) return noAccount('bad-handle');
  return rest.length > 1 && tabsOfPosts.test(rest[0]?.toLowerCase() ?? '')
    ? ownAccount(handle, 'post')
    : ownAccount(handle, undefined, /^\d+$/.test(handle) ? nameBeside([first]) : undefined);
}

function named(part: string | undefined): AccountOf {
  const handle = handleOf(part);
  return handle === undefined || reserved.has(handle) ? noAccount('no-handle') : ownAccount(handle);
}

/** `fb.me` is both: a page's name, and codes of short links, which mix capitals and digits. */
function shortName(part: string | undefined): AccountOf {
  if (part === undefined) return noAccount('no-handle');
  return /^[a-z][a-z.]{4,}$/.test(part) ? named(part) : needsLookup('short-link');
}

function byNumber(id: string, via?: 'post', called?: string): AccountOf {
  return /^\d{5,20}$/.test(id) ? ownAccount(id, via, called) : noAccount('no-handle');
}

/** What a Page with a number was called when the link was made: `/pages/Acme-Tools/123`, `/p/Acme-Tools-123`. */
function nameBeside(parts: readonly string[]): string | undefined {
  const [name] = parts
    .filter((part) => part !== 'category')
    .slice(parts[0] === 'category' ? 1 : 0)
    .map((part) => part.replace(/-?\d{6,20}$/, ''))
    .filter((part) => /\p{L}/u.test(part));
  return name;
}

/** `/pages/Acme/123456789`, `/pages/category/Shop/Acme-123456789/`, `/people/Acme/61550000000001/`. */
function lastNumber(parts: readonly string[]): string {
  return (
    [...parts]
      .reverse()
      .map((part) => /(?:^|-)(\d{6,20})$/.exec(part)?.[1])
      .find((id) => id !== undefined) ?? ''
  );
}

/** A Page Plugin or a like button may show a page of the network; a like button of a website shows none. */
function plugin(url: URL): AccountOf {
  const inner = wrappedUrl(url, 'href');
  if (inner === undefined || !spellings.test(inner.hostname.toLowerCase())) return noAccount('widget');
  const of = accountOf(inner);
  return of.kind === 'account' ? ownAccount(of.handle, 'embed') : of;
}

function wrapped(url: URL): AccountOf {
  const inner = wrappedUrl(url, 'u');
  if (inner === undefined) return noAccount('redirect-wrapper');
  return spellings.test(inner.hostname.toLowerCase())
    ? accountOf(inner)
    : noAccount('redirect-wrapper', { to: inner.href });
}
