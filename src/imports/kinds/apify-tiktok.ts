import { known } from '../../networks/text/data/index.js';
import { countAt, dateAt, handleHint, has, isTrue, postsOf, textAt } from '../fields.js';
import { type ImportKind, nothing, says } from '../import-kind.js';

/** Rows of `tiktok-scraper` and its kin. */
export const apifyTiktok: ImportKind = {
  id: 'apify-tiktok',
  name: 'Apify TikTok',
  facts: {
    account: 'authorMeta.name',
    dates: 'exact',
    followers: 'exact',
    proves: 'activity',
    traps: ['Rows of a search may lack the author: left out.', 'Pinned videos stand first.'],
  },
  fits: (value) =>
    has(value, 'webVideoUrl', 'authorMeta') && (has(value, 'createTimeISO') || has(value, 'createTime')),
  read: ({ value }) => {
    const author = textAt(value, 'authorMeta.name');
    if (author === undefined) return nothing;
    return says({
      account: handleHint('tiktok', author),
      profile: known({
        accountId: textAt(value, 'authorMeta.id'),
        handle: author,
        displayName: textAt(value, 'authorMeta.nickName'),
        bio: textAt(value, 'authorMeta.signature'),
        followers: countAt(value, 'authorMeta.fans'),
      }),
      posts: postsOf({
        id: textAt(value, 'id'),
        url: textAt(value, 'webVideoUrl'),
        at: dateAt(value, 'createTimeISO', 'createTime'),
        pinned: isTrue(value, 'isPinned'),
        text: textAt(value, 'text'),
        likes: countAt(value, 'diggCount'),
        comments: countAt(value, 'commentCount'),
        shares: countAt(value, 'shareCount'),
        views: countAt(value, 'playCount'),
      }),
    });
  },
};
