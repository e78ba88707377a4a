import { getDomain } from 'tldts';
import { type CompanyRule, clear, found } from './rule.js';

/** The site links a handle that nobody holds: anybody can take it and speak in the company's name. */
export const hijackableLink: CompanyRule = {
  code: 'hijackable-link',
  grade: 'poor',
  thresholds: ['controlExempt'],
  look({ accounts, company }) {
    const own = new Set([company.website ?? '', ...company.site.pagesRead].map((url) => getDomain(url)));
    // Servers that say "gone for good" give the name to nobody else.
    const gone = accounts.filter(
      ({ standing }) => standing.kind === 'missing' && standing.reason.code !== 'network-says-gone',
    );
    const links = gone.flatMap(({ record }) => {
      const onSite = record.sources
        .map((s) => s.page)
        .filter((page) => getDomain(page) !== null && own.has(getDomain(page)))
        .sort();
      return onSite[0] === undefined ? [] : [found({ url: record.account.url, page: onSite[0] })];
    });
    return links.length > 0 ? links : [clear];
  },
};
