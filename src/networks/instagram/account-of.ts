import { foldedHost, needsLookup, noAccount, ownAccount, wrappedUrl } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { segments } from '../text/markup/index.js';

const spellings = /^(?:(?:www|m|[a-z]{2}(?:-[a-z]{2})?)\.)?(?:instagram\.com|instagr\.am)$/;

const reserved = new Set(
  (
    'about about-us accounts ads api archive blog business challenge creators data developer developers direct directory ' +
    'download embed.js emails explore features graphql hashtag help invites jobs language legal lite locations meta-verified ' +
    'nametag nux oauth oembed popular press privacy qr reels_download robots.txt safety session share static support ' +
    'terms topics tv p reel reels s stories tags theme unsupportedbrowser variant web your_activity'
  ).split(' '),
);

const posts = /^(?:p|reel|reels|tv)$/;

/** Instagram names: 1 to 30 letters, digits, dots and underscores; no dot first, last or twice in a row; case does not matter. */
function handleOf(name: string | undefined): string | undefined {
  const bare = name?.trim().replace(/^@/, '') ?? '';
  return /^\w(?:[\w.]{0,28}\w)?$/.test(bare) && !bare.includes('..') ? bare.toLowerCase() : undefined;
}

/** The owner of an Instagram url. Single posts name their owner only where the url begins with it. */
export function accountOf(url: URL): AccountOf {
  const host = foldedHost(url, spellings, 'instagram.com');
  const parts = segments(url);
  if (host === 'ig.me' || host === 'www.ig.me') return messageLink(parts);
  if (host === 'l.instagram.com') return wrapped(url);
  if (host !== 'instagram.com') return noAccount('not-a-profile-host', { host });
  const [first, second, third] = parts;
  if (first === undefined) return noAccount('home-page');
  const word = first.toLowerCase();
  if (word === '_u') return named(second);
  if (posts.test(word))
    return second === undefined
      ? noAccount('reserved-path', { path: word })
      : needsLookup('post-without-owner');
  if (word === 'stories') return story(second);
  if (word === 's' || word === 'share') return needsLookup('short-link');
  if (reserved.has(word)) return noAccount('reserved-path', { path: word });
  const handle = handleOf(first);
  if (handle === undefined) return noAccount('bad-handle');
  if (second?.toLowerCase() === 'embed') return ownAccount(handle, 'embed');
  return posts.test(second?.toLowerCase() ?? '') && third !== undefined
    ? ownAccount(handle, 'post')
    : ownAccount(handle);
}

function named(name: string | undefined): AccountOf {
  const handle = handleOf(name);
  return handle === undefined || reserved.has(handle) ? noAccount('no-handle') : ownAccount(handle);
}

/** `/stories/acme/123` is acme's; a highlight names nobody. */
function story(owner: string | undefined): AccountOf {
  if (owner?.toLowerCase() === 'highlights') return needsLookup('post-without-owner');
  const of = named(owner);
  return of.kind === 'account' ? ownAccount(of.handle, 'post') : of;
}

function messageLink([first, second]: readonly string[]): AccountOf {
  return first?.toLowerCase() === 'm' ? named(second) : noAccount('no-handle');
}

function wrapped(url: URL): AccountOf {
  const inner = wrappedUrl(url, 'u');
  if (inner === undefined) return noAccount('redirect-wrapper');
  return inner.hostname.toLowerCase() === 'l.instagram.com' || !/instagr/i.test(inner.hostname)
    ? noAccount('redirect-wrapper', { to: inner.href })
    : accountOf(inner);
}
