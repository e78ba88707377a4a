import { canParse } from '../can-parse.js';
import type { NetworkId } from '../model/network-id.js';
import type { AccountRef } from '../model/reading.js';
import { because, type Reason } from '../model/reason.js';
import { networkById, whoseUrl } from './index.js';
import { type AccountOf, accountRef, type Network } from './network.js';

/**
 * Which account a person means: a url, or, in the column of a network, a url or a bare handle (`@acme`, `acme`).
 * Neither key: the text is no network's url at all, and may be a website.
 */
export function nameAccount(
  raw: string,
  networkId?: NetworkId,
): { account?: AccountRef } | { problem: Reason } {
  const network = networkId === undefined ? undefined : networkById(networkId);
  if (networkId !== undefined && network === undefined)
    return { problem: because('network-not-read', { network: networkId }) };
  return network === undefined ? byUrl(raw) : inColumn(raw.trim(), network);
}

function byUrl(raw: string): { account?: AccountRef } | { problem: Reason } {
  const whose = whoseUrl(raw);
  return whose === undefined ? {} : named(whose.network, whose.of);
}

function inColumn(raw: string, network: Network): { account?: AccountRef } | { problem: Reason } {
  const url = asUrl(raw);
  if (url !== undefined) {
    const claimed = whoseUrl(url.href);
    if (claimed !== undefined && claimed.network.id !== network.id) {
      return { problem: because('other-network', { network: claimed.network.id }) };
    }
    return named(network, whenNamed(network, url, claimed?.of));
  }
  for (const handle of spellings(raw, network.id)) {
    const profile = network.profileUrl(handle);
    if (!canParse(profile)) continue;
    const of = network.accountOf(new URL(profile));
    if (of.kind === 'account') return { account: accountRef(network, of.handle) };
  }
  return { problem: because('no-handle', { network: network.id }) };
}

/** Whose a url is that a person says belongs to this network. */
export function whenNamed(network: Network, url: URL, claimed?: AccountOf): AccountOf {
  const of = claimed ?? network.accountOf(url);
  return of.kind === 'rejected' ? (network.accountWhenNamed?.(url) ?? of) : of;
}

function named(network: Network, of: AccountOf): { account: AccountRef } | { problem: Reason } {
  return of.kind === 'account' ? { account: accountRef(network, of.handle) } : { problem: of.reason };
}

function asUrl(raw: string): URL | undefined {
  if (/^https?:\/\//i.test(raw)) return canParse(raw) ? new URL(raw) : undefined;
  const looksLikeUrl = /^[^\s/@]+\.[a-z]{2,}\//i.test(raw);
  return looksLikeUrl && canParse(`https://${raw}`) ? new URL(`https://${raw}`) : undefined;
}

/**
 * What a bare name stands for where a network has several kinds of account: the kind people mean by it. An empty list:
 * nobody can tell (a subreddit or a user?), so the name is asked for in full.
 */
const meant: Partial<Record<NetworkId, (bare: string) => string[]>> = {
  youtube: (bare) => [`@${bare}`],
  medium: (bare) => [`@${bare}`],
  linkedin: (bare) => [`company/${bare}`],
  reddit: () => [],
  blog: () => [],
};

/** How people shorten a handle; each network takes the first spelling its own grammar knows. */
function spellings(raw: string, network: NetworkId): string[] {
  const bare = raw.replace(/^@/, '');
  if (!/[/.]/.test(bare) && meant[network]) return meant[network](bare);
  return [raw, bare, `@${bare}`];
}
