import type { AccountRecord, AuditData, CompetitorRecord, PastAudit } from '../model/audit-data.js';
import { accountRecords } from './account-records.js';
import { auditData, type Earlier, pastHeads } from './audit-data.js';
import type { Store } from './database.js';

/** An audit as the analysis reads it when years of audits lie before it: of those, one at a time is in memory. */
export interface StoredAuditStream extends Pick<AuditData, 'audit' | 'controls'> {
  history: Pick<PastAudit, 'audit' | 'controls'>[];
  competitors(): AsyncIterable<CompetitorRecord>;
  pastAccounts(auditId: number): AsyncIterable<{ competitorId: number; accounts: AccountRecord[] }>;
}

/** What `auditData` hands over, with the earlier audits read when they are asked for. Rejects as it does. */
export async function auditStream(
  store: Store,
  auditId: number,
  which: Earlier = {},
): Promise<StoredAuditStream> {
  const row = await store
    .selectFrom('audits')
    .select(['id', 'as_of', 'list_digest'])
    .where('id', '=', auditId)
    .executeTakeFirstOrThrow();
  const { audit, controls, competitors } = await auditData(store, auditId, { earlier: 0 });
  let read: { auditId: number; accounts: Map<number, AccountRecord[]> } | undefined;
  return {
    audit,
    controls,
    history: await pastHeads(store, row, which),
    async *competitors() {
      yield* competitors;
    },
    async *pastAccounts(id) {
      // The analysis goes through an audit twice before it takes the next.
      if (read?.auditId !== id) read = { auditId: id, accounts: await accountRecords(store, id) };
      for (const [competitorId, accounts] of read.accounts) yield { competitorId, accounts };
    },
  };
}
