import type { AccountRecord, DeclarationSource } from '../model/audit-data.js';
import type { Observation } from '../model/reading.js';
import { accountOfRow } from './account-of-row.js';
import type { Store } from './database.js';
import { observationsOf } from './observations.js';
import { checkRow } from './row-sum.js';

/** The accounts of an audit with what is known of each, by the id of the company that declares them. */
export async function accountRecords(store: Store, auditId: number): Promise<Map<number, AccountRecord[]>> {
  const observations = await observationsOf(store, auditId);
  const sources = await declarationSources(store, auditId);
  const rows = await store
    .selectFrom('audit_accounts as a')
    .innerJoin('accounts as n', 'n.id', 'a.account_id')
    .select([
      'a.audit_id',
      'a.competitor_id',
      'a.account_id',
      'a.weight',
      'a.certainty',
      'a.role',
      'a.locale',
      'a.last_declared_at',
      'a.sum',
      'n.network',
      'n.handle',
      'n.url',
      'n.sum as account_sum',
    ])
    .where('a.audit_id', '=', auditId)
    .orderBy('a.competitor_id')
    .orderBy('n.network')
    .orderBy('a.weight', 'desc')
    .orderBy('n.handle')
    .execute();
  const byCompetitor = new Map<number, AccountRecord[]>();
  for (const row of rows) {
    checkRow('audit_accounts', row, row.sum);
    checkRow('accounts', row, row.account_sum);
    const observation = observations.get(row.account_id);
    const record: AccountRecord = {
      account: accountOfRow(row),
      sources: sources.get(`${row.competitor_id}/${row.account_id}`) ?? [],
      weight: row.weight,
      certainty: row.certainty as AccountRecord['certainty'],
      ...(row.role !== null && { role: row.role }),
      ...(row.locale !== null && { locale: row.locale }),
      ...(row.last_declared_at !== null && { lastDeclared: row.last_declared_at }),
      ...(observation && { observation: observation satisfies Observation }),
    };
    const list = byCompetitor.get(row.competitor_id);
    if (list) list.push(record);
    else byCompetitor.set(row.competitor_id, [record]);
  }
  return byCompetitor;
}

async function declarationSources(store: Store, auditId: number): Promise<Map<string, DeclarationSource[]>> {
  const rows = await store
    .selectFrom('declarations')
    .selectAll()
    .where('audit_id', '=', auditId)
    .orderBy('weight', 'desc')
    .orderBy('source')
    .orderBy('page')
    .execute();
  const byAccount = new Map<string, DeclarationSource[]>();
  for (const row of rows) {
    checkRow('declarations', row, row.sum);
    const key = `${row.competitor_id}/${row.account_id}`;
    const source = {
      source: row.source,
      page: row.page,
      ...(row.element !== null && { element: row.element }),
      weight: row.weight,
    };
    const list = byAccount.get(key);
    if (list) list.push(source);
    else byAccount.set(key, [source]);
  }
  return byAccount;
}
