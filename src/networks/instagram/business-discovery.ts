import type { Answer } from '../../model/answer.js';
import { type AccountRef, type Post, present, type Reading } from '../../model/reading.js';
import { graphError, graphRequest } from '../meta/graph.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { postText } from '../text/markup/index.js';
import { profileOfUser } from './media.js';

const TOKEN = 'INSTAGRAM_ACCESS_TOKEN';
const media = 'id,timestamp,caption,like_count,comments_count,media_type,media_product_type,permalink';

/** The official API: a professional account of one's own may look at any other professional account. */
export const businessDiscovery: Way = {
  id: 'business-discovery',
  facts: {
    asks: "Meta's Business Discovery with your own token: the profile and its newest posts",
    existence: 'proves presence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'Only professional accounts are given: a personal account and a missing one look alike.',
      'Age-gated accounts and the verified badge are not given.',
    ],
  },
  needs: {
    token: TOKEN,
    how: 'Link a professional Instagram account of yours to a Facebook Page, create an app at developers.facebook.com, and make a token with instagram_basic, instagram_manage_insights and pages_read_engagement.',
  },
  async read(account, ask, options) {
    const pages = await ask(graphRequest('me/accounts?fields=instagram_business_account', TOKEN));
    if (pages.kind === 'refusal') return refused(pages);
    if (pages.status !== 200) return graphError(pages);
    const self = ownId(pages);
    if (self === undefined) return failed('token-without-account');
    const limit = Math.min(Math.max(options.maxPosts, 1), 50);
    const fields = `business_discovery.username(${account.handle}){id,username,name,biography,website,followers_count,follows_count,media_count,media.limit(${limit}){${media}}}`;
    const answer = await ask(graphRequest(`${self}?fields=${encodeURIComponent(fields)}`, TOKEN));
    return answer.kind === 'refusal' ? refused(answer) : readBusinessDiscovery(answer, account);
  },
};

/** The Instagram account behind the token's first Page that has one. */
function ownId(answer: Answer): string | undefined {
  return list(dig(parseJson(answer.body), 'data'))
    .map((page) => text(dig(page, 'instagram_business_account', 'id')))
    .find((id) => id !== undefined && /^\d+$/.test(id));
}

function readBusinessDiscovery(answer: Answer, account: AccountRef): Reading {
  if (answer.status !== 200) return graphError(answer);
  const user = dig(parseJson(answer.body), 'business_discovery');
  if (text(dig(user, 'username'))?.toLowerCase() !== account.handle) return graphError(answer);
  const listed = list(dig(user, 'media', 'data')).flatMap((item) => postOf(item) ?? []);
  const profile = {
    ...profileOfUser(user),
    ...known({
      displayName: text(dig(user, 'name')),
      website: text(dig(user, 'website')),
      following: exactCount(dig(user, 'follows_count')),
    }),
  };
  const total = profile.postsTotal?.value;
  const complete = dig(user, 'media', 'paging', 'cursors', 'after') === undefined || listed.length === total;
  const hidden = listed.length === 0 && (total ?? 0) > 0;
  return {
    outcome: present,
    profile,
    timeline: timelineOf(listed, { complete: complete && !hidden, hidden }),
  };
}

function postOf(item: unknown): Post | undefined {
  const permalink = text(dig(item, 'permalink'));
  const code = /\/(?:p|reel|tv)\/([\w-]+)/.exec(permalink ?? '')?.[1];
  const id = code ?? text(dig(item, 'id'));
  if (id === undefined) return undefined;
  return {
    kind: 'original',
    ...known({
      id,
      at: statedDate(text(dig(item, 'timestamp')) ?? ''),
      url: permalink,
      text: postText(dig(item, 'caption')),
      likes: exactCount(dig(item, 'like_count')),
      comments: exactCount(dig(item, 'comments_count')),
    }),
  };
}
