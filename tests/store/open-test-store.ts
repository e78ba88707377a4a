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

async function openPglite(): Promise<Store> {
  server ??= PGlite.create({ parsers: { [BIGINT]: Number, [NUMERIC]: Number } });
  const store = new Kysely<Schema>({ dialect: new OurPostgresDialect({ pool: poolOf(await server) }) });
  await empty(store);
  return store;
}

/** A pool of the one connection there is. */
function poolOf(pglite: PGlite): PostgresPool {
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
          const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? '';
          return { rows, rowCount: affectedRows ?? rows.length, command };
        },
        release,
      } as Awaited<ReturnType<PostgresPool['connect']>>;
    },
    async end() {},
  };
}
