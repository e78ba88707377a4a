import { type AccountRule, argOf, clear, figureOf, found } from './rule.js';

/** The later half of the view holds at most half the posts of the earlier one, and chance does not explain it. */
export const declining: AccountRule = {
  code: 'declining',
  grade: 'notice',
  needs: ['trend'],
  thresholds: ['decliningRatio', 'decliningP', 'trendPosts'],
  ofTheLiving: true,
  look({ measures, settings }) {
    const ratio = figureOf(measures, 'trend');
    const p = argOf(measures.trend, 'p') ?? 1;
    if (ratio > settings.decliningRatio || p >= settings.decliningP) return clear;
    const arg = (name: string) => argOf(measures.trend, name) ?? 0;
    return found({ ratio, since: arg('since'), before: arg('before'), after: arg('after') });
  },
};
