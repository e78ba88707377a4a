import type { Answer } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { postsIn } from '../reading/posts-in.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, failed, hidden, refused, suspended, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';

const PAGE_SIZE = 50;

/** A way asks, and hands what came back to a reader. It never opens a socket, and never throws on a strange answer. */
export const api: Way = {
  id: 'api',
  facts: {
    asks: 'The public API: the profile, then the newest posts',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'exact',
    blind: ['Posts deleted before the audit.'],
  },
  async read(account, ask) {
    const profile = await ask({ url: `https://api.social.example/accounts/${account.handle}` });
    if (profile.kind === 'refusal') return refused(profile);
    const reading = readProfile(profile, account.handle);
    if (reading.outcome.kind !== 'present') return reading;
    const posts = await ask({
      url: `https://api.social.example/accounts/${account.handle}/posts?limit=${PAGE_SIZE}`,
    });
    // the account is there even if its posts were refused: what is unknown stays absent
    return posts.kind === 'refusal' ? reading : withPosts(reading, posts);
  },
};

/** Present needs the handle asked for in the answer; absent needs the network's own documented sign, not a bare 404. */
function readProfile(answer: Answer, handle: string): Reading {
  const data = parseJson(answer.body);
  const error = text(dig(data, 'error'));
  if (error === 'account_not_found') return absent('not-found');
  if (error === 'account_suspended') return suspended('account-suspended');
  if (error === 'account_private') return hidden('private');
  const found = text(dig(data, 'handle'));
  if (answer.status !== 200 || found === undefined) return unrecognised(answer);
  if (found.toLowerCase() !== handle) return failed('other-account', { found });
  return { outcome: present, profile: profileFrom(data) };
}

function profileFrom(data: unknown): Profile {
  return known({
    accountId: text(dig(data, 'id')),
    handle: text(dig(data, 'handle')),
    displayName: text(dig(data, 'name')),
    bio: text(dig(data, 'bio')),
    website: text(dig(data, 'website')),
    followers: exactCount(dig(data, 'followers')),
    postsTotal: exactCount(dig(data, 'posts')),
    createdAt: statedDate(text(dig(data, 'created_at')) ?? ''),
  });
}

/** A list that is not there is no empty list, nor is one of which nothing can be read: then nothing is said about posts. */
function withPosts(reading: Reading, answer: Answer): Reading {
  const items = dig(parseJson(answer.body), 'items');
  if (answer.status !== 200 || !Array.isArray(items)) return reading;
  const posts = postsIn(items, readPost);
  if (posts === undefined) return reading;
  const total = reading.profile?.postsTotal?.value ?? 0;
  return {
    ...reading,
    timeline: timelineOf(posts, {
      complete: items.length < PAGE_SIZE,
      hidden: items.length === 0 && total > 0,
    }),
  };
}

function readPost(item: unknown): Post[] {
  const id = text(dig(item, 'id'));
  if (id === undefined) return [];
  return [
    {
      id,
      kind: dig(item, 'repost_of') === undefined ? 'original' : 'repost',
      ...(dig(item, 'pinned') === true && { pinned: true }),
      ...known({
        at: statedDate(text(dig(item, 'created_at')) ?? ''),
        text: text(dig(item, 'text'))?.slice(0, 500),
        likes: exactCount(dig(item, 'likes')),
        comments: exactCount(dig(item, 'comments')),
      }),
    },
  ];
}
