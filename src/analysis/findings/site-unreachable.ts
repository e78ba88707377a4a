import { siteRule } from './site-state.js';

/** The site does not answer. */
export const siteUnreachable = siteRule('unreachable', 'site-unreachable', 'poor');
