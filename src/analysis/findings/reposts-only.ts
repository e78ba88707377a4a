import { type AccountRule, clear, figureOf, found } from './rule.js';

/** Almost everything it shows is somebody else's. */
export const repostsOnly: AccountRule = {
  code: 'reposts-only',
  grade: 'poor',
  needs: ['repost-share'],
  thresholds: ['repostsOnlyShare', 'kindPosts'],
  ofTheLiving: true,
  look({ measures, activity, settings }) {
    const share = figureOf(measures, 'repost-share');
    return share >= settings.repostsOnlyShare ? found({ share, posts: activity.posts.length }) : clear;
  },
};
