import { needsLookup, noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHost, segments } from '../text/markup/index.js';

const reservedHosts = /^(?:miro|cdn-images-\d+|cdn-static-\d+|glyph|help|policy|api|status|about|assets)$/;
const reservedPaths = new Set(
  'm me tag tags search topic topics explore-topics about policy membership new-story plans jobs-at-medium creators business partner-program earn gift lists r p u feed sitemap _ settings verify-email'.split(
    ' ',
  ),
);

/** `@user`, a publication's `slug`, or `name.medium.com` (which may be either). */
const userName = /^@[a-z0-9_.-]{1,50}$/;
const slug = /^[a-z0-9][a-z0-9-]{0,80}$/;
const storyPath = /(?:^|-)[0-9a-f]{8,12}$/;

export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const path = segments(url);
  if (host === 'medium.com') return fromPath(path);
  if (!host.endsWith('.medium.com')) return noAccount('other-host', { host });
  const name = host.slice(0, -'.medium.com'.length);
  if (name === 'link') return needsLookup('short-link');
  if (reservedHosts.test(name) || !slug.test(name)) return noAccount('reserved-host', { host });
  return ownAccount(host, viaOf(path[0]));
}

function fromPath(path: readonly string[]): AccountOf {
  const [first, second] = path;
  if (first === undefined) return noAccount('home-page');
  if (first === 'feed' && second !== undefined) return named(second, 'feed');
  if (first === 'p') return needsLookup('single-post');
  if (first === 'u') return needsLookup('user-id');
  return named(first, viaOf(second));
}

function named(raw: string, via: 'post' | 'feed' | undefined): AccountOf {
  const name = raw.toLowerCase();
  if (name.startsWith('@'))
    return userName.test(name) ? ownAccount(name, via) : noAccount('bad-handle', { handle: raw });
  if (reservedPaths.has(name)) return noAccount('reserved-path', { path: name });
  return slug.test(name) ? ownAccount(name, via) : noAccount('bad-handle', { handle: raw });
}

function viaOf(segment: string | undefined): 'post' | 'feed' | undefined {
  if (segment === 'feed') return 'feed';
  return segment !== undefined && storyPath.test(segment.toLowerCase()) ? 'post' : undefined;
}

export function profileUrl(handle: string): string {
  return handle.endsWith('.medium.com') && !handle.startsWith('@')
    ? `https://${handle}/`
    : `https://medium.com/${handle}`;
}

/** `@acme`, `acme` and `acme.medium.com` are spellings that one account may have. */
export function bareName(handle: string): string {
  return handle.replace(/^@/, '').replace(/\.medium\.com$/, '');
}
