import { needsLookup, noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHost, segments } from '../text/markup/index.js';

/** An Instagram user name: no leading, trailing or double dot. */
const userName = /^(?!\.)(?!.*\.\.)[a-z0-9._]{1,30}(?<!\.)$/;

const reservedPaths = new Set(
  'intent search explore login settings custom_feed tag tags community communities t share activity create saved liked insights for_you following privacy terms about help oauth graphql api accounts download nonconsented challenge legal ghost_posts messages'.split(
    ' ',
  ),
);

export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  if (host !== 'threads.com' && host !== 'threads.net') return noAccount('reserved-host', { host });
  const [first, second, third] = segments(url);
  if (first === undefined) return noAccount('home-page');
  if (first === 't' || first === 'share')
    return second === undefined ? noAccount('reserved-path', { path: first }) : needsLookup('single-post');
  if (first === 'intent') return fromIntent(url, second);
  const isMarked = first.startsWith('@');
  const handle = (isMarked ? first.slice(1) : first).toLowerCase();
  if (!isMarked && reservedPaths.has(handle)) return noAccount('reserved-path', { path: handle });
  if (!userName.test(handle)) return noAccount('bad-handle', { handle: first });
  return ownAccount(handle, second === 'post' && third !== undefined ? 'post' : undefined);
}

/** A follow button names the account it follows; all other intents write a post of the reader's own. */
function fromIntent(url: URL, kind: string | undefined): AccountOf {
  const handle = url.searchParams.get('username')?.replace(/^@/, '').toLowerCase();
  if (kind !== 'follow' || handle === undefined || !userName.test(handle)) return noAccount('share-link');
  return ownAccount(handle, 'share-hint');
}

export function profileUrl(handle: string): string {
  return `https://www.threads.com/@${handle}`;
}
