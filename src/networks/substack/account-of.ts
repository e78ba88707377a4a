import { needsLookup, noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHost, segments } from '../text/markup/index.js';

const reservedHosts = /^(?:api|cdn|support|email|mg\d?|static|help|assets|read|app)$/;
/** Pages of a publication that show no publication: clicks, mail links, signing in. */
const reservedOnPublication = new Set('action account sign-in redirect i inbox publish lovestack'.split(' '));

const subdomain = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const personHandle = /^@[a-z0-9][a-z0-9_-]{0,63}$/;

/** A publication is its subdomain (`acme`), a person's or brand's profile is `@acme`. */
export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const path = segments(url);
  if (host === 'substack.com') return fromPath(path);
  if (!host.endsWith('.substack.com')) return noAccount('other-host', { host });
  const name = host.slice(0, -'.substack.com'.length);
  if (name === 'open') return fromOpenLink(path);
  if (reservedHosts.test(name) || !subdomain.test(name)) return noAccount('reserved-host', { host });
  const [first] = path;
  if (first !== undefined && reservedOnPublication.has(first))
    return noAccount('reserved-path', { path: first });
  return ownAccount(name, viaOf(first));
}

function viaOf(first: string | undefined): 'post' | 'feed' | 'embed' | undefined {
  if (first === 'p') return 'post';
  return first === 'feed' || first === 'embed' ? first : undefined;
}

/** `open.substack.com/pub/acme/p/slug` opens the app. */
function fromOpenLink([kind, name, post]: readonly string[]): AccountOf {
  const sub = name?.toLowerCase();
  if (kind !== 'pub' || sub === undefined || !subdomain.test(sub)) return noAccount('share-link');
  return ownAccount(sub, post === 'p' ? 'post' : undefined);
}

function fromPath([first, second, third]: readonly string[]): AccountOf {
  if (first === undefined) return noAccount('home-page');
  if (first === 'home' && second === 'post' && third !== undefined) return needsLookup('single-post');
  if (first === 'profile' && second !== undefined) return needsLookup('user-id');
  if (!first.startsWith('@')) return noAccount('reserved-path', { path: first });
  const handle = first.toLowerCase();
  if (!personHandle.test(handle)) return noAccount('bad-handle', { handle: first });
  return ownAccount(
    handle,
    second === 'note' || /^p-\d+$/.test(second ?? '') || second === 'p' ? 'post' : undefined,
  );
}

export function profileUrl(handle: string): string {
  return handle.startsWith('@') ? `https://substack.com/${handle}` : `https://${handle}.substack.com/`;
}
