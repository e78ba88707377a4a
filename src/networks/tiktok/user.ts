import { canParse } from '../../can-parse.js';
import type { Count, Post, Profile } from '../../model/reading.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, text } from '../text/data/index.js';
import { secondsDate, tiktokIdDate, tiktokUserIdDate } from '../text/dates/index.js';
import { postText, textBio } from '../text/markup/index.js';

/** A counter of `stats` or of the embed: rounded to three significant digits, so exact below a thousand. */
export function rounded(value: unknown): Count | undefined {
  const count = exactCount(value);
  return count && { value: count.value, exact: count.value < 1000 };
}

/** `stats` is rounded, `statsV2` exact, in strings; older pages have the first alone. */
export function profileOf(user: unknown, stats: unknown, statsV2: unknown): Profile {
  const counter = (name: string) => exactCount(dig(statsV2, name)) ?? rounded(dig(stats, name));
  const id = text(dig(user, 'id'));
  const verified = dig(user, 'verified');
  return known({
    accountId: id,
    handle: text(dig(user, 'uniqueId')),
    displayName: text(dig(user, 'nickname')) ?? text(dig(user, 'nickName')),
    bio: textBio(dig(user, 'signature')),
    website: websiteOf(user),
    verified: typeof verified === 'boolean' ? verified : undefined,
    followers: counter('followerCount'),
    following: counter('followingCount'),
    postsTotal: counter('videoCount'),
    // 0 means unknown; newer ids carry the day of signing up
    createdAt: secondsDate(dig(user, 'createTime')) ?? tiktokUserIdDate(id ?? ''),
    language: text(dig(user, 'language')),
  });
}

/** The link of the profile, often written without a scheme. TikTok puts its own campaign pages there too: those are none. */
function websiteOf(user: unknown): string | undefined {
  const link = text(dig(user, 'bioLink', 'link'));
  if (link === undefined) return undefined;
  const url = /^[a-z][a-z+.-]*:\/\//i.test(link) ? link : `https://${link}`;
  if (!canParse(url) || /(?:^|\.)tiktok\.com$/i.test(new URL(url).hostname)) return undefined;
  return url;
}

/** An item of a list, in the shape of the page (`createTime`, `stats`) or of the embed (an id and a play count). */
export function postOf(item: unknown, handle: string): Post | undefined {
  const id = text(dig(item, 'id'));
  if (id === undefined || !/^\d{10,20}$/.test(id) || dig(item, 'privateItem') === true) return undefined;
  const count = (name: string) => exactCount(dig(item, 'statsV2', name)) ?? rounded(dig(item, 'stats', name));
  const kind = dig(item, 'imagePost') === undefined ? 'video' : 'photo';
  return {
    kind: 'original',
    ...known({
      id,
      at: secondsDate(dig(item, 'createTime')) ?? tiktokIdDate(id),
      pinned: dig(item, 'isPinnedItem') === true || undefined,
      url: `https://www.tiktok.com/@${handle}/${kind}/${id}`,
      text: postText(dig(item, 'desc')),
      likes: count('diggCount'),
      comments: count('commentCount'),
      shares: count('shareCount'),
      views: count('playCount') ?? rounded(dig(item, 'playCount')),
    }),
  };
}
