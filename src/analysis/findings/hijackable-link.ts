import { type CompanyRule, clear, found } from './rule.js';

/** The site links a handle that nobody holds: anybody can take it and speak in the company's name. */
export const hijackableLink: CompanyRule = {
  code: 'hijackable-link',
  grade: 'poor',
  thresholds: ['controlExempt'],
  look({ accounts }) {
    const gone = accounts.filter((a) => a.standing.kind === 'missing');
    const links = gone.flatMap(({ record }) => {
      const onSite = record.sources
        .filter((s) => s.source !== 'list')
        .map((s) => s.page)
        .sort();
      return onSite[0] === undefined ? [] : [found({ url: record.account.url, page: onSite[0] })];
    });
    return links.length > 0 ? links : [clear];
  },
};
