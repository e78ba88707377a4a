import type { RefusalCode } from '../../model/answer.js';
import type { Args } from './arguments.js';

/** What the readers of the networks, of websites and of the control probes state, beside the refusals. */
type ReadingCode =
  | 'absence-not-confirmed'
  | 'age-gate'
  | 'anonymous-api-closed'
  | 'api-error'
  | 'archive-excluded'
  | 'archive-led-elsewhere'
  | 'asks-not-to-be-shown'
  | 'bug'
  | 'certain-absent'
  | 'certain-not-read'
  | 'closed-to-person'
  | 'damaged-row'
  | 'deactivated'
  | 'empty-answer'
  | 'for-sale'
  | 'gone-or-hidden'
  | 'http-status'
  | 'impossible-not-read'
  | 'gone'
  | 'impossible-present'
  | 'invite-expired'
  | 'memorial'
  | 'no-answer'
  | 'no-feed'
  | 'no-way'
  | 'not-asked'
  | 'not-found'
  | 'not-found-or-suspended'
  | 'not-this-way'
  | 'nothing-archived'
  | 'other-account'
  | 'other-domain'
  | 'other-kind'
  | 'page-cut'
  | 'parking-host'
  | 'person-found-none'
  | 'posts-need-sign-in'
  | 'preview-off'
  | 'private'
  | 'refused'
  | 'renamed'
  | 'restricted'
  | 'says-it-moved'
  | 'site-not-read'
  | 'suspended'
  | 'token-rejected'
  | 'unparsed';

type ReasonCode = RefusalCode | ReadingCode;

/** A clause that can stand after a colon, for each code. */
export type ReasonTexts = Record<ReasonCode, (args: Args) => string>;

/** Networks say the same thing in many ways; each is kept as evidence, and told to the reader in one. */
const families: Partial<Record<ReasonCode, readonly string[]>> = {
  'not-found': [
    'deleted-or-never-created',
    'missing-by-api',
    'missing-code',
    'missing-notice',
    'no-channel-or-account',
    'no-such-channel',
    'no-such-id',
    'no-such-login',
    'no-such-user',
    'nobody-by-that-name',
    'nobody-holds-the-name',
    'not-found-page',
    'profile-not-found',
    'record-not-found',
    'redirected-home',
    'redirected-to-search',
    'user-not-found',
    'webfinger-and-profile-not-found',
  ],
  'not-found-or-suspended': [
    'deleted-or-banned',
    'missing-or-banned',
    'missing-or-suspended',
    'not-found-deleted-or-banned',
    'not-found-or-deactivated',
  ],
  'gone-or-hidden': [
    'generic-page',
    'login-wall-or-missing',
    'missing-or-not-embeddable',
    'missing-or-not-given',
    'no-public-profile',
    'not-available',
    'not-found-or-private',
    'private-or-empty',
    'restricted-or-missing',
    'unavailable-page',
  ],
  suspended: [
    'account-suspended',
    'account-takedown',
    'banned',
    'suspended-by-api',
    'suspended-code',
    'suspended-notice',
    'suspended-page',
    'terminated',
    'terms-violation',
  ],
  deactivated: ['account-deactivated', 'no-longer-active'],
  'age-gate': ['age-or-country-gate'],
  restricted: [
    'blocked-region',
    'country-block',
    'gated',
    'gold-only',
    'gold-restricted',
    'limited-by-server',
    'quarantined',
    'restricted-by-network',
    'withheld',
  ],
  renamed: ['moved', 'redirected'],
  'posts-need-sign-in': ['dashboard-only'],
  'token-rejected': [
    'bad-token',
    'not-authorised',
    'token-lacks-permission',
    'token-refused',
    'token-without-account',
  ],
  'api-error': ['request-rejected', 'status-code', 'unknown-alert', 'unknown-error'],
  'server-error': ['service-unavailable'],
  'other-account': ['handle-proof-broken', 'identity-mismatch', 'no-identity', 'other-site'],
  'other-kind': ['not-a-channel', 'not-a-server', 'not-an-account', 'no-fediverse-server', 'other-network'],
  unparsed: ['html-instead-of-feed', 'incomplete', 'javascript-shell', 'shell', 'no-dated-posts'],
  'no-feed': ['comment-feed', 'feed-gone', 'feed-unavailable', 'no-sitemap', 'page-gone'],
  'empty-answer': ['empty-selection'],
  'absence-not-confirmed': ['handle-not-resolved'],
  'no-way': ['network-not-read'],
  'invite-expired': ['invite-unknown-or-expired'],
};

const familyOf = new Map(
  Object.entries(families).flatMap(([family, codes]) =>
    codes.map((code): [string, string] => [code, family]),
  ),
);

/** The code whose sentence says what this code says; the code itself when it has its own, or none is known. */
export function toldAs(code: string): string {
  return familyOf.get(code) ?? code;
}
