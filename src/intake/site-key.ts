import { getDomain } from 'tldts';

/** Hosts where the path, not the domain, tells one site from another. */
const sharedHosts = new Set(['sites.google.com', 'sway.office.com', 'linktr.ee']);

/** What makes two websites the same company's: the registrable domain, or the host where there is none. */
export function siteKey(website: string): string {
  const url = new URL(website);
  if (sharedHosts.has(url.hostname)) return `${url.hostname}${url.pathname.replace(/\/+$/, '')}`;
  return getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.host;
}
