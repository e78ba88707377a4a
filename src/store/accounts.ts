import { type AccountRef, accountKey, type Observation } from '../model/reading.js';
import { accountOfRow } from './account-of-row.js';
import type { Store } from './database.js';
import { observationsOf } from './observations.js';

/** The newest audit that knows this account. */
export async function newestAuditOf(
  store: Store,
  account: AccountRef,
): Promise<{ auditId: number; accountId: number } | undefined> {
  const row = await store
    .selectFrom('audit_accounts as a')
    .innerJoin('accounts as n', 'n.id', 'a.account_id')
    .select(['a.audit_id', 'a.account_id'])
    .where('n.network', '=', account.network)
    .where('n.handle', '=', account.handle)
    .orderBy('a.audit_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { auditId: row.audit_id, accountId: row.account_id };
}

/** An account of an audit with the names of the companies that declare it. */
export interface AuditedAccount {
  accountId: number;
  account: AccountRef;
  companies: string[];
  observation?: Observation;
}

/** Every account of an audit, once, with the companies it was declared for and what is known of it. */
export async function accountsOf(store: Store, auditId: number): Promise<AuditedAccount[]> {
  const observations = await observationsOf(store, auditId);
  const rows = await store
    .selectFrom('audit_accounts as a')
    .innerJoin('accounts as n', 'n.id', 'a.account_id')
    .innerJoin('audit_competitors as c', (j) =>
      j.onRef('c.audit_id', '=', 'a.audit_id').onRef('c.competitor_id', '=', 'a.competitor_id'),
    )
    .select(['a.account_id', 'n.network', 'n.handle', 'n.url', 'c.name'])
    .where('a.audit_id', '=', auditId)
    .orderBy('n.network')
    .orderBy('c.position')
    .execute();
  const byId = new Map<number, AuditedAccount>();
  for (const row of rows) {
    const known = byId.get(row.account_id);
    if (known) {
      known.companies.push(row.name);
      continue;
    }
    const observation = observations.get(row.account_id);
    byId.set(row.account_id, {
      accountId: row.account_id,
      account: accountOfRow(row),
      companies: [row.name],
      ...(observation && { observation }),
    });
  }
  return [...byId.values()];
}

/** The ids of the accounts of an audit, by network and handle (`x maple`). */
export async function accountIdsOf(store: Store, auditId: number): Promise<Map<string, number>> {
  const rows = await store
    .selectFrom('audit_accounts as a')
    .innerJoin('accounts as n', 'n.id', 'a.account_id')
    .select(['a.account_id', 'n.network', 'n.handle'])
    .where('a.audit_id', '=', auditId)
    .execute();
  return new Map(rows.map((row) => [accountKey(row), row.account_id]));
}
