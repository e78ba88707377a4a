import { canParse } from '../../can-parse.js';
import type { Post } from '../../model/reading.js';
import { known, number } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import type { CheerioAPI } from '../text/markup/index.js';
import { postText } from '../text/markup/index.js';
import { accountOf } from './account-of.js';
import type { Names } from './owner.js';
import { sameName } from './page-url.js';
import { postId } from './post-id.js';

const entries = '[role="article"], .userContentWrapper, [data-fte]';

/** Who wrote an entry: the name at its head. */
const heads = 'h5 a[href], h6 a[href], .fwb a[href]';

/**
 * Posts as the Page Plugin shows them, and the documents of the years before 2021: `abbr[data-utime]`, Unix seconds.
 * The first time in an entry is the post's own; a shared post carries the older one's below. With the names of the Page what
 * visitors wrote and reviewed is left out.
 */
export function utimePosts($: CheerioAPI, names?: Names): Post[] {
  const seen = new Set<unknown>();
  return $('abbr[data-utime]')
    .toArray()
    .flatMap((element) => {
      const abbr = $(element);
      const entry = abbr.parents(entries).last();
      const isInside = entry.length > 0 && seen.has(entry.get(0));
      const seconds = number(abbr.attr('data-utime'));
      const at = secondsDate(seconds);
      if (isInside || seconds === undefined || at === undefined) return [];
      seen.add(entry.get(0));
      const links = [abbr.closest('a[href]').attr('href'), entry.find(heads).first().attr('href')];
      if (names !== undefined && links.some((link) => isSomebodyElse(link, names))) return [];
      const message = entry.find('[data-testid="post_message"], .userContent').first().text();
      const post: Post = {
        kind: 'original',
        ...known({
          id: postId(seconds),
          at,
          url: absolute(abbr.closest('a[href]').attr('href')),
          text: postText(message),
        }),
      };
      return [post];
    });
}

/** A name in letters is held against names in letters, a number against numbers. */
function isSomebodyElse(link: string | undefined, names: Names): boolean {
  if (link === undefined || !canParse(link, 'https://www.facebook.com')) return false;
  const of = accountOf(new URL(link, 'https://www.facebook.com'));
  if (of.kind !== 'account') return false;
  const isNumber = (name: string) => /^\d+$/.test(name);
  const alike = names.filter((name) => isNumber(name) === isNumber(of.handle));
  return alike.length > 0 && !alike.some((name) => sameName(name, of.handle));
}

function absolute(url: string | undefined): string | undefined {
  if (url === undefined || !canParse(url, 'https://www.facebook.com')) return undefined;
  const full = new URL(url, 'https://www.facebook.com');
  full.searchParams.delete('ref');
  return full.href;
}
