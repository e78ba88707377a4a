import { standingRule } from './rule.js';

/** Over half a year of a silence its own rhythm makes very improbable, or over a year whatever the rhythm. */
export const abandoned = standingRule('abandoned', 'poor', [
  'abandonedDays',
  'abandonedWhateverDays',
  'veryImprobable',
  'abandonedViewDays',
]);
