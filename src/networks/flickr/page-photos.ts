import type { Post, Timeline } from '../../model/reading.js';
import { timelineOf } from '../reading/timeline.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, text } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import { objectsIn, plainText } from '../text/markup/index.js';

/** Strings in the page's model are percent-encoded ("Maple%20Photos", "12345678%40N05"). */
export function decoded(value: unknown): string | undefined {
  const written = text(value);
  if (written === undefined || !written.includes('%')) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The photos that the page's model dates, as far as they are the account's own. Undefined: it dates none. */
export function timelineIn(model: unknown, id: string, handle: string): Timeline | undefined {
  const found = [...objectsIn(model)].flatMap((object) => photoOf(object, id, handle) ?? []);
  const posts = [...new Map(found.map((post) => [post.id, post])).values()];
  if (posts.length === 0) return undefined;
  // an owner may arrange the stream by the day a photo was taken: then newer uploads may stand on later pages
  const isNewestFirst = posts.every((post, i) => i === 0 || timeOf(post) <= timeOf(posts[i - 1] ?? post));
  return timelineOf(posts, { lowerBound: !isNewestFirst });
}

function photoOf(object: Record<string, unknown>, id: string, handle: string): Post | undefined {
  const stats = dig(object, 'stats', 'data') ?? dig(object, 'stats');
  const at = secondsDate(dig(stats, 'datePosted'));
  const photo = text(dig(stats, 'id')) ?? text(object['id']);
  if (at === undefined || photo === undefined) return undefined;
  const engagement = dig(object, 'engagement', 'data') ?? dig(object, 'engagement');
  const owner = decoded(dig(engagement, 'ownerNsid'))?.toUpperCase();
  if (owner !== undefined && owner !== id) return undefined;
  return {
    id: photo,
    kind: 'original',
    at,
    url: `https://www.flickr.com/photos/${handle}/${photo}/`,
    ...known({
      text: plainText(decoded(object['title']) ?? ''),
      likes: exactCount(dig(engagement, 'faveCount')),
      comments: exactCount(dig(engagement, 'commentCount')),
      views: exactCount(dig(engagement, 'viewCount')),
    }),
  };
}

function timeOf(post: Post): number {
  return post.at?.from ?? 0;
}
