import { type AccountRule, clear, found, notApplicable } from './rule.js';

/** No description and no link. Only where the page was read as having none: a field nobody read is not an empty one. */
export const profileBlank: AccountRule = {
  code: 'profile-blank',
  grade: 'notice',
  needs: [],
  thresholds: [],
  ofTheLiving: false,
  look({ record }) {
    const profile = record.observation?.profile;
    if (profile?.bio === undefined) return notApplicable('unknown-profile');
    const linked = (profile.website ?? '') !== '' || (profile.links ?? []).length > 0;
    return profile.bio.trim() === '' && !linked ? found() : clear;
  },
};
