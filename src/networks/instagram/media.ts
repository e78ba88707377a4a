import type { Post, Profile } from '../../model/reading.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, text } from '../text/data/index.js';
import { instagramIdDate, secondsDate, shortcodeDate } from '../text/dates/index.js';
import { postText, textBio } from '../text/markup/index.js';

/**
 * One item of a grid, in any of the shapes Instagram has used: `shortcode` with `taken_at_timestamp` (2016 to 2023, and
 * in embeds), `code` with `taken_at` (2024 and later), `code` with `date` (before 2018). Without a date the id tells it.
 */
export function postOfMedia(node: unknown): Post | undefined {
  const code = text(dig(node, 'shortcode')) ?? text(dig(node, 'code'));
  if (code === undefined || !/^[\w-]{5,60}$/.test(code)) return undefined;
  const pk = text(dig(node, 'pk')) ?? text(dig(node, 'id')) ?? '';
  const caption =
    text(dig(node, 'caption', 'text')) ??
    text(dig(node, 'edge_media_to_caption', 'edges', 0, 'node', 'text')) ??
    text(dig(node, 'caption'));
  return {
    kind: 'original',
    ...known({
      id: code,
      at:
        secondsDate(dig(node, 'taken_at_timestamp')) ??
        secondsDate(dig(node, 'taken_at')) ??
        secondsDate(dig(node, 'date')) ??
        shortcodeDate(code) ??
        instagramIdDate(pk),
      pinned: isPinned(node) || undefined,
      url: `https://www.instagram.com/p/${code}/`,
      text: postText(caption),
      likes:
        exactCount(dig(node, 'like_count')) ??
        exactCount(dig(node, 'edge_liked_by', 'count')) ??
        exactCount(dig(node, 'edge_media_preview_like', 'count')) ??
        exactCount(dig(node, 'likes', 'count')),
      comments:
        exactCount(dig(node, 'comment_count')) ??
        exactCount(dig(node, 'edge_media_to_comment', 'count')) ??
        exactCount(dig(node, 'comments', 'count')),
      views:
        exactCount(dig(node, 'play_count')) ??
        exactCount(dig(node, 'view_count')) ??
        exactCount(dig(node, 'video_view_count')),
    }),
  };
}

/** The ids of those who pinned it: only the account itself can. */
function isPinned(node: unknown): boolean {
  return (
    list(dig(node, 'timeline_pinned_user_ids')).length > 0 || list(dig(node, 'pinned_for_users')).length > 0
  );
}

/** The account, in the shapes of `xig_user_by_username`, `graphql.user`, `web_profile_info` and the embed. */
export function profileOfUser(user: unknown): Profile {
  const links = list(dig(user, 'bio_links'))
    .map((link) => text(dig(link, 'url')))
    .filter((link) => link !== undefined);
  const verified = dig(user, 'is_verified');
  return known({
    accountId: text(dig(user, 'pk')) ?? text(dig(user, 'id')),
    handle: text(dig(user, 'username')),
    displayName: text(dig(user, 'full_name')),
    bio: textBio(dig(user, 'biography')),
    website: text(dig(user, 'external_url')) ?? links[0],
    links: links.length > 0 ? links : undefined,
    verified: typeof verified === 'boolean' ? verified : undefined,
    followers:
      exactCount(dig(user, 'follower_count')) ??
      exactCount(dig(user, 'edge_followed_by', 'count')) ??
      exactCount(dig(user, 'followed_by', 'count')) ??
      exactCount(dig(user, 'followers_count')),
    following:
      exactCount(dig(user, 'following_count')) ??
      exactCount(dig(user, 'edge_follow', 'count')) ??
      exactCount(dig(user, 'follows', 'count')),
    postsTotal:
      exactCount(dig(user, 'all_media_count')) ??
      exactCount(dig(user, 'media_count')) ??
      exactCount(dig(user, 'edge_owner_to_timeline_media', 'count')) ??
      exactCount(dig(user, 'media', 'count')) ??
      exactCount(dig(user, 'posts_count')),
  });
}
