import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import type { Profile, Reading } from '../../model/reading.js';
import { failed, moved } from '../refused.js';
import { known, text } from '../text/data/index.js';
import { type CheerioAPI, metaContent } from '../text/markup/index.js';
import { accountOf } from './account-of.js';
import { articles } from './article-posts.js';
import { pageUrl, sameName } from './page-url.js';
import { isLoginTitle } from './wall.js';

export type TaggedPage = { kind: 'asked'; profile: Profile } | { kind: 'other'; reading: Reading };

/**
 * The Page the head of a document names (og:title, og:url, app links): the one asked for, or another one.
 * Undefined: no Page. The counters of og:description are likes and visits, never followers.
 */
export function taggedPage($: CheerioAPI, answer: Answer, handle: string): TaggedPage | undefined {
  const title = metaContent($, 'og:title') ?? titleOfArticles($);
  if (title === undefined || /^Facebook$/i.test(title) || isLoginTitle(title)) return undefined;
  const names = namesIn($);
  if (names.length === 0) return undefined;
  const vanity = names.find((name) => !/^\d+$/.test(name));
  if (names.some((name) => sameName(name, handle)) || answersByNumber(answer, handle, names)) {
    return {
      kind: 'asked',
      profile: known({
        accountId: names.find((name) => /^\d+$/.test(name)),
        handle: vanity,
        displayName: displayName(title),
      }),
    };
  }
  const reading = isRenamed(answer, vanity)
    ? moved(pageUrl(vanity ?? ''), 'renamed')
    : failed('identity-mismatch');
  return { kind: 'other', reading };
}

/** The pages for phones until 2021 had no tags, but articles. */
function titleOfArticles($: CheerioAPI): string | undefined {
  return $(articles).length === 0 ? undefined : text($('title').first().text());
}

/** `og:url`, the canonical link, and the number in `fb://page/123` or `fb://profile/123`. */
function namesIn($: CheerioAPI): string[] {
  const urls = [metaContent($, 'og:url'), $('link[rel="canonical"]').first().attr('href')];
  const handles = urls.flatMap((url) => {
    if (url === undefined || !canParse(url)) return [];
    const of = accountOf(new URL(url));
    return of.kind === 'account' ? [of.handle] : [];
  });
  const app = metaContent($, 'al:android:url') ?? metaContent($, 'al:ios:url') ?? '';
  const id = /^fb:\/\/(?:page|profile|group)\/\??(?:id=)?(\d{5,20})/.exec(app)?.[1];
  return [...new Set(id === undefined ? handles : [...handles, id])];
}

/** Asked for by number, Facebook leads to the name, and the number may be left in no tag. */
function answersByNumber(answer: Answer, handle: string, names: readonly string[]): boolean {
  if (!/^\d+$/.test(handle) || answer.redirects.length === 0) return false;
  const of = canParse(answer.finalUrl) ? accountOf(new URL(answer.finalUrl)) : undefined;
  return of?.kind === 'account' && names.some((name) => sameName(name, of.handle));
}

/** The network led from the old name to the new one. Global brands lead to a country's page instead: that is no move. */
function isRenamed(answer: Answer, vanity: string | undefined): boolean {
  if (vanity === undefined || answer.redirects.length === 0 || /[?&]brand_redir=/.test(answer.finalUrl))
    return false;
  const of = canParse(answer.finalUrl) ? accountOf(new URL(answer.finalUrl)) : undefined;
  return of?.kind === 'account' && sameName(of.handle, vanity);
}

/** "Acme | Springfield", "Acme - Home | Facebook": the name alone. */
function displayName(title: string): string {
  return title
    .replace(/\s{0,9}[|–-]\s{0,9}Facebook$/i, '')
    .replace(
      /\s{1,9}[-–]\s{1,9}(?:Home|Posts|Startseite|Beiträge|Accueil|Publications|Inicio|Publicaciones)$/i,
      '',
    )
    .trim();
}
