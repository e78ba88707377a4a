import { Table } from '../parts/table.js';
import type { View } from '../view.js';

/** The sentence under test, claim by claim, and what this list says to each. */
export function Claims({ view }: { view: View }) {
  const { t, model } = view;
  return (
    <div class="block claims">
      <h3>{t.method.claimsTitle}</h3>
      <Table
        caption={t.method.claimsCaption}
        columns={[{ head: t.method.claim }, { head: t.method.result }]}
        rows={model.verdict.claims.map((claim) => ({
          key: claim.claim,
          cells: [
            <q>{t.claim[claim.claim]}</q>,
            claim.claim === 'copying-is-a-reason'
              ? t.byCompany.result[claim.inThisList]
              : t.claimResult[claim.result],
          ],
        }))}
      />
    </div>
  );
}
