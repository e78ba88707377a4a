import type { Competitor } from '../model/competitor.js';
import type { OutcomeKind } from '../model/reading.js';
import {
  auditsIn,
  beginAudit,
  listDigest,
  reopenAudit,
  type StoredCompetitor,
  unfinishedAudit,
} from '../store/audits.js';
import type { Store } from '../store/database.js';
import { observationsOf } from '../store/observations.js';
import type { AuditRow } from '../store/schema.js';
import { addConditions, shareAudit } from '../store/shared-audits.js';
import { putTags } from '../store/tags.js';
import { reviveTask, tasksOf } from '../store/tasks.js';
import type { AuditTerms } from '../store/terms.js';
import type { AuditOrder } from './order.js';
import { competitorKeys } from './plan.js';
import { planAudit } from './plan-audit.js';

export interface BegunAudit {
  auditId: number;
  asOf: number;
  competitors: StoredCompetitor[];
  /** It was there, and not finished. */
  resumed: boolean;
}

/** Takes up the unfinished audit of the same list, or begins a new one; with `terms`, for whoever else wants to work on it. */
export async function beginOrTakeUp(order: AuditOrder, terms?: AuditTerms): Promise<BegunAudit> {
  const { store, work } = order;
  const digest = listDigest(order.competitors);
  if (order.retry) await reopenLast(store, digest, order.retry, work.clock.now());
  const known = await unfinishedAudit(store, digest);
  return known ? takeUp(store, known, order, terms) : begin(order, terms);
}

async function begin(order: AuditOrder, terms: AuditTerms | undefined): Promise<BegunAudit> {
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
        ...(terms && { terms }),
      },
      keyed,
    );
    await putTags(trx, begun.auditId, order.tags ?? []);
    await planAudit(trx, begun.auditId, order.list, begun.competitors, order.work.clock.now());
    return { ...begun, asOf: order.asOf, resumed: false };
  });
}

function keyedCompetitors({ competitors }: AuditOrder): { key: string; competitor: Competitor }[] {
  const keys = competitorKeys(competitors);
  return competitors.map((competitor, i) => ({ key: keys[i] ?? '', competitor }));
}

async function takeUp(
  store: Store,
  row: AuditRow,
  order: AuditOrder,
  terms: AuditTerms | undefined,
): Promise<BegunAudit> {
  const rows = await store
    .selectFrom('audit_competitors as a')
    .innerJoin('competitors as c', 'c.id', 'a.competitor_id')
    .select(['c.id', 'c.key'])
    .where('a.audit_id', '=', row.id)
    .orderBy('a.position')
    .execute();
  const byKey = new Map(keyedCompetitors(order).map(({ key, competitor }) => [key, competitor]));
  const competitors = rows.flatMap(({ id, key }) => {
    const competitor = byKey.get(key);
    return competitor ? [{ id, competitor }] : [];
  });
  await store.transaction().execute(async (trx) => {
    await addConditions(trx, row.id, order.conditions);
    await putTags(trx, row.id, order.tags ?? []);
    if (terms) await shareAudit(trx, row.id, terms, competitors);
  });
  return { auditId: row.id, asOf: row.as_of, competitors, resumed: true };
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
