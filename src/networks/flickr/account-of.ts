import { needsLookup, noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHost, segments } from '../text/markup/index.js';

/** Flickr's permanent ids, written with a capital N. */
const nsid = /^\d{4,12}@[nN]\d{2}$/;
const alias = /^[a-z0-9][a-z0-9_-]{1,49}$/;

const reservedPaths = new Set(
  'explore search tags groups commons account signin signup sign-in login services help map cameras photos people about jobs create upload prints pro blog apps places galleries creativecommons events recent mail invite import tools badge badge_code.gne change_language.gne cookies privacy terms report_abuse.gne sharing slideshow video videos download oauth auth'.split(
    ' ',
  ),
);
/** Under `/photos/` these are views of everybody's photos, or of the signed-in reader's own. */
const reservedOwners = new Set('tags upload friends me organize public search contacts family'.split(' '));

/** An alias or an NSID (`12345678@N07`): both name a photostream, and only Flickr knows which belong together. */
export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const path = segments(url);
  if (host === 'flic.kr') return fromShortLink(path);
  if (host !== 'flickr.com' && host !== 'secure.flickr.com') return noAccount('reserved-host', { host });
  const [first, second, third] = path;
  if (first === undefined) return noAccount('home-page');
  if (first === 'photos' || first === 'people') return owner(second, first, third);
  if (first === 'services' && second === 'feeds') return fromFeed(url, third);
  return owner(first, undefined, undefined);
}

function owner(raw: string | undefined, under: string | undefined, post: string | undefined): AccountOf {
  if (raw === undefined) return noAccount('reserved-path', { path: under ?? '' });
  const via = under === 'photos' && post !== undefined && /^\d+$/.test(post) ? 'post' : undefined;
  if (nsid.test(raw)) return ownAccount(raw.toUpperCase(), via);
  const name = raw.toLowerCase();
  const isReserved = under === undefined ? reservedPaths.has(name) : reservedOwners.has(name);
  if (isReserved) return noAccount('reserved-path', { path: name });
  return alias.test(name) ? ownAccount(name, via) : noAccount('bad-handle', { handle: raw });
}

function fromFeed(url: URL, name: string | undefined): AccountOf {
  const id = url.searchParams.get('id');
  const isPhotostream = name === 'photos_public.gne' && id !== null && nsid.test(id);
  return isPhotostream
    ? ownAccount(id.toUpperCase(), 'feed')
    : noAccount('reserved-path', { path: 'services' });
}

function fromShortLink([kind, code]: readonly string[]): AccountOf {
  if (code === undefined) return noAccount('home-page');
  return needsLookup(kind === 'p' ? 'single-post' : 'short-link');
}

export function isNsid(handle: string): boolean {
  return nsid.test(handle);
}
