import { standingRule } from './rule.js';

/** The company names an account the network says does not exist. */
export const missing = standingRule('missing', 'poor', ['controlExempt']);
