import type { Measure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import type { Activity } from './activity.js';
import { given, notGiven, tooFew } from './result.js';

/** Share of the listed posts that only pass on somebody else's. Smallest sample: 5 posts. */
export function repostShare(activity: Activity, settings: Settings): Measure {
  return shareOfKind(activity, settings, 'repost');
}

/** Share of the listed posts that answer somebody; only meaningful where the view lists replies. */
export function replyShare(activity: Activity, settings: Settings): Measure {
  return shareOfKind(activity, settings, 'reply');
}

function shareOfKind(activity: Activity, settings: Settings, kind: 'repost' | 'reply'): Measure {
  const { posts, sight } = activity;
  if (sight === 'selection') return notGiven('view-is-selection');
  if (sight === 'hidden') return notGiven('timeline-hidden');
  if (sight === 'lower-bound') return notGiven('view-is-lower-bound');
  if (posts.length === 0) return notGiven('no-posts');
  if (posts.length < settings.kindPosts) return tooFew(posts.length, settings.kindPosts);
  return given(posts.filter((p) => p.kind === kind).length / posts.length, 'share', posts.length);
}
