import type { Post } from '../../model/reading.js';
import { accountFromUrl } from '../../networks/index.js';
import { known } from '../../networks/text/data/index.js';
import {
  countAboveZero,
  countAt,
  dateAt,
  handleHint,
  has,
  isTrue,
  listAt,
  postsOf,
  textAt,
} from '../fields.js';
import { type ImportKind, nothing, says } from '../import-kind.js';

const name = 'Apify Instagram';

/** Rows of `instagram-profile-scraper`, and of the actors that copy its shape. */
export const apifyInstagramProfile: ImportKind = {
  id: 'apify-instagram-profile',
  name: `${name} profile`,
  facts: {
    account: 'username',
    dates: 'the newest posts (12 at most), exact',
    followers: 'exact',
    proves: 'activity',
    traps: [
      'Pinned posts stand first, whatever their age.',
      'A profile without latestPosts is not a profile without posts.',
      'A private account lists nothing.',
    ],
  },
  fits: (value) =>
    has(value, 'username', 'followersCount') && (has(value, 'postsCount') || has(value, 'latestPosts')),
  read: ({ value }) => {
    const username = textAt(value, 'username');
    if (username === undefined) return nothing;
    const posts = listAt(value, 'latestPosts').flatMap((post) =>
      isOf(post, username) ? readPost(post) : [],
    );
    return says({
      account: handleHint('instagram', username),
      profile: known({
        accountId: textAt(value, 'id'),
        handle: username,
        displayName: textAt(value, 'fullName'),
        bio: textAt(value, 'biography'),
        website: textAt(value, 'externalUrl'),
        followers: countAt(value, 'followersCount'),
        following: countAt(value, 'followsCount'),
        postsTotal: countAboveZero(value, 'postsCount'),
        ...(isTrue(value, 'verified') && { verified: true }),
      }),
      posts,
      ...(isTrue(value, 'private') && { isPrivate: true }),
    });
  },
};

/** Rows of `instagram-post-scraper` and `instagram-scraper`. */
export const apifyInstagramPosts: ImportKind = {
  id: 'apify-instagram-posts',
  name: `${name} posts`,
  facts: {
    account: 'ownerUsername',
    dates: 'exact',
    followers: 'no',
    proves: 'activity',
    traps: [
      'A post of somebody else in which the account is tagged: left out.',
      'The list ends where the run was told to.',
    ],
  },
  fits: (value) => has(value, 'shortCode', 'ownerUsername', 'timestamp'),
  read: ({ value }) => {
    const owner = textAt(value, 'ownerUsername');
    const asked = accountFromUrl(textAt(value, 'inputUrl') ?? '');
    if (owner === undefined || (asked?.network === 'instagram' && asked.handle !== owner.toLowerCase()))
      return nothing;
    return says({ account: handleHint('instagram', owner), posts: readPost(value) });
  },
};

function isOf(post: unknown, username: string): boolean {
  const owner = textAt(post, 'ownerUsername');
  return owner === undefined || owner.toLowerCase() === username.toLowerCase();
}

function readPost(post: unknown): Post[] {
  const code = textAt(post, 'shortCode');
  return postsOf({
    id: textAt(post, 'id') ?? code,
    url: code && `https://www.instagram.com/p/${code}/`,
    at: dateAt(post, 'timestamp'),
    pinned: isTrue(post, 'isPinned'),
    text: textAt(post, 'caption'),
    likes: countAt(post, 'likesCount'),
    comments: countAt(post, 'commentsCount'),
    views: countAboveZero(post, 'videoPlayCount', 'videoViewCount'),
  });
}
