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
  'breaker-open': () => 'the host had turned us away several times, so we stopped asking',
  postponed: () => 'the host asked us to come back later than this audit lasted',
  deadline: () => 'the time set aside for this account or this audit was used up',
  budget: () => 'the number of requests set aside for this account was used up',
  'needs-token': (a) => `this network answers only with an access token${given(a, 'name', ' (', ')')}`,
  'needs-browser': () => 'this page shows itself only in a browser, and none was used',
  'not-recorded': () => 'the recording being replayed holds no answer to this question',
  interrupted: () => 'the audit was interrupted before this account’s turn',
  dns: () => 'the name of the host could not be found',
  connection: () => 'the connection failed',
  tls: () => 'a secure connection could not be made',
  timeout: () => 'the answer did not come in time',
  'too-large': () => 'the answer was larger than we accept',
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
