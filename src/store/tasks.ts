import { sql } from 'kysely';
import { batchesOf } from './batches.js';
import { itsAudit } from './by-another-index.js';
import type { Store } from './database.js';
import type { NewTask, TaskRow } from './schema.js';

/** Adds a task that waits; `due_at` in milliseconds since the epoch. */
export async function addTask(store: Store, task: Omit<NewTask, 'state' | 'attempts'>): Promise<void> {
  await addTasks(store, [task]);
}

/** Many at once, in this order. */
export async function addTasks(
  store: Store,
  tasks: Iterable<Omit<NewTask, 'state' | 'attempts'>>,
): Promise<void> {
  for (const batch of batchesOf(tasks)) {
    const rows = batch.map((task) => ({ ...task, state: 'waiting' as const, attempts: 0 }));
    await store.insertInto('tasks').values(rows).execute();
  }
}

/** Is there a task for this account in the audit, done or not? */
export async function isPlanned(store: Store, auditId: number, accountId: number): Promise<boolean> {
  const row = await store
    .selectFrom('tasks')
    .select('id')
    .where('account_id', '=', accountId)
    .where('audit_id', '=', auditId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Is there a control of this network in the audit, done or not? */
export async function hasControl(store: Store, auditId: number, network: string): Promise<boolean> {
  const row = await store
    .selectFrom('tasks')
    .select('id')
    .where('audit_id', '=', auditId)
    .where('network', '=', network)
    // As the index says it, which holds the few controls alone.
    .where('kind', '=', sql.lit('control'))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Tasks still to be done, earliest due first; with `after`, only those planned after that one. */
export async function waitingTasks(store: Store, auditId: number, after = 0): Promise<TaskRow[]> {
  return (
    store
      .selectFrom('tasks')
      .selectAll()
      // Asked after each site: what is new is little, what waits may be much.
      .where(after > 0 ? itsAudit : 'audit_id', '=', auditId)
      .where('state', '=', 'waiting')
      .where('id', '>', after)
      .orderBy('due_at')
      .orderBy('id')
      .execute()
  );
}

/** All tasks of an audit, done or not, in the order they were planned. */
export async function tasksOf(store: Store, auditId: number): Promise<TaskRow[]> {
  return store.selectFrom('tasks').selectAll().where('audit_id', '=', auditId).orderBy('id').execute();
}

/** How many tasks of each kind an audit has, and how many of them are done. */
export async function taskCounts(
  store: Store,
  auditId: number,
): Promise<(Pick<TaskRow, 'kind' | 'network'> & { planned: number; done: number })[]> {
  return store
    .selectFrom('tasks')
    .select(['kind', 'network'])
    .select(({ fn, case: when }) => [
      fn.countAll<number>().as('planned'),
      fn.sum<number>(when().when('state', '=', 'done').then(1).else(0).end()).as('done'),
    ])
    .where('audit_id', '=', auditId)
    .groupBy(['kind', 'network'])
    .execute();
}

/** What surrounds the end of a task where several workers are at work. */
export interface SharedEnd {
  /** Is it still this worker's to end? */
  isOurs(trx: Store): Promise<boolean>;
  /** The last statements of the transaction. */
  last(trx: Store): Promise<void>;
}

/** Ends a task in one transaction with what it found; false where it was not ours to end, or had an end already. */
export async function endTaskWith(
  store: Store,
  taskId: number,
  put: (trx: Store) => Promise<unknown>,
  shared?: SharedEnd,
): Promise<boolean> {
  return store.transaction().execute(async (trx) => {
    if (shared && !((await shared.isOurs(trx)) && (await isWaiting(trx, taskId)))) return false;
    await put(trx);
    await trx.updateTable('tasks').set({ state: 'done' }).where('id', '=', taskId).execute();
    await shared?.last(trx);
    return true;
  });
}

async function isWaiting(trx: Store, taskId: number): Promise<boolean> {
  const row = await trx.selectFrom('tasks').select('state').where('id', '=', taskId).executeTakeFirst();
  return row?.state === 'waiting';
}

/** A task that the host asked to put off: due later (milliseconds since the epoch), and one attempt more. */
export async function postponeTask(store: Store, taskId: number, dueAt: number): Promise<void> {
  await store
    .updateTable('tasks')
    .set((eb) => ({ due_at: dueAt, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', taskId)
    .execute();
}

/** Puts a done task back into the queue and forgets the answers it got, so that they are asked for again. */
export async function reviveTask(store: Store, taskId: number, dueAt: number): Promise<void> {
  await store.transaction().execute(async (trx) => {
    await trx.deleteFrom('answers').where('task_id', '=', taskId).execute();
    await trx
      .updateTable('tasks')
      .set({ state: 'waiting', due_at: dueAt, attempts: 0 })
      .where('id', '=', taskId)
      .execute();
  });
}
