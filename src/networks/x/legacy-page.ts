import type { Count, Post, Profile } from '../../model/reading.js';
import { exactCount } from '../text/counts/index.js';
import { known } from '../text/data/index.js';
import { millisDate, snowflakeDate } from '../text/dates/index.js';
import type { CheerioAPI } from '../text/markup/index.js';
import { postText } from '../text/markup/index.js';

/** The server-rendered page of twitter.com until 2020, still met in archives and saved pages. */
export function legacyProfile($: CheerioAPI, handle: string): Profile | undefined {
  const card = $('.ProfileHeaderCard').first();
  const shown = card.find('.ProfileHeaderCard-screennameLink').first().text().replace(/[@\s]/g, '');
  if (shown.toLowerCase() !== handle) return undefined;
  const link = card.find('.ProfileHeaderCard-urlText a').first();
  return known({
    accountId: $('.ProfileNav[data-user-id]').first().attr('data-user-id'),
    handle: shown,
    displayName: card.find('.ProfileHeaderCard-nameLink').first().text().trim() || undefined,
    bio: card.find('.ProfileHeaderCard-bio').first().text().trim() || undefined,
    website: link.attr('title') ?? link.attr('href'),
    verified: card.find('.Icon--verified').length > 0,
    followers: navCount($, 'followers'),
    following: navCount($, 'following'),
    postsTotal: navCount($, 'tweets'),
  });
}

function navCount($: CheerioAPI, item: string): Count | undefined {
  return exactCount($(`.ProfileNav-item--${item} .ProfileNav-value`).first().attr('data-count'));
}

export function legacyPosts($: CheerioAPI, handle: string): Post[] {
  return $('.stream-item .tweet[data-tweet-id]')
    .toArray()
    .flatMap((element) => {
      const tweet = $(element);
      const id = tweet.attr('data-tweet-id');
      const author = tweet.attr('data-screen-name')?.toLowerCase();
      const repostId = tweet.attr('data-retweet-id');
      if (id === undefined || (author !== handle && repostId === undefined)) return [];
      const stated = tweet.find('[data-time-ms]').first().attr('data-time-ms');
      const post: Post = {
        kind: repostId === undefined ? 'original' : 'repost',
        ...known({
          id: repostId ?? id,
          at: repostId === undefined ? (millisDate(stated) ?? snowflakeDate(id)) : snowflakeDate(repostId),
          pinned: tweet.hasClass('user-pinned') || undefined,
          url: `https://x.com/${author ?? handle}/status/${id}`,
          text: postText(tweet.find('.tweet-text').first().text()),
        }),
      };
      return [post];
    });
}
