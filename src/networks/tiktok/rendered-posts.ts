import type { Post } from '../../model/reading.js';
import { parseCount } from '../text/counts/index.js';
import { known } from '../text/data/index.js';
import { tiktokIdDate } from '../text/dates/index.js';
import type { CheerioAPI } from '../text/markup/index.js';

/** The grid of a page that a browser rendered: links to posts, with views and a badge on pinned ones. */
export function renderedPosts($: CheerioAPI, handle: string): Post[] {
  return $('[data-e2e="user-post-item"]')
    .toArray()
    .flatMap((element) => {
      const item = $(element);
      const href = item.find('a[href*="/video/"], a[href*="/photo/"]').first().attr('href') ?? '';
      const [, owner, kind, id] = /\/@([^/?#]+)\/(video|photo)\/(\d{10,20})/.exec(href) ?? [];
      if (id === undefined || owner?.toLowerCase() !== handle) return [];
      const badge = item.find('[data-e2e="video-card-badge"]').length > 0;
      const post: Post = {
        kind: 'original',
        ...known({
          id,
          at: tiktokIdDate(id),
          pinned: badge || undefined,
          url: `https://www.tiktok.com/@${handle}/${kind}/${id}`,
          views: parseCount(item.find('[data-e2e="video-views"]').first().text()),
        }),
      };
      return [post];
    });
}
