import type { Post, Profile } from '../../model/reading.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, number, text } from '../text/data/index.js';
import { instagramIdDate, secondsDate, shortcodeDate } from '../text/dates/index.js';
import { plainText, textBio } from '../text/markup/index.js';

/** The user object of the page's data, which counts followers exactly. */
export function profileFrom(user: Record<string, unknown>, handle: string): Profile {
  const links = list(user['bio_links']).flatMap((link) => text(dig(link, 'url')) ?? []);
  return {
    ...known({
      accountId: text(user['pk']) ?? number(user['pk'])?.toString(),
      displayName: text(user['full_name']),
      bio: textBio(user['biography']),
      website: links[0],
      links: links.length > 0 ? links : undefined,
      followers: exactCount(user['follower_count']),
      verified: typeof user['is_verified'] === 'boolean' ? user['is_verified'] : undefined,
    }),
    handle,
  };
}

/**
 * A thread: its first item is the post itself, the later ones are continuations by the same account; under a post of
 * somebody else they are answers to it.
 */
export function postsOfThread(items: unknown, handle: string): Post[] {
  const root = text(dig(items, 0, 'post', 'user', 'username'))?.toLowerCase();
  return list(items).flatMap((item, index) => {
    const place = index === 0 ? 'root' : root === handle ? 'continuation' : 'answer';
    return postFrom(dig(item, 'post'), handle, place) ?? [];
  });
}

type Place = 'root' | 'continuation' | 'answer';

function postFrom(post: unknown, handle: string, place: Place): Post | undefined {
  const author = text(dig(post, 'user', 'username'))?.toLowerCase();
  const code = text(dig(post, 'code'));
  if (author !== handle || code === undefined) return undefined;
  const info = dig(post, 'text_post_app_info');
  const kind = kindOf(info, handle, place);
  return {
    ...known({
      at:
        secondsDate(dig(post, 'taken_at')) ??
        instagramIdDate(text(dig(post, 'pk')) ?? '') ??
        shortcodeDate(code),
      text: plainText(text(dig(post, 'caption', 'text')) ?? ''),
      likes: exactCount(dig(post, 'like_count')),
      comments: exactCount(dig(info, 'direct_reply_count')),
      shares: exactCount(dig(info, 'repost_count')),
    }),
    id: code,
    url: `https://www.threads.com/@${handle}/post/${code}`,
    kind,
    ...(isPinned(dig(info, 'pinned_post_info')) && { pinned: true }),
    ...(kind === 'original' && continuesOwn(info, place) && { thread: true }),
  };
}

function kindOf(info: unknown, handle: string, place: Place): Post['kind'] {
  if (isObject(dig(info, 'share_info', 'reposted_post'))) return 'repost';
  const answered = text(dig(info, 'reply_to_author', 'username'))?.toLowerCase();
  const repliesToOther = dig(info, 'is_reply') === true && answered !== handle && place !== 'continuation';
  return place === 'answer' || repliesToOther ? 'reply' : 'original';
}

/** An original that is a reply, by what `kindOf` left over, is one to the account itself. */
function continuesOwn(info: unknown, place: Place): boolean {
  return place === 'continuation' || dig(info, 'is_reply') === true;
}

function isPinned(info: unknown): boolean {
  return isObject(info) && dig(info, 'is_pinned_to_profile') !== false;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
