import { median } from 'simple-statistics';
import type { Profile } from '../../model/reading.js';
import { isGiven, type Measure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import type { Activity, DatedPost } from './activity.js';
import { given, notGiven, tooFew } from './result.js';

const parts = ['likes', 'comments', 'shares'] as const;

/**
 * Median interactions per post over the last 12 posts of its own: the counters the network shows, added up. Which
 * ones is said in `parts`, because figures with other parts do not compare. Smallest sample: 5 posts.
 */
export function interactionsPerPost(activity: Activity, settings: Settings): Measure {
  if (activity.sight === 'selection') return notGiven('view-is-selection');
  const counted = activity.posts
    .filter((post) => post.kind === 'original' && !post.pinned && shown(post).length > 0)
    .slice(-settings.interactionPosts);
  if (counted.length === 0) return notGiven('unknown-interactions');
  if (counted.length < settings.interactionLeast) return tooFew(counted.length, settings.interactionLeast);
  const shownByAll = parts.filter((part) => counted.every((post) => post[part] !== undefined));
  if (shownByAll.length === 0) return notGiven('unknown-interactions');
  const sums = counted.map((post) => shownByAll.reduce((sum, part) => sum + (post[part]?.value ?? 0), 0));
  return given(median(sums), 'interactions', counted.length, {
    args: { parts: shownByAll.join('+'), total: sums.reduce((a, b) => a + b, 0) },
  });
}

function shown(post: DatedPost): string[] {
  return parts.filter((part) => post[part] !== undefined);
}

/** Median interactions per post in per cent of the followers: the one rate comparable from outside. */
export function engagement(activity: Activity, profile: Profile | undefined, settings: Settings): Measure {
  const interactions = interactionsPerPost(activity, settings);
  if (!isGiven(interactions)) return interactions;
  const followers = profile?.followers?.value;
  if (followers === undefined || followers === 0) return notGiven('unknown-followers');
  return given((interactions.value / followers) * 100, 'percent', interactions.n, {
    args: interactions.args,
  });
}
