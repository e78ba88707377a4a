import { getDomain } from 'tldts';
import { trimEnd } from '../../trim-end.js';
import { noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';

/** Parameters that say where a visitor came from, never what is shown. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|msclkid|yclid|dclid|igshid|mc_[ce]id|_ga|_gl|_hs\w+|ref|ref_src|source)$/i;

const feedLike =
  /(?:^|\/)(?:feed|rss|atom)(?:$|[/.?])|\.(?:rss|atom|rdf|xml)(?:\.gz)?(?:$|\?)|\/feeds?\/|(?:^|[?&])(?:feed|format|type)=/i;

/**
 * Any web address is a blog's or a feed's. The handle is the address without scheme, `www.`, trailing slash and tracking:
 * `acme.example/blog`, `acme.example/?feed=rss2`.
 */
export function accountOf(url: URL): AccountOf {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return noAccount('not-a-web-address');
  const host = siteHost(url);
  if (host === '' || url.username !== '' || url.password !== '') return noAccount('not-a-web-address');
  const path = trimEnd(url.pathname, '/');
  const query = ownQuery(url);
  const handle = `${host}${path === '' && query !== '' ? '/' : path}${query}`;
  return ownAccount(handle, feedLike.test(`${path}${query}`) ? 'feed' : undefined);
}

/** Without `www.` and mobile prefixes, where what is left is still a site ("www.gov.uk" is one, "gov.uk" is a suffix). */
function siteHost(url: URL): string {
  const host = url.host.toLowerCase().replace(/\.(?=:|$)/, '');
  const bare = host.replace(/^(?:www|m|mobile)\./, '');
  return getDomain(bare) === null ? host : bare;
}

function ownQuery(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => name !== '' && !tracking.test(name));
  if (kept.length === 0) return '';
  const sorted = kept.sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  return `?${sorted.map(([name, value]) => (value === '' ? encodeURIComponent(name) : `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)).join('&')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function profileUrl(handle: string): string {
  const url = `https://${handle}`;
  return handle.includes('/') ? url : `${url}/`;
}
