import { standingRule } from './rule.js';

/** No public activity for over 90 days, and for longer than its own rhythm, where one is known, explains. */
export const dormant = standingRule('dormant', 'poor', ['dormantDays', 'improbable', 'longestPauseFactor']);
