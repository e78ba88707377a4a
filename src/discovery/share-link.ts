import { getDomain } from 'tldts';
import { canParse } from '../can-parse.js';

/** Hosts that do nothing but share: no account of anybody is there. */
const aggregators =
  /(?:^|\.)(?:addtoany\.com|addthis\.com|sharethis\.com|shareaholic\.com|sharer\.link|share\.flipboard\.com|getpocket\.com|buffer\.com|bufferapp\.com|social-plugins\.line\.me|digg\.com|stumbleupon\.com|mix\.com|delicious\.com|instapaper\.com|news\.ycombinator\.com|evernote\.com)$/;

const targets = ['url', 'u', 'href', 'link', 'canonicalUrl', 'media'];

export type ShareSign = 'share-aggregator' | 'share-link';

/** Why a url shares the page it stands on rather than naming an account; undefined when nothing says so. */
export function shareSign(url: URL, page: string): ShareSign | undefined {
  if (aggregators.test(url.hostname.toLowerCase())) return 'share-aggregator';
  const own = getDomain(page) ?? new URL(page).hostname;
  if (url.searchParams.get('mini') === 'true') return 'share-link';
  for (const name of targets) {
    const value = url.searchParams.get(name);
    if (value !== null && canParse(value) && (getDomain(value) ?? new URL(value).hostname) === own)
      return 'share-link';
  }
  return undefined;
}

/** The account a share link credits: `…/intent/tweet?url=…&via=acme`. A hint at the site's own handle, no more. */
export function creditedHandle(url: URL): string | undefined {
  if (!/(?:^|\.)(?:x|twitter)\.com$/i.test(url.hostname)) return undefined;
  if (!/^\/(?:intent\/(?:tweet|post)|share)\/?$/i.test(url.pathname)) return undefined;
  const via = url.searchParams.get('via')?.replace(/^@/, '') ?? '';
  return /^\w{1,15}$/.test(via) ? via : undefined;
}
