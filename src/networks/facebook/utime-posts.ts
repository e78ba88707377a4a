import { canParse } from '../../can-parse.js';
import type { Post } from '../../model/reading.js';
import { known, number } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import type { CheerioAPI } from '../text/markup/index.js';
import { postText } from '../text/markup/index.js';
import { postId } from './post-id.js';

const entries = '[role="article"], .userContentWrapper, [data-fte]';

/**
 * Posts as the Page Plugin shows them, and the documents of the years before 2021: `abbr[data-utime]`, Unix seconds.
 * The first time in an entry is the post's own; a shared post carries the older one's below.
 */
export function utimePosts($: CheerioAPI): Post[] {
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

function absolute(url: string | undefined): string | undefined {
  if (url === undefined || !canParse(url, 'https://www.facebook.com')) return undefined;
  const full = new URL(url, 'https://www.facebook.com');
  full.searchParams.delete('ref');
  return full.href;
}
