import { linkBack } from './link-back.js';
import { type AccountRule, clear, found, notApplicable } from './rule.js';

/** The profile's links were read and none leads to the company's site. */
export const noLinkBack: AccountRule = {
  code: 'no-link-back',
  grade: 'notice',
  needs: [],
  thresholds: [],
  ofTheLiving: false,
  look({ record, company }) {
    if (company.website === undefined) return notApplicable('no-site');
    const link = linkBack(record.observation?.profile, company);
    if (link.kind === 'unknown') return notApplicable('unknown-profile');
    return link.kind === 'none' ? found({ site: company.website }) : clear;
  },
};
