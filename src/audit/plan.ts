import { getDomain } from 'tldts';
import type { Competitor } from '../model/competitor.js';
import type { NetworkId } from '../model/network-id.js';
import type { AccountRef } from '../model/reading.js';

/** What makes a competitor the same one in every audit: the registrable domain of its website, else its name. */
export function competitorKey(competitor: Competitor): string {
  const domain =
    competitor.website === undefined ? null : getDomain(competitor.website, { allowPrivateDomains: true });
  return domain ?? `name:${competitor.name.trim().toLowerCase()}`;
}

/** Networks that live on anybody's host: their accounts queue by host, not by network. */
export const hostedAnywhere: readonly NetworkId[] = ['fediverse', 'blog'];

/** The lane of an account: one at a time per network, or per host where every account may have a host of its own. */
export function laneOf(account: AccountRef): string {
  if (!hostedAnywhere.includes(account.network)) return account.network;
  return siteLane(account.url);
}

export function siteLane(url: string): string {
  const domain = getDomain(url, { allowPrivateDomains: true });
  return `site:${domain ?? url}`;
}
