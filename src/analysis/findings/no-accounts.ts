import { unreadSiteOf } from '../standing/unread-site.js';
import { type CompanyRule, clear, found, notApplicable } from './rule.js';

/** The site was read and names no account at all. */
export const noAccounts: CompanyRule = {
  code: 'no-accounts',
  grade: 'info',
  thresholds: [],
  look({ company, accounts }) {
    if (company.site.state === 'none') return [notApplicable('no-site')];
    if (company.site.pagesRead.length === 0 || unreadSiteOf(company) !== undefined)
      return [notApplicable('site-not-checked')];
    return [accounts.length === 0 ? found({ pages: company.site.pagesRead.length }) : clear];
  },
};
