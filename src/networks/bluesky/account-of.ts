import { needsLookup, noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHost, segments } from '../text/markup/index.js';

/** Front ends that show the profiles of bsky.app under the same paths. */
export const blueskyHosts = [
  'bsky.app',
  'staging.bsky.app',
  'web-cdn.bsky.app',
  'main.bsky.dev',
  'deck.blue',
  'fxbsky.app',
  'vxbsky.app',
  'bskx.app',
  'bsyy.app',
  'cbsky.app',
  'bsky.social',
] as const;

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const did = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.-]{1,253})$/;

/** Whose url is this: `/profile/<handle or DID>` with anything behind it, or the handle's own host under bsky.social. */
export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const path = segments(url);
  if (host === 'go.bsky.app') return needsLookup('short-link');
  if (host.endsWith('.bsky.social')) return fromActor(host, undefined);
  if (host === 'bsky.social' || host === 'blueskyweb.xyz') return noAccount('service-page');
  if (!(blueskyHosts as readonly string[]).includes(host)) return noAccount('other-host', { host });
  const [first, actor, tab] = path;
  if (first === undefined) return noAccount('home-page');
  if (first === 'profile' && actor !== undefined) return fromActor(actor, tab);
  return noAccount(first === 'intent' ? 'share-link' : 'reserved-path', { path: first });
}

function fromActor(raw: string, tab: string | undefined): AccountOf {
  const actor = raw.trim().toLowerCase().replace(/^@/, '');
  if (!did.test(actor) && !isHandle(actor)) return noAccount('bad-handle', { handle: raw });
  return ownAccount(actor, tab === 'post' ? 'post' : tab === 'rss' ? 'feed' : undefined);
}

/** A handle is a domain name of two labels or more, whose last is no number (AT protocol, handle syntax). */
function isHandle(text: string): boolean {
  const labels = text.split('.');
  if (text.length > 253 || labels.length < 2 || text === 'handle.invalid') return false;
  return labels.every((l) => label.test(l)) && /^[a-z]/.test(labels.at(-1) ?? '');
}
