import type { Profile } from '../../model/reading.js';
import type { Instant } from '../../model/time.js';
import type { Measures } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import type { Activity } from './activity.js';
import { alive, type PoolMember, type Pools } from './alive.js';
import { followerGrowth, followersPerMonth, monthsToThousand } from './followers.js';
import { gapLongest, gapMedian } from './gaps.js';
import { engagement, interactionsPerPost } from './interactions.js';
import { replyShare, repostShare } from './kinds.js';
import type { PooledLateness } from './pooled-lateness.js';
import { postsPerWeek, postsPerWeekRecent } from './posts-per-week.js';
import { regularity } from './regularity.js';
import { silence, silenceOriginal } from './silence.js';
import { ownGaps, presentSilence } from './silence-probability.js';
import { trend } from './trend.js';
import { activeWeeks } from './weeks.js';

export interface Measured extends PoolMember {
  /** Names the account among those the list is learnt from. */
  key: string;
  activity: Activity;
  profile: Profile | undefined;
  /** A day on which an archived copy of the company's site names the account already. */
  knownBy?: Instant | undefined;
  /** The same account in an earlier audit. */
  before: { profile: Profile | undefined; at: Instant } | undefined;
}

/** What is learnt from the whole list. */
export interface ListPools {
  alive: Pools;
  lateness: PooledLateness | undefined;
}

/** Every measure of one account: the figure, or why it is not given. */
export function measuresOf(account: Measured, pools: ListPools, settings: Settings): Measures {
  const { key, activity, profile } = account;
  const pace = followersPerMonth(profile, account.knownBy, activity.seenAt, settings);
  return {
    silence: silence(activity),
    'silence-original': silenceOriginal(activity),
    'posts-per-week': postsPerWeek(activity, settings),
    'posts-per-week-recent': postsPerWeekRecent(activity, settings),
    'active-weeks': activeWeeks(activity, settings),
    'gap-median': gapMedian(activity, settings),
    'gap-longest': gapLongest(activity, settings),
    ...regularity(activity, settings),
    trend: trend(activity, settings),
    'silence-probability': presentSilence(key, activity, pools.lateness, settings),
    'own-gap-quantile': ownGaps(activity, settings),
    'alive-probability': alive(account, pools.alive, settings),
    'repost-share': repostShare(activity, settings),
    'reply-share': replyShare(activity, settings),
    'interactions-per-post': interactionsPerPost(activity, settings),
    engagement: engagement(activity, profile, settings),
    'followers-per-month': pace,
    'months-to-thousand': monthsToThousand(pace),
    'follower-growth': followerGrowth({ profile, at: activity.seenAt }, account.before),
  };
}
