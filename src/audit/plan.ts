import { canParse } from '../can-parse.js';
import { sitePolicy } from '../fetching/host-policy.js';
import { siteKey } from '../intake/site-key.js';
import type { Competitor } from '../model/competitor.js';
import type { NetworkId } from '../model/network-id.js';
import { type AccountRef, accountKey } from '../model/reading.js';

/**
 * What makes each competitor the same one in every audit: its website's key, as the list's rows are merged by it, else
 * its name. Several of one list that share a name and have no website are told apart by an account.
 */
export function competitorKeys(competitors: readonly Competitor[]): string[] {
  const plain = competitors.map(plainKey);
  const times = new Map<string, number>();
  for (const key of plain) times.set(key, (times.get(key) ?? 0) + 1);
  return competitors.map(({ accounts }, i) => {
    const key = plain[i] ?? '';
    if (times.get(key) === 1) return key;
    return [key, ...accounts.map(accountKey).sort().slice(0, 1)].join(' ');
  });
}

function plainKey({ website, name }: Competitor): string {
  return website === undefined ? `name:${name.trim().toLowerCase()}` : siteKey(website);
}

/** Networks that live on anybody's host: their accounts queue by host, not by network. */
export const hostedAnywhere: readonly NetworkId[] = ['fediverse', 'blog'];

/** The lane of an account: one at a time per network, or per host where every account may have a host of its own. */
export function laneOf(account: AccountRef): string {
  if (!hostedAnywhere.includes(account.network)) return account.network;
  return siteLane(account.url);
}

const SITE = 'site:';

/** As the gate shares its turns out: two lanes of one host would wait for each other. */
export function siteLane(url: string): string {
  return `${SITE}${canParse(url) ? sitePolicy(new URL(url)).key : url}`;
}

/** The few lanes that all companies share; a site's belongs to one of them. */
export function isNetworkLane(lane: string): boolean {
  return !lane.startsWith(SITE);
}
