import type { NetworkId } from '../../model/network-id.js';
import { isGiven } from '../model/schema/measure.js';
import { type AccountRule, argOf, found, notApplicable } from './rule.js';

/** Networks of many servers, each of which counts what it has seen itself. */
const countedByOneServer: readonly NetworkId[] = ['fediverse'];

/**
 * Not one like, comment or share on the last posts: it speaks to nobody. Only where likes are shown, the reaction that
 * costs least: a blog without comments may have many readers. A notice where the counts are those of one server among
 * many: likes given on the others need not have reached it.
 */
export const noResponse: AccountRule = {
  code: 'no-response',
  grade: 'poor',
  needs: ['interactions-per-post'],
  thresholds: ['noResponsePosts', 'interactionPosts'],
  ofTheLiving: true,
  look({ record, measures, settings }) {
    const measure = measures['interactions-per-post'];
    if (!isGiven(measure) || measure.n < settings.noResponsePosts) return notApplicable('too-few');
    if (!String(measure.args?.['parts']).includes('likes')) return notApplicable('unknown-interactions');
    const grade = countedByOneServer.includes(record.account.network) ? 'notice' : 'poor';
    return argOf(measure, 'total') === 0 ? found({ posts: measure.n }, grade) : { kind: 'clear', grade };
  },
};
