import type { Post, Profile } from '../../model/reading.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, text } from '../text/data/index.js';
import { snowflakeDate, statedDate } from '../text/dates/index.js';
import { plainText } from '../text/markup/index.js';

/** A post in the shape of API 1.1, which X still uses inside its embeds. `handle` is the account asked about. */
export function postOfTweet(tweet: unknown, handle: string): Post | undefined {
  const id = text(dig(tweet, 'id_str'));
  if (id === undefined) return undefined;
  const repost = dig(tweet, 'retweeted_status') ?? dig(tweet, 'retweeted_status_result');
  const written = text(dig(tweet, 'full_text')) ?? text(dig(tweet, 'text'));
  const repliedTo = text(dig(tweet, 'in_reply_to_screen_name'))?.toLowerCase();
  const isReply = repliedTo !== undefined || text(dig(tweet, 'in_reply_to_status_id_str')) !== undefined;
  const ownThread = isReply && repliedTo === handle;
  return {
    kind: repost ? 'repost' : isReply && !ownThread ? 'reply' : 'original',
    ...known({
      id,
      at: snowflakeDate(id) ?? statedDate(text(dig(tweet, 'created_at')) ?? ''),
      url: `https://x.com/${handle}/status/${id}`,
      text: written === undefined ? undefined : plainText(written),
      thread: ownThread || undefined,
      ...(repost
        ? {}
        : {
            likes: exactCount(dig(tweet, 'favorite_count')),
            comments: exactCount(dig(tweet, 'reply_count')),
            shares: exactCount(dig(tweet, 'retweet_count')),
          }),
    }),
  };
}

/** A user in the shape of API 1.1. */
export function profileOfUser(user: unknown): Profile {
  const website = text(dig(user, 'entities', 'url', 'urls', 0, 'expanded_url')) ?? text(dig(user, 'url'));
  const verified = [dig(user, 'verified'), dig(user, 'is_blue_verified')].filter(
    (v) => typeof v === 'boolean',
  );
  return known({
    accountId: text(dig(user, 'id_str')),
    handle: text(dig(user, 'screen_name')),
    displayName: text(dig(user, 'name')),
    bio: text(dig(user, 'description')),
    website,
    verified:
      verified.length === 0
        ? undefined
        : verified.includes(true) || Boolean(text(dig(user, 'verified_type'))),
    followers: exactCount(dig(user, 'followers_count')),
    following: exactCount(dig(user, 'friends_count')),
    postsTotal: exactCount(dig(user, 'statuses_count')),
    createdAt: statedDate(text(dig(user, 'created_at')) ?? ''),
  });
}
