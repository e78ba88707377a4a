import { needsLookup, noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHost, segments } from '../text/markup/index.js';

const reserved = new Set(['about', 'help', 'login', 'search', 'settings']);
const handleShape = /^[a-z][a-z\d]{2,23}$/;

/** The account an Example Social url shows; handles have no case. */
export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  if (host !== 'social.example') return noAccount('other-host', { host });
  const [first, second] = segments(url);
  if (first === undefined) return noAccount('home-page');
  if (first === 'share') return noAccount('share-link');
  // a post whose address does not name its owner
  if (first === 'post') return needsLookup('single-post');
  const handle = first.replace(/^@/, '').toLowerCase();
  if (reserved.has(handle)) return noAccount('reserved-path', { path: first });
  if (!handleShape.test(handle)) return noAccount('bad-handle', { handle: first });
  return ownAccount(handle, second === 'post' ? 'post' : undefined);
}

export function profileUrl(handle: string): string {
  return `https://social.example/@${handle}`;
}
