import { z } from 'zod';
import { evidenceSchema } from '../model/answer.js';
import type {
  AccountRecord,
  AuditData,
  AuditRecord,
  CompetitorRecord,
  DeclarationSource,
  PastAudit,
  PlaceholderRecord,
  SiteRecord,
} from '../model/audit-data.js';
import { type ControlRecord, controlWaySchema } from '../model/control.js';
import { otherLinkSchema, siteStateSchema, type Unread, unreadSchema } from '../model/discovery.js';
import type { NetworkId } from '../model/network-id.js';
import type { Observation, OutcomeKind } from '../model/reading.js';
import { because, type Reason, reasonSchema, reasonText } from '../model/reason.js';
import { conditionsOf } from './audits.js';
import type { Store } from './database.js';
import { observationsOf } from './observations.js';
import { pastsOf } from './past.js';
import type { AuditRow, TaskRow } from './schema.js';
import { storedJson } from './stored-json.js';
import { waitingTasks } from './tasks.js';

/** Hands one audit over to the analysis, with the earlier audits of the same list. */
export async function auditData(store: Store, auditId: number): Promise<AuditData> {
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
    history: await history(store, row),
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

async function history(store: Store, present: AuditRow): Promise<PastAudit[]> {
  const rows = await store
    .selectFrom('audits')
    .selectAll()
    .where('list_digest', '=', present.list_digest)
    .where('id', '<', present.id)
    .where('finished_at', 'is not', null)
    .orderBy('id')
    .execute();
  const past: PastAudit[] = [];
  for (const row of rows) {
    const accounts = await accountRecords(store, row.id);
    past.push({
      audit: auditRecord(row),
      accounts: [...accounts].flatMap(([competitorId, records]) =>
        records.map((record) => ({ competitorId, record })),
      ),
      controls: await controlRecords(store, row.id),
    });
  }
  return past;
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
    .select(['c.competitor_id', 'c.name', 'c.website', 'c.industry', 'c.self'])
    .select([
      's.state',
      's.reason_json',
      's.evidence_json',
      's.pages_json',
      's.unread_json',
      's.also_linked_json',
      's.beyond',
      's.placeholders_json',
    ])
    .where('c.audit_id', '=', auditId)
    .orderBy('c.position')
    .execute();
  const pasts = await pastRecords(store, auditId);
  return rows.map((row) => ({
    id: row.competitor_id,
    name: row.name,
    ...(row.website !== null && { website: row.website }),
    ...(row.industry !== null && { industry: row.industry }),
    self: row.self === 1,
    site: siteRecord(row),
    accounts: accounts.get(row.competitor_id) ?? [],
    placeholders: (storedJson(z.array(z.unknown()), row.placeholders_json ?? '[]') ??
      []) as PlaceholderRecord[],
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

interface SiteColumns {
  website: string | null;
  state: string | null;
  reason_json: string | null;
  evidence_json: string | null;
  pages_json: string | null;
  unread_json: string | null;
  also_linked_json: string | null;
  beyond: number | null;
}

function siteRecord(row: SiteColumns): SiteRecord {
  if (row.website === null) return { state: 'none', evidence: [], pagesRead: [] };
  if (row.state === null) return unseen(because('not-asked'));
  const evidence = storedJson(z.array(evidenceSchema), row.evidence_json ?? '[]');
  const pagesRead = storedJson(z.array(z.string()), row.pages_json ?? '[]');
  const reason = row.reason_json === null ? null : storedJson(reasonSchema, row.reason_json);
  const state = siteStateSchema.shape.state.safeParse(row.state);
  if (!state.success || evidence === undefined || pagesRead === undefined || reason === undefined)
    return unseen(because('damaged-row', { table: 'sites', row: row.website }));
  const unread = unreadOf(row, reason ?? undefined, pagesRead);
  const alsoLinked = storedJson(z.array(otherLinkSchema), row.also_linked_json ?? '[]');
  return {
    state: state.data,
    ...(reason && { reason }),
    evidence,
    pagesRead,
    ...(unread && { unread }),
    ...(alsoLinked && alsoLinked.length > 0 && { alsoLinked }),
    ...(row.beyond && { beyond: row.beyond }),
  };
}

function unseen(reason: Reason): SiteRecord {
  return { state: 'not-checked', reason, evidence: [], pagesRead: [], unread: { extent: 'all', reason } };
}

/** Audits of before it was kept know only whether any page was read. */
function unreadOf(row: SiteColumns, reason: Reason | undefined, pagesRead: string[]): Unread | undefined {
  const stored = row.unread_json === null ? undefined : storedJson(unreadSchema, row.unread_json);
  if (stored) return stored;
  const isShut = row.state === 'unreachable' || row.state === 'not-checked' || row.state === 'parked';
  return isShut && pagesRead.length === 0
    ? { extent: 'all', reason: reason ?? because('no-answer') }
    : undefined;
}

async function accountRecords(store: Store, auditId: number): Promise<Map<number, AccountRecord[]>> {
  const observations = await observationsOf(store, auditId);
  const sources = await declarationSources(store, auditId);
  const rows = await store
    .selectFrom('audit_accounts as a')
    .innerJoin('accounts as n', 'n.id', 'a.account_id')
    .select([
      'a.competitor_id',
      'a.account_id',
      'a.weight',
      'a.certainty',
      'a.role',
      'a.locale',
      'a.last_declared_at',
      'n.network',
      'n.handle',
      'n.url',
    ])
    .where('a.audit_id', '=', auditId)
    .orderBy('a.competitor_id')
    .orderBy('n.network')
    .orderBy('a.weight', 'desc')
    .orderBy('n.handle')
    .execute();
  const byCompetitor = new Map<number, AccountRecord[]>();
  for (const row of rows) {
    const observation = observations.get(row.account_id);
    const record: AccountRecord = {
      account: { network: row.network as NetworkId, handle: row.handle, url: row.url },
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

/** The controls of an audit, by network. */
export async function controlRecords(store: Store, auditId: number): Promise<ControlRecord[]> {
  const rows = await store
    .selectFrom('controls')
    .selectAll()
    .where('audit_id', '=', auditId)
    .orderBy('network')
    .execute();
  return rows.map((row) => {
    const reason = row.reason_json === null ? null : storedJson(reasonSchema, row.reason_json);
    const ways = row.ways_json === null ? null : storedJson(z.array(controlWaySchema), row.ways_json);
    const lost = because('damaged-row', { table: 'controls', row: row.network });
    const network = row.network as NetworkId;
    if (reason === undefined || ways === undefined) return { network, healthy: false, reason: lost };
    return {
      network,
      ...(row.certain !== null && { certain: row.certain as OutcomeKind }),
      ...(row.impossible !== null && { impossible: row.impossible as OutcomeKind }),
      healthy: row.healthy === 1,
      ...(reason && { reason }),
      ...(ways && { ways }),
    };
  });
}
