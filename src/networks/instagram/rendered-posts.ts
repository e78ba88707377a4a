import type { Post } from '../../model/reading.js';
import { withPinned } from '../reading/with-pinned.js';
import { known } from '../text/data/index.js';
import { shortcodeDate } from '../text/dates/index.js';
import type { CheerioAPI } from '../text/markup/index.js';

const tile = /^(?:https?:\/\/(?:www\.)?instagram\.com)?\/([\w.]{1,30})\/(?:p|reel)\/([\w-]{5,60})/i;

/** The mark of a pin, as the languages of Instagram call it. */
const pin =
  /pinned|épinglé|angepinnt|angeheftet|fixiert|fijad|fissat|in evidenza|fixad|vastgezet|vastgemaakt|przypięt|закреп|закріп|sabitlen|固定|ピン留め|置顶|置頂|釘選|고정|مثبت|disematkan|ghim|fäst|fastgjort|festet|kiinnitet|připnut|καρφιτσωμ/iu;

/**
 * The grid of a page that a browser rendered: links that begin with the account's name, dated by their codes. Saved pages write
 * them in full. What stands at the head and is older than a later tile is pinned, whatever its mark is called.
 */
export function renderedPosts($: CheerioAPI, handle: string): Post[] {
  const byCode = new Map<string, Post>();
  for (const element of $('a[href*="/p/"], a[href*="/reel/"]').toArray()) {
    const link = $(element);
    const [, owner, code] = tile.exec(link.attr('href') ?? '') ?? [];
    if (code === undefined || owner?.toLowerCase() !== handle) continue;
    const marks = link.find('svg[aria-label], title').toArray();
    byCode.set(code, {
      kind: 'original',
      ...known({
        id: code,
        at: shortcodeDate(code),
        pinned: marks.some((mark) => pin.test($(mark).attr('aria-label') ?? $(mark).text())) || undefined,
        url: `https://www.instagram.com/p/${code}/`,
      }),
    });
  }
  return withPinned([...byCode.values()]);
}

/** Long grids keep only the rows in sight; the room of those above is held by padding. */
export function isScrolled($: CheerioAPI): boolean {
  const first = $('a[href*="/p/"], a[href*="/reel/"]').first();
  return first
    .parents('[style*="padding-top"]')
    .toArray()
    .some((element) => /padding-top:\s*[1-9]\d*(?:\.\d+)?px/.test($(element).attr('style') ?? ''));
}
