import type { Post, Profile } from '../../model/reading.js';
import { known } from '../../networks/text/data/index.js';
import { at, countAboveZero, countAt, dateAt, handleHint, has, listAt, postsOf, textAt } from '../fields.js';
import { type ImportKind, nothing, says } from '../import-kind.js';

const typed = /^snscrape\.modules\.twitter\.(Tweet|User)$/;

/** Lines of twscrape and snscrape: one tweet or one user each. */
export const twscrape: ImportKind = {
  id: 'twscrape',
  name: 'twscrape / snscrape',
  facts: {
    account: 'user.username',
    dates: 'exact',
    followers: 'exact',
    proves: 'activity',
    traps: ['Replies and reposts stand among the posts.', 'A search lists the posts of many people.'],
  },
  fits: (value) =>
    typed.test(textAt(value, '_type') ?? '') &&
    (has(value, 'user.username', 'date') || has(value, 'username')),
  read: ({ value }) => {
    const user = textAt(value, '_type')?.endsWith('.User') ? value : at(value, 'user');
    const username = textAt(user, 'username');
    if (username === undefined) return nothing;
    const account = handleHint('x', username);
    return says({ account, profile: profileOf(user), posts: user === value ? [] : readTweet(value) });
  },
};

function profileOf(user: unknown): Profile {
  return known({
    accountId: textAt(user, 'id_str', 'id'),
    handle: textAt(user, 'username'),
    displayName: textAt(user, 'displayname'),
    bio: textAt(user, 'rawDescription', 'renderedDescription', 'description'),
    followers: countAt(user, 'followersCount'),
    following: countAt(user, 'friendsCount'),
    postsTotal: countAboveZero(user, 'statusesCount'),
    createdAt: dateAt(user, 'created'),
  });
}

function readTweet(tweet: unknown): Post[] {
  const id = textAt(tweet, 'id_str', 'id');
  const isPinned = listAt(tweet, 'user.pinnedIds').some((pinned) => String(pinned) === id);
  return postsOf({
    id,
    kind: has(tweet, 'retweetedTweet') ? 'repost' : has(tweet, 'inReplyToTweetId') ? 'reply' : 'original',
    pinned: isPinned,
    url: textAt(tweet, 'url'),
    at: dateAt(tweet, 'date'),
    text: textAt(tweet, 'rawContent', 'content'),
    likes: countAt(tweet, 'likeCount'),
    comments: countAt(tweet, 'replyCount'),
    shares: countAt(tweet, 'retweetCount'),
    views: countAt(tweet, 'viewCount'),
  });
}
