import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { type AccountRef, type Post, present, type Reading, type Timeline } from '../../model/reading.js';
import { graphError, graphRequest } from '../meta/graph.js';
import type { Way } from '../network.js';
import { postsIn } from '../reading/posts-in.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { postText, textBio } from '../text/markup/index.js';
import { accountOf } from './account-of.js';
import { sameName } from './page-url.js';

const TOKEN = 'FACEBOOK_ACCESS_TOKEN';
const pageFields = 'id,name,username,about,website,fan_count,followers_count,verification_status,link';
const postFields =
  'id,created_time,message,permalink_url,shares,reactions.summary(total_count),comments.summary(total_count)';

/** The official API: exact dates and followers of Pages the token may see. */
export const graph: Way = {
  id: 'graph-api',
  facts: {
    asks: "Meta's Graph API with your own token: the Page and its 25 newest posts",
    existence: 'proves presence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'Pages you do not manage need the feature Page Public Content Access, which Meta reviews.',
      'A missing Page and one the token may not see get the same error.',
    ],
  },
  needs: {
    token: TOKEN,
    how: 'Create an app at developers.facebook.com, have Page Public Content Access approved, and make a token.',
  },
  async read(account, ask, options) {
    const answer = await ask(
      graphRequest(`${account.handle}?fields=${encodeURIComponent(pageFields)}`, TOKEN),
    );
    if (answer.kind === 'refusal') return refused(answer);
    const page = readPage(answer, account);
    if (page.outcome.kind !== 'present') return page;
    const limit = Math.min(Math.max(options.maxPosts, 1), 25);
    const posts = await ask(
      graphRequest(`${account.handle}/posts?fields=${encodeURIComponent(postFields)}&limit=${limit}`, TOKEN),
    );
    const timeline = posts.kind === 'answer' ? readPosts(posts) : undefined;
    return timeline ? { ...page, timeline } : page;
  },
};

function readPage(answer: Answer, account: AccountRef): Reading {
  if (answer.status !== 200) return graphError(answer);
  const page = parseJson(answer.body);
  if (dig(page, 'error') !== undefined) return graphError(answer);
  if (!isAsked(page, account.handle)) return failed('identity-mismatch');
  const verification = text(dig(page, 'verification_status'));
  return {
    outcome: present,
    profile: known({
      accountId: text(dig(page, 'id')),
      handle: text(dig(page, 'username')),
      displayName: text(dig(page, 'name')),
      bio: textBio(dig(page, 'about')),
      website: websiteOf(text(dig(page, 'website'))),
      verified: verification === undefined ? undefined : verification !== 'not_verified',
      // `fan_count` are likes
      followers: exactCount(dig(page, 'followers_count')),
    }),
  };
}

function isAsked(page: unknown, handle: string): boolean {
  const link = text(dig(page, 'link')) ?? '';
  const linked = canParse(link) ? accountOf(new URL(link)) : undefined;
  const names = [
    text(dig(page, 'id')),
    text(dig(page, 'username')),
    linked?.kind === 'account' ? linked.handle : undefined,
  ];
  return names.some((name) => name !== undefined && sameName(name, handle));
}

/** The field is free text: several addresses, often without a scheme. */
function websiteOf(written: string | undefined): string | undefined {
  const first = written?.split(/[\s,;|]+/)[0];
  if (first === undefined || !first.includes('.')) return undefined;
  const url = /^https?:\/\//i.test(first) ? first : `https://${first}`;
  return canParse(url) ? url : undefined;
}

/** Posts newest first; undefined when the answer holds no list (a permission that is missing for posts alone). */
function readPosts(answer: Answer): Timeline | undefined {
  const body = parseJson(answer.body);
  const posts = answer.status === 200 ? postsIn(dig(body, 'data'), postOf) : undefined;
  if (posts === undefined) return undefined;
  const last = dig(body, 'paging') !== undefined && dig(body, 'paging', 'next') === undefined;
  return timelineOf(posts, { complete: last || posts.length === 0 });
}

function postOf(post: unknown): Post | undefined {
  const id = text(dig(post, 'id'));
  const at = statedDate(text(dig(post, 'created_time')) ?? '');
  if (id === undefined || at === undefined) return undefined;
  return {
    kind: 'original',
    ...known({
      id,
      at,
      url: text(dig(post, 'permalink_url')),
      text: postText(dig(post, 'message')),
      likes: exactCount(dig(post, 'reactions', 'summary', 'total_count')),
      comments: exactCount(dig(post, 'comments', 'summary', 'total_count')),
      shares: exactCount(dig(post, 'shares', 'count')),
    }),
  };
}
