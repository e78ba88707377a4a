import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import {
  type AccountRef,
  type Count,
  type Profile,
  present,
  type Reading,
  type Timeline,
} from '../../model/reading.js';
import { because } from '../../model/reason.js';
import { navigation } from '../meta/navigation.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { refused } from '../refused.js';
import { followersIn } from '../text/counts/index.js';
import { dig, known, text } from '../text/data/index.js';
import {
  type CheerioAPI,
  firstUnder,
  loadHtml,
  objectsIn,
  scriptsWith,
  textBio,
} from '../text/markup/index.js';
import { articlePosts } from './article-posts.js';
import { type Names, namesInDocument } from './owner.js';
import { pageUrl } from './page-url.js';
import { shownFollowers } from './shown-followers.js';
import { taggedPage } from './tagged-page.js';
import { timelineIn } from './timeline.js';
import { utimePosts } from './utime-posts.js';
import { readWall } from './wall.js';

/** The Page's own document: name, website, rounded followers, and one post, the top one of its timeline. */
export const pageDocument: Way = {
  id: 'page-document',
  facts: {
    asks: "the Page's own document on facebook.com",
    existence: 'proves presence',
    dates: 'newest only',
    followers: 'rounded',
    blind: [
      'One post: no rhythm can be told from it, and when it is a pinned one not even the newest date.',
      'A bare page titled Facebook means missing or restricted: which, it does not say.',
    ],
  },
  fills: ['followers', 'dates', 'website'],
  async read(account, ask) {
    const answer = await ask({ url: pageUrl(account.handle), headers: navigation });
    return answer.kind === 'refusal' ? refused(answer) : readPageDocument(answer, account);
  },
};

export function readPageDocument(answer: Answer, account: AccountRef): Reading {
  const $ = loadHtml(answer.body);
  uncomment($);
  const page = answer.status === 200 ? taggedPage($, answer, account.handle) : undefined;
  if (page === undefined) return readWall(answer, $);
  if (page.kind === 'other') return page.reading;
  const data = [...scriptsWith($, '"__typename"'), ...scriptsWith($, 'timeline_list_feed_units')];
  const { accountId, handle = account.handle } = page.profile;
  const names = namesInDocument(data, accountId === undefined ? [handle] : [handle, accountId]);
  const profile = { ...page.profile, ...embeddedProfile(data) };
  const followers = profile.followers ?? shownFollowers($, names);
  const timeline = newestShown($, data, names);
  return { outcome: present, profile: known({ ...profile, followers }), ...(timeline && { timeline }) };
}

/** Documents of the years before 2020 hold most of what they show in comments, which a script puts in place. */
function uncomment($: CheerioAPI): void {
  for (const code of $('code').toArray()) {
    const comment = code.children.find((child) => child.type === 'comment');
    if (comment?.type === 'comment') $(code).html(comment.data);
  }
}

function embeddedProfile(data: readonly unknown[]): Profile {
  const page = firstUnder(data, 'delegate_page');
  const id = text(dig(page, 'id'));
  return known({
    accountId: id,
    // og:title adds the town of a local business
    displayName: text(dig(page, 'name')),
    bio: textBio(dig(firstUnder(data, 'best_description'), 'text')),
    website: websiteIn(data),
    verified: verifiedIn(data),
    followers: followersIn(textsIn(firstUnder(data, 'profile_social_context'))) ?? onlyFollowers(data),
  });
}

/** The badge of the head: an object that has both the flag and the cover or picture of the profile. */
function verifiedIn(data: readonly unknown[]): boolean | undefined {
  for (const object of objectsIn(data)) {
    const isHead =
      'profilePicLarge' in object || 'cover_photo' in object || 'profile_social_context' in object;
    const flag = object['is_verified'] ?? object['show_verified_badge_on_profile'];
    if (isHead && typeof flag === 'boolean') return flag;
  }
  return undefined;
}

/** Elsewhere in the document suggested pages have followers too: a number counts when it is the only one. */
function onlyFollowers(data: readonly unknown[]): Count | undefined {
  const counts = [...textsIn(data)].flatMap((line) => followersIn([line]) ?? []);
  const [first] = counts;
  return counts.every((count) => count.value === first?.value) ? first : undefined;
}

function* textsIn(data: unknown): Generator<string> {
  for (const object of objectsIn(data)) {
    const line = object['text'];
    if (typeof line === 'string' && line.length < 80) yield line;
  }
}

/** The card of the introduction that holds the website; its text is often written without a scheme. */
function websiteIn(data: readonly unknown[]): string | undefined {
  for (const object of objectsIn(data)) {
    if (!Object.values(object).includes('INTRO_CARD_WEBSITE')) continue;
    const shown = text(dig(firstUnder(object, 'title'), 'text'));
    const url = shown === undefined || /^https?:\/\//i.test(shown) ? shown : `https://${shown}`;
    if (url !== undefined && canParse(url)) return url;
  }
  return undefined;
}

/** The top of the timeline. A pinned post there may be years older than the newest one. */
function newestShown($: CheerioAPI, data: readonly unknown[], names: Names): Timeline | undefined {
  const stories = timelineIn(data, names, true);
  const older = [utimePosts($, names), articlePosts($)].find((found) => found.length > 0);
  const timeline = stories ?? (older && timelineOf(older));
  return timeline?.posts.length === 1 && !timeline.complete
    ? { ...timeline, notes: [because('newest-post-only')] }
    : timeline;
}
