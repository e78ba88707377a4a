import { sql } from 'kysely';
import type { Store } from './database.js';
import { asStoredJson } from './stored-json.js';

/** The database's clock, ms since the epoch: the only one that machines agree on. It moves on within a transaction. */
export const now = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** Something that one worker has to itself. Under a later token it is somebody else's. */
export interface Lease {
  name: string;
  owner: string;
  token: number;
}

/** Takes what nobody has and what is ready, for so many ms; undefined where that is not so. */
export async function takeLease(
  store: Store,
  name: string,
  owner: string,
  forMs: number,
): Promise<Lease | undefined> {
  const { rows } = await sql<{ token: number }>`
    insert into leases (name, owner, token, until, ready_at) values (${name}, ${owner}, 1, ${now} + ${forMs}::bigint, 0)
    on conflict (name) do update set owner = excluded.owner, token = leases.token + 1, until = ${now} + ${forMs}::bigint
      where leases.until <= ${now} and leases.ready_at <= ${now}
    returning token`.execute(store);
  const token = rows[0]?.token;
  return token === undefined ? undefined : { name, owner, token };
}

/** How long until a lease may be tried for, ms: 0 where it is free and ready. */
export async function lookAtLease(
  store: Store,
  name: string,
): Promise<{ readyInMs: number; takenForMs: number; now: number }> {
  const { rows } = await sql<{ ready: number; taken: number; now: number }>`
    select greatest(0, coalesce(max(ready_at), 0) - ${now}) as ready,
           greatest(0, coalesce(max(until), 0) - ${now}) as taken, ${now} as now
    from leases where name = ${name}`.execute(store);
  const row = rows[0] ?? { ready: 0, taken: 0, now: 0 };
  return { readyInMs: row.ready, takenForMs: row.taken, now: row.now };
}

/** Gives a lease back; nothing where another has it by now. */
export async function giveLease(store: Store, { name, owner, token }: Lease): Promise<void> {
  await sql`update leases set until = 0, owner = null
            where name = ${name} and owner = ${owner} and token = ${token}`.execute(store);
}

/** Everything that a worker still has, at its end. */
export async function giveLeases(store: Store, owner: string): Promise<void> {
  await sql`update leases set until = 0, owner = null where owner = ${owner}`.execute(store);
}

/** Within a transaction: is it still ours? It stays so until the transaction ends. */
export async function holdLease(trx: Store, { name, owner, token }: Lease): Promise<boolean> {
  const { rows } = await sql`
    select 1 from leases where name = ${name} and owner = ${owner} and token = ${token} for update`.execute(
    trx,
  );
  return rows.length > 0;
}

/** Work whose end nobody knows is renewed again and again, as long as it is still theirs. */
export async function renewLeases(store: Store, leases: readonly Lease[], forMs: number): Promise<void> {
  if (leases.length === 0) return;
  const known = sql.join(leases.map(({ name, owner, token }) => sql`(${name}, ${owner}, ${token}::bigint)`));
  await sql`update leases set until = ${now} + ${forMs}::bigint
            where (name, owner, token) in (${known})`.execute(store);
}

/**
 * Gives a host back with what is known of it now, in one statement; dropped where the turn has become somebody else's. Nobody
 * has its turn again before `nextAt`, nor within `gapMs` from here.
 */
export async function giveHost(
  store: Store,
  lease: Lease,
  host: { key: string; state: unknown; nextAt: number; gapMs: number },
): Promise<void> {
  await sql`
    with mine as (
      update leases set until = 0, owner = null, ready_at = greatest(${Math.ceil(host.nextAt)}::bigint, ${now} + ${Math.ceil(host.gapMs)}::bigint)
      where name = ${lease.name} and owner = ${lease.owner} and token = ${lease.token} returning 1)
    insert into hosts (host, state_json) select ${host.key}, ${asStoredJson(host.state)} from mine
    on conflict (host) do update set state_json = excluded.state_json`.execute(store);
}
