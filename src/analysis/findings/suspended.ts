import { standingRule } from './rule.js';

/** The network itself closed the account. */
export const suspended = standingRule('suspended', 'poor');
