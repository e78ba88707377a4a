import { type NetworkId, networkIds } from '../../model/network-id.js';
import { accountKey } from '../../model/reading.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import { countedOf, isRunWell, oncePerAccount, shareWhere } from './count.js';
import { judge } from './judge.js';
import type { State } from './states.js';
import { hasVote, isMost, isOpen, poll } from './votes.js';

/** What a person is asked to look at, in the order in which it settles the verdict for this list. */
export interface LookOrder {
  /** Those that settle it first, network by network; then the others, network by network. */
  accounts: AccountStudy[];
  /** So many from the head would settle it, if they are as the seen ones are; undefined where not even all would. */
  settling: number | undefined;
}

/** A company and those of its accounts that a person may be asked for. */
interface Asked {
  company: CompanyStudy;
  accounts: AccountStudy[];
  /** The fewest of them that decide its vote; infinite where it is decided, or they cannot. */
  needed: number;
}

/**
 * What only a person can see, where it settles most first: of the companies whose vote is open, those that fewest accounts
 * decide, until the list as a whole is settled. The seen accounts say which way it is likely to go. Within each part accounts
 * of one network stand together, for that is one sign-in.
 */
export function lookOrder(companies: readonly CompanyStudy[]): LookOrder {
  const rivals = companies.filter(({ company }) => !company.self);
  const likely = likelyState(rivals);
  const wanted = sizes(companies);
  const asked = rivals.map((company) => askedOf(company, likely, wanted)).sort((a, b) => a.needed - b.needed);
  const deciding = asked.flatMap(({ accounts, needed }) =>
    Number.isFinite(needed) ? accounts.slice(0, needed) : [],
  );
  const ordered = once([...deciding, ...asked.flatMap(({ accounts }) => accounts)]);
  const settling = settledAfter(rivals, ordered, likely);
  const head = ordered.slice(0, settling ?? 0);
  const uncounted = companies.flatMap(({ accounts }) => accounts.filter((a) => isClosed(a) && !isCounted(a)));
  const parts = [head, ordered.slice(settling ?? 0), uncounted];
  return {
    accounts: once(parts.flatMap((part) => byNetwork(part, wanted))),
    settling,
  };
}

/** Not seen, and no person has looked yet. What moved is looked at under its new address. */
export function isClosed({ grade, standing, record }: AccountStudy): boolean {
  return grade === 'not-checked' && standing.kind !== 'moved' && record.observation?.seenBy === undefined;
}

function isCounted({ notCounted }: AccountStudy): boolean {
  return notCounted === undefined;
}

function askedOf(company: CompanyStudy, likely: State, wanted: ReadonlyMap<NetworkId, number>): Asked {
  const counted = countedOf(company.accounts);
  const accounts = counted
    .filter(isClosed)
    .sort((a, b) => rank(a.record.account.network, b.record.account.network, wanted));
  const of = poll(counted.map(isRunWell), isOpen(company));
  const most =
    likely === 'yes' ? Math.floor(of.all / 2) + 1 - of.yes : of.yes + of.unknown - Math.floor(of.all / 2);
  const decides = hasVote(of) && !of.open && isMost(of) === 'unknown' && most <= accounts.length;
  return { company, accounts, needed: decides ? most : Number.POSITIVE_INFINITY };
}

/**
 * How many of each network visitors are not shown: where most are, a sign-in is worth most. Those a person has looked at
 * still count, so that a network one is at work on stays where it is.
 */
function sizes(companies: readonly CompanyStudy[]): Map<NetworkId, number> {
  const counts = new Map<NetworkId, number>();
  for (const account of companies.flatMap(({ accounts }) => accounts)) {
    const { record } = account;
    if (!isClosed(account) && record.observation?.seenBy === undefined) continue;
    counts.set(record.account.network, (counts.get(record.account.network) ?? 0) + 1);
  }
  return counts;
}

function rank(a: NetworkId, b: NetworkId, wanted: ReadonlyMap<NetworkId, number>): number {
  return (wanted.get(b) ?? 0) - (wanted.get(a) ?? 0) || networkIds.indexOf(a) - networkIds.indexOf(b);
}

/** What most of the judged accounts are; where none is, that they are not run well: a silence is seen at a glance. */
function likelyState(companies: readonly CompanyStudy[]): State {
  const states = countedOf(companies.flatMap(({ accounts }) => accounts)).map(isRunWell);
  const yes = states.filter((state) => state === 'yes').length;
  return yes * 2 > states.filter((state) => state !== 'unknown').length ? 'yes' : 'no';
}

/** The smallest number from the head whose answers, all as is likely, settle the verdict for this list. */
function settledAfter(
  companies: readonly CompanyStudy[],
  ordered: readonly AccountStudy[],
  likely: State,
): number | undefined {
  const isSettled = (answered: number) => {
    const known = new Set(ordered.slice(0, answered).map(keyOf));
    const stateOf = (account: AccountStudy) => (known.has(keyOf(account)) ? likely : isRunWell(account));
    const polls = companies
      .map((company) => poll(countedOf(company.accounts).map(stateOf), isOpen(company)))
      .filter(hasVote);
    const found = shareWhere(countedOf(companies.flatMap(({ accounts }) => accounts)), stateOf);
    const { inThisList, dependsOnCounting } = judge(polls, found);
    return inThisList !== 'undecided' || dependsOnCounting;
  };
  if (!isSettled(ordered.length)) return undefined;
  // What is settled by some stays settled by more of the same: the first such number is found by halving.
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSettled(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function keyOf({ record }: AccountStudy): string {
  return accountKey(record.account);
}

function once(accounts: readonly AccountStudy[]): AccountStudy[] {
  return oncePerAccount(accounts, ({ record }) => record.account);
}

/** Network by network, the most wanted first; the order within each stays. */
function byNetwork(
  accounts: readonly AccountStudy[],
  wanted: ReadonlyMap<NetworkId, number>,
): AccountStudy[] {
  const groups = new Map<NetworkId, AccountStudy[]>();
  for (const account of accounts) {
    const { network } = account.record.account;
    groups.set(network, [...(groups.get(network) ?? []), account]);
  }
  return [...groups].sort(([a], [b]) => rank(a, b, wanted)).flatMap(([, group]) => group);
}
