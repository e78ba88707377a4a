import { iso } from './clock.mjs';
import { oneRecentPost } from './control.mjs';
import { blueskyKey } from './ids.mjs';

const api = 'https://public.api.bsky.app/xrpc';
const profileUrl = (handle) => `${api}/app.bsky.actor.getProfile?actor=${handle}`;
const feedUrl = (handle, filter = '') =>
  `${api}/app.bsky.feed.getAuthorFeed?actor=${handle}&limit=100${filter}&includePins=true`;

export const didOf = (random) => `did:plc:${random.word(24, 'abcdefghijklmnopqrstuvwxyz234567')}`;

/** The app view: the profile, then the newest posts. */
export function bluesky(account) {
  const { handle, random } = account;
  const did = didOf(random);
  const author = { did, handle, displayName: account.name };
  return [
    {
      url: profileUrl(handle),
      json: {
        did,
        handle,
        displayName: account.name,
        description: account.bio,
        followersCount: account.followers,
        followsCount: random.whole(40, 400),
        postsCount: account.posts.length,
        createdAt: iso(Date.parse(account.created)),
        indexedAt: iso(Date.parse(account.created)),
        labels: [],
      },
    },
    {
      url: feedUrl(handle),
      json: { feed: account.posts.slice(0, 100).map((post) => itemOf(post, author, random)) },
    },
  ];
}

function itemOf(post, author, random) {
  const uri = `at://${author.did}/app.bsky.feed.post/${blueskyKey(post.time, random)}`;
  const other = 'at://did:plc:customer2222222222222222/app.bsky.feed.post/3lzzzzzzzzz2a';
  const parent = { uri: other, cid: 'bafycustomer' };
  return {
    post: {
      uri,
      cid: `bafyrei${random.word(12, 'abcdefghijklmnop234567')}`,
      author,
      record: {
        $type: 'app.bsky.feed.post',
        createdAt: iso(post.time),
        text: post.text,
        ...(post.kind === 'reply' && { reply: { parent, root: parent } }),
      },
      replyCount: post.comments,
      repostCount: post.shares,
      likeCount: post.likes,
      quoteCount: 0,
      indexedAt: iso(post.time + 900),
    },
  };
}

export const blueskyControls = (seed) => [
  ...bluesky(control('bsky.app')),
  ...nobody(`no-such-${seed}.bsky.social`),
];

function control(handle) {
  return {
    handle,
    name: 'Bluesky',
    bio: 'Official account',
    followers: 31_204_118,
    created: '2023-02-12',
    ...oneRecentPost,
  };
}

/** Nobody's handle: no profile, and neither the resolver nor the handle's own host leads to an account. */
const nobody = (handle) => [
  { url: profileUrl(handle), ...invalid('Profile not found') },
  {
    url: `${api}/com.atproto.identity.resolveHandle?handle=${handle}`,
    ...invalid('Unable to resolve handle'),
  },
  { url: `https://${handle}/.well-known/atproto-did`, status: 404, json: { message: 'User not found' } },
];

const invalid = (message) => ({ status: 400, json: { error: 'InvalidRequest', message } });
