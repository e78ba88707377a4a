import type { Answer } from '../../model/answer.js';
import { type Profile, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, hidden, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, number, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { type CheerioAPI, jsonLdObjects, loadHtml, objectsIn, textBio } from '../text/markup/index.js';
import { isPageOf, profileUrl } from './account-of.js';
import { readGone } from './gone.js';

export const profile: Way = {
  id: 'profile',
  facts: {
    asks: 'The profile page: counters, website, and when the account last saved a pin',
    existence: 'proves presence and absence',
    dates: 'newest only',
    followers: 'exact',
    blind: ['The dates of single pins.', 'Whether a missing account is suspended.'],
  },
  fills: ['dates', 'followers', 'website'],
  async read(account, ask) {
    const answer = await ask({ url: profileUrl(account.handle) });
    return answer.kind === 'refusal' ? refused(answer) : readProfile(answer, account.handle);
  },
};

function readProfile(answer: Answer, handle: string): Reading {
  const gone = readGone(answer, handle);
  if (gone) return gone;
  if (answer.status !== 200) return unrecognised(answer);
  const $ = loadHtml(answer.body);
  const user = userIn($, handle);
  if (user !== undefined) return fromUser(user, handle);
  const page = jsonLdObjects($).find((object) => object['@type'] === 'ProfilePage');
  if (page === undefined) return unrecognised(answer);
  return fromProfilePage(dig(page, 'mainEntity') ?? page, $('link[rel="canonical"]').attr('href'), handle);
}

/** The page's own state holds the user as one object; where it stands has changed over the years. */
function userIn($: CheerioAPI, handle: string): Record<string, unknown> | undefined {
  for (const script of $(
    'script[type="application/json"], script#__PWS_DATA__, script#initial-state',
  ).toArray()) {
    for (const object of objectsIn(parseJson($(script).text()))) {
      const isUser = number(object['follower_count']) !== undefined || object['is_private_profile'] === true;
      if (isUser && text(object['username'])?.toLowerCase() === handle) return object;
    }
  }
  return undefined;
}

/** The page's own user object, or the one its resource answers with. */
export function fromUser(user: Record<string, unknown>, handle: string): Reading {
  const profile = profileFrom(user, handle);
  if (user['is_private_profile'] === true) return { ...hidden('private'), profile };
  const lastSave = statedDate(text(user['last_pin_save_time']) ?? '');
  const pins = number(user['pin_count']);
  return {
    outcome: present,
    profile,
    timeline: timelineOf([], {
      complete: pins === 0,
      hidden: lastSave === undefined && (pins ?? 0) > 0,
      ...(lastSave && { lastActivityStated: lastSave }),
    }),
  };
}

function profileFrom(user: Record<string, unknown>, handle: string): Profile {
  const website = text(user['website_url']);
  const createdAt = statedDate(text(user['created_at']) ?? '');
  return {
    ...known({
      accountId: text(user['id']),
      displayName: text(user['full_name']),
      bio: textBio(user['about']),
      website,
      followers: exactCount(user['follower_count']),
      following: exactCount(user['following_count']),
      postsTotal: exactCount(user['pin_count']),
      verified: verifiedIn(user),
    }),
    ...(createdAt && { createdAt: { from: createdAt.from, to: createdAt.to } }),
    ...(website !== undefined && user['domain_verified'] === true && { verifiedLinks: [website] }),
    handle,
  };
}

/** Pinterest's check mark: a verified merchant, identity or website. Unknown where the state tells none of the three. */
function verifiedIn(user: Record<string, unknown>): boolean | undefined {
  const told = [
    user['is_verified_merchant'],
    dig(user, 'verified_identity', 'verified'),
    user['domain_verified'],
  ].filter((flag) => typeof flag === 'boolean');
  return told.length === 0 ? undefined : told.includes(true);
}

/** Structured data for search engines: who it is and how many follow, without dates. */
function fromProfilePage(entity: unknown, canonical: string | undefined, handle: string): Reading {
  const names = [
    text(dig(entity, 'alternateName')),
    text(dig(entity, 'url')),
    text(dig(entity, '@id')),
    canonical,
  ];
  const isAsked = names.some(
    (name) => name?.replace(/^@/, '').toLowerCase() === handle || isPageOf(name, handle),
  );
  if (!isAsked) return failed('no-identity');
  const stated = dig(entity, 'interactionStatistic');
  const statistics = [stated, ...list(stated)];
  const follows = statistics.find((s) =>
    /FollowAction/.test(JSON.stringify(dig(s, 'interactionType') ?? '')),
  );
  return {
    outcome: present,
    profile: {
      ...known({
        displayName: text(dig(entity, 'name')),
        bio: text(dig(entity, 'description')),
        followers: exactCount(dig(follows, 'userInteractionCount')),
      }),
      handle,
    },
  };
}
