import type { Count, Post } from '../../model/reading.js';
import { parseCount } from '../text/counts/index.js';
import { known } from '../text/data/index.js';
import { millisDate, snowflakeDate } from '../text/dates/index.js';
import type { CheerioAPI } from '../text/markup/index.js';
import { postText } from '../text/markup/index.js';

type Card = ReturnType<CheerioAPI>;

/**
 * Posts of a rendered x.com page. A card may quote another post, with that post's own, older time inside: the card's
 * time is the one inside the link to its own status.
 */
export function renderedPosts($: CheerioAPI, handle: string): Post[] {
  return $('article[data-testid="tweet"]')
    .toArray()
    .flatMap((article) => postOf($, $(article), handle) ?? []);
}

function postOf($: CheerioAPI, card: Card, handle: string): Post | undefined {
  const link = card
    .find('a[href*="/status/"]')
    .filter((_, a) => $(a).find('time[datetime]').length > 0)
    .first();
  const [, owner, id] =
    /^(?:https?:\/\/(?:www\.)?(?:x|twitter)\.com)?\/(\w+)\/status\/(\d+)/.exec(link.attr('href') ?? '') ?? [];
  if (id === undefined || owner === undefined) return undefined;
  const context = card.find('[data-testid="socialContext"]').first().text().trim();
  const foreign = owner.toLowerCase() !== handle;
  if (foreign && context === '') return undefined;
  const repost = foreign || /\b(?:reposted|retweeted)\b/i.test(context);
  const stated = Date.parse(link.find('time[datetime]').first().attr('datetime') ?? '');
  return {
    kind: repost ? 'repost' : 'original',
    ...known({
      id,
      // A repost's card shows the time of the original, which is older than the repost itself.
      at: repost ? undefined : (millisDate(stated) ?? snowflakeDate(id)),
      pinned: !repost && context !== '' ? true : undefined,
      url: `https://x.com/${owner}/status/${id}`,
      text: postText(card.find('[data-testid="tweetText"]').first().text()),
      ...(repost ? {} : counters(card)),
    }),
  };
}

/** "68 replies, 131 reposts, 684 likes, 152 bookmarks, 125077 views": the label of the row of buttons, in full. */
function counters(card: Card): Pick<Post, 'likes' | 'comments' | 'shares' | 'views'> {
  const label = card.find('[role="group"][aria-label]').last().attr('aria-label') ?? '';
  const count = (word: RegExp): Count | undefined => {
    const part = label.split(', ').find((piece) => word.test(piece));
    return part === undefined ? undefined : parseCount(part);
  };
  return known({
    likes: count(/ likes?$/i),
    comments: count(/ repl(?:y|ies)$/i),
    shares: count(/ reposts?$/i),
    views: count(/ views?$/i),
  });
}
