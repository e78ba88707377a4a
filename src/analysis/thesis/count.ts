import { type AccountRef, accountKey } from '../../model/reading.js';
import { type Grade, type StandingKind, standingKinds } from '../codes.js';
import type { Share } from '../model/schema/measure.js';
import type { Tally } from '../model/schema/verdict.js';
import { shareOf } from '../statistics/share.js';
import type { AccountStudy } from '../study.js';
import type { State } from './states.js';

/**
 * The share of accounts of which something is so; those nobody can tell are its unknown part. `isOneSided`: that it is not
 * so was seen by a view that could not have shown that it is, as a selection shows life and never silence.
 */
export function shareWhere<T>(
  items: readonly T[],
  state: (item: T) => State,
  isOneSided: (item: T) => boolean = () => false,
): Share {
  let yes = 0;
  let unknown = 0;
  let oneSided = 0;
  for (const item of items) {
    const found = state(item);
    if (found === 'yes') yes += 1;
    if (found === 'unknown') unknown += 1;
    if (found === 'no' && isOneSided(item)) oneSided += 1;
  }
  return shareOf(yes, items.length - unknown, unknown, oneSided);
}

/** Seen only in part: by such a view it can be shown to be alive, and never to be silent. */
export function isSeenInPart({ activity }: AccountStudy): boolean {
  return activity.sight !== 'full';
}

export function isRunWell(account: AccountStudy): State {
  return gradeState(account, 'run-well');
}

export function isLeftBehind(account: AccountStudy): State {
  return gradeState(account, 'left-behind');
}

function gradeState(account: AccountStudy, grade: Grade): State {
  if (account.grade === 'not-checked') return 'unknown';
  if (account.grade === 'alive') return grade === 'left-behind' ? 'no' : 'unknown';
  return account.grade === grade ? 'yes' : 'no';
}

export function tallyOf(accounts: readonly AccountStudy[]): Tally {
  const count = (grade: Grade) => accounts.filter((a) => a.grade === grade).length;
  return {
    links: accounts.length,
    runWell: count('run-well'),
    alive: count('alive'),
    runBadly: count('run-badly'),
    leftBehind: count('left-behind'),
    notChecked: count('not-checked'),
  };
}

export function standingsOf(accounts: readonly AccountStudy[]): Record<StandingKind, number> {
  const counts = Object.fromEntries(standingKinds.map((kind) => [kind, 0])) as Record<StandingKind, number>;
  for (const account of accounts) counts[account.standing.kind] += 1;
  return counts;
}

/**
 * The accounts that count in the verdict. One that several companies declare (a group's) counts once among them all, and
 * for each of them when that company alone is looked at.
 */
export function countedOf(accounts: readonly AccountStudy[]): AccountStudy[] {
  const counted = accounts.filter(({ notCounted }) => notCounted === undefined);
  return oncePerAccount(counted, ({ record }) => record.account);
}

/** The first of those that speak of one and the same account. */
export function oncePerAccount<T>(
  items: readonly T[],
  accountOf: (item: T) => Pick<AccountRef, 'network' | 'handle'>,
): T[] {
  if (items.length < 2) return [...items];
  const known = new Set<string>();
  return items.filter((item) => {
    const key = accountKey(accountOf(item));
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** How many companies these accounts belong to. */
export function companiesOf(accounts: readonly AccountStudy[]): number {
  return new Set(accounts.map((account) => account.companyKey)).size;
}
