import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { type AccountRef, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { absent, failed, hidden, moved, refused, unrecognised } from '../refused.js';
import { text } from '../text/data/index.js';
import { type CheerioAPI, loadHtml, metaContent } from '../text/markup/index.js';
import { accountOf } from './account-of.js';
import { isDrawnPage, readDrawnPage } from './drawn-page.js';
import { followersDescribed, organizationIn, profileIn } from './guest-profile.js';
import { updatesIn } from './updates.js';

/** The page of a company, school or showcase as LinkedIn shows it to people who are not logged in. */
export const guestPage: Way = {
  id: 'guest-page',
  facts: {
    asks: 'the page as LinkedIn shows it to guests',
    existence: 'proves presence and absence',
    dates: 'from ids',
    followers: 'exact',
    blind: [
      'Ten posts at most; some pages show guests none.',
      'A request too many is answered with a log-in wall or a denial that say nothing about the page.',
    ],
  },
  async read(account, ask) {
    const [kind = '', slug = ''] = account.handle.split('/');
    const answer = await ask({
      url: `https://www.linkedin.com/${kind}/${encodeURIComponent(slug)}`,
      headers: { accept: 'text/html,application/xhtml+xml', 'accept-language': 'en-US,en;q=0.9' },
    });
    return answer.kind === 'refusal' ? refused(answer) : readGuestPage(answer, account);
  },
};

export function readGuestPage(answer: Answer, account: AccountRef): Reading {
  const $ = loadHtml(answer.body);
  if (answer.status === 200 && isDrawnPage($)) return readDrawnPage($, answer, account);
  if (answer.status !== 200 || !isOrganization($)) return readWall(answer, $);
  const shown = shownHandles($, answer.finalUrl);
  const named = shown.find((handle) => isSamePage(handle, account.handle));
  const page = named ?? (answer.redirects.length > 0 ? shown[0] : undefined);
  if (page === undefined) return failed('identity-mismatch');
  const seen = {
    profile: { ...profileIn($), handle: slugOf(page) },
    timeline: updatesIn($, answer.at, page),
  };
  if (named !== undefined) return { outcome: present, ...seen };
  return { ...moved(`https://www.linkedin.com/${page}`, 'renamed'), ...seen };
}

function slugOf(handle: string): string {
  return handle.slice(handle.indexOf('/') + 1);
}

/** What the page calls itself: its canonical address, then og:url, then the structured data; last, where the answer came from. */
function shownHandles($: CheerioAPI, finalUrl: string): string[] {
  const organization = organizationIn($);
  const inPage = [
    $('link[rel="canonical"]').first().attr('href'),
    metaContent($, 'og:url'),
    text(organization?.['url']),
  ];
  const handles = [
    ...inPage.flatMap(handleIn),
    ...(inPage.some((url) => url !== undefined) ? [] : handleIn(finalUrl)),
  ];
  return [...new Set(handles)];
}

function handleIn(url: string | undefined): string[] {
  if (url === undefined || !canParse(url)) return [];
  const of = accountOf(new URL(url));
  return of.kind === 'account' ? [of.handle] : [];
}

/** A page asked for by its number answers under its name; a school may be asked for as a company. */
function isSamePage(shown: string, asked: string): boolean {
  return slugOf(shown) === slugOf(asked) || /^\d+$/.test(slugOf(asked));
}

function isOrganization($: CheerioAPI): boolean {
  if ($('.top-card-layout__title').length > 0) return true;
  return followersDescribed($) !== undefined;
}

/** What LinkedIn served in place of the page. */
function readWall(answer: Answer, $: CheerioAPI): Reading {
  const path = canParse(answer.finalUrl) ? new URL(answer.finalUrl).pathname : '';
  if (/^\/(?:authwall|uas\/login|login|signup)\b/.test(path)) return hidden('login-wall');
  if (/^\/company\/unavailable\b/.test(path)) return absent('not-found');
  const scripts = $('script:not([src])').text();
  const isBlank = $('body').text().trim() === '';
  if (/authwall|sessionRedirect/.test(scripts.slice(0, 500_000)) && $('main, h1').length === 0)
    return hidden('login-wall');
  if (answer.status === 200 && isLogin($)) return hidden('login-wall');
  if (isBlank && $('meta[http-equiv="refresh"][content*="linkedin.com"]').length > 0)
    return hidden('login-wall');
  if (answer.status === 404)
    return isNotFoundPage($) ? absent('not-found') : failed('unparsed', { status: 404 });
  return unrecognised(answer);
}

/** The page to sign in or join, served at the address of the page that was asked for. */
function isLogin($: CheerioAPI): boolean {
  const forms = '.authwall-join-form, .join-form, form[action*="/uas/login"], form[action*="login-submit"]';
  return (
    $(forms).length > 0 ||
    /^(?:sign up|sign in|log ?in|linkedin login|join linkedin)\b.*linkedin$/i.test(
      $('title').first().text().trim(),
    )
  );
}

function isNotFoundPage($: CheerioAPI): boolean {
  const title = $('title').first().text().trim();
  return (
    /^(?:LinkedIn|Page not found|.*\| LinkedIn)$/i.test(title) ||
    /page not found/i.test($('h1, h2, .not-found__header').text())
  );
}
