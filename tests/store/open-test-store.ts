import { PGlite } from '@electric-sql/pglite';
import { Kysely, type PostgresPool, sql } from 'kysely';
import { openStore, type Store } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrations.js';
import { currentSchema } from '../../src/store/postgres.js';
import { OurPostgresDialect } from '../../src/store/postgres-dialect.js';
import type { Schema } from '../../src/store/schema.js';

/**
 * An empty database for one test: SQLite, unless the file that imports the tests says otherwise in FOLLOWSUIT_TEST_DATABASE:
 * `pglite` (PostgreSQL in this process: its types and its SQL), or the url of a server.
 */
export async function openTestStore(): Promise<Store> {
  const wanted = process.env['FOLLOWSUIT_TEST_DATABASE'];
  if (wanted === undefined) return openStore(':memory:');
  if (wanted === 'pglite') return openPglite();
  const store = await openStore(wanted);
  await empty(store);
  return store;
}

/** The tables again, as after the first opening: every number begins at 1. */
async function empty(store: Store): Promise<void> {
  const schema = await currentSchema(store);
  await sql`drop schema ${sql.id(schema)} cascade`.execute(store);
  await sql`create schema ${sql.id(schema)}`.execute(store);
  await migrate(store, undefined, schema);
}

const BIGINT = 20;
const NUMERIC = 1700;
let server: Promise<PGlite> | undefined;

/** PostgreSQL in this process; a statement that `loses` names is done, and nobody hears of it: the connection broke just then. */
export async function openPglite(loses: (statement: string) => boolean = () => false): Promise<Store> {
  server ??= PGlite.create({ parsers: { [BIGINT]: Number, [NUMERIC]: Number } });
  const pglite = await server;
  await empty(storeOn(pglite, () => false));
  return storeOn(pglite, loses);
}

function storeOn(pglite: PGlite, loses: (statement: string) => boolean): Store {
  return new Kysely<Schema>({ dialect: new OurPostgresDialect({ pool: poolOf(pglite, loses) }) });
}

/** A pool of the one connection there is. */
function poolOf(pglite: PGlite, loses: (statement: string) => boolean): PostgresPool {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async connect() {
      const before = last;
      let release = () => {};
      last = new Promise<void>((resolve) => {
        release = resolve;
      });
      await before;
      return {
        async query(text: string, parameters: readonly unknown[]) {
          const { rows, affectedRows } = await pglite.query(text, [...parameters]);
          if (loses(text)) throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
          const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? '';
          return { rows, rowCount: affectedRows ?? rows.length, command };
        },
        release,
      } as Awaited<ReturnType<PostgresPool['connect']>>;
    },
    async end() {},
  };
}
