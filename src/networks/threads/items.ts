import type { Post, Profile } from '../../model/reading.js';
import { exactly, SECOND } from '../../model/time.js';
import { dig, list, number, text } from '../text/dig.js';
import { exactCount } from '../text/exact-count.js';
import { plainText } from '../text/html.js';
import { instagramIdDate, shortcodeDate } from '../text/id-date.js';
import { known } from '../text/known.js';

/** The user object of the page's data, which counts followers exactly. */
export function profileFrom(user: Record<string, unknown>, handle: string): Profile {
  const links = list(user['bio_links']).flatMap((link) => text(dig(link, 'url')) ?? []);
  return {
    ...known({
      accountId: text(user['pk']) ?? number(user['pk'])?.toString(),
      displayName: text(user['full_name']),
      bio: text(user['biography']),
      website: links[0],
      links: links.length > 0 ? links : undefined,
      followers: exactCount(user['follower_count']),
      verified: typeof user['is_verified'] === 'boolean' ? user['is_verified'] : undefined,
    }),
    handle,
  };
}

/** A thread: its first item is the post itself, the later ones are continuations by the same account. */
export function postsOfThread(items: unknown, handle: string): Post[] {
  return list(items).flatMap((item, index) => postFrom(dig(item, 'post'), handle, index > 0) ?? []);
}

function postFrom(post: unknown, handle: string, continues: boolean): Post | undefined {
  const author = text(dig(post, 'user', 'username'))?.toLowerCase();
  const code = text(dig(post, 'code'));
  if (author !== handle || code === undefined) return undefined;
  const taken = number(dig(post, 'taken_at'));
  const info = dig(post, 'text_post_app_info');
  const isRepost = isObject(dig(info, 'share_info', 'reposted_post'));
  const answered = text(dig(info, 'reply_to_author', 'username'))?.toLowerCase();
  const isReply = dig(info, 'is_reply') === true && answered !== handle;
  const continuesOwn = continues || (dig(info, 'is_reply') === true && answered === handle);
  return {
    ...known({
      at: taken
        ? exactly(taken * SECOND)
        : (instagramIdDate(text(dig(post, 'pk')) ?? '') ?? shortcodeDate(code)),
      text: plainText(text(dig(post, 'caption', 'text')) ?? ''),
      likes: exactCount(dig(post, 'like_count')),
      comments: exactCount(dig(info, 'direct_reply_count')),
      shares: exactCount(dig(info, 'repost_count')),
    }),
    id: code,
    url: `https://www.threads.com/@${handle}/post/${code}`,
    kind: isRepost ? 'repost' : isReply ? 'reply' : 'original',
    ...(isPinned(dig(info, 'pinned_post_info')) && { pinned: true }),
    ...(continuesOwn && !isRepost && { thread: true }),
  };
}

function isPinned(info: unknown): boolean {
  return isObject(info) && dig(info, 'is_pinned_to_profile') !== false;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
