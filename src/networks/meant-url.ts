import { canParse } from '../can-parse.js';
import { decoded } from './text/markup/index.js';

/** Where a visitor who is not signed in is sent: the page that was wanted stands in a parameter. */
const loginPath =
  /^\/(?:accounts\/|uas\/|i\/flow\/|m\/|v3\/|checkpoint\/)?(?:log-?in|signin|sign_in|sign-in|sign-?up|auth-?wall|consent|lite|servicelogin|checkpoint|identifier)(?:\.php)?(?:\/|$)/i;
const wantedParameters = [
  'next',
  'continue',
  'session_redirect',
  'sessionRedirect',
  'redirect_after_login',
  'redirect_url',
  'redirect_to',
  'redirect_uri',
  'redirect',
  'redirectUrl',
  'return_to',
  'returnTo',
  'return_url',
  'returnUrl',
  'dest',
  'to',
];

/** A host written once more inside a path, behind `/` or `@`, with or without its scheme. */
const hostInPath =
  /(?:^|[/@])(https?:\/{0,2})?((?:(?:www|m|mobile|[a-z]{2})\.)?([a-z0-9-]{1,40}\.[a-z]{2,6}))\/(?=[^/\s])/gi;
const MAX_PATH = 500;

/**
 * What a network's url was meant to be, nearest first: the page a log-in page leads on to, and the second url of one
 * pasted behind another (`twitter.com/@https://twitter.com/acme`). The caller takes the first that shows an account.
 */
export function meantUrls(url: URL, isOfNetwork: (host: string) => boolean): URL[] {
  return [...wantedBehindLogin(url), ...writtenTwice(url, isOfNetwork)];
}

function wantedBehindLogin(url: URL): URL[] {
  if (!loginPath.test(url.pathname)) return [];
  return wantedParameters.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null || value === '' || !canParse(value, url.origin) ? [] : [new URL(value, url.origin)];
  });
}

function writtenTwice(url: URL, isOfNetwork: (host: string) => boolean): URL[] {
  const path = decoded(url.pathname).slice(0, MAX_PATH);
  const found: URL[] = [];
  for (const { index, 0: whole, 1: scheme, 2: host = '', 3: bare = '' } of path.matchAll(hostInPath)) {
    // A name may well be somebody's domain: without a scheme only the network's own host is a url pasted behind it.
    if (scheme === undefined && !isOfNetwork(bare.toLowerCase())) continue;
    const text = `https://${host}/${path.slice(index + whole.length)}${url.search}`;
    if (canParse(text)) found.unshift(new URL(text));
  }
  return found;
}
