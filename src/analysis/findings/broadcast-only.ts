import type { NetworkId } from '../../model/network-id.js';
import { type AccountRule, clear, figureOf, found, notApplicable } from './rule.js';

/** Networks whose public views list an account's replies among its posts. */
const showReplies: readonly NetworkId[] = ['bluesky', 'fediverse'];

/** People comment and the account never answers anybody. */
export const broadcastOnly: AccountRule = {
  code: 'broadcast-only',
  grade: 'notice',
  needs: ['reply-share'],
  thresholds: ['broadcastPosts'],
  ofTheLiving: true,
  look({ record, measures, activity, settings }) {
    if (!showReplies.includes(record.account.network)) return notApplicable('replies-not-shown');
    if (activity.posts.length < settings.broadcastPosts) return notApplicable('too-few');
    const comments = activity.posts.reduce((sum, post) => sum + (post.comments?.value ?? 0), 0);
    const answers = figureOf(measures, 'reply-share') > 0;
    return comments > 0 && !answers ? found({ posts: activity.posts.length, comments }) : clear;
  },
};
