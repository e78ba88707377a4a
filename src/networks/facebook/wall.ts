import type { Answer } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import { blocked, failed, hidden, unrecognised } from '../refused.js';
import { type CheerioAPI, metaContent } from '../text/html.js';

const loginTitle =
  /^(?:Log ?in(?:to| to)? (?:to )?Facebook|Facebook\s*[-–—]\s*(?:log in|connexion|anmelden|entra|inici|accedi)|Log into Facebook|(?:Se connecter|Connectez-vous) à Facebook|Bei Facebook anmelden|Iniciar sesión en Facebook|Accedi a Facebook|Entrar no Facebook)/i;
const unavailable =
  /(?:content|page) isn['’]t available|Page Not Found|Ce contenu n['’]est pas disponible|Dieser Inhalt ist (?:momentan|derzeit) nicht verfügbar|Este contenido no está disponible/i;

/**
 * What Facebook served in place of the Page. Nothing it says tells a missing Page from a restricted one, so none of it
 * is absence.
 */
export function readWall(answer: Answer, $: CheerioAPI): Reading {
  const path = URL.canParse(answer.finalUrl) ? new URL(answer.finalUrl).pathname : '';
  if (/^\/(?:login|recover)(?:\.php|\/|$)/.test(path)) return hidden('login-wall');
  if (/^\/checkpoint\b/.test(path)) return blocked('challenge', { vendor: 'facebook' });
  if (/cookie\/consent|\/privacy\/consent/.test(answer.finalUrl)) return hidden('consent');
  if (answer.status === 400) return failed('request-rejected', { status: 400 });
  if (/"__dr":\s*"CometErrorRoot\.react"/.test(answer.body)) return blocked('rate-limited');
  const title = $('title').first().text().replace(/\s+/g, ' ').trim();
  const canonical = $('link[rel="canonical"]').first().attr('href') ?? '';
  if (loginTitle.test(title) || /\/login\/?(?:\?|$)/.test(canonical)) return hidden('login-wall');
  if (unavailable.test(title) || saysUnavailable(answer.body)) return hidden('restricted-or-missing');
  if ($('#login_form, form[action*="/login/"]').length > 0) return hidden('login-wall');
  if ($('[data-cookiebanner]').length > 0) return hidden('consent');
  const isShell = title === 'Facebook' && metaContent($, 'og:title') === undefined;
  return answer.status === 200 && isShell ? failed('restricted-or-missing') : unrecognised(answer);
}

function saysUnavailable(body: string): boolean {
  return /"title":\s*"(?:This (?:content|page) isn(?:'|’|\\u2019)t available)/i.test(body);
}
