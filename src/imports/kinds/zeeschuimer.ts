import type { NetworkId } from '../../model/network-id.js';
import type { Post, Profile } from '../../model/reading.js';
import { known } from '../../networks/text/data/index.js';
import { shortcodeDate, snowflakeDate, tiktokIdDate } from '../../networks/text/dates/index.js';
import { at, countAt, dateAt, handleHint, has, isTrue, postsOf, textAt } from '../fields.js';
import { type ImportKind, nothing, says } from '../import-kind.js';

interface Item {
  network: NetworkId;
  owner: (data: unknown) => string | undefined;
  posts: (data: unknown) => Post[];
  profile?: (data: unknown) => Profile;
}

/** Lines of the browser extension of that name: what a researcher’s own browser was shown, item by item. */
export const zeeschuimer: ImportKind = {
  id: 'zeeschuimer',
  name: 'Zeeschuimer',
  facts: {
    account: 'the author of each item',
    dates: 'exact, or from the id where the grid shows none',
    followers: 'TikTok only',
    collected: 'timestamp_collected',
    proves: 'activity',
    traps: [
      'It holds what somebody scrolled past: a selection.',
      'Facebook and LinkedIn are no longer recorded.',
      'Items of other people stand among them: each is read as its author’s.',
    ],
  },
  fits: (value) =>
    has(value, 'item_id', 'source_platform', 'data') &&
    (has(value, 'timestamp_collected') || has(value, 'nav_index') || has(value, '__import_meta')),
  read: ({ value }) => {
    const item = items.get(platformOf(textAt(value, 'source_platform') ?? ''));
    const data = at(value, 'data');
    const owner = item?.owner(data);
    if (item === undefined || owner === undefined) return nothing;
    return says({
      account: handleHint(item.network, owner),
      ...known({ seenAt: dateAt(value, 'timestamp_collected')?.from, profile: item.profile?.(data) }),
      posts: item.posts(data),
    });
  },
};

/** "tiktok.com", "twitter.com", "x.com" … */
function platformOf(source: string): string {
  const [name = ''] = source.replace(/^www\./, '').split('.');
  return name === 'x' ? 'twitter' : name;
}

const byCode = (item: unknown, host: string): Post[] => {
  const code = textAt(item, 'code');
  return postsOf({
    id: textAt(item, 'pk', 'id') ?? code,
    url: code && `https://www.${host}/p/${code}/`,
    at:
      dateAt(item, 'taken_at', 'taken_at_timestamp') ??
      (code === undefined ? undefined : shortcodeDate(code)),
    text: textAt(item, 'caption.text', 'caption'),
    likes: countAt(item, 'like_count'),
    comments: countAt(item, 'comment_count'),
    ...(host === 'threads.net' &&
      has(item, 'text_post_app_info.reply_to_author.username') && { kind: 'reply' as const }),
  });
};

const items: ReadonlyMap<string, Item> = new Map(
  Object.entries<Item>({
    tiktok: {
      network: 'tiktok',
      owner: (d) => textAt(d, 'author.uniqueId', 'author'),
      profile: (d) =>
        known({
          displayName: textAt(d, 'author.nickname'),
          followers: countAt(d, 'authorStats.followerCount', 'authorStatsV2.followerCount'),
        }),
      posts: (d) => {
        const id = textAt(d, 'id');
        return postsOf({
          id,
          at: dateAt(d, 'createTime') ?? (id === undefined ? undefined : tiktokIdDate(id)),
          pinned: isTrue(d, 'isPinnedItem'),
          text: textAt(d, 'desc'),
          likes: countAt(d, 'stats.diggCount'),
          comments: countAt(d, 'stats.commentCount'),
          shares: countAt(d, 'stats.shareCount'),
          views: countAt(d, 'stats.playCount'),
        });
      },
    },
    instagram: {
      network: 'instagram',
      owner: (d) => textAt(d, 'user.username', 'owner.username'),
      posts: (d) => byCode(d, 'instagram.com'),
    },
    threads: {
      network: 'threads',
      owner: (d) => textAt(d, 'user.username'),
      posts: (d) => byCode(d, 'threads.net'),
    },
    twitter: {
      network: 'x',
      owner: (d) =>
        textAt(
          d,
          'core.user_results.result.core.screen_name',
          'core.user_results.result.legacy.screen_name',
          'legacy.user.screen_name',
          'user.screen_name',
          'user.legacy.screen_name',
        ),
      posts: readTweet,
    },
    pinterest: {
      network: 'pinterest',
      owner: (d) => textAt(d, 'native_creator.username', 'pinner.username'),
      posts: (d) =>
        postsOf({
          id: textAt(d, 'id', 'entityId'),
          at: dateAt(d, 'created_at', 'createdAt'),
          text: textAt(d, 'title', 'description'),
        }),
    },
  }),
);

/** A repost bears the id, and so the time, of its own act. */
function readTweet(data: unknown): Post[] {
  const id = textAt(data, 'rest_id', 'legacy.id_str', 'id');
  const isRepost = has(data, 'legacy.retweeted_status_result') || has(data, 'legacy.retweeted_status_id_str');
  return postsOf({
    id,
    kind: isRepost ? 'repost' : has(data, 'legacy.in_reply_to_status_id_str') ? 'reply' : 'original',
    at: dateAt(data, 'legacy.created_at') ?? (id === undefined ? undefined : snowflakeDate(id)),
    text: textAt(data, 'legacy.full_text'),
    likes: countAt(data, 'legacy.favorite_count'),
    comments: countAt(data, 'legacy.reply_count'),
    shares: countAt(data, 'legacy.retweet_count'),
    views: countAt(data, 'views.count'),
  });
}
