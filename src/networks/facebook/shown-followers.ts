import { canParse } from '../../can-parse.js';
import type { Count } from '../../model/reading.js';
import { followersIn, parseCount } from '../text/counts/index.js';
import type { CheerioAPI } from '../text/markup/index.js';
import { accountOf } from './account-of.js';
import type { Names } from './owner.js';
import { sameName } from './page-url.js';

/**
 * Followers as a drawn page shows them, the last resort for pages without data: the link to the Page's own list of
 * followers, in whatever language, else a line of its own that says so ("3,846 people follow this"). Likes and visits stand
 * beside it.
 */
export function shownFollowers($: CheerioAPI, names: Names): Count | undefined {
  const linked = $('a[href*="followers"]')
    .toArray()
    .find((link) => isFollowersOf($(link).attr('href') ?? '', names));
  const counted = linked && parseCount($(linked).text());
  return counted ?? saidFollowers($);
}

function isFollowersOf(href: string, names: Names): boolean {
  if (!canParse(href, 'https://www.facebook.com')) return false;
  const url = new URL(href, 'https://www.facebook.com');
  const isList = /\/followers\/?$/.test(url.pathname) || url.searchParams.get('sk') === 'followers';
  const of = accountOf(url);
  return isList && of.kind === 'account' && names.some((name) => sameName(name, of.handle));
}

/** Suggested pages have followers too: lines that disagree tell nothing. Posts and comments may say anything. */
function saidFollowers($: CheerioAPI): Count | undefined {
  const counts = $('div, span, a')
    .toArray()
    .filter((element) => element.children.every((child) => child.type === 'text'))
    .filter((element) => $(element).closest('[role="article"], .userContent').length === 0)
    .flatMap((element) => followersIn([$(element).text().replace(/\s+/g, ' ').trim()]) ?? []);
  const [first] = counts;
  return counts.every((count) => count.value === first?.value) ? first : undefined;
}
