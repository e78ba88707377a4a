import { Kysely, sql } from 'kysely';
import type { Client, ClientConfig, Pool } from 'pg';
import { migrate, migrationNames } from './migrations.js';
import { OurPostgresDialect } from './postgres-dialect.js';
import { type PostgresPlace, postgresPlace } from './postgres-url.js';
import type { Schema } from './schema.js';
import { StoreError } from './store-error.js';

/** Connections of one process at most: its lanes wait for each other, not for the server. */
const CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_MS = 10_000;

/** Opens a database on a server, and makes our tables in it where there are none yet. */
export async function openPostgres(url: string): Promise<Kysely<Schema>> {
  const place = postgresPlace(url);
  const pool = await openPool(place);
  const store = new Kysely<Schema>({ dialect: new OurPostgresDialect({ pool }) });
  try {
    await bringUpToDate(store, place);
    return store;
  } catch (error) {
    await store.destroy();
    throw error;
  }
}

/** Is there a database of ours at this url already? */
export async function isOnPostgres(url: string): Promise<boolean> {
  const pool = await openPool(postgresPlace(url));
  const store = new Kysely<Schema>({ dialect: new OurPostgresDialect({ pool }) });
  try {
    return await hasTable(store, 'kysely_migration');
  } finally {
    await store.destroy();
    // A pool that was never used by Kysely is not ended by it.
    if (!pool.ended) await pool.end();
  }
}

/** A connection beside the pool, for what belongs to a connection: locks, and listening. */
export async function connectClient(place: PostgresPlace): Promise<Client> {
  const pg = await loadPg();
  const ssl = await encrypts(place);
  const client = new pg.Client(configOf(pg, place, ssl));
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** What workers of a schema tell each other: there may be something to do. */
const CHANNEL = 'followsuit';

/** Wakes the workers of this schema once the transaction is committed. */
export async function announceWork(trx: Kysely<Schema>): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, current_schema())`.execute(trx);
}

/** Calls whenever somebody announces work in this schema, until closed; silent where the connection is lost. */
export async function hearOfWork(url: string, heard: () => void): Promise<{ close(): Promise<void> }> {
  const client = await connectClient(postgresPlace(url));
  const { rows } = await client.query<{ schema: string }>('select current_schema() as schema');
  client.on('notification', ({ payload }) => {
    if (payload === rows[0]?.schema) heard();
  });
  await client.query(`listen ${CHANNEL}`);
  return { close: () => client.end().catch(() => {}) };
}

async function openPool(place: PostgresPlace): Promise<Pool> {
  const pg = await loadPg();
  const ssl = await encrypts(place);
  const pool = new pg.Pool({ ...configOf(pg, place, ssl), max: CONNECTIONS });
  // A connection that is lost while nobody uses it is replaced by the next query; where a query uses it, that query says so.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** `pg` is loaded only where somebody asks for a server. */
async function loadPg(): Promise<Pg> {
  return (await import('pg')).default;
}

type Pg = typeof import('pg')['default'];

const BIGINT = 20;
const NUMERIC = 1700;

/** Whole numbers and sums come back as numbers, as from SQLite: times and counts are far below 2^53. */
const asNumbers: readonly number[] = [BIGINT, NUMERIC];

function configOf(pg: Pg, place: PostgresPlace, ssl: boolean): ClientConfig {
  const { host, port, user, password, database, schema } = place;
  return {
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ...(database !== undefined && { database }),
    ...(schema !== undefined && { options: `-c search_path=${schema}` }),
    ssl: ssl ? place.tls : false,
    application_name: 'followsuit',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    // A server that is gone without a word is noticed within half a minute.
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        asNumbers.includes(oid) ? Number : pg.types.getTypeParser(oid, format as 'text'),
    },
  };
}

/** `prefer` and `allow`: encrypted where the server can, as it is where it cannot. */
async function encrypts(place: PostgresPlace): Promise<boolean> {
  const pg = await loadPg();
  if (place.sslMode === 'disable') return false;
  if (place.sslMode !== 'prefer' && place.sslMode !== 'allow') return true;
  const client = new pg.Client(configOf(pg, place, true));
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof Error && /does not support SSL/.test(error.message)) return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function hasTable(store: Kysely<Schema>, name: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select 1 from information_schema.tables
                   where table_schema = current_schema() and table_name = ${name}) as known`.execute(store);
  return rows[0]?.known === true;
}

async function bringUpToDate(store: Kysely<Schema>, place: PostgresPlace): Promise<void> {
  if (await isUpToDate(store)) return;
  try {
    await makeSchema(store, place.schema);
    await refuseForeign(store);
    await migrate(store, undefined, await currentSchema(store));
  } catch (error) {
    if (!isForbidden(error)) throw error;
    throw new StoreError('no-right-to-make-tables');
  }
}

/** The schema that names without one mean. */
export async function currentSchema(store: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(store);
  const schema = rows[0]?.schema;
  if (typeof schema === 'string') return schema;
  throw new StoreError('no-schema');
}

async function isUpToDate(store: Kysely<Schema>): Promise<boolean> {
  if (!(await hasTable(store, 'kysely_migration'))) return false;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    store,
  );
  return rows.map(({ name }) => name).join() === migrationNames.join();
}

async function makeSchema(store: Kysely<Schema>, schema: string | undefined): Promise<void> {
  if (schema === undefined) return;
  const { rows } = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(store);
  if (rows.length === 0) await store.schema.createSchema(schema).ifNotExists().execute();
}

/** Nothing is written among the tables of another program. */
async function refuseForeign(store: Kysely<Schema>): Promise<void> {
  if (await hasTable(store, 'kysely_migration')) return;
  if ((await hasTable(store, 'audits')) || (await hasTable(store, 'accounts'))) {
    throw new StoreError('tables-of-another');
  }
}

/** insufficient_privilege */
function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501';
}

/** Lets the numbers that the database gives go on behind those that were brought along. */
export async function goOnNumberingPostgres(store: Kysely<Schema>): Promise<void> {
  for (const table of ['audits', 'competitors', 'accounts', 'tasks', 'answers', 'posts', 'looks'] as const) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), coalesce(max(id), 0) + 1, false)
              from ${sql.table(table)}`.execute(store);
  }
}
