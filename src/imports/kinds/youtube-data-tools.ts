import { known } from '../../networks/text/data/index.js';
import { countAt, dateAt, has, postsOf, textAt, urlHint } from '../fields.js';
import { type ImportKind, says } from '../import-kind.js';

/** Video lists of YouTube Data Tools. */
export const youtubeDataTools: ImportKind = {
  id: 'youtube-data-tools',
  name: 'YouTube Data Tools',
  facts: {
    account: 'channelId',
    dates: 'exact',
    followers: 'no',
    proves: 'activity',
    traps: ['A search lists the videos of many channels.'],
  },
  fits: (value) => has(value, 'videoId', 'channelId', 'publishedAt'),
  read: ({ value }) =>
    says({
      account: urlHint(`https://www.youtube.com/channel/${textAt(value, 'channelId') ?? ''}`),
      profile: known({ accountId: textAt(value, 'channelId'), displayName: textAt(value, 'channelTitle') }),
      posts: postsOf({
        id: textAt(value, 'videoId'),
        url: `https://www.youtube.com/watch?v=${textAt(value, 'videoId') ?? ''}`,
        at: dateAt(value, 'publishedAt'),
        text: textAt(value, 'videoTitle'),
        likes: countAt(value, 'likeCount'),
        comments: countAt(value, 'commentCount'),
        views: countAt(value, 'viewCount'),
      }),
    }),
};
