import type { Post } from '../../model/reading.js';
import { known } from '../../networks/text/data/index.js';
import { shortcodeDate } from '../../networks/text/dates/index.js';
import { at, countAt, dateAt, handleHint, isTrue, listAt, postsOf, textAt } from '../fields.js';
import { type ImportKind, nothing, says } from '../import-kind.js';

/** `{node, instaloader: {version, node_type}}`: the wrapper instaloader writes, compressed by xz or not. */
function isWrapped(value: unknown, type: string): boolean {
  return at(value, 'node') !== undefined && textAt(value, 'instaloader.node_type') === type;
}

export const instaloaderPost: ImportKind = {
  id: 'instaloader-post',
  name: 'instaloader post',
  facts: {
    account: 'node.owner.username, else the name of the folder',
    dates: 'exact',
    followers: 'no',
    proves: 'activity',
    traps: ['Whether a post is pinned is no longer told.'],
  },
  fits: (value) => isWrapped(value, 'Post'),
  read: ({ value }, { folder }) => {
    const owner = textAt(value, 'node.owner.username') ?? (/^[\w.]{1,30}$/.test(folder) ? folder : undefined);
    return owner === undefined
      ? nothing
      : says({ account: handleHint('instagram', owner), posts: readPost(at(value, 'node')) });
  },
};

export const instaloaderProfile: ImportKind = {
  id: 'instaloader-profile',
  name: 'instaloader profile',
  facts: {
    account: 'node.username',
    dates: 'no',
    followers: 'exact',
    proves: 'activity',
    traps: ['The posts of a profile are taken out when it is saved.'],
  },
  fits: (value) => isWrapped(value, 'Profile'),
  read: ({ value }) => {
    const node = at(value, 'node');
    const username = textAt(node, 'username');
    if (username === undefined) return nothing;
    return says({
      account: handleHint('instagram', username),
      profile: known({
        accountId: textAt(node, 'id'),
        handle: username,
        displayName: textAt(node, 'full_name'),
        bio: textAt(node, 'biography'),
        website: textAt(node, 'external_url'),
        followers: countAt(node, 'edge_followed_by.count', 'follower_count'),
        following: countAt(node, 'edge_follow.count', 'following_count'),
        ...(isTrue(node, 'is_verified') && { verified: true }),
      }),
      ...(isTrue(node, 'is_private') && { isPrivate: true }),
    });
  },
};

function readPost(node: unknown): Post[] {
  const code = textAt(node, 'shortcode', 'code');
  const [caption] = listAt(node, 'edge_media_to_caption.edges');
  return postsOf({
    id: textAt(node, 'id', 'pk') ?? code,
    url: code && `https://www.instagram.com/p/${code}/`,
    at:
      dateAt(node, 'date', 'taken_at_timestamp', 'taken_at') ??
      (code === undefined ? undefined : shortcodeDate(code)),
    text: textAt(caption, 'node.text') ?? textAt(node, 'caption.text', 'caption'),
    likes: countAt(node, 'edge_media_preview_like.count', 'like_count'),
    comments: countAt(node, 'edge_media_to_comment.count', 'comment_count'),
  });
}
