import { getDomain } from 'tldts';
import { SECOND } from '../model/time.js';

export interface HostPolicy {
  /** What shares one budget: all hosts of a network, or all hosts of a registrable domain. */
  key: string;
  /** Least time between the starts of two requests, ms. */
  gapMs: number;
  /** The same for requests that carry the user's own token, where a network allows them another pace. */
  tokenGapMs?: number;
  /** One company's host, and not one that all of them share. */
  isSite?: boolean;
}

/** The policy of a network's hosts; undefined for every other url. */
export type PolicyOf = (url: URL) => HostPolicy | undefined;

/** Company sites: `www.`, `blog.` and `shop.` share one budget; customers of a hosting suffix (github.io) do not. */
export function sitePolicy(url: URL, gapMs = SECOND): HostPolicy {
  const host = url.hostname.replace(/\.$/, '');
  return { key: getDomain(host, { allowPrivateDomains: true }) ?? url.host, gapMs, isSite: true };
}
