import { siteRule } from './site-state.js';

/** The domain shows a parking page. */
export const siteParked = siteRule('parked', 'site-parked', 'poor');
