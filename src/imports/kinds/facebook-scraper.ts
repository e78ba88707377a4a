import { known } from '../../networks/text/data/index.js';
import { countAt, dateAt, handleHint, has, postsOf, textAt } from '../fields.js';
import { type ImportKind, says } from '../import-kind.js';

/** Rows of the Python program of that name, last changed in 2023. */
export const facebookScraper: ImportKind = {
  id: 'facebook-scraper',
  name: 'facebook-scraper',
  facts: {
    account: 'username, else user_id',
    dates: 'to a day: its time has no zone',
    followers: 'no',
    collected: 'fetched_time',
    proves: 'activity',
    traps: ['time is that of the machine it ran on.', 'time may be missing.'],
  },
  fits: (value) =>
    has(value, 'post_id') &&
    ['post_text', 'shared_text', 'w3_fb_url'].filter((k) => has(value, k)).length >= 2,
  read: ({ value }) => {
    const { username, userId } = {
      username: textAt(value, 'username'),
      userId: textAt(value, 'user_id', 'page_id'),
    };
    const isVanity = username !== undefined && /^[\w.-]+$/.test(username);
    return says({
      account: [...(isVanity ? handleHint('facebook', username) : []), ...handleHint('facebook', userId)],
      ...known({ seenAt: dateAt(value, 'fetched_time')?.from }),
      posts: postsOf({
        id: textAt(value, 'post_id'),
        url: textAt(value, 'post_url', 'w3_fb_url'),
        at: dateAt(value, 'time', 'timestamp'),
        text: textAt(value, 'post_text', 'text'),
        likes: countAt(value, 'likes'),
        comments: countAt(value, 'comments'),
        shares: countAt(value, 'shares'),
      }),
    });
  },
};
