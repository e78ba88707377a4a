import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import { blocked, failed, hidden, unrecognised } from '../refused.js';
import type { CheerioAPI } from '../text/markup/index.js';

/** What TikTok served in place of the account. None of it says anything about the account. */
export function readWall(answer: Answer, $: CheerioAPI): Reading {
  if (canParse(answer.finalUrl) && /^\/(?:login|signup)\b/.test(new URL(answer.finalUrl).pathname)) {
    return hidden('login-wall');
  }
  if (answer.status === 200 && answer.body.trim() === '') return blocked('empty-answer');
  const { body } = answer;
  if (/SlardarWAF|_wafchallengeid|waforiginalreid/.test(body))
    return blocked('challenge', { vendor: 'bytedance' });
  const title = $('title').first().text();
  if (
    /security verification|verify to continue/i.test(title) ||
    /tiktok-verify-page|captcha_verify/.test(body)
  ) {
    return blocked('challenge', { vendor: 'tiktok' });
  }
  if (/overload-protect triggered/i.test(body.slice(0, 10_000))) return blocked('rate-limited');
  if (/\b59 (?:chinese )?apps\b/i.test($('body').text().slice(0, 20_000))) return blocked('country-block');
  if ($('#loginContainer, [data-e2e="login-modal"], form[action*="login"]').length > 0)
    return hidden('login-wall');
  return answer.status === 404 ? failed('unparsed', { status: 404 }) : unrecognised(answer);
}
