import { sql } from 'kysely';
import type { Store } from './database.js';
import { giveLease, type Lease, now } from './postgres-leases.js';
import type { TaskRow } from './schema.js';

/** Which tasks a worker takes: those of one audit, or of every open one. */
export interface ClaimTerms {
  owner: string;
  /** How long a lane is ours unless renewed, ms. */
  forMs: number;
  atMost: number;
  auditId?: number | undefined;
}

export interface ClaimedTask {
  task: TaskRow;
  lease: Lease;
}

/** Audits that workers may work on: begun on this database to be shared, and not finished; or that one of them. */
function isOpen(auditId: number | undefined) {
  const isWanted = auditId === undefined ? sql`true` : sql`a.id = ${auditId}`;
  return sql`a.finished_at is null and a.terms_json is not null and ${isWanted}`;
}

const laneName = (lane: string) => `lane:${lane}`;

/**
 * The earliest due tasks of lanes that nobody is at work in; one of each lane, which is then ours. The lane with the most to do
 * comes first: one after the other as its tasks are, it would end the audit alone.
 */
export async function claimTasks(store: Store, terms: ClaimTerms): Promise<ClaimedTask[]> {
  const lanes = await freeLanes(store, terms);
  if (lanes.length === 0) return [];
  const leases = await takeLanes(store, lanes, terms);
  if (leases.length === 0) return [];
  const tasks = await earliestOf(store, leases, terms);
  const claimed: ClaimedTask[] = [];
  for (const lease of leases) {
    const task = tasks.find(({ lane }) => laneName(lane) === lease.name);
    if (task) claimed.push({ task, lease });
    // Somebody was quicker, and has done what there was.
    else await giveLease(store, lease);
  }
  return claimed;
}

/** Tasks looked at, and for each lane that is wanted: a network's long lane stands in front of others. */
const WINDOW = 500;
const WINDOW_OF_LANE = 8;

async function freeLanes(store: Store, { atMost, auditId }: ClaimTerms): Promise<string[]> {
  const { rows } = await sql<{ lane: string }>`
    select w.lane from audits a cross join lateral (
      select t.lane, t.due_at from tasks t
      where t.audit_id = a.id and t.state = 'waiting' and t.due_at <= ${now}
        and not exists (select 1 from leases l where l.name = 'lane:' || t.lane and l.until > ${now})
      order by t.due_at limit ${Math.max(WINDOW, atMost * WINDOW_OF_LANE)}) w
    where ${isOpen(auditId)}
    group by w.lane order by count(*) desc, min(w.due_at), w.lane limit ${atMost}`.execute(store);
  return rows.map(({ lane }) => lane);
}

async function takeLanes(
  store: Store,
  lanes: readonly string[],
  { owner, forMs }: ClaimTerms,
): Promise<Lease[]> {
  // In one order for everybody, so that no two workers wait for each other.
  const names = sql.join([...lanes].sort().map((lane) => sql`(${laneName(lane)})`));
  const { rows } = await sql<{ name: string; token: number }>`
    insert into leases (name, owner, token, until, ready_at)
      select n.name, ${owner}, 1, ${now} + ${forMs}::bigint, 0 from (values ${names}) n (name)
    on conflict (name) do update set owner = excluded.owner, token = leases.token + 1, until = excluded.until
      where leases.until <= ${now}
    returning name, token`.execute(store);
  return rows.map(({ name, token }) => ({ name, owner, token }));
}

async function earliestOf(
  store: Store,
  leases: readonly Lease[],
  { auditId }: ClaimTerms,
): Promise<TaskRow[]> {
  const lanes = sql.join(leases.map(({ name }) => sql`${name.slice(laneName('').length)}`));
  const { rows } = await sql<TaskRow>`
    select distinct on (t.lane) t.* from tasks t join audits a on a.id = t.audit_id
    where t.state = 'waiting' and t.lane in (${lanes}) and t.due_at <= ${now}
      and ${isOpen(auditId)}
    order by t.lane, t.due_at, t.id`.execute(store);
  return rows;
}

/** An audit that is open, and what it waits for. */
export interface OpenAudit {
  id: number;
  /** Tasks are waiting or underway. */
  waits: boolean;
  /** Some worker is in a lane of one of them. */
  isWorkedOn: boolean;
  /** Until the first of them is due, ms; 0 where it is, or none waits. */
  dueInMs: number;
}

/** Every audit that may be worked on, with the time by the database. */
export async function openAudits(
  store: Store,
  auditId?: number,
): Promise<{ audits: OpenAudit[]; now: number }> {
  const { rows } = await sql<{
    id: number;
    waits: boolean;
    worked: boolean;
    due: number | null;
    now: number;
  }>`
    select a.id, ${now} as now, w.due is not null as waits, w.due - ${now} as due,
      exists (select 1 from tasks t join leases l on l.name = 'lane:' || t.lane and l.until > ${now}
              where t.audit_id = a.id and t.state = 'waiting') as worked
    from audits a
    cross join lateral (select min(due_at) as due from tasks t where t.audit_id = a.id and t.state = 'waiting') w
    where ${isOpen(auditId)} order by a.id`.execute(store);
  return {
    audits: rows.map((row) => ({
      id: row.id,
      waits: row.waits,
      isWorkedOn: row.worked,
      dueInMs: Math.max(0, row.due ?? 0),
    })),
    now: rows[0]?.now ?? (await clockOf(store)),
  };
}

async function clockOf(store: Store): Promise<number> {
  const { rows } = await sql<{ now: number }>`select ${now} as now`.execute(store);
  return rows[0]?.now ?? 0;
}

/** One transaction at a time plans tasks of an audit: what one site has planned the next one must see. */
export async function planAlone(trx: Store, auditId: number): Promise<void> {
  await sql`select 1 from audits where id = ${auditId} for no key update`.execute(trx);
}

/** Tasks that wait for hosts which want to be left alone for long are taken as they come, now. */
export async function lastRound(store: Store, auditId: number, attempts: number): Promise<void> {
  await sql`update tasks set due_at = ${now}, attempts = ${attempts}
            where audit_id = ${auditId} and state = 'waiting'`.execute(store);
}
