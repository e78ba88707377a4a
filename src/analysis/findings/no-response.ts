import { isGiven } from '../model/schema/measure.js';
import { type AccountRule, argOf, clear, found, notApplicable } from './rule.js';

/**
 * Not one like, comment or share on the last posts: it speaks to nobody. Only where likes are shown, the reaction that
 * costs least: a blog without comments may have many readers.
 */
export const noResponse: AccountRule = {
  code: 'no-response',
  grade: 'poor',
  needs: ['interactions-per-post'],
  thresholds: ['noResponsePosts', 'interactionPosts'],
  ofTheLiving: true,
  look({ measures, settings }) {
    const measure = measures['interactions-per-post'];
    if (!isGiven(measure) || measure.n < settings.noResponsePosts) return notApplicable('too-few');
    if (!String(measure.args?.['parts']).includes('likes')) return notApplicable('unknown-interactions');
    return argOf(measure, 'total') === 0 ? found({ posts: measure.n }) : clear;
  },
};
