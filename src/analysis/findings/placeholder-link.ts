import { type CompanyRule, clear, found, notApplicable } from './rule.js';

/** A link nobody ever filled in: the network's front page, the theme's vendor, `/yourpage`. */
export const placeholderLink: CompanyRule = {
  code: 'placeholder-link',
  grade: 'notice',
  thresholds: [],
  look({ company }) {
    if (company.site.state === 'none') return [notApplicable('no-site')];
    if (company.site.state === 'not-checked') return [notApplicable('site-not-checked')];
    const links = company.placeholders.map(({ url, page, reason }) =>
      found({ url, page, kind: reason.code }),
    );
    return links.length > 0 ? links : [clear];
  },
};
