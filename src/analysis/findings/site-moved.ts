import { siteRule } from './site-state.js';

/** The site redirects to another domain. */
export const siteMoved = siteRule('moved', 'site-moved', 'info');
