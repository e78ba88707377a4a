import { getDomain } from 'tldts';
import { trimEnd } from '../trim-end.js';
import { collections, hostOfOthers } from './hosts-of-others.js';

/** Further hosts where the path, not the domain, tells one site from another. */
const sharedHosts = new Set(['sway.office.com', 'linktr.ee']);

/**
 * What makes two websites the same company's: the registrable domain, or the host where there is none. Guests of one market,
 * directory or platform are told by what is theirs of the address: their subdomain, their path.
 */
export function siteKey(website: string): string {
  const { hostname, host, pathname } = new URL(website);
  const path = trimEnd(pathname, '/');
  const bare = hostname.replace(/^www\./, '');
  const known = hostOfOthers(hostname);
  if (sharedHosts.has(hostname) || known?.paths || known?.guests === 'path') return `${bare}${path}`;
  const domain = getDomain(hostname, { allowPrivateDomains: true }) ?? host;
  if (known !== undefined) return bare;
  return isGuestsPath(path) ? `${domain}${path}` : domain;
}

/** `/shop/ash-goods`, `/en/biz/ash-goods`: one firm's page in a collection of them. */
function isGuestsPath(path: string): boolean {
  const parts = path.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  return parts.length >= 2 && collections.test(parts.at(-2) ?? '') && !/^index\.|^(?:home|all)$/i.test(last);
}
