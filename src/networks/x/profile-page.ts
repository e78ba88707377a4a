import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { type AccountRef, type Post, type Profile, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, blocked, failed, hidden, refused, suspended, unrecognised } from '../refused.js';
import { exactCount, parseCount } from '../text/counts/index.js';
import { dig, known, list, number, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import {
  type CheerioAPI,
  jsonAfter,
  jsonLdObjects,
  loadHtml,
  metaContent,
  objectsIn,
} from '../text/markup/index.js';
import { accountOf } from './account-of.js';
import { legacyPosts, legacyProfile } from './legacy-page.js';
import { renderedPosts } from './rendered-posts.js';
import { type StreamedAccount, streamedAccount } from './stream-page.js';
import { profileOfUser } from './tweet.js';

/** The account's own page, where X serves it rendered: exact counters, and a handful of popular posts. */
export const profilePage: Way = {
  id: 'profile-page',
  facts: {
    asks: "the account's page on x.com",
    existence: 'proves presence',
    dates: 'selection',
    followers: 'exact',
    blind: [
      'Mostly an empty shell for programs: then nothing can be told.',
      'Logged out it lists a pinned post and a few popular ones, not the newest.',
    ],
  },
  fills: ['followers', 'dates', 'website'],
  async read(account, ask) {
    const answer = await ask({
      url: `https://x.com/${account.handle}`,
      headers: { accept: 'text/html,application/xhtml+xml', 'accept-language': 'en-US,en;q=0.9' },
    });
    return answer.kind === 'refusal' ? refused(answer) : readProfilePage(answer, account);
  },
};

export function readProfilePage(answer: Answer, account: AccountRef): Reading {
  const wall = wallAt(answer.finalUrl);
  if (wall) return wall;
  if (answer.status === 402) return blocked('refused', { status: 402 });
  if (answer.status !== 200 && answer.status !== 404) return unrecognised(answer);
  const $ = loadHtml(answer.body);
  const streamed = streamedAccount($, account.handle);
  const user = stateUser(answer.body, account.handle);
  const profile = profileFrom($, account.handle, streamed) ?? (user && profileOfUser(user));
  const isProtected = streamed?.isProtected === true || dig(user, 'protected') === true;
  const notice = noticeIn($) ?? (isProtected ? hidden('private') : unavailable(streamed));
  if (profile === undefined)
    return notice ?? plainNotice($, answer) ?? stateError(answer.body) ?? unreadable($, answer);
  if (notice?.outcome.kind === 'hidden') return { ...notice, profile };
  if (notice) return notice;
  const popular = eachOnce([...renderedPosts($, account.handle), ...(streamed?.posts ?? [])]);
  if (popular.length > 0)
    return { outcome: present, profile, timeline: timelineOf(popular, seenBy(answer, $)) };
  const newest = legacyPosts($, account.handle);
  return newest.length > 0
    ? { outcome: present, profile, timeline: timelineOf(newest) }
    : { outcome: present, profile };
}

/** The page shows some of its posts and carries the data of the same and of others. */
function eachOnce(posts: readonly Post[]): Post[] {
  const byId = new Map<string | undefined, Post>();
  for (const post of posts) byId.set(post.id, { ...post, ...byId.get(post.id) });
  return [...byId.values()];
}

/**
 * Logged out, X chooses by popularity; a person who has logged in sees the newest first, unless the top of the list has been
 * scrolled away: then its cells are gone from the page, and none begins at its upper edge.
 */
function seenBy(answer: Answer, $: CheerioAPI): { order: 'newest-first' | 'selection' } {
  const isLoggedIn = answer.body.includes('"isLoggedIn":true');
  const showsTop = $('[data-testid="cellInnerDiv"]')
    .toArray()
    .some((cell) => /translateY\(0(?:px)?\)/.test($(cell).attr('style') ?? ''));
  return { order: isLoggedIn && showsTop ? 'newest-first' : 'selection' };
}

function wallAt(finalUrl: string): Reading | undefined {
  if (!canParse(finalUrl)) return undefined;
  const { pathname } = new URL(finalUrl);
  if (/^\/(?:i\/flow\/login|login|i\/flow\/signup)\b/.test(pathname)) return hidden('login-wall');
  if (/^\/account\/suspended\b/.test(pathname)) return suspended('suspended-page');
  if (/^\/account\/access\b/.test(pathname)) return blocked('challenge');
  return undefined;
}

/** Identity first: the structured profile, the data for X's own app, the og tags, or the page of the years before 2020. */
function profileFrom(
  $: CheerioAPI,
  handle: string,
  streamed: StreamedAccount | undefined,
): Profile | undefined {
  const structured = structuredProfile($, handle);
  if (structured ?? streamed?.profile) return { ...streamed?.profile, ...structured };
  return legacyProfile($, handle) ?? metaProfile($, handle);
}

function structuredProfile($: CheerioAPI, handle: string): Profile | undefined {
  const page = jsonLdObjects($).find(
    (object) =>
      object['@type'] === 'ProfilePage' &&
      text(dig(object, 'mainEntity', 'additionalName'))?.toLowerCase() === handle,
  );
  if (page === undefined) return undefined;
  const entity = page['mainEntity'];
  const counter = (name: string) =>
    exactCount(
      dig(
        list(dig(entity, 'interactionStatistic')).find((item) => dig(item, 'name') === name),
        'userInteractionCount',
      ),
    );
  return known({
    accountId: text(dig(entity, 'identifier')),
    handle: text(dig(entity, 'additionalName')),
    displayName: text(dig(entity, 'name')),
    bio: text(dig(entity, 'description')),
    website: websiteOf(page),
    verified: $('[data-testid="UserName"] [data-testid="icon-verified"]').length > 0 || undefined,
    followers: counter('Follows'),
    following: counter('Friends'),
    postsTotal: counter('Tweets'),
    createdAt: statedDate(text(page['dateCreated']) ?? ''),
  });
}

/** The link of the profile stands there twice: shortened (t.co) and in full. */
function websiteOf(page: Record<string, unknown>): string | undefined {
  const links = [
    ...list(page['relatedLink']),
    page['relatedLink'],
    ...list(dig(page, 'mainEntity', 'sameAs')),
    ...list(page['sameAs']),
  ]
    .map(text)
    .filter((link) => link !== undefined && /^https?:\/\//i.test(link));
  return links.find((link) => !/^https?:\/\/t\.co\//i.test(link ?? '')) ?? links[0];
}

function metaProfile($: CheerioAPI, handle: string): Profile | undefined {
  // a tab's title begins with the number of unread messages of the person who looked
  const title =
    metaContent($, 'og:title') ??
    $('title')
      .first()
      .text()
      .trim()
      .replace(/^\(\d+\+?\)\s*/, '');
  const named = /^(.*?)\(@(\w{1,15})\)\s{0,9}(?:\/|on|\||auf|sur|en|su)?\s{0,9}(?:X|Twitter)?\b/su.exec(
    title ?? '',
  );
  const shown = metaContent($, 'og:url');
  const owner = shown !== undefined && canParse(shown) ? accountOf(new URL(shown)) : undefined;
  const byUrl = owner?.kind === 'account' && owner.via === undefined && owner.handle === handle;
  const byTitle = named?.[2]?.toLowerCase() === handle;
  if (!byTitle && !(byUrl && metaContent($, 'og:type') === 'profile')) return undefined;
  return known({
    handle: byTitle ? named?.[2] : undefined,
    displayName: byTitle ? text(named?.[1]) : undefined,
    bio: text($('[data-testid="UserDescription"]').first().text()) ?? metaContent($, 'og:description'),
    website: shownWebsite(text($('[data-testid="UserUrl"]').first().text())),
    followers: parseCount(
      $(`a[href$="/${handle}/followers" i], a[href$="/${handle}/verified_followers" i]`).first().text(),
    ),
  });
}

/** The visible link is written without a scheme, and long ones are cut short. */
function shownWebsite(shown: string | undefined): string | undefined {
  if (shown === undefined || shown.includes('…')) return undefined;
  const url = /^https?:\/\//i.test(shown) ? shown : `https://${shown}`;
  return canParse(url) ? url : undefined;
}

/**
 * What a page that shows no profile says in plain text: the two sentences of a notice together, or, for a name nobody has,
 * the description. A profile's own words stand in the same place, so there the status must agree.
 */
function plainNotice($: CheerioAPI, answer: Answer): Reading | undefined {
  const told = (metaContent($, 'description') ?? '').replace(/’/g, "'");
  if (answer.status === 404 && /user profile you're looking for could not be found/i.test(told))
    return absent('missing-notice');
  const body = $('body').clone();
  body.find('script, style, noscript').remove();
  const said = body.text().replace(/’/g, "'");
  if (/account suspended\s*(?:X|Twitter) suspends accounts (?:which|that) violate/i.test(said))
    return suspended('suspended-notice');
  return /this account doesn't exist\s*try searching for another/i.test(said)
    ? absent('missing-notice')
    : undefined;
}

function unavailable(streamed: StreamedAccount | undefined): Reading | undefined {
  return /suspended/i.test(streamed?.unavailable ?? '') ? suspended('suspended-notice') : undefined;
}

/** What the page itself says in place of a timeline. */
function noticeIn($: CheerioAPI): Reading | undefined {
  const said = $('[data-testid="emptyState"], [data-testid="empty_state_header_text"]')
    .text()
    .replace(/’/g, "'");
  if (/account suspended|has been suspended/i.test(said)) return suspended('suspended-notice');
  if (/account doesn't exist/i.test(said)) return absent('missing-notice');
  if (/(?:posts|tweets) are protected/i.test(said)) return hidden('private');
  if (/that page doesn't exist/i.test($('.errorpage-body-content, .body-content').text().replace(/’/g, "'")))
    return absent('missing-notice');
  if (/account withheld/i.test(said)) return hidden('withheld');
  if (/age-restricted adult content/i.test(said)) return hidden('age-gate');
  return undefined;
}

/** The state holds the accounts the page knows, the visitor's own among them, each by its name. */
function stateUser(body: string, handle: string): object | undefined {
  const users = dig(stateOf(body), 'entities', 'users', 'entities');
  return [...objectsIn(users)].find((user) => text(user['screen_name'])?.toLowerCase() === handle);
}

function stateOf(body: string): unknown {
  return jsonAfter(body, '__INITIAL_STATE__');
}

/** Error codes in the state the page carries: 50 and 17 user not found, 63 suspended, 179 and 22 protected. */
function stateError(body: string): Reading | undefined {
  const users = dig(stateOf(body), 'entities', 'users');
  for (const object of objectsIn(users)) {
    const code = number(object['code']);
    if (code === 50 || code === 17) return absent('missing-code', { code });
    if (code === 63) return suspended('suspended-code', { code });
    if (code === 179 || code === 22) return hidden('private');
  }
  return undefined;
}

function unreadable($: CheerioAPI, answer: Answer): Reading {
  return isShell($) ? failed('javascript-shell') : unrecognised(answer);
}

function isShell($: CheerioAPI): boolean {
  return (
    metaContent($, 'og:title') === undefined &&
    /JavaScript is (?:not available|disabled)/i.test($('noscript').text())
  );
}
