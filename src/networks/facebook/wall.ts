import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import { blocked, failed, hidden, unrecognised } from '../refused.js';
import { type CheerioAPI, metaContent } from '../text/markup/index.js';

/** "Log into Facebook", "Log in or sign up to view", "Facebook – log in or sign up", as the languages of Facebook say it. */
const loginTitle = new RegExp(
  [
    '^(?:Log ?in(?:to)?(?: to)? Facebook|Log in or sign up|Facebook\\s*[-–—]\\s*(?:log in|connexion|anmelden|entra|inici|accedi))',
    '^(?:(?:Se connecter|Connectez-vous) à Facebook|Connectez-vous ou inscrivez-vous|Bei Facebook anmelden|Melde dich an oder)',
    '^(?:Iniciar sesión en Facebook|Inicia sesión o regístrate|Accedi a Facebook|Accedi o iscriviti)',
    '^(?:Entrar no Facebook|Entre ou cadastre-se|Inicia sessão ou regista-te|Meld je aan of|Zaloguj się lub)',
    '^(?:Войдите или зарегистрируйтесь|Увійдіть або зареєструйтеся|Logga in eller|Log ind eller|Logg inn eller|Přihlaste se nebo)',
    '^(?:Masuk atau daftar|Đăng nhập hoặc|Facebook にログイン|ログインまたは|로그인 또는|登录或注册|登入或註冊)',
  ].join('|'),
  'i',
);
const unavailable =
  /(?:content|page) isn['’]t available|Page Not Found|Ce contenu n['’]est pas disponible|Dieser Inhalt ist (?:momentan|derzeit) nicht verfügbar|Este contenido no está disponible/i;

/** Is this the title of the page to log in? It may carry the address of the Page that was asked for. */
export function isLoginTitle(title: string): boolean {
  return loginTitle.test(title);
}

/**
 * What Facebook served in place of the Page. Nothing it says tells a missing Page from a restricted one, so none of it
 * is absence.
 */
export function readWall(answer: Answer, $: CheerioAPI): Reading {
  const path = canParse(answer.finalUrl) ? new URL(answer.finalUrl).pathname : '';
  if (/^\/(?:login|recover)(?:\.php|\/|$)/.test(path)) return hidden('login-wall');
  if (/^\/checkpoint\b/.test(path)) return blocked('challenge', { vendor: 'facebook' });
  if (/cookie\/consent|\/privacy\/consent/.test(answer.finalUrl)) return hidden('consent');
  if (answer.status === 400) return failed('request-rejected', { status: 400 });
  if (/"__dr":\s*"CometErrorRoot\.react"/.test(answer.body)) return blocked('rate-limited');
  const title = $('title').first().text().replace(/\s+/g, ' ').trim();
  const canonical = $('link[rel="canonical"]').first().attr('href') ?? '';
  const titles = [title, metaContent($, 'og:title') ?? ''];
  if (titles.some(isLoginTitle) || /\/login\/?(?:\?|$)/.test(canonical)) return hidden('login-wall');
  if (/temporarily blocked|security check/i.test(title)) return blocked('challenge', { vendor: 'facebook' });
  if (unavailable.test(title) || saysUnavailable(answer.body)) return hidden('restricted-or-missing');
  if ($('#login_form, form[action*="/login/"]').length > 0) return hidden('login-wall');
  if ($('[data-cookiebanner]').length > 0) return hidden('consent');
  const isShell = title === 'Facebook' && metaContent($, 'og:title') === undefined;
  return answer.status === 200 && isShell ? failed('restricted-or-missing') : unrecognised(answer);
}

function saysUnavailable(body: string): boolean {
  return /"title":\s*"(?:This (?:content|page) isn(?:'|’|\\u2019)t available)/i.test(body);
}
