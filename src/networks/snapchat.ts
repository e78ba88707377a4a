import type { Answer } from '../model/answer.js';
import { type Count, type Post, type Profile, present, type Reading } from '../model/reading.js';
import { needsLookup, noAccount, ownAccount } from './account-of.js';
import { followed } from './look-up.js';
import type { AccountOf, Network, Way } from './network.js';
import { plainSeed } from './plain-seed.js';
import { timelineOf } from './reading/timeline.js';
import { absent, failed, hidden, moved, refused, unrecognised } from './refused.js';
import { exactCount } from './text/counts/index.js';
import { dig, known, list, number, parseJson, text } from './text/data/index.js';
import { millisDate, secondsDate, snapchatIdDate } from './text/dates/index.js';
import { loadHtml, plainHost, plainText, segments, textBio } from './text/markup/index.js';

/** 3 to 15 characters from a letter to a letter or digit, with single marks between them. */
const userName = /^[a-z][a-z0-9._-]{1,13}[a-z0-9]$/;

function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const path = segments(url);
  if (host === 't.snapchat.com')
    return path.length === 0 ? noAccount('home-page') : needsLookup('short-link');
  if (!['snapchat.com', 'story.snapchat.com', 'go.snapchat.com'].includes(host))
    return noAccount('reserved-host', { host });
  const [first, second, third] = path;
  if (first === undefined) return noAccount('home-page');
  if (first.startsWith('@')) return named(first.slice(1), second === 'spotlight' && third !== undefined);
  const isStory = host === 'story.snapchat.com' && first === 's';
  if ((first === 'add' || isStory) && second !== undefined) return named(second.replace(/^@/, ''), false);
  if (first === 'spotlight' && second !== undefined) return needsLookup('single-post');
  if (first === 'p' && second !== undefined) return needsLookup('user-id');
  if (first === 'unlock' || (first === 'lens' && second !== undefined)) return needsLookup('code');
  return noAccount('reserved-path', { path: first });
}

function named(raw: string, isPost: boolean): AccountOf {
  const handle = raw.toLowerCase();
  if (!userName.test(handle)) return noAccount('bad-handle', { handle: raw });
  return ownAccount(handle, isPost ? 'post' : undefined);
}

const page: Way = {
  id: 'page',
  facts: {
    asks: 'The public profile page with the data it carries: Spotlights, the live story, saved stories',
    existence: 'proves presence and absence',
    dates: 'selection',
    followers: 'rounded',
    blind: [
      'Stories that were not saved: they are gone after a day, so silence cannot be proven.',
      'Spotlights beyond the 25 the page carries.',
    ],
  },
  async read(account, ask) {
    const answer = await ask({ url: profileUrl(account.handle) });
    return answer.kind === 'refusal' ? refused(answer) : readPage(answer, account.handle);
  },
};

function profileUrl(handle: string): string {
  return `https://www.snapchat.com/@${handle}`;
}

/** Reads the page's `__NEXT_DATA__`. Deleted, banned and never registered accounts are one answer. */
function readPage(answer: Answer, handle: string): Reading {
  const script = loadHtml(answer.body)('script#__NEXT_DATA__').text();
  const props = dig(parseJson(script), 'props', 'pageProps');
  const isOpen = answer.status === 200 || answer.status === 404;
  if (isOpen && dig(props, 'pageType') === 'NOT_FOUND') return absent('not-found-deleted-or-banned');
  if (answer.status !== 200 || props === undefined) return unrecognised(answer);
  const info = dig(props, 'userProfile', 'publicProfileInfo');
  const name = text(dig(info, 'username'))?.toLowerCase();
  if (name === undefined) return readPrivate(props, handle);
  const isAsked = name === handle || text(dig(info, 'mutableName'))?.toLowerCase() === handle;
  if (!isAsked)
    return answer.redirects.length > 0 ? moved(profileUrl(name), 'redirected') : failed('no-identity');
  const posts = newestFirst([...spotlights(props, name), ...snaps(props)]);
  return {
    outcome: present,
    profile: profileFrom(info, name),
    timeline: timelineOf(posts, { order: 'selection' }),
  };
}

/** A person's account without a public profile: it exists, and shows nothing. */
function readPrivate(props: unknown, handle: string): Reading {
  const user = dig(props, 'userProfile', 'userInfo');
  if (text(dig(user, 'username'))?.toLowerCase() !== handle) return failed('no-identity');
  const displayName = text(dig(user, 'displayName'));
  return { ...hidden('no-public-profile'), profile: { ...known({ displayName }), handle } };
}

function profileFrom(info: unknown, handle: string): Profile {
  const badge = number(dig(info, 'badge'));
  const created = millisDate(dig(info, 'creationTimestampMs', 'value'));
  return {
    ...known({
      accountId: text(dig(info, 'businessProfileId')),
      displayName: text(dig(info, 'title')),
      bio: textBio(dig(info, 'bio')),
      website: text(dig(info, 'websiteUrl')),
      followers: subscribers(dig(info, 'subscriberCount')),
      verified: badge === undefined ? undefined : badge === 1,
    }),
    ...(created && { createdAt: { from: created.from, to: created.to } }),
    handle,
  };
}

/** "0" says that the number is not shown; all others are rounded to about a hundred. */
function subscribers(value: unknown): Count | undefined {
  const n = number(value);
  return n === undefined || n <= 0 ? undefined : { value: n, exact: false };
}

function spotlights(props: unknown, handle: string): Post[] {
  return list(dig(props, 'spotlightStoryMetadata')).flatMap((item) => spotlightFrom(item, handle) ?? []);
}

function spotlightFrom(item: unknown, handle: string): Post | undefined {
  const video = dig(item, 'videoMetadata');
  const creator = text(dig(video, 'creator', 'personCreator', 'username'))?.toLowerCase();
  const id = text(dig(item, 'storyId', 'value')) ?? text(dig(item, 'storyId'));
  const at = millisDate(dig(video, 'uploadDateMs')) ?? snapchatIdDate(id ?? '');
  // the list is padded with empty places, and may show what others made
  if (at === undefined || (creator !== undefined && creator !== handle)) return undefined;
  const stats = dig(item, 'engagementStats');
  return {
    ...known({
      id,
      url: id === undefined ? undefined : `https://www.snapchat.com/@${handle}/spotlight/${id}`,
      text: plainText(text(dig(video, 'description')) ?? text(dig(video, 'name')) ?? ''),
      likes: exactCount(dig(stats, 'recommendCount')),
      comments: exactCount(dig(stats, 'commentCount')),
      shares: exactCount(dig(stats, 'shareCount')),
      views: exactCount(dig(stats, 'viewCount')),
    }),
    at,
    kind: 'original',
  };
}

/** Story snaps live a day and are saved again in highlight folders, up to a dozen times: each counts once. */
function snaps(props: unknown): Post[] {
  const lists = [dig(props, 'story'), ...list(dig(props, 'curatedHighlights'))];
  const byKey = new Map<number, Post>();
  for (const snap of lists.flatMap((story) => list(dig(story, 'snapList')))) {
    const at = secondsDate(dig(snap, 'timestampInSec', 'value'));
    if (at === undefined) continue;
    const id = text(dig(snap, 'snapId', 'value'));
    byKey.set(at.from, { ...known({ id }), at, kind: 'original' });
  }
  return [...byKey.values()];
}

function newestFirst(posts: Post[]): Post[] {
  return posts.sort((a, b) => (b.at?.to ?? 0) - (a.at?.to ?? 0));
}

export const snapchat: Network = {
  id: 'snapchat',
  name: 'Snapchat',
  hosts: ['snapchat.com'],
  pace: { gapSeconds: 2 },
  accountOf,
  lookUp: (url, ask) => followed(url, ask, accountOf),
  profileUrl,
  control: {
    certain: 'snapchat',
    impossible: (seed) => `zq${plainSeed(seed)}x9`.slice(0, 15),
  },
  limits: [
    'Stories vanish after a day: an account that saves none looks empty between them.',
    'An account that is deleted, banned or was never there answers alike.',
    'An account without a public profile exists but shows nothing.',
  ],
  ways: [page],
};
