import type { Profile } from '../../model/reading.js';
import { DAY, type Instant } from '../../model/time.js';
import { isGiven, type Measure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { given, notGiven } from './result.js';

/** Mean length of a calendar month in days. */
export const monthDays = 30.436875;

/**
 * Followers over the months since the account was created: an average pace, not today's. Where the day of creation is not told,
 * `knownBy`, a day on which the account was there already, gives the most that the pace can be.
 */
export function followersPerMonth(
  profile: Profile | undefined,
  knownBy: Instant | undefined,
  seenAt: Instant,
  settings: Settings,
): Measure {
  if (profile?.followers === undefined) return notGiven('unknown-followers');
  if (profile.createdAt === undefined)
    return atMostPerMonth(profile.followers.value, knownBy, seenAt, settings);
  const days = (seenAt - profile.createdAt.to) / DAY;
  const needs = settings.followersLeastDays;
  if (days < needs) return notGiven('too-young', { days: Math.round(days), needs });
  const longest = (seenAt - profile.createdAt.from) / DAY;
  const pace = (age: number) => (profile.followers?.value ?? 0) / (age / monthDays);
  return given(pace(days), 'followers-per-month', 1, {
    range: { low: pace(longest), high: pace(days) },
    rangeOf: 'dates',
  });
}

function atMostPerMonth(
  followers: number,
  knownBy: Instant | undefined,
  seenAt: Instant,
  { followersLeastDays }: Settings,
): Measure {
  if (knownBy === undefined) return notGiven('unknown-created');
  const days = (seenAt - knownBy) / DAY;
  if (days < followersLeastDays) return notGiven('unknown-created');
  return given(followers / (days / monthDays), 'followers-per-month', 1, { atMost: true, args: { knownBy } });
}

/** Months from nothing to 1,000 followers at the average pace since creation. */
export function monthsToThousand(pace: Measure): Measure {
  if (!isGiven(pace)) return pace;
  if (pace.value === 0) return notGiven('no-followers');
  return given(1000 / pace.value, 'months', 1, {
    ...(pace.atMost && { atLeast: true, args: pace.args }),
  });
}

/** Followers gained per month since an earlier audit, at least a week before. */
export function followerGrowth(
  now: { profile: Profile | undefined; at: Instant },
  before: { profile: Profile | undefined; at: Instant } | undefined,
): Measure {
  if (before === undefined) return notGiven('no-earlier-audit');
  const from = before.profile?.followers;
  const to = now.profile?.followers;
  if (from === undefined || to === undefined) return notGiven('unknown-followers');
  const days = (now.at - before.at) / DAY;
  if (days < 7) return notGiven('too-young', { days: Math.round(days), needs: 7 });
  const change = (to.value - from.value) / (days / monthDays);
  return given(change, 'followers-per-month', 2, {
    args: { from: from.value, to: to.value, exact: from.exact && to.exact },
  });
}
