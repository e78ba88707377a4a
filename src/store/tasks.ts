import type { Store } from './database.js';
import type { NewTask, TaskRow } from './schema.js';

export async function addTask(store: Store, task: Omit<NewTask, 'state' | 'attempts'>): Promise<void> {
  await store
    .insertInto('tasks')
    .values({ ...task, state: 'waiting', attempts: 0 })
    .execute();
}

/** Tasks still to be done, earliest due first; with `after`, only those planned after that one. */
export async function waitingTasks(store: Store, auditId: number, after = 0): Promise<TaskRow[]> {
  return store
    .selectFrom('tasks')
    .selectAll()
    .where('audit_id', '=', auditId)
    .where('state', '=', 'waiting')
    .where('id', '>', after)
    .orderBy('due_at')
    .orderBy('id')
    .execute();
}

export async function tasksOf(store: Store, auditId: number): Promise<TaskRow[]> {
  return store.selectFrom('tasks').selectAll().where('audit_id', '=', auditId).orderBy('id').execute();
}

/** Ends a task in one transaction with what it found. */
export async function endTaskWith(
  store: Store,
  taskId: number,
  put: (trx: Store) => Promise<unknown>,
): Promise<void> {
  await store.transaction().execute(async (trx) => {
    await put(trx);
    await trx.updateTable('tasks').set({ state: 'done' }).where('id', '=', taskId).execute();
  });
}

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
