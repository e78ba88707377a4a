import { join } from 'node:path';

import { Kysely, SqliteDialect } from 'kysely';
import { SqliteDriver } from '../../src/store/driver.js';
import { migrate } from '../../src/store/migrations.js';
import type { Schema } from '../../src/store/schema.js';

/** A database as an older version left it, with a competitor in it. */
export async function olderDatabase(folder: string, upTo: string): Promise<string> {
  const path = join(folder, `${upTo}.db`);
  const database = new SqliteDriver(path);
  database.pragma('journal_mode = WAL');
  const store = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  await migrate(store, upTo);
  await store.insertInto('competitors').values({ key: 'acme.example' }).execute();
  database.pragma('wal_checkpoint(TRUNCATE)');
  await store.destroy();
  return path;
}
