import type { Post } from '../../model/reading.js';
import { known } from '../text/data/index.js';
import { shortcodeDate } from '../text/dates/index.js';
import type { CheerioAPI } from '../text/markup/index.js';

/** The grid of a page that a browser rendered: links that begin with the account's name, dated by their codes. */
export function renderedPosts($: CheerioAPI, handle: string): Post[] {
  const byCode = new Map<string, Post>();
  for (const element of $('a[href*="/p/"], a[href*="/reel/"]').toArray()) {
    const link = $(element);
    const [, owner, code] = /^\/([\w.]{1,30})\/(?:p|reel)\/([\w-]{5,60})/.exec(link.attr('href') ?? '') ?? [];
    if (code === undefined || owner?.toLowerCase() !== handle) continue;
    byCode.set(code, {
      kind: 'original',
      ...known({
        id: code,
        at: shortcodeDate(code),
        pinned: link.find('svg[aria-label*="Pinned" i]').length > 0 || undefined,
        url: `https://www.instagram.com/p/${code}/`,
      }),
    });
  }
  return [...byCode.values()];
}
