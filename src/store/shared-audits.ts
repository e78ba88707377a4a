import { grouped } from '../grouped.js';
import type { Reason } from '../model/reason.js';
import { accountOfRow } from './account-of-row.js';
import { conditionsOf, type StoredCompetitor } from './audits.js';
import type { Store } from './database.js';
import { changeAudit } from './row-sum.js';
import { asStoredJson } from './stored-json.js';
import { type AuditTerms, seenFrom, seenOf, termsFrom } from './terms.js';

/** All that a worker must know of an audit that was begun elsewhere. */
export interface SharedAudit {
  id: number;
  list: string;
  asOf: number;
  terms: AuditTerms;
  competitors: StoredCompetitor[];
}

/** An audit as it was begun; undefined where it is not there any more, or not one to be shared. */
export async function sharedAudit(store: Store, auditId: number): Promise<SharedAudit | undefined> {
  const row = await store.selectFrom('audits').selectAll().where('id', '=', auditId).executeTakeFirst();
  const terms = row?.terms_json == null ? undefined : termsFrom(row.terms_json);
  if (row === undefined || terms === undefined) return undefined;
  const rows = await store
    .selectFrom('audit_competitors')
    .selectAll()
    .where('audit_id', '=', auditId)
    .orderBy('position')
    .execute();
  const listed = await listedAccounts(store, auditId);
  const competitors = rows.map((company) => ({
    id: company.competitor_id,
    competitor: {
      name: company.name,
      ...(company.website !== null && { website: company.website }),
      ...(company.industry !== null && { industry: company.industry }),
      accounts: (listed.get(company.competitor_id) ?? []).map(accountOfRow),
      ...seenFrom(company.seen_json),
    },
  }));
  return { id: row.id, list: row.list, asOf: row.as_of, terms, competitors };
}

/** The accounts that the list itself names, by competitor. */
async function listedAccounts(store: Store, auditId: number) {
  const rows = await store
    .selectFrom('declarations as d')
    .innerJoin('accounts as a', 'a.id', 'd.account_id')
    .select(['d.competitor_id', 'a.network', 'a.handle', 'a.url'])
    .where('d.audit_id', '=', auditId)
    .where('d.source', '=', 'list')
    .orderBy('d.competitor_id')
    .orderBy('a.id')
    .execute();
  return grouped(rows, (row) => row.competitor_id);
}

/** Ways of working that the report must print, once each, whoever worked so. */
export async function addConditions(store: Store, auditId: number, added: readonly Reason[]): Promise<void> {
  const row = await store
    .selectFrom('audits')
    .selectAll()
    .where('id', '=', auditId)
    .executeTakeFirstOrThrow();
  const before = conditionsOf(row);
  const distinct = [...new Map([...before, ...added].map((c) => [JSON.stringify(c), c])).values()];
  if (distinct.length === before.length) return;
  await changeAudit(store, auditId, { conditions_json: asStoredJson(distinct) });
}

/** Lets others work on an audit that one process has worked on alone, as it is to be worked on now. */
export async function shareAudit(
  trx: Store,
  auditId: number,
  terms: AuditTerms,
  competitors: readonly StoredCompetitor[],
): Promise<void> {
  await trx
    .updateTable('audits')
    .set({ terms_json: asStoredJson(terms) })
    .where('id', '=', auditId)
    .execute();
  for (const { id, competitor } of competitors) {
    const seen_json = seenOf(competitor);
    if (seen_json === null) continue;
    await trx
      .updateTable('audit_competitors')
      .set({ seen_json })
      .where('audit_id', '=', auditId)
      .where('competitor_id', '=', id)
      .execute();
  }
}
