import { standingRule } from './rule.js';

/** Silent for one to three months, or for longer than its own cadence explains. */
export const slowing = standingRule('slowing', 'poor', [
  'activeDays',
  'dormantDays',
  'improbable',
  'improbableFloorDays',
]);
