import { known } from '../../networks/text/data/index.js';
import { countAt, dateAt, handleHint, has, isTrue, postsOf, textAt, urlHint } from '../fields.js';
import { type ImportKind, says } from '../import-kind.js';

/** Rows of `facebook-posts-scraper`. */
export const apifyFacebookPosts: ImportKind = {
  id: 'apify-facebook-posts',
  name: 'Apify Facebook posts',
  facts: {
    account: 'facebookUrl, else pageName',
    dates: 'exact',
    followers: 'no',
    proves: 'activity',
    traps: [
      'topReactionsCount is the number of kinds of reaction, not of reactions: it is not read.',
      'The list ends where the run was told to.',
    ],
  },
  fits: (value) => has(value, 'postId', 'facebookUrl') && (has(value, 'time') || has(value, 'timestamp')),
  read: ({ value }) =>
    says({
      account: [
        ...urlHint(textAt(value, 'facebookUrl')),
        ...urlHint(textAt(value, 'inputUrl')),
        ...handleHint('facebook', textAt(value, 'pageName')),
      ],
      posts: postsOf({
        id: textAt(value, 'postId'),
        url: textAt(value, 'url', 'topLevelUrl'),
        at: dateAt(value, 'time', 'timestamp'),
        pinned: isTrue(value, 'isPinned'),
        text: textAt(value, 'text'),
        likes: countAt(value, 'likes'),
        comments: countAt(value, 'comments'),
        shares: countAt(value, 'shares'),
        views: countAt(value, 'viewsCount'),
      }),
    }),
};

/** Rows of `facebook-pages-scraper`. */
export const apifyFacebookPages: ImportKind = {
  id: 'apify-facebook-pages',
  name: 'Apify Facebook pages',
  facts: {
    account: 'facebookUrl or pageUrl, else pageName',
    dates: 'no: the day of creation only',
    followers: 'exact',
    proves: 'activity',
    traps: ['likes are not followers.', 'pageAdLibrary.id is another id than pageId.'],
  },
  fits: (value) =>
    has(value, 'title', 'categories') &&
    (has(value, 'pageUrl') || has(value, 'facebookUrl')) &&
    (has(value, 'pageAdLibrary') || has(value, 'pageId') || has(value, 'followers')),
  read: ({ value }) =>
    says({
      account: [
        ...urlHint(textAt(value, 'facebookUrl')),
        ...urlHint(textAt(value, 'pageUrl')),
        ...handleHint('facebook', textAt(value, 'pageName')),
      ],
      profile: known({
        accountId: textAt(value, 'pageId', 'facebookId'),
        displayName: textAt(value, 'title'),
        bio: textAt(value, 'intro'),
        website: textAt(value, 'website'),
        followers: countAt(value, 'followers'),
        createdAt: dateAt(value, 'creation_date'),
      }),
    }),
};
