import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { type Count, type Profile, present, type Reading } from '../../model/reading.js';
import { because, type Reason } from '../../model/reason.js';
import { absent, blocked, failed, suspended, unrecognised } from '../refused.js';
import { dig, known, list, number, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { textBio } from '../text/markup/index.js';

/** What a profile answer shows, and what reading the posts needs to know of it. */
export interface BlueskyProfile extends Reading {
  /** Only when the account is there. */
  did?: string;
  pinnedUri?: string;
  /** The owner asks apps not to show the account to people who are not signed in: only counts and dates are kept. */
  reserved: boolean;
  notes: Reason[];
}

/** Reads an answer of `app.bsky.actor.getProfile` about `actor` (a handle or a DID). */
export function readProfile(answer: Answer, actor: string): BlueskyProfile {
  const data = parseJson(answer.body);
  if (answer.status !== 200) return unread(readError(answer, data));
  const did = text(dig(data, 'did'));
  const handle = text(dig(data, 'handle'))?.toLowerCase();
  if (did === undefined || handle === undefined) return unread(unrecognised(answer));
  // `handle.invalid` is a handle whose proof is broken; the app view still knows the account by the handle asked
  if (did !== actor && handle !== actor && handle !== 'handle.invalid')
    return unread(failed('other-account', { handle }));
  const reserved = isReserved(data, did);
  const pinnedUri = text(dig(data, 'pinnedPost', 'uri'));
  return {
    outcome: present,
    profile: profileFrom(data, did, handle, reserved),
    did,
    ...(pinnedUri !== undefined && { pinnedUri }),
    reserved,
    notes: [
      ...(reserved ? [because('asks-not-to-be-shown')] : []),
      ...(handle === 'handle.invalid' ? [because('handle-proof-broken')] : []),
    ],
  };
}

/** The XRPC errors this network documents. Anything else says nothing about the account. */
export function readError(answer: Answer, data: unknown): Reading {
  const code = text(dig(data, 'error'));
  const message = text(dig(data, 'message')) ?? '';
  if (answer.status !== 400) return unrecognised(answer);
  if (code === 'AccountTakedown') return suspended('account-takedown');
  if (code === 'AccountDeactivated') return suspended('account-deactivated');
  if (code === 'RateLimitExceeded') return blocked('rate-limited');
  if (code === 'InvalidRequest' && /profile not found/i.test(message)) return absent('profile-not-found');
  return unrecognised(answer);
}

function unread(reading: Reading): BlueskyProfile {
  return { ...reading, reserved: false, notes: [] };
}

function isReserved(data: unknown, did: string): boolean {
  return list(dig(data, 'labels')).some(
    (label) => dig(label, 'val') === '!no-unauthenticated' && dig(label, 'src') === did,
  );
}

function profileFrom(data: unknown, did: string, handle: string, reserved: boolean): Profile {
  const createdAt = statedDate(text(dig(data, 'createdAt')) ?? '');
  const counts = known({
    createdAt: createdAt && { from: createdAt.from, to: createdAt.to },
    followers: countOf(dig(data, 'followersCount')),
    following: countOf(dig(data, 'followsCount')),
    postsTotal: countOf(dig(data, 'postsCount')),
  });
  const own = handle === 'handle.invalid' ? {} : { handle };
  if (reserved) return { accountId: did, ...own, ...counts };
  const bio = textBio(dig(data, 'description'));
  const website = websiteOf(data, bio);
  const ownDomain =
    handle.endsWith('.bsky.social') || handle === 'handle.invalid' ? undefined : `https://${handle}/`;
  const links = [...new Set([...(website === undefined ? [] : [website]), ...linksIn(bio)])];
  return {
    accountId: did,
    ...own,
    ...counts,
    verified:
      dig(data, 'verification', 'verifiedStatus') === 'valid' ||
      dig(data, 'verification', 'trustedVerifierStatus') === 'valid',
    ...known({ displayName: text(dig(data, 'displayName')), bio, website: website ?? ownDomain }),
    ...(links.length > 0 && { links }),
    // a domain as handle is proved by a record in that domain
    ...(ownDomain !== undefined && { verifiedLinks: [ownDomain] }),
  };
}

function countOf(value: unknown): Count | undefined {
  const n = number(value);
  return n === undefined || n < 0 ? undefined : { value: n, exact: true };
}

/** The profile's own field, else the first link of the description. */
function websiteOf(data: unknown, bio: string | undefined): string | undefined {
  const stated = text(dig(data, 'website'));
  const url = stated === undefined ? linksIn(bio)[0] : stated.includes('://') ? stated : `https://${stated}`;
  return url !== undefined && canParse(url) && /^https?:/i.test(url) ? url : undefined;
}

function linksIn(bio: string | undefined): string[] {
  return (bio?.match(/https?:\/\/[^\s<>"')\]]{3,300}/g) ?? []).map((url) =>
    url.replace(/[.,;:!?]{1,20}$/, ''),
  );
}
