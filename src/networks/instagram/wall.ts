import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import { absent, blocked, hidden, unrecognised } from '../refused.js';
import { dig, parseJson, text } from '../text/data/index.js';
import { type CheerioAPI, jsonAfter, metaContent } from '../text/markup/index.js';

const missingTitle =
  /^(?:Page not found|Profile isn['’]t available|Página no encontrada|Page introuvable|Seite nicht gefunden)\b/i;
const loginTitle =
  /^(?:Log ?in|Login|Connexion|Se connecter|Anmelden|Iniciar sesión|Accedi|Entrar)\b.*Instagram/i;

/** What Instagram served in place of the account. Its statement that the page is not there covers deleted and suspended alike. */
export function readWall(answer: Answer, $: CheerioAPI): Reading {
  const redirected = wallAt(answer);
  if (redirected) return redirected;
  const json = apiWall(parseJson(answer.body));
  if (json) return json;
  const title = $('title').first().text().replace(/\s+/g, ' ').trim();
  const page = pageKind(answer.body);
  if (page === 'Challenge') return blocked('challenge', { vendor: 'instagram' });
  if (loginTitle.test(title) || page === 'LoginAndSignupPage' || page === 'LandingPage')
    return hidden('login-wall');
  if (isMissing(answer, $, title, page))
    return mayBeBlocked(answer) ? hidden('restricted-or-missing') : absent('missing-or-suspended');
  if (isGated(answer.body, $)) return hidden('age-or-country-gate');
  if (isFrontDoor(answer.body, $)) return hidden('login-wall');
  return unrecognised(answer);
}

const viewer = /"(?:(?:NON_FACEBOOK_)?USER_ID|actorID|viewerId|IG_USER_EIMU)":\s*"?(\d+)/g;

/** Somebody signed in reads the same words when the account blocks them. A saved page without its scripts does not tell. */
function mayBeBlocked({ body, source }: Answer): boolean {
  const viewers = [...body.matchAll(viewer)].map(([, id = '']) => id);
  return viewers.length > 0 ? viewers.some((id) => !/^0+$/.test(id)) : source === 'person';
}

/** Log-in pages can answer 404 too: the final address is looked at before any status. */
function wallAt(answer: Answer): Reading | undefined {
  if (!canParse(answer.finalUrl)) return undefined;
  const { pathname, hostname } = new URL(answer.finalUrl);
  if (/^\/accounts\/(?:login|signup|emailsignup)/.test(pathname)) return hidden('login-wall');
  if (/^\/challenge\//.test(pathname)) return blocked('challenge', { vendor: 'instagram' });
  if (/^\/consent\//.test(pathname)) return hidden('consent');
  if (/(?:^|\.)instagram\.com$/.test(hostname) && pathname === '/') return hidden('login-wall');
  return undefined;
}

/** Errors of Instagram's own API: "wait a few minutes" together with `require_login` is a log-in gate, not a limit. */
function apiWall(json: unknown): Reading | undefined {
  const message = text(dig(json, 'message')) ?? '';
  if (dig(json, 'require_login') === true || message === 'login_required') return hidden('login-wall');
  if (/^(?:checkpoint|challenge|feedback)_required$/.test(message))
    return blocked('challenge', { vendor: 'instagram' });
  if (/^please wait a few minutes/i.test(message)) return blocked('rate-limited');
  return undefined;
}

/** The page's name in the page variable of the years until 2022: ProfilePage, LoginAndSignupPage, HttpErrorPage … */
function pageKind(body: string): string | undefined {
  const pages = dig(jsonAfter(body, '_sharedData = '), 'entry_data');
  return typeof pages === 'object' && pages !== null ? Object.keys(pages)[0] : undefined;
}

function isMissing(answer: Answer, $: CheerioAPI, title: string, page: string | undefined): boolean {
  if (answer.status !== 404 && answer.status !== 200) return false;
  if (missingTitle.test(title) || page === 'HttpErrorPage' || /"routePath":\s*null/.test(answer.body))
    return true;
  const said = $('h1, h2, main, #react-root, .error-container').text();
  if (/this page isn['’]t available|profile isn['’]t available/i.test(said)) return true;
  return answer.status === 404 && /instagram/i.test(title) && answer.redirects.length === 0;
}

function isGated(body: string, $: CheerioAPI): boolean {
  return (
    body.includes('"gating_ruling":{') ||
    body.includes('"if_not_gated_logged_out":null') ||
    /content isn['’]t available to everyone|restricted profile/i.test($('title, h1, h2').text())
  );
}

/** The home page in place of the profile: its route or its canonical address is the site's root. */
function isFrontDoor(body: string, $: CheerioAPI): boolean {
  if (/"routePath":\s*"\\?\/"/.test(body)) return true;
  return /^https?:\/\/(?:www\.)?instagram\.com\/?$/.test(metaContent($, 'og:url') ?? '');
}
