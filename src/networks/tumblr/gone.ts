import type { Answer } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import { absent, hidden, moved } from '../refused.js';
import { accountOf } from './account-of.js';

/** Signs of a blog that is not there, is shown to members only, or answers under another name. Undefined: none of them. */
export function readGone(answer: Answer, handle: string): Reading | undefined {
  const final = new URL(answer.finalUrl);
  // a blog on a domain of its own may lead to a host that knows nothing of Tumblr: its answers are no sign
  if (!/(?:^|\.)tumblr\.com$/i.test(final.hostname)) return undefined;
  if (answer.redirects.length > 0) {
    if (final.pathname.startsWith('/privacy/consent')) return hidden('consent');
    if (/^\/(?:safe-mode|login_required|login|blog\/view)\b/.test(final.pathname))
      return hidden('login-wall');
    const now = accountOf(final);
    if (now.kind === 'account' && now.handle !== handle)
      return moved(`https://${now.handle}.tumblr.com/`, 'redirected');
  }
  // the answer for a blog that never was, one renamed and one deactivated is the same
  return answer.status === 404 && /not found/i.test(answer.body)
    ? absent('not-found-or-deactivated')
    : undefined;
}
