import type { Answer } from '../model/answer.js';
import { type Profile, present, type Reading } from '../model/reading.js';
import { needsLookup, noAccount, ownAccount } from './account-of.js';
import { followed } from './look-up.js';
import type { AccountOf, Network, Way } from './network.js';
import { plainSeed } from './plain-seed.js';
import { absent, failed, refused, suspended, unrecognised } from './refused.js';
import { type Feed, readFeed } from './text/feed.js';
import { known } from './text/known.js';
import { timelineOf } from './text/timeline.js';
import { plainHost, segments } from './text/url.js';

/** Medium's feeds list this many stories and have no second page. */
const WINDOW = 10;

const reservedHosts = /^(?:miro|cdn-images-\d+|cdn-static-\d+|glyph|help|policy|api|status|about|assets)$/;
const reservedPaths = new Set(
  'm me tag tags search topic topics explore-topics about policy membership new-story plans jobs-at-medium creators business partner-program earn gift lists r p u feed sitemap _ settings verify-email'.split(
    ' ',
  ),
);

/** `@user`, a publication's `slug`, or `name.medium.com` (which may be either). */
const userName = /^@[a-z0-9_.-]{1,50}$/;
const slug = /^[a-z0-9][a-z0-9-]{0,80}$/;
const storyPath = /(?:^|-)[0-9a-f]{8,12}$/;

function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const path = segments(url);
  if (host === 'medium.com') return fromPath(path);
  if (!host.endsWith('.medium.com')) return noAccount('other-host', { host });
  const name = host.slice(0, -'.medium.com'.length);
  if (name === 'link') return needsLookup('short-link');
  if (reservedHosts.test(name) || !slug.test(name)) return noAccount('reserved-host', { host });
  return ownAccount(host, viaOf(path[0]));
}

function fromPath(path: readonly string[]): AccountOf {
  const [first, second] = path;
  if (first === undefined) return noAccount('home-page');
  if (first === 'feed' && second !== undefined) return named(second, 'feed');
  if (first === 'p') return needsLookup('single-post');
  if (first === 'u') return needsLookup('user-id');
  return named(first, viaOf(second));
}

function named(raw: string, via: 'post' | 'feed' | undefined): AccountOf {
  const name = raw.toLowerCase();
  if (name.startsWith('@'))
    return userName.test(name) ? ownAccount(name, via) : noAccount('bad-handle', { handle: raw });
  if (reservedPaths.has(name)) return noAccount('reserved-path', { path: name });
  return slug.test(name) ? ownAccount(name, via) : noAccount('bad-handle', { handle: raw });
}

function viaOf(segment: string | undefined): 'post' | 'feed' | undefined {
  if (segment === 'feed') return 'feed';
  return segment !== undefined && storyPath.test(segment.toLowerCase()) ? 'post' : undefined;
}

function profileUrl(handle: string): string {
  return handle.endsWith('.medium.com') && !handle.startsWith('@')
    ? `https://${handle}/`
    : `https://medium.com/${handle}`;
}

function feedUrl(handle: string): string {
  return handle.endsWith('.medium.com') && !handle.startsWith('@')
    ? `https://${handle}/feed`
    : `https://medium.com/feed/${handle}`;
}

const feed: Way = {
  id: 'feed',
  facts: {
    asks: 'The RSS feed of the user or the publication (10 newest stories)',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'no',
    blind: [
      'Stories before the ten newest.',
      'Which items of a user’s feed are responses to stories of others.',
      'Whether a missing account was suspended, closed or never there: the feed answers alike.',
    ],
  },
  async read(account, ask) {
    const answer = await ask({ url: feedUrl(account.handle) });
    return answer.kind === 'refusal' ? refused(answer) : readMediumFeed(answer, account.handle);
  },
};

/** Reads `medium.com/feed/…` as the feed of `handle`. */
export function readMediumFeed(answer: Answer, handle: string): Reading {
  const missing = readMissing(answer);
  if (missing) return missing;
  if (answer.status !== 200) return unrecognised(answer);
  const read = readFeed(answer.body, answer.at);
  if (read === undefined) return unrecognised(answer);
  if (!isFeedOf(read, handle)) return failed('other-account', { handle: read.link ?? '' });
  return {
    outcome: present,
    profile: profileFrom(read, handle),
    timeline: timelineOf(read.posts, {
      complete: read.posts.length < WINDOW,
      ...(read.notes.length > 0 && { notes: read.notes }),
    }),
  };
}

function readMissing(answer: Answer): Reading | undefined {
  const { status, body } = answer;
  if (status === 410 && /under investigation|found in violation/i.test(body))
    return suspended('terms-violation');
  if (status !== 404) return undefined;
  const title = /<title[^>]*>([^<]{0,200})/i.exec(body)?.[1] ?? '';
  const said = /not found.{0,5}medium/i.test(title) || body.includes('Out of nothing, something');
  return said ? absent('not-found-or-suspended') : undefined;
}

/** The feed says whose it is by its link; a publication on a domain of its own says it by being Medium's. */
function isFeedOf(read: Feed, handle: string): boolean {
  const owners = [read.link, read.self].flatMap((link) => {
    if (link === undefined || !URL.canParse(link)) return [];
    const of = accountOf(new URL(link));
    return of.kind === 'account' ? [bareName(of.handle)] : [];
  });
  return owners.length > 0 ? owners.includes(bareName(handle)) : read.generator === 'Medium';
}

/** `@acme`, `acme` and `acme.medium.com` are spellings that one account may have. */
function bareName(handle: string): string {
  return handle.replace(/^@/, '').replace(/\.medium\.com$/, '');
}

function profileFrom(read: Feed, handle: string): Profile {
  const displayName = read.title?.replace(/^Stories by (.+) on Medium$/, '$1').replace(/ [-–—] Medium$/, '');
  const ownDomain = read.link !== undefined && !/^https?:\/\/([\w-]+\.)*medium\.com\b/i.test(read.link);
  return {
    ...known({
      displayName,
      bio: read.description === read.title ? undefined : read.description,
      website: ownDomain && read.link !== undefined ? originOf(read.link) : undefined,
      language: read.language,
    }),
    handle,
  };
}

function originOf(link: string): string | undefined {
  return URL.canParse(link) ? `${new URL(link).origin}/` : undefined;
}

export const medium: Network = {
  id: 'medium',
  name: 'Medium',
  hosts: ['medium.com'],
  // Medium resets connections that follow each other more closely, instead of answering 429.
  pace: { gapSeconds: 10 },
  accountOf,
  lookUp: (url, ask) => followed(url, ask, accountOf),
  profileUrl,
  control: { certain: '@medium', impossible: (seed) => `@nosuch_${plainSeed(seed)}`.slice(0, 30) },
  limits: [
    'Followers, claps and the number of stories are shown to signed-in readers only.',
    'A feed holds ten stories: cadence is counted over these ten.',
    'A reset connection may be a rate limit in disguise; it is never taken for a missing account.',
  ],
  ways: [feed],
};
