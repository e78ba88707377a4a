import type { AccountRecord, ControlRecord, PlaceholderRecord, SiteRecord } from '../model/audit-data.js';
import type { Reason } from '../model/reason.js';
import { accountId } from './audits.js';
import type { Store } from './database.js';

export interface DeclaredAccount extends Omit<AccountRecord, 'observation'> {
  competitorId: number;
}

/** Stores that an account belongs to a competitor and why; what is already there is added to, never replaced. */
export async function putDeclared(trx: Store, auditId: number, declared: DeclaredAccount): Promise<number> {
  const id = await accountId(trx, declared.account);
  const place = { audit_id: auditId, competitor_id: declared.competitorId, account_id: id };
  const values = {
    weight: declared.weight,
    certainty: declared.certainty,
    role: declared.role ?? null,
    locale: declared.locale ?? null,
  };
  await trx
    .insertInto('audit_accounts')
    .values({ ...place, ...values })
    .onConflict((c) => c.columns(['audit_id', 'competitor_id', 'account_id']).doUpdateSet(values))
    .execute();
  await trx
    .deleteFrom('declarations')
    .where('audit_id', '=', auditId)
    .where('competitor_id', '=', declared.competitorId)
    .where('account_id', '=', id)
    .execute();
  if (declared.sources.length > 0) {
    await trx
      .insertInto('declarations')
      .values(declared.sources.map((s) => ({ ...place, ...s, element: s.element ?? null })))
      .execute();
  }
  return id;
}

export interface SiteFindings {
  site: SiteRecord;
  placeholders: PlaceholderRecord[];
  rejected: { url: string; reason: Reason; page: string }[];
}

export async function putSite(
  trx: Store,
  auditId: number,
  competitorId: number,
  found: SiteFindings,
): Promise<void> {
  const values = {
    state: found.site.state,
    reason_json: found.site.reason ? JSON.stringify(found.site.reason) : null,
    evidence_json: JSON.stringify(found.site.evidence),
    pages_json: JSON.stringify(found.site.pagesRead),
    placeholders_json: JSON.stringify(found.placeholders),
    rejected_json: JSON.stringify(found.rejected),
  };
  await trx
    .insertInto('sites')
    .values({ audit_id: auditId, competitor_id: competitorId, ...values })
    .onConflict((c) => c.columns(['audit_id', 'competitor_id']).doUpdateSet(values))
    .execute();
}

export async function putControl(store: Store, auditId: number, control: ControlRecord): Promise<void> {
  const values = {
    certain: control.certain ?? null,
    impossible: control.impossible ?? null,
    healthy: control.healthy ? 1 : 0,
    reason_json: control.reason ? JSON.stringify(control.reason) : null,
  };
  await store
    .insertInto('controls')
    .values({ audit_id: auditId, network: control.network, ...values })
    .onConflict((c) => c.columns(['audit_id', 'network']).doUpdateSet(values))
    .execute();
}
