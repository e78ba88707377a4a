import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { type Profile, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { known } from '../text/data/index.js';
import { type Feed, readFeed } from '../text/feeds/index.js';
import { accountOf, bareName } from './account-of.js';
import { readMissing } from './missing.js';

/** Medium's feeds list this many stories and have no second page. */
const WINDOW = 10;

export const feed: Way = {
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

function feedUrl(handle: string): string {
  return handle.endsWith('.medium.com') && !handle.startsWith('@')
    ? `https://${handle}/feed`
    : `https://medium.com/feed/${handle}`;
}

/** Reads `medium.com/feed/…` as the feed of `handle`. */
function readMediumFeed(answer: Answer, handle: string): Reading {
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
      complete: read.listed < WINDOW,
      ...(read.notes.length > 0 && { notes: read.notes }),
    }),
  };
}

/** The feed says whose it is by its link; a publication on a domain of its own says it by being Medium's. */
function isFeedOf(read: Feed, handle: string): boolean {
  const owners = [read.link, read.self].flatMap((link) => {
    if (link === undefined || !canParse(link)) return [];
    const of = accountOf(new URL(link));
    return of.kind === 'account' ? [bareName(of.handle)] : [];
  });
  return owners.length > 0 ? owners.includes(bareName(handle)) : read.generator === 'Medium';
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
  return canParse(link) ? `${new URL(link).origin}/` : undefined;
}
