import type { ImportedAccount } from '../imports/account-tally.js';
import type { AccountRef } from '../model/reading.js';
import type { AuditedAccount } from '../store/accounts.js';

/** Whose rows these are, among the accounts of the audits in this database. */
export type Match =
  | { kind: 'account'; account: AuditedAccount }
  /** The file names an account that no company of the list declares. */
  | { kind: 'stranger'; account: AccountRef }
  /** The file gives a name only, and no company of the list has exactly this name and one account there. */
  | { kind: 'name-only'; name: string }
  /** It may mean either of two accounts. */
  | { kind: 'ambiguous'; name: string };

/** A name that a person has said is this account (`--match "Acme Pumps=https://…"`). */
export type ConfirmedNames = ReadonlyMap<string, AccountRef>;

export function matchImported(
  imported: ImportedAccount,
  known: readonly AuditedAccount[],
  confirmed: ConfirmedNames,
): Match {
  if (imported.name !== undefined) return byName(imported.name, known, confirmed);
  const found = distinct(imported.accounts.flatMap((account) => known.filter((k) => isSame(k, account))));
  const byId = found.length > 0 ? found : known.filter((k) => hasSameId(k, imported));
  const [first, second] = byId;
  if (first !== undefined && second === undefined) return { kind: 'account', account: first };
  const [named] = imported.accounts;
  if (second !== undefined || named === undefined) return { kind: 'ambiguous', name: named?.handle ?? '' };
  return { kind: 'stranger', account: named };
}

function isSame({ account }: AuditedAccount, other: AccountRef): boolean {
  return account.network === other.network && account.handle.toLowerCase() === other.handle.toLowerCase();
}

/** A page known by its vanity name here and by its number there: the network's own id joins them. */
function hasSameId(
  { account, observation }: AuditedAccount,
  { accounts, profile }: ImportedAccount,
): boolean {
  const id = observation?.profile?.accountId;
  return id !== undefined && id === profile.accountId && accounts.some((a) => a.network === account.network);
}

/** One exact name: a company of the list with one account on that network, or an account that calls itself so. */
function byName(
  { network, name }: NonNullable<ImportedAccount['name']>,
  known: readonly AuditedAccount[],
  confirmed: ConfirmedNames,
): Match {
  const there = known.filter((k) => k.account.network === network);
  const said = confirmed.get(folded(name));
  if (said !== undefined) {
    const account = there.find((k) => isSame(k, said));
    return account === undefined ? { kind: 'stranger', account: said } : { kind: 'account', account };
  }
  const exact = there.filter(
    (k) =>
      k.companies.some((company) => folded(company) === folded(name)) ||
      folded(k.observation?.profile?.displayName ?? '') === folded(name),
  );
  const [first, second] = exact;
  if (first !== undefined && second === undefined) return { kind: 'account', account: first };
  return second === undefined ? { kind: 'name-only', name } : { kind: 'ambiguous', name };
}

export function folded(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function distinct(accounts: readonly AuditedAccount[]): AuditedAccount[] {
  return [...new Map(accounts.map((a) => [a.accountId, a])).values()];
}
