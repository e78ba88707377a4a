import type { PastAudit } from '../../model/audit-data.js';
import type { Profile } from '../../model/reading.js';
import type { Instant } from '../../model/time.js';
import type { AuditHead, Pass, PastAccounts } from '../passes.js';
import type { Settings } from '../settings.js';
import {
  type AccountStudy,
  type CompanyStudy,
  type KeptCompany,
  keptOf,
  learnFrom,
  ownLast,
  studyWith,
} from '../study.js';

/** An earlier audit, studied with today's rules so that only what happened makes a difference. */
export interface PastStudy {
  id: number;
  asOf: Instant;
  accounts: AccountStudy[];
}

/** The last audits before this one, oldest first. `companies`: those of this audit, by number; no other is studied. */
export function* studyPast(
  { audit, history }: AuditHead,
  companies: ReadonlyMap<number, KeptCompany>,
  settings: Settings,
): Generator<Pass, PastStudy[], void> {
  const earlier = [...history]
    .filter((past) => past.audit.asOf < audit.asOf)
    .sort((a, b) => a.audit.asOf - b.audit.asOf || a.audit.id - b.audit.id)
    .slice(-settings.historyAudits);
  const studies: PastStudy[] = [];
  for (const past of earlier) studies.push(yield* studyOne(past, companies, settings));
  return studies;
}

function* studyOne(
  { audit: { id, asOf }, controls = [] }: Pick<PastAudit, 'audit' | 'controls'>,
  companies: ReadonlyMap<number, KeptCompany>,
  settings: Settings,
): Generator<Pass, PastStudy, void> {
  const withAccounts = ({ competitorId, accounts }: PastAccounts) => {
    const company = companies.get(competitorId);
    return company && { ...company, accounts };
  };
  const list = learnFrom({ asOf, pooled: false }, settings);
  yield {
    of: 'past',
    auditId: id,
    take(accounts) {
      const company = withAccounts(accounts);
      if (company) list.add(company);
    },
  };
  const study = studyWith({ controls, asOf }, list.pools(), settings);
  const studied: CompanyStudy[] = [];
  yield {
    of: 'past',
    auditId: id,
    take(accounts) {
      const company = withAccounts(accounts);
      if (company) studied.push(keptOf(study(company)));
    },
  };
  return { id, asOf, accounts: studied.sort(ownLast).flatMap((company) => company.accounts) };
}

/** What the newest earlier audit knew of each account's profile, by account key. */
export function profilesOf(past: PastStudy | undefined) {
  const profiles = new Map<string, { profile: Profile | undefined; at: Instant }>();
  for (const { key, record, activity } of past?.accounts ?? []) {
    profiles.set(key, { profile: record.observation?.profile, at: activity.seenAt });
  }
  return profiles;
}
