import { figure, given, word } from '../arguments.js';
import type { ReasonTexts } from '../reason-codes.js';

export const reasons: ReasonTexts = {
  robots: (a) =>
    `the site’s robots.txt asks programs to keep out of this page${given(a, 'rule', ' (rule “', '”)')}`,
  'robots-unreachable': () => 'the site’s robots.txt could not be read, so we kept out',
  'crawl-delay': (a) =>
    `the site asks for a pause between requests longer than this audit allows${given(a, 'seconds', ' (', ' seconds)')}`,
  'address-refused': () => 'the address does not lead to the public web, so it was not asked',
  'bad-url': () => 'the address cannot be read as a web address',
  'breaker-open': (a) =>
    word(a, 'because') === 'failures'
      ? 'the host had failed to answer properly several times, so we stopped asking'
      : word(a, 'because') === 'blocks'
        ? 'the host had turned us away several times, so we stopped asking'
        : 'the host had not answered several times over, so we stopped asking',
  postponed: () => 'the host asked us to come back later than this audit lasted',
  deadline: () => 'the time set aside for this account or this audit was used up',
  budget: () => 'the number of requests set aside for this account was used up',
  'needs-token': (a) => `this network answers only with an access token${given(a, 'name', ' (', ')')}`,
  'needs-browser': () => 'this page shows itself only in a browser, and none was used',
  'not-recorded': () => 'the recording being replayed holds no answer to this question',
  interrupted: () => 'the audit was interrupted before this account’s turn',
  dns: () => 'the name of the host could not be found',
  connection: () => 'the connection failed',
  tls: (a) =>
    word(a, 'by') === 'browser'
      ? 'the browser does not trust the certificate: it knows none of the authorities that NODE_EXTRA_CA_CERTS adds'
      : 'a secure connection could not be made',
  timeout: () => 'the answer did not come in time',
  'too-large': () => 'the answer was larger than we accept',
  'too-complex': () => 'the answer would have taken more time or memory to read than one answer may',
  'bad-encoding': () => 'the answer was encoded in a way we cannot read',
  truncated: () => 'the answer broke off in the middle',
  redirects: () => 'the page sent us round in circles',
  'bad-redirect': () => 'the page sent us to an address that cannot be followed',
  'browser-failed': () => 'the browser could not show the page',
  'login-wall': () => 'the page is shown only after logging in',
  consent: () => 'a consent page stood in the way',
  challenge: (a) => `a check against robots stood in the way${given(a, 'vendor', ' (', ')')}`,
  'rate-limited': () => 'the network limits how often it may be asked, and the limit was reached',
  'server-error': (a) => `the server reported a fault of its own${given(a, 'status', ' (', ')')}`,
  unreadable: () => 'what came back was not a page that can be read',
  'absence-not-confirmed': () => 'one page said “not found”, and a second one did not confirm it',
  'age-gate': () => 'the page is shown only to visitors who prove their age',
  'anonymous-api-closed': () => 'the network has closed this way to visitors who are not logged in',
  'api-error': () => 'the network answered with an error that says nothing about the account',
  'archive-excluded': () => 'the archive keeps this site to itself, as its owner or its robots.txt asked',
  'archive-led-elsewhere': () => 'the archive led to another page, or to a copy of another time',
  'asks-not-to-be-shown': () => 'the account asks not to be shown to visitors who are not logged in',
  'certain-absent': () => 'an account that certainly exists was called missing',
  'certain-not-read': () => 'an account that certainly exists could not be read either',
  'closed-to-person': () => 'a person who looked was not let in either',
  'damaged-row': () => 'what the database keeps of it is damaged and can no longer be read',
  deactivated: () => 'the owner has closed the account for now',
  'empty-answer': () => 'the answer was empty',
  'for-sale': (a) => `the page offers the domain for sale${given(a, 'sign', ' (“', '”)')}`,
  'gone-or-hidden': () =>
    'the network says the same of accounts that are gone and of accounts that are hidden',
  'http-status': (a) => `the server answered with status ${word(a, 'status')}`,
  'impossible-not-read': () => 'nothing readable was said of an account that cannot exist',
  gone: () => 'the server says the account is gone for good',
  'impossible-present': () => 'an account that cannot exist was called present',
  'invite-expired': () => 'the invitation has run out, or never was one',
  memorial: () => 'the account is kept in memory of somebody',
  'no-answer': () => 'no answer came',
  'no-feed': () => 'no feed of posts was found',
  'not-found': () => 'the network says that nobody holds this name',
  'not-found-or-suspended': () => 'the network says that the account was removed, suspended, or never was',
  'not-this-way': () => 'this way of looking does not fit this account',
  'nothing-archived': () => 'the archive has kept nothing that tells a date',
  'other-account': () => 'the answer was not about the account asked for',
  'other-domain': (a) => `it leads to another domain${given(a, 'host', ' (', ')')}`,
  'other-kind': () => 'the address leads to something that is no account of this network',
  'page-cut': () => 'a page of it is so long that it was read in part only',
  'parking-host': (a) => `it leads to a parking service${given(a, 'host', ' (', ')')}`,
  'person-found-none': () => 'a person who looked was told that there is no such page',
  'posts-need-sign-in': () => 'the posts are shown only after logging in',
  'preview-off': () => 'the owner has switched the public preview off',
  private: () => 'the account is private',
  renamed: () => 'the account goes by another name now',
  restricted: () => 'the network shows the account only to some visitors',
  suspended: () => 'the network says it has suspended or removed the account',
  'site-not-read': () => 'the site of today could not be read whole, so nothing can be missing from it',
  'says-it-moved': (a) => `its description or newest post says so${given(a, 'to', ', and names ')}`,
  'token-rejected': () => 'the network did not accept the access token',
  unparsed: (a) => `the page came, but nothing in it could be recognised${statusOf(figure(a, 'status'))}`,
  refused: (a) => `the network refused to answer${given(a, 'status', ' (status ', ')')}`,
  bug: () => 'followsuit itself failed here; please report it',
  'no-way': () => 'this network offers no way of looking from outside',
  'not-asked': () => 'the audit never came to ask',
};

function statusOf(status: number | undefined): string {
  return status === undefined || status === 200 ? '' : ` (status ${status})`;
}

export function unknownReason(code: string): string {
  return `for a reason noted as “${word({ code }, 'code', 40)}”`;
}
