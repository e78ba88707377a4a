import type { Store } from './database.js';

export interface AuditStatus {
  id: number;
  list: string;
  startedAt: number;
  finishedAt?: number;
  done: number;
  waiting: number;
}

/** What waits for one host or network, over all audits that are not finished. */
export interface LaneStatus {
  lane: string;
  waiting: number;
  /** When the next of it may begin, ms since the epoch: the past where it may begin now. */
  dueAt: number;
  /** So many of it were put off because the host asked to be left alone. */
  postponed: number;
}

export interface Status {
  /** Newest first. */
  audits: AuditStatus[];
  /** Earliest due first. */
  lanes: LaneStatus[];
}

/** Where every audit of a database stands. */
export async function statusOf(store: Store): Promise<Status> {
  const audits = await store
    .selectFrom('audits')
    .select(['id', 'list', 'started_at', 'finished_at'])
    .orderBy('id', 'desc')
    .execute();
  const counts = await store
    .selectFrom('tasks')
    .select(['audit_id', 'state'])
    .select(({ fn }) => fn.countAll<number>().as('tasks'))
    .groupBy(['audit_id', 'state'])
    .execute();
  const count = (id: number, state: string) =>
    counts.find((row) => row.audit_id === id && row.state === state)?.tasks ?? 0;
  return {
    audits: audits.map((row) => ({
      id: row.id,
      list: row.list,
      startedAt: row.started_at,
      ...(row.finished_at !== null && { finishedAt: row.finished_at }),
      done: count(row.id, 'done'),
      waiting: count(row.id, 'waiting'),
    })),
    lanes: await lanesOf(store),
  };
}

async function lanesOf(store: Store): Promise<LaneStatus[]> {
  const rows = await store
    .selectFrom('tasks as t')
    .innerJoin('audits as a', 'a.id', 't.audit_id')
    .select(['t.lane'])
    .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.min('t.due_at').as('due_at')])
    .select(({ fn, case: when }) =>
      fn.sum<number>(when().when('t.attempts', '>', 0).then(1).else(0).end()).as('postponed'),
    )
    .where('t.state', '=', 'waiting')
    .where('a.finished_at', 'is', null)
    .groupBy('t.lane')
    .orderBy('due_at')
    .orderBy('t.lane')
    .execute();
  return rows.map((row) => ({
    lane: row.lane,
    waiting: row.waiting,
    dueAt: row.due_at,
    postponed: row.postponed,
  }));
}
