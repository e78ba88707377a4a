import type { SiteRecord } from '../../model/audit-data.js';
import type { FindingCode, FindingGrade } from '../codes.js';
import { type CompanyRule, clear, found, notApplicable } from './rule.js';

/** A finding that says what became of the company's site. A dead site is not a dead company. */
export function siteRule(state: SiteRecord['state'], code: FindingCode, grade: FindingGrade): CompanyRule {
  return {
    code,
    grade,
    thresholds: [],
    look({ company: { site } }) {
      if (site.state === 'none') return [notApplicable('no-site')];
      if (site.state === 'not-checked') return [notApplicable('site-not-checked')];
      return [site.state === state ? found(site.reason && { reason: site.reason.code }) : clear];
    },
  };
}
