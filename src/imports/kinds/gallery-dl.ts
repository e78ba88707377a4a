import { networkNamed } from '../../model/network-id.js';
import { number } from '../../networks/text/data/index.js';
import { shortcodeDate } from '../../networks/text/dates/index.js';
import { at, countAt, handleHint, has, isTrue, postsOf, textAt, utcDateAt } from '../fields.js';
import { error, type ImportKind, nothing, type Says, says } from '../import-kind.js';

/**
 * `-j` prints an array of messages: `[2, {…}]` a folder, `[3, url, {…}]` a file, `[6, url, {…}]` a queue, `[-1, {…}]` an error.
 * `--write-metadata` writes the object alone. One row per file: the rows of one post are one post.
 */
export const galleryDl: ImportKind = {
  id: 'gallery-dl',
  name: 'gallery-dl',
  facts: {
    account: 'username, user.name or author.name, by extractor',
    dates: 'exact',
    followers: 'no',
    proves: 'activity',
    traps: [
      'date is that of the file, post_date that of the post.',
      'A post of several pictures has several rows.',
      'Rows of errors say nothing about the account.',
    ],
  },
  fits: (value) => has(metadataOf(value), 'category', 'subcategory') || isError(value),
  read: ({ value }) => (isError(value) ? error : readMetadata(metadataOf(value))),
};

function isError(value: unknown): boolean {
  return Array.isArray(value) && value[0] === -1 && has(value[1], 'error');
}

function metadataOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return number(value[0]) === undefined
    ? undefined
    : value.find((part) => typeof part === 'object' && part !== null);
}

function readMetadata(meta: unknown): Says {
  const category = textAt(meta, 'category') ?? '';
  if (category === 'twitter') return readTweet(meta);
  if (category === 'instagram') return readInstagram(meta);
  const network = networkNamed(category);
  const owner = textAt(
    meta,
    'username',
    'user.uniqueId',
    'user.username',
    'user.name',
    'user',
    'author.name',
  );
  if (network === undefined || owner === undefined) return nothing;
  const posts = postsOf({
    id: textAt(meta, 'post_id', 'id'),
    url: textAt(meta, 'post_url'),
    at: utcDateAt(meta, 'post_date', 'date'),
    text: textAt(meta, 'desc', 'description', 'title'),
  });
  return says({ account: handleHint(network, owner), posts });
}

function readInstagram(meta: unknown): Says {
  const owner = textAt(meta, 'username');
  const code = textAt(meta, 'post_shortcode', 'shortcode');
  if (owner === undefined) return nothing;
  return says({
    account: handleHint('instagram', owner),
    posts: postsOf({
      id: textAt(meta, 'post_id') ?? code,
      url: code && `https://www.instagram.com/p/${code}/`,
      at:
        utcDateAt(meta, 'post_date') ?? (code === undefined ? utcDateAt(meta, 'date') : shortcodeDate(code)),
      pinned: isPinned(meta),
      text: textAt(meta, 'description'),
      likes: countAt(meta, 'likes'),
    }),
  });
}

/** `pinned` lists the profiles on which the post is pinned, or says so outright. */
function isPinned(meta: unknown): boolean {
  const pinned = at(meta, 'pinned');
  return Array.isArray(pinned) ? pinned.length > 0 : isTrue(meta, 'pinned');
}

/** `user` is whose page was read, `author` who wrote: another author is a repost. */
function readTweet(meta: unknown): Says {
  const author = textAt(meta, 'author.name');
  const owner = textAt(meta, 'user.name') ?? author;
  if (owner === undefined) return nothing;
  const isRepost = (author !== undefined && author !== owner) || (number(at(meta, 'retweet_id')) ?? 0) > 0;
  const isReply = (number(at(meta, 'reply_id')) ?? 0) > 0 || has(meta, 'reply_to');
  const id = textAt(meta, 'tweet_id');
  return says({
    account: handleHint('x', owner),
    posts: postsOf({
      id,
      kind: isRepost ? 'repost' : isReply ? 'reply' : 'original',
      url: id && `https://x.com/${owner}/status/${id}`,
      at: utcDateAt(meta, 'date'),
      text: textAt(meta, 'content'),
      likes: countAt(meta, 'favorite_count'),
      comments: countAt(meta, 'reply_count'),
      shares: countAt(meta, 'retweet_count'),
    }),
  });
}
