import { confirm } from '../discovery/confirm.js';
import type { Declaration } from '../model/discovery.js';
import { auditData } from '../store/audit-data.js';
import type { StoredCompetitor } from '../store/audits.js';
import type { Store } from '../store/database.js';
import { putDeclared } from '../store/declarations.js';

/** The reverse proof, once the networks have been read: an account that points back to the company's site is certain. */
export async function confirmDeclarations(
  store: Store,
  auditId: number,
  competitors: readonly StoredCompetitor[],
): Promise<void> {
  const websites = new Map(competitors.map((c) => [c.id, c.competitor.website]));
  const { competitors: records } = await auditData(store, auditId, { earlier: 0 });
  await store.transaction().execute(async (trx) => {
    for (const record of records) {
      const website = websites.get(record.id);
      if (website === undefined) continue;
      for (const { observation, ...declared } of record.accounts) {
        if (observation === undefined || declared.certainty === 'certain') continue;
        const confirmed = confirm(declared as Declaration, observation, website);
        if (confirmed.certainty === declared.certainty) continue;
        await putDeclared(trx, auditId, {
          ...declared,
          certainty: confirmed.certainty,
          competitorId: record.id,
        });
      }
    }
  });
}
