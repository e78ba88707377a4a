import type { Answer, AskRequest } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import { blocked, failed, unrecognised } from '../refused.js';
import { dig, number, parseJson } from '../text/data/index.js';

/** Meta's Graph API, which answers for Facebook Pages and for professional Instagram accounts. */
const GRAPH = 'https://graph.facebook.com/v25.0';

/** A Graph API request; the token goes into a header, so that no url ever holds it. */
export function graphRequest(path: string, token: string): AskRequest {
  return {
    url: `${GRAPH}/${path}`,
    headers: { accept: 'application/json' },
    secret: { name: token, in: 'header', key: 'authorization', prefix: 'Bearer ' },
  };
}

/**
 * What a Graph API error amounts to. The codes: 4, 17, 32, 613 limits; 190, 102 the token; 10, 200 to 299 permission;
 * 100 and 803 "does not exist, or you may not see it": the API does not say which, so it is never absence.
 */
export function graphError(answer: Answer): Reading {
  const error = dig(parseJson(answer.body), 'error');
  const code = number(dig(error, 'code'));
  if (code === undefined) return unrecognised(answer);
  if ([4, 17, 32, 613].includes(code) || (code >= 80_000 && code < 80_100))
    return blocked('rate-limited', { code });
  if (code === 190 || code === 102) return blocked('token-refused', { code });
  if (code === 10 || (code >= 200 && code < 300)) return blocked('token-lacks-permission', { code });
  if (code === 100 || code === 110 || code === 803) return failed('missing-or-not-given', { code });
  if (code === 1 || code === 2) return failed('server-error', { code });
  return failed('api-error', { code });
}
