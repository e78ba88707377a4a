import type { Range } from '../model/schema/measure.js';
import type { ClaimOf } from '../model/schema/verdict.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import { countedOf } from './count.js';
import { publishedRates } from './published-rates.js';

/**
 * Claim 3, "abandoned accounts outnumber closed firms", for the record only: whoever lists competitors lists living ones, so
 * the list was made to have few dead sites. Companies beside companies, as seen at least and at most.
 */
export function outnumber(companies: readonly CompanyStudy[]): ClaimOf<'abandoned-outnumber-closed'> {
  const accounts = countedOf(companies.flatMap((c) => c.accounts));
  return {
    claim: 'abandoned-outnumber-closed',
    result: 'beyond-data',
    companies: companies.length,
    companiesAbandoning: boundsOf(
      companies,
      (c) => countedOf(c.accounts).some(isAbandoned),
      (c) => c.unread !== undefined || countedOf(c.accounts).some(isUnknown),
    ),
    deadSites: boundsOf(
      companies,
      (c) => c.company.site.state === 'parked',
      (c) => ['unreachable', 'not-checked', 'none'].includes(c.company.site.state),
    ),
    accounts: accounts.length,
    abandoned: boundsOf(accounts, isAbandoned, isUnknown),
    leftBehind: boundsOf(accounts, (a) => a.grade === 'left-behind', isUnknown),
    published: [...publishedRates],
  };
}

function isAbandoned(account: AccountStudy): boolean {
  return account.standing.kind === 'abandoned';
}

function isUnknown(account: AccountStudy): boolean {
  return account.grade === 'not-checked';
}

/** How many are so for certain, and how many at most if every unknown one were. */
function boundsOf<T>(items: readonly T[], isSo: (item: T) => boolean, unknown: (item: T) => boolean): Range {
  const low = items.filter(isSo).length;
  return { low, high: low + items.filter((item) => !isSo(item) && unknown(item)).length };
}
