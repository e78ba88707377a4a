import { standingRule } from './rule.js';

/** No public activity for over 90 days. */
export const dormant = standingRule('dormant', 'poor', ['dormantDays']);
