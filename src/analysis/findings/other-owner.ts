import { linkBack } from './link-back.js';
import { type AccountRule, clear, found, notApplicable } from './rule.js';

/** The profile names another site, and its name is not the company's: perhaps somebody else's account. */
export const otherOwner: AccountRule = {
  code: 'other-owner',
  grade: 'notice',
  needs: [],
  thresholds: [],
  ofTheLiving: false,
  look({ record, company }) {
    if (company.website === undefined) return notApplicable('no-site');
    const link = linkBack(record.observation?.profile, company);
    if (link.kind === 'unknown') return notApplicable('unknown-profile');
    return link.kind === 'elsewhere' ? found({ website: link.website }) : clear;
  },
};
