import { standingRule } from './rule.js';

/** A name held and never used. */
export const neverStarted = standingRule('never-started', 'poor', [
  'neverStartedDays',
  'neverStartedPosts',
  'neverStartedFewDays',
]);
