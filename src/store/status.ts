import type { Store } from './database.js';
import { carries, tagsByAudit } from './tags.js';

/** How far an audit is, in tasks; times in milliseconds since the epoch. */
export interface AuditStatus {
  id: number;
  list: string;
  tags?: string[];
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
  /** Which worker is in it at the moment, by its id; on a server only. */
  worker?: string;
}

/** A process that works on the audits of a server. */
export interface WorkerStatus {
  id: string;
  machine: string;
  pid: number;
  version: string;
  startedAt: number;
  /** When it was last heard of, by the database's clock; one that is silent for long was killed, or cut off. */
  seenAt: number;
  /** Tasks it may have underway at once, and those it has. */
  lanes: number;
  busy: number;
}

/** What `followsuit status` shows. */
export interface Status {
  /** Newest first. */
  audits: AuditStatus[];
  /** Earliest due first. */
  lanes: LaneStatus[];
  /** The longest at work first; none where one process works alone. */
  workers: WorkerStatus[];
}

/** Where every audit of a database stands, or those with all of these tags. */
export async function statusOf(store: Store, wanted: readonly string[] = []): Promise<Status> {
  const tags = await tagsByAudit(store);
  const rows = await store
    .selectFrom('audits')
    .select(['id', 'list', 'started_at', 'finished_at'])
    .orderBy('id', 'desc')
    .execute();
  const audits = rows.filter(({ id }) => carries(tags, id, wanted));
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
      ...(tags.has(row.id) && { tags: tags.get(row.id) ?? [] }),
      startedAt: row.started_at,
      ...(row.finished_at !== null && { finishedAt: row.finished_at }),
      done: count(row.id, 'done'),
      waiting: count(row.id, 'waiting'),
    })),
    lanes: await lanesOf(store, wanted.length > 0 ? audits.map(({ id }) => id) : undefined),
    workers: await workersOf(store),
  };
}

async function workersOf(store: Store): Promise<WorkerStatus[]> {
  const rows = await store
    .selectFrom('workers as w')
    .leftJoin('leases as l', (j) => j.onRef('l.owner', '=', 'w.id').on('l.name', 'like', 'lane:%'))
    .select(['w.id', 'w.machine', 'w.pid', 'w.version', 'w.started_at', 'w.seen_at', 'w.lanes'])
    .select(({ fn }) => fn.count<number>('l.name').as('busy'))
    .groupBy(['w.id', 'w.machine', 'w.pid', 'w.version', 'w.started_at', 'w.seen_at', 'w.lanes'])
    .orderBy('w.started_at')
    .orderBy('w.id')
    .execute();
  return rows.map(({ started_at, seen_at, ...row }) => ({ ...row, startedAt: started_at, seenAt: seen_at }));
}

/** Which worker is in which lane. */
async function ownersOf(store: Store): Promise<Map<string, string>> {
  const rows = await store
    .selectFrom('leases')
    .select(['name', 'owner'])
    .where('owner', 'is not', null)
    .execute();
  return new Map(rows.map(({ name, owner }) => [name, owner ?? '']));
}

/** The lanes of these audits, or of all. */
async function lanesOf(store: Store, auditIds: readonly number[] | undefined): Promise<LaneStatus[]> {
  if (auditIds?.length === 0) return [];
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
    .$if(auditIds !== undefined, (q) => q.where('a.id', 'in', auditIds ?? []))
    .groupBy('t.lane')
    .orderBy('due_at')
    .orderBy('t.lane')
    .execute();
  const owners = await ownersOf(store);
  return rows.map((row) => {
    const worker = owners.get(`lane:${row.lane}`);
    return {
      lane: row.lane,
      waiting: row.waiting,
      dueAt: row.due_at,
      postponed: row.postponed,
      ...(worker !== undefined && { worker }),
    };
  });
}
