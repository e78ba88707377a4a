import type { Competitor } from '../model/competitor.js';
import type { OutcomeKind } from '../model/reading.js';
import type { Reason } from '../model/reason.js';
import type { KeepBodies } from '../store/answers.js';
import {
  auditsIn,
  beginAudit,
  conditionsOf,
  dropIfUnanswered,
  finishAudit,
  listDigest,
  reopenAudit,
  type StoredCompetitor,
  unfinishedAudit,
} from '../store/audits.js';
import type { Store } from '../store/database.js';
import { observationsOf } from '../store/observations.js';
import type { AuditRow } from '../store/schema.js';
import { reviveTask, tasksOf } from '../store/tasks.js';
import type { AuditWork } from './audit-work.js';
import { conduct } from './conduct.js';
import { competitorKeys } from './plan.js';
import { planAudit } from './plan-audit.js';

export interface AuditOrder {
  store: Store;
  /** What the list is called in the report. */
  list: string;
  competitors: readonly Competitor[];
  version: string;
  conditions: Reason[];
  /** The audit's own clock; an audit taken up again keeps the one it began with. */
  asOf: number;
  keepBodies: KeepBodies;
  /** Ask again about the accounts of the last audit of this list that ended like this. */
  retry?: readonly OutcomeKind[];
  /** The audit is there, and its first task about to run. */
  onBegun?(auditId: number): void;
  work: Pick<
    AuditWork,
    | 'askFor'
    | 'means'
    | 'reader'
    | 'clock'
    | 'signal'
    | 'reuseSince'
    | 'discovery'
    | 'wikidata'
    | 'width'
    | 'onEvent'
    | 'read'
    | 'past'
  >;
}

export interface AuditEnd {
  auditId: number;
  state: 'finished' | 'interrupted';
  /** It took up an audit that had not been finished. */
  resumed: boolean;
}

/** Runs an audit of a list: takes up the unfinished one of the same list, or begins a new one. */
export async function runAudit(order: AuditOrder): Promise<AuditEnd> {
  const { store, work } = order;
  const digest = listDigest(order.competitors);
  if (order.retry) await reopenLast(store, digest, order.retry, work.clock.now());
  const known = await unfinishedAudit(store, digest);
  const begun = known ? await takeUp(store, known, order) : await begin(order);
  order.onBegun?.(begun.auditId);
  const state = await conduct({
    ...work,
    store,
    auditId: begun.auditId,
    asOf: begun.asOf,
    competitors: begun.competitors,
    keepBodies: order.keepBodies,
  });
  if (state === 'finished') await finishAudit(store, begun.auditId, work.clock.now());
  else if (known === undefined) await dropIfUnanswered(store, begun.auditId);
  return { auditId: begun.auditId, state, resumed: known !== undefined };
}

async function begin(
  order: AuditOrder,
): Promise<{ auditId: number; asOf: number; competitors: StoredCompetitor[] }> {
  const keyed = keyedCompetitors(order);
  return order.store.transaction().execute(async (trx) => {
    const begun = await beginAudit(
      trx,
      {
        list: order.list,
        asOf: order.asOf,
        startedAt: order.work.clock.now(),
        version: order.version,
        conditions: order.conditions,
      },
      keyed,
    );
    await planAudit(trx, begun.auditId, order.list, begun.competitors, order.work.clock.now());
    return { ...begun, asOf: order.asOf };
  });
}

function keyedCompetitors({ competitors }: AuditOrder): { key: string; competitor: Competitor }[] {
  const keys = competitorKeys(competitors);
  return competitors.map((competitor, i) => ({ key: keys[i] ?? '', competitor }));
}

async function takeUp(store: Store, row: AuditRow, order: AuditOrder) {
  const rows = await store
    .selectFrom('audit_competitors')
    .select('competitor_id')
    .where('audit_id', '=', row.id)
    .orderBy('position')
    .execute();
  const byKey = new Map(keyedCompetitors(order).map(({ key, competitor }) => [key, competitor]));
  const keys = await store
    .selectFrom('competitors')
    .selectAll()
    .where(
      'id',
      'in',
      rows.map((r) => r.competitor_id),
    )
    .execute();
  const competitors = keys.flatMap(({ id, key }) => {
    const competitor = byKey.get(key);
    return competitor ? [{ id, competitor }] : [];
  });
  const conditions = [...conditionsOf(row), ...order.conditions];
  const distinct = [...new Map(conditions.map((c) => [JSON.stringify(c), c])).values()];
  await store
    .updateTable('audits')
    .set({ conditions_json: JSON.stringify(distinct) })
    .where('id', '=', row.id)
    .execute();
  return { auditId: row.id, asOf: row.as_of, competitors };
}

/** Takes the last finished audit of the list up again for the accounts that ended in one of these ways. */
async function reopenLast(
  store: Store,
  digest: string,
  kinds: readonly OutcomeKind[],
  now: number,
): Promise<void> {
  const last = (await auditsIn(store)).find((a) => a.list_digest === digest);
  if (last === undefined) return;
  const observations = await observationsOf(store, last.id);
  for (const task of await tasksOf(store, last.id)) {
    const outcome = task.account_id === null ? undefined : observations.get(task.account_id)?.outcome.kind;
    if (outcome !== undefined && kinds.includes(outcome)) await reviveTask(store, task.id, now);
  }
  await reopenAudit(store, last.id);
}
