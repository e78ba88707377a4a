import type { ClaimResult } from '../codes.js';
import type { Range } from '../model/schema/measure.js';
import type { ClaimOf } from '../model/schema/verdict.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import { countedOf } from './count.js';

/**
 * Claim 3, "abandoned accounts outnumber closed firms": both counted on the same list, as seen at least and at most.
 * A site that is gone or parked stands for a closed firm; it is a sign, not a proof.
 */
export function outnumber(companies: readonly CompanyStudy[]): ClaimOf<'abandoned-outnumber-closed'> {
  const accounts = countedOf(companies.flatMap((c) => c.accounts));
  const abandoned = boundsOf(accounts, (a) => a.standing.kind === 'abandoned', isUnknown);
  const deadSites = boundsOf(
    companies,
    (c) => c.company.site.state === 'unreachable' || c.company.site.state === 'parked',
    (c) => c.company.site.state === 'not-checked' || c.company.site.state === 'none',
  );
  return {
    claim: 'abandoned-outnumber-closed',
    result: compare(abandoned, deadSites),
    abandoned,
    leftBehind: boundsOf(accounts, (a) => a.grade === 'left-behind', isUnknown),
    deadSites,
    companiesAbandoning: boundsOf(
      companies,
      (c) => countedOf(c.accounts).some((a) => a.standing.kind === 'abandoned'),
      (c) => countedOf(c.accounts).some(isUnknown),
    ),
    companies: companies.length,
    accounts: accounts.length,
  };
}

function isUnknown(account: AccountStudy): boolean {
  return account.grade === 'not-checked';
}

/** How many are so for certain, and how many at most if every unknown one were. */
function boundsOf<T>(items: readonly T[], isSo: (item: T) => boolean, unknown: (item: T) => boolean): Range {
  const low = items.filter(isSo).length;
  return { low, high: low + items.filter((item) => !isSo(item) && unknown(item)).length };
}

function compare(more: Range, than: Range): ClaimResult {
  if (more.low > than.high) return 'supported';
  return more.high <= than.low ? 'refuted' : 'undecided';
}
