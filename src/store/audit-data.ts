import type {
  AccountRecord,
  AuditData,
  AuditRecord,
  CompetitorRecord,
  PastAudit,
} from '../model/audit-data.js';
import type { ControlRecord } from '../model/control.js';
import { type Reason, reasonText } from '../model/reason.js';
import { accountRecords } from './account-records.js';
import { conditionsOf } from './audits.js';
import { controlRecords } from './controls.js';
import type { Store } from './database.js';
import { observationsOf } from './observations.js';
import { pastsOf } from './past.js';
import { checkRow } from './row-sum.js';
import type { AuditRow, TaskRow } from './schema.js';
import { placeholderRecords, siteRecord } from './site-record.js';
import { waitingTasks } from './tasks.js';

export interface Earlier {
  /** How many of the earlier audits of the same list are read at most, the newest of them; all of them unless said. */
  earlier?: number;
}

/** Hands one audit over to the analysis, with earlier audits of the same list. */
export async function auditData(store: Store, auditId: number, which: Earlier = {}): Promise<AuditData> {
  const row = await store
    .selectFrom('audits')
    .selectAll()
    .where('id', '=', auditId)
    .executeTakeFirstOrThrow();
  const accounts = await accountRecords(store, auditId);
  const competitors = await competitorRecords(store, auditId, accounts);
  const controls = await controlRecords(store, auditId);
  const audit = auditRecord(row);
  return {
    audit: {
      ...audit,
      ...(await unfinishedOf(store, row)),
      conditions: [...audit.conditions, ...damagedRows(competitors, controls)],
    },
    competitors,
    controls,
    history: await history(store, row, which),
  };
}

/** What a reader must know of first: rows of a damaged file that stand for nothing any more. */
function damagedRows(competitors: readonly CompetitorRecord[], controls: readonly ControlRecord[]): Reason[] {
  const reasons = [
    ...competitors.flatMap((c) => [
      c.site.reason,
      ...c.accounts.flatMap(({ observation: o }) => [o?.outcome.reason, ...(o?.timeline?.notes ?? [])]),
    ]),
    ...controls.map((control) => control.reason),
  ].filter((reason): reason is Reason => reason?.code === 'damaged-row');
  return [...new Map(reasons.map((reason) => [reasonText(reason), reason])).values()];
}

function auditRecord(row: AuditRow): AuditRecord {
  checkRow('audits', row, row.sum);
  return {
    id: row.id,
    asOf: row.as_of,
    startedAt: row.started_at,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    list: row.list,
    version: row.version,
    conditions: conditionsOf(row),
  };
}

/** What an audit that did not come to its end has still to do. */
async function unfinishedOf(store: Store, row: AuditRow): Promise<Pick<AuditRecord, 'unfinished'>> {
  if (row.finished_at !== null) return {};
  const waiting = await waitingTasks(store, row.id);
  const count = (kind: TaskRow['kind']) => waiting.filter((task) => task.kind === kind).length;
  return { unfinished: { sites: count('discover'), accounts: count('account') } };
}

async function history(store: Store, present: AuditRow, which: Earlier): Promise<PastAudit[]> {
  const past: PastAudit[] = [];
  for (const head of await pastHeads(store, present, which)) {
    const accounts = await accountRecords(store, head.audit.id);
    past.push({
      ...head,
      accounts: [...accounts].flatMap(([competitorId, records]) =>
        records.map((record) => ({ competitorId, record })),
      ),
    });
  }
  return past;
}

/** The finished audits of the same list before this one, oldest first, without what they found. */
export async function pastHeads(
  store: Store,
  present: Pick<AuditRow, 'id' | 'as_of' | 'list_digest'>,
  { earlier = Number.MAX_SAFE_INTEGER }: Earlier,
): Promise<Pick<PastAudit, 'audit' | 'controls'>[]> {
  const rows = await store
    .selectFrom('audits')
    .selectAll()
    .where('list_digest', '=', present.list_digest)
    .where('id', '<', present.id)
    .where('as_of', '<', present.as_of)
    .where('finished_at', 'is not', null)
    .orderBy('as_of', 'desc')
    .orderBy('id', 'desc')
    .limit(earlier)
    .execute();
  const heads: Pick<PastAudit, 'audit' | 'controls'>[] = [];
  for (const row of rows.reverse())
    heads.push({ audit: auditRecord(row), controls: await controlRecords(store, row.id) });
  return heads;
}

async function competitorRecords(
  store: Store,
  auditId: number,
  accounts: Map<number, AccountRecord[]>,
): Promise<CompetitorRecord[]> {
  const rows = await store
    .selectFrom('audit_competitors as c')
    .leftJoin('sites as s', (j) =>
      j.onRef('s.audit_id', '=', 'c.audit_id').onRef('s.competitor_id', '=', 'c.competitor_id'),
    )
    .select(['c.audit_id', 'c.competitor_id', 'c.position', 'c.name', 'c.website', 'c.industry'])
    .select(['c.self', 'c.sum'])
    .select([
      's.state',
      's.reason_json',
      's.evidence_json',
      's.pages_json',
      's.unread_json',
      's.also_linked_json',
      's.beyond',
      's.placeholders_json',
      's.sum as site_sum',
    ])
    .where('c.audit_id', '=', auditId)
    .orderBy('c.position')
    .execute();
  const pasts = await pastRecords(store, auditId);
  for (const row of rows) checkRow('audit_competitors', row, row.sum);
  return rows.map((row) => ({
    id: row.competitor_id,
    name: row.name,
    ...(row.website !== null && { website: row.website }),
    ...(row.industry !== null && { industry: row.industry }),
    self: row.self === 1,
    site: siteRecord(row),
    accounts: accounts.get(row.competitor_id) ?? [],
    placeholders: placeholderRecords(row),
    ...pasts(row.competitor_id),
  }));
}

/** Accounts once declared are accounts like others: what is known of them stands with the observations. */
async function pastRecords(
  store: Store,
  auditId: number,
): Promise<(competitorId: number) => Pick<CompetitorRecord, 'past'>> {
  const pasts = await pastsOf(store, auditId);
  if (pasts.size === 0) return () => ({});
  const observations = await observationsOf(store, auditId);
  const byUrl = new Map([...observations.values()].map((o) => [o.account.url, o]));
  return (competitorId) => {
    const found = pasts.get(competitorId);
    if (found === undefined) return {};
    return {
      past: { found, observations: found.past.flatMap(({ account }) => byUrl.get(account.url) ?? []) },
    };
  };
}
