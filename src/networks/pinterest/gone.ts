import type { Answer } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import { absent, hidden, moved } from '../refused.js';
import { dig, number, parseJson, text } from '../text/data/index.js';
import { accountOf, profileUrl } from './account-of.js';

/**
 * Signs of an account that is not there, or that answers under another name. Pinterest says the same of an account that
 * is suspended and one that never was.
 */
export function readGone(answer: Answer, handle: string): Reading | undefined {
  const final = new URL(answer.finalUrl);
  const isOwn = /(?:^|\.)pinterest\.[a-z]{2,4}(?:\.[a-z]{2,4})?$/i.test(final.hostname);
  if (answer.status === 404 && isOwn) return absent('not-found-or-suspended');
  const failure = parseFailure(answer);
  if (failure) return failure;
  if (answer.redirects.length === 0 || !isOwn) return undefined;
  if (final.pathname.startsWith('/login')) return hidden('login-wall');
  if (final.pathname === '/')
    return answer.body.includes('home-main-title') ? absent('redirected-home') : undefined;
  const now = accountOf(final);
  return now.kind === 'account' && now.handle !== handle
    ? moved(profileUrl(now.handle), 'redirected')
    : undefined;
}

/** The JSON forms answer `status: "failure"`, with a 404 inside where the user is not known. */
function parseFailure({ status, body, headers }: Answer): Reading | undefined {
  if ((status !== 200 && status !== 404) || !/json/.test(headers['content-type'] ?? '')) return undefined;
  const data = parseJson(body);
  const response = dig(data, 'resource_response') ?? data;
  if (text(dig(response, 'status')) !== 'failure') return undefined;
  const notFound =
    number(dig(response, 'http_status')) === 404 ||
    /user not found/i.test(text(dig(response, 'message')) ?? '');
  return notFound ? absent('not-found-or-suspended') : undefined;
}
