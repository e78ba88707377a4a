import { standingRule } from './rule.js';

/** The owner closed the account, and the company still names it. */
export const closedByOwner = standingRule('closed-by-owner', 'poor');
