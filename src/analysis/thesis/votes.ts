import type { Cluster } from '../statistics/bootstrap.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import { countedOf } from './count.js';
import type { State } from './states.js';

/** How one company stands: how many of its own accounts are so, could not be told, are there at all. */
export interface Poll {
  yes: number;
  unknown: number;
  all: number;
  /** Nobody knows which accounts it declares: whatever is known of some of them, its vote is open. */
  open: boolean;
}

/** The companies that have a vote or may have one: those with a counted account, and those nobody could read. */
export function pollsOf(
  companies: readonly Pick<CompanyStudy, 'accounts' | 'unread'>[],
  stateOf: (account: AccountStudy) => State,
): Poll[] {
  return companies
    .map((company) => poll(countedOf(company.accounts).map(stateOf), isOpen(company)))
    .filter(hasVote);
}

export function isOpen({ unread }: Pick<CompanyStudy, 'unread'>): boolean {
  return unread?.extent === 'all';
}

export function hasVote({ all, open }: Poll): boolean {
  return all > 0 || open;
}

export function poll(states: readonly State[], open: boolean): Poll {
  let yes = 0;
  let unknown = 0;
  for (const state of states) {
    if (state === 'yes') yes += 1;
    if (state === 'unknown') unknown += 1;
  }
  return { yes, unknown, all: states.length, open };
}

/** One vote per company: the share of its own accounts, from the least to the most it can be. */
export function voteOf({ yes, unknown, all, open }: Poll): Cluster {
  if (open || all === 0) return { low: 0, high: 1, of: 1 };
  return { low: yes / all, high: (yes + unknown) / all, of: 1 };
}

/** Every account counted for itself. */
export function accountsOf({ yes, unknown, all }: Poll): Cluster {
  return { low: yes, high: yes + unknown, of: all };
}

/** Does it run most of what it opened well? Half of it is not most. */
export function isMost(of: Poll): State {
  const { low, high } = voteOf(of);
  if (low > 0.5) return 'yes';
  return high > 0.5 ? 'unknown' : 'no';
}
