import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, number, text } from '../text/data/index.js';
import { millisDate } from '../text/dates/index.js';
import { jsonAfter, loadHtml, metaContent, objectsIn, plainText, textBio } from '../text/markup/index.js';
import { accountOf, bareName, profileUrl } from './account-of.js';
import { readMissing } from './missing.js';

export const page: Way = {
  id: 'page',
  facts: {
    asks: 'The page of the user or publication, with the data it carries',
    existence: 'proves presence and absence',
    dates: 'selection',
    followers: 'exact',
    blind: [
      'Stories that the page does not show at once.',
      'Anything on most days: Cloudflare guards the page.',
    ],
  },
  // Medium mostly refuses this page to programs: it is for pages that a person saw, and where the feed told nothing
  fills: [],
  async read(account, ask) {
    const answer = await ask({ url: profileUrl(account.handle) });
    return answer.kind === 'refusal' ? refused(answer) : readPage(answer, account.handle);
  },
};

function readPage(answer: Answer, handle: string): Reading {
  const missing = readMissing(answer);
  if (missing) return missing;
  if (answer.status !== 200) return unrecognised(answer);
  const state = jsonAfter(answer.body, '__APOLLO_STATE__');
  const owner = ownerIn(state, handle);
  if (owner === undefined) return readPreview(answer, handle);
  return {
    outcome: present,
    profile: profileFrom(owner, handle),
    timeline: timelineOf(postsOf(state, owner), { order: 'selection' }),
  };
}

/** A user or a publication ("collection") of the page's data, by its name. */
function ownerIn(state: unknown, handle: string): Record<string, unknown> | undefined {
  for (const object of objectsIn(state)) {
    const name = object['__typename'] === 'Collection' ? object['slug'] : object['username'];
    if (text(name)?.toLowerCase() === bareName(handle) && text(object['name']) !== undefined) return object;
  }
  return undefined;
}

function profileFrom(owner: Record<string, unknown>, handle: string): Profile {
  return {
    ...known({
      accountId: text(owner['id']),
      displayName: text(owner['name']),
      bio: textBio(owner['bio'] ?? owner['description']),
      followers: exactCount(dig(owner, 'socialStats', 'followerCount') ?? owner['subscriberCount']),
    }),
    handle,
  };
}

/** Stories on the page belong to many: those count whose author or publication is the one asked. */
function postsOf(state: unknown, owner: Record<string, unknown>): Post[] {
  const ref = `${text(owner['__typename'])}:${text(owner['id'])}`;
  const posts: Post[] = [];
  for (const object of objectsIn(state)) {
    const owners = [dig(object, 'creator', '__ref'), dig(object, 'collection', '__ref')];
    const post = object['__typename'] === 'Post' && owners.includes(ref) ? postFrom(object) : undefined;
    if (post) posts.push(post);
  }
  return posts;
}

function postFrom(story: Record<string, unknown>): Post | undefined {
  const id = text(story['id']);
  const at = millisDate(story['firstPublishedAt']);
  if (id === undefined || at === undefined) return undefined;
  return {
    ...known({
      url: text(story['mediumUrl']),
      text: plainText(text(story['title']) ?? ''),
      likes: exactCount(story['clapCount']),
      comments: exactCount(dig(story, 'postResponses', 'count')),
    }),
    // as the feed names it
    id: `https://medium.com/p/${id}`,
    at,
    kind: 'original',
    ...(number(story['pinnedAt']) && { pinned: true }),
  };
}

/** Without data, the page's own address still says whose it is. */
function readPreview(answer: Answer, handle: string): Reading {
  const $ = loadHtml(answer.body);
  const addresses = [$('link[rel="canonical"]').attr('href'), metaContent($, 'og:url')];
  const isAsked = addresses.some((address) => {
    const of = address !== undefined && canParse(address) ? accountOf(new URL(address)) : undefined;
    return of?.kind === 'account' && of.via === undefined && bareName(of.handle) === bareName(handle);
  });
  if (!isAsked) return failed('unparsed', { status: 200 });
  const displayName = metaContent($, 'og:title')?.replace(/\s{1,9}[–—-]\s{1,9}Medium$/, '');
  return {
    outcome: present,
    profile: { ...known({ displayName, bio: metaContent($, 'og:description') }), handle },
  };
}
