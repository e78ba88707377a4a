import type { AuditData, CompetitorRecord, PastAudit } from '../../model/audit-data.js';
import type { Profile } from '../../model/reading.js';
import type { Instant } from '../../model/time.js';
import type { Settings } from '../settings.js';
import { type AccountStudy, study } from '../study.js';

/** An earlier audit, studied with today's rules so that only what happened makes a difference. */
export interface PastStudy {
  id: number;
  asOf: Instant;
  accounts: AccountStudy[];
}

/** The last audits before this one, oldest first. */
export function studyPast(data: AuditData, settings: Settings): PastStudy[] {
  const earlier = [...data.history]
    .filter((past) => past.audit.asOf < data.audit.asOf)
    .sort((a, b) => a.audit.asOf - b.audit.asOf || a.audit.id - b.audit.id)
    .slice(-settings.historyAudits);
  return earlier.map((past) => studyOne(past, data, settings));
}

function studyOne(past: PastAudit, data: AuditData, settings: Settings): PastStudy {
  const records = new Map<number, CompetitorRecord['accounts']>();
  for (const { competitorId, record } of past.accounts) {
    const list = records.get(competitorId);
    if (list) list.push(record);
    else records.set(competitorId, [record]);
  }
  const competitors = data.competitors.flatMap((competitor) => {
    const accounts = records.get(competitor.id);
    return accounts ? [{ ...competitor, accounts }] : [];
  });
  const { asOf, id } = past.audit;
  const companies = study({ competitors, controls: past.controls ?? [], asOf, pooled: false }, settings);
  return { id, asOf, accounts: companies.flatMap((company) => company.accounts) };
}

/** What the newest earlier audit knew of each account's profile, by account key. */
export function profilesOf(past: PastStudy | undefined) {
  const profiles = new Map<string, { profile: Profile | undefined; at: Instant }>();
  for (const { key, record, activity } of past?.accounts ?? []) {
    profiles.set(key, { profile: record.observation?.profile, at: activity.seenAt });
  }
  return profiles;
}
