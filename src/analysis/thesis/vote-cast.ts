import type { Vote } from '../model/schema/company.js';
import type { CompanyStudy } from '../study.js';
import { countedOf, isLeftBehind, isRunWell } from './count.js';
import type { State } from './states.js';
import { isMost, isOpen, pollsOf } from './votes.js';

/** What one competitor adds to the counts of the verdict: the lists behind those counts are made of it. */
export function voteCast(company: CompanyStudy): Vote {
  const [poll] = pollsOf([company], isRunWell);
  return {
    declares: declares(company),
    ...(poll && { mostRunWell: isMost(poll) }),
    ...(mayLeave(company) && { leavingBehind: leavesBehind(company) }),
  };
}

/** A company nobody could read may declare accounts that nobody knows of. */
function declares(company: CompanyStudy): State {
  if (countedOf(company.accounts).length > 0) return 'yes';
  return company.unread === undefined ? 'no' : 'unknown';
}

/** Only who has an account, or may have one, can leave one. */
export function mayLeave(company: CompanyStudy): boolean {
  return countedOf(company.accounts).length > 0 || isOpen(company);
}

/** One account left behind is enough, whatever else it declares. */
export function leavesBehind(company: CompanyStudy): State {
  const states = countedOf(company.accounts).map(isLeftBehind);
  if (states.includes('yes')) return 'yes';
  return company.unread !== undefined || states.includes('unknown') ? 'unknown' : 'no';
}
