import { hijackableLink } from './hijackable-link.js';
import { noAccounts } from './no-accounts.js';
import { placeholderLink } from './placeholder-link.js';
import type { CompanyRule } from './rule.js';
import { siteMoved } from './site-moved.js';
import { siteParked } from './site-parked.js';
import { siteUnreachable } from './site-unreachable.js';

/** Every finding about a company as a whole. */
export const companyRules: readonly CompanyRule[] = [
  siteUnreachable,
  siteParked,
  siteMoved,
  hijackableLink,
  placeholderLink,
  noAccounts,
];
