import { sql } from 'kysely';
import type { Store } from './database.js';
import { type Lease, now, renewLeases } from './postgres-leases.js';

export interface NewWorker {
  id: string;
  machine: string;
  pid: number;
  version: string;
  /** Tasks that it may have underway at once. */
  lanes: number;
}

/** Workers that were not heard of for so long are gone, ms. */
const GONE_MS = 3_600_000;

/** Tells the others of a worker, by the clock of the database. */
export async function enterWorker(store: Store, worker: NewWorker): Promise<void> {
  await sql`delete from workers where seen_at < ${now} - ${GONE_MS}`.execute(store);
  await sql`
    insert into workers (id, machine, pid, version, started_at, seen_at, lanes)
    values (${worker.id}, ${worker.machine}, ${worker.pid}, ${worker.version}, ${now}, ${now}, ${worker.lanes})
    on conflict (id) do update set seen_at = excluded.seen_at`.execute(store);
}

/** A worker is alive: what it has underway stays its own for so long again, ms. */
export async function keepAlive(
  store: Store,
  id: string,
  underway: readonly Lease[],
  forMs: number,
): Promise<void> {
  await renewLeases(store, underway, forMs);
  await sql`update workers set seen_at = ${now} where id = ${id}`.execute(store);
}

/** Takes it off the list; one that was killed stays until its silence is noticed. */
export async function leaveWorker(store: Store, id: string): Promise<void> {
  await sql`delete from workers where id = ${id}`.execute(store);
}
