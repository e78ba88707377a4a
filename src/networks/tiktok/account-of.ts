import { foldedHost, needsLookup, noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { segments } from '../text/markup/index.js';

const spellings = /^(?:(?:www|m|web|us|t)\.)?tiktok\.com$/;
const shortHosts = /^(?:vm|vt)\.tiktok\.com$/;

/** TikTok names: 2 to 24 letters, digits, underscores and dots, not ending in a dot, not digits alone; case does not matter. */
function handleOf(part: string | undefined): string | undefined {
  const name = part?.startsWith('@') ? part.slice(1).trim() : '';
  const valid = /^[\p{L}\w][\p{L}\w.]{0,22}[\p{L}\w]$/u.test(name) && !/^\d+$/.test(name);
  return valid ? name.toLowerCase() : undefined;
}

/** The owner of a TikTok url. Every profile's path begins with "@"; what does not is none. */
export function accountOf(url: URL): AccountOf {
  const host = foldedHost(url, spellings, 'tiktok.com');
  const parts = segments(url);
  const [first, second] = parts;
  if (shortHosts.test(host)) return first === undefined ? noAccount('no-handle') : needsLookup('short-link');
  if (/(?:^|\.)tiktokv\.(?:com|us)$/.test(host)) return needsLookup('post-without-owner');
  if (host !== 'tiktok.com') return noAccount('not-a-profile-host', { host });
  if (first === undefined) return noAccount('home-page');
  const word = first.toLowerCase();
  if (word === 't')
    return second === undefined ? noAccount('reserved-path', { path: 't' }) : needsLookup('short-link');
  if (word === 'embed') return embedded(second);
  if (word === 'v' || word === 'player') return needsLookup('post-without-owner');
  if (word === 'oembed') return noAccount('tool-page');
  if (!first.startsWith('@'))
    return noAccount(word.startsWith('share') ? 'share-link' : 'reserved-path', { path: word });
  const handle = handleOf(first);
  if (handle === undefined) return noAccount('bad-handle');
  return /^(?:video|photo|playlist|live|collection)$/i.test(second ?? '') && parts.length > 2
    ? ownAccount(handle, 'post')
    : ownAccount(handle);
}

function embedded(part: string | undefined): AccountOf {
  const handle = handleOf(part);
  return handle === undefined ? needsLookup('post-without-owner') : ownAccount(handle, 'embed');
}
