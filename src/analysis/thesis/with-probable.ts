import type { WithProbable } from '../model/schema/verdict.js';
import type { Settings } from '../settings.js';
import { whyNotCounted } from '../standing/not-counted.js';
import type { CompanyStudy } from '../study.js';
import { countedOf, isRunWell, shareWhere } from './count.js';
import { judge } from './judge.js';
import { pollsOf } from './votes.js';

/** What the answer would be if accounts that are only probably theirs counted; undefined where there is none. */
export function withProbable(
  companies: readonly CompanyStudy[],
  settings: Settings,
): WithProbable | undefined {
  const accounts = companies
    .flatMap((c) => c.accounts)
    .filter(({ notCounted }) => notCounted === 'probable').length;
  if (accounts === 0) return undefined;
  const all = companies.map((company) => counting(company, { ...settings, includeProbable: true }));
  const runWell = shareWhere(countedOf(all.flatMap((c) => c.accounts)), isRunWell);
  const { inThisList, mostRunWell } = judge(pollsOf(all, isRunWell), runWell);
  return { accounts, inThisList, mostRunWell, runWell };
}

function counting(company: CompanyStudy, settings: Settings): CompanyStudy {
  const accounts = company.accounts.map(({ notCounted: _, ...account }) => {
    const notCounted = whyNotCounted(company.company, account, company.accounts, settings);
    return { ...account, ...(notCounted && { notCounted }) };
  });
  return { ...company, accounts };
}
