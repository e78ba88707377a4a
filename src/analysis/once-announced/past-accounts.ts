import type { AccountRecord, CompetitorRecord, PastRecord } from '../../model/audit-data.js';
import type { PastDeclaration } from '../../model/past-discovery.js';
import type { PastFate } from '../model/schema/past.js';
import type { AuditHead } from '../passes.js';
import type { Settings } from '../settings.js';
import { type AccountStudy, type KeptCompany, study } from '../study.js';

/** An account once announced, with what is known of it today. */
export interface PastAccountStudy {
  declaration: PastDeclaration;
  study: AccountStudy;
  fate: PastFate;
}

/** The same rules, controls and clock as for accounts of today; none of these takes part in anything else. */
export function studyPastAccounts(
  companies: readonly KeptCompany[],
  { controls, audit }: AuditHead,
  settings: Settings,
): Map<number, PastAccountStudy[]> {
  const withPast = companies.flatMap((company) => (company.past ? [recordOf(company, company.past)] : []));
  const studied = study({ competitors: withPast, controls, asOf: audit.asOf, pooled: false }, settings);
  return new Map(
    studied.map(({ company, accounts }) => [
      company.id,
      accounts.flatMap((account) => {
        const declaration = company.past?.found.past.find((d) => isOf(d, account.record));
        return declaration ? [{ declaration, study: account, fate: fateOf(account, declaration) }] : [];
      }),
    ]),
  );
}

function recordOf(company: KeptCompany, { found, observations }: PastRecord): CompetitorRecord {
  const byUrl = new Map(observations.map((o) => [o.account.url, o]));
  const accounts = found.past.map(({ account, evidence }): AccountRecord => {
    const observation = byUrl.get(account.url);
    return {
      account,
      sources: evidence.map(({ url }) => ({ source: 'archive', page: url, weight: WEIGHT })),
      weight: WEIGHT,
      certainty: 'accepted',
      ...(observation && { observation }),
    };
  });
  return { ...company, accounts };
}

/** Only what weighs enough to be the company's is taken from a copy. */
const WEIGHT = 4;

function isOf({ account }: PastDeclaration, record: AccountRecord): boolean {
  return account.network === record.account.network && account.handle === record.account.handle;
}

/** An old name beside a new one on the same network is the same account renamed, until it answers for itself. */
function fateOf({ standing }: AccountStudy, { successor }: PastDeclaration): PastFate {
  switch (standing.kind) {
    case 'active':
    case 'slowing':
      return 'alive';
    case 'dormant':
    case 'abandoned':
    case 'never-started':
      return 'left-behind';
    case 'moved':
      return 'moved';
    case 'missing':
    case 'suspended':
    case 'closed-by-owner':
      return successor ? 'moved' : 'gone';
    case 'not-checked':
      return successor ? 'moved' : 'not-seen';
  }
}
