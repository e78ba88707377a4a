import { standingRule } from './rule.js';

/** Over half a year of a silence its own cadence makes very improbable, or over a year whatever the cadence. */
export const abandoned = standingRule('abandoned', 'poor', [
  'abandonedDays',
  'abandonedWhateverDays',
  'veryImprobable',
]);
