import { standingRule } from './rule.js';

/** The account went elsewhere and the company still names the old one. */
export const moved = standingRule('moved', 'notice');
