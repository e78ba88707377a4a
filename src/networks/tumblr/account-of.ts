import { noAccount, ownAccount, wrappedUrl } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHost, segments } from '../text/markup/index.js';

const blogName = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;
const reservedHosts = new Set('assets embed api static media help px srvcs vtt va ve t'.split(' '));
/** Spellings of the host itself: as a blog's name they would lead home. */
const hostPrefixes = new Set(['www', 'm', 'mobile']);
const reservedPaths = new Set(
  'share widgets dashboard explore search tagged login login_required register policy reblog about apps help settings inbox likes following docs oauth privacy themes theme jobs press communities live new customize safe-mode developers logo abuse svc tips radar spotlight today activity messaging changes app ads business security terms support feedback logout join'.split(
    ' ',
  ),
);

/** A blog is its name, whatever the address form: `acme.tumblr.com` and `www.tumblr.com/acme` are one. */
export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const path = segments(url);
  if (host === 't.umblr.com' || host === 'umblr.com') return fromRedirect(url);
  if (host === 'tumblr.com') return fromPath(path);
  if (!host.endsWith('.tumblr.com')) return noAccount('other-host', { host });
  const name = host.slice(0, -'.tumblr.com'.length);
  if (reservedHosts.has(name) || !blogName.test(name)) return noAccount('reserved-host', { host });
  const [first] = path;
  return ownAccount(name, first === 'post' ? 'post' : first === 'rss' ? 'feed' : undefined);
}

/** Tumblr's click counter: only a link to Tumblr itself is an account of Tumblr. */
function fromRedirect(url: URL): AccountOf {
  const target = wrappedUrl(url, 'z');
  return target !== undefined && /(?:^|\.)tumblr\.com\.?$/i.test(target.hostname)
    ? accountOf(target)
    : noAccount('redirect-link');
}

function fromPath([first, second, third, fourth]: readonly string[]): AccountOf {
  if (first === undefined) return noAccount('home-page');
  if (first === 'blog') {
    const [name, post] = second === 'view' || second === 'private' ? [third, fourth] : [second, third];
    return named(name, post);
  }
  if (first === 'dashboard' && second === 'blog') return named(third, fourth);
  return named(first, second);
}

function named(raw: string | undefined, post: string | undefined): AccountOf {
  const name = raw?.toLowerCase().replace(/^@/, '');
  if (name === undefined) return noAccount('reserved-path', { path: 'blog' });
  if (reservedPaths.has(name) || reservedHosts.has(name) || hostPrefixes.has(name))
    return noAccount('reserved-path', { path: name });
  if (!blogName.test(name)) return noAccount('bad-handle', { handle: name });
  return ownAccount(name, post !== undefined && /^\d+$/.test(post) ? 'post' : undefined);
}
