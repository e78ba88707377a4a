import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { forgetSumsPostgres } from './postgres-row-sums.js';
import { summed } from './row-sum.js';
import type { Schema } from './schema.js';
import { packPostsSqlite } from './sqlite-packed-posts.js';
import { forgetSumsSqlite } from './sqlite-row-sums.js';
import { StoreError } from './store-error.js';

/**
 * Every step the schema ever took, oldest first. What a step that was released does is never changed: the next one mends it.
 * Steps can be repeated: what they make may be there already.
 */
const migrations = ({ forgetSums, packPosts }: Words): Record<string, Migration> => ({
  '001-first': { up: createTables },
  '002-ways-of-controls': { up: addWaysOfControls },
  '005-also-linked': { up: addAlsoLinked },
  '003-what-was-not-read': { up: addWhatWasNotRead },
  '004-looks': { up: addLooks },
  '006-past-discoveries': { up: addPastDiscoveries },
  '007-workers': { up: addWorkers },
  '008-tags': { up: addTags },
  '009-row-sums': { up: (db) => addRowSums(db, forgetSums) },
  '010-indexes': { up: addIndexes },
  '011-packed-posts': { up: packPosts },
});

/** What each database says in its own words: what happens by itself, and where rows lie. */
interface Words {
  forgetSums: ForgetSums;
  packPosts(db: Kysely<unknown>): Promise<void>;
}
type ForgetSums = (db: Kysely<unknown>) => Promise<void>;

const sqlite: Words = { forgetSums: forgetSumsSqlite, packPosts: packPostsSqlite };
/** PostgreSQL keeps no table in the order of a key. */
const postgres: Words = { forgetSums: forgetSumsPostgres, packPosts: async () => {} };

async function addWaysOfControls(db: Kysely<unknown>): Promise<void> {
  await addColumn(db, 'controls', 'ways_json', 'text');
}

async function addAlsoLinked(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('sites').addColumn('also_linked_json', 'text').execute();
  await db.schema.alterTable('sites').addColumn('beyond', 'integer').execute();
}

async function addWhatWasNotRead(db: Kysely<unknown>): Promise<void> {
  await addColumn(db, 'sites', 'unread_json', 'text');
  await addColumn(db, 'audit_accounts', 'last_declared_at', 'integer');
}

/**
 * Adds a column that is not there yet: a step cut short by an old version, which knew no transaction, is gone on with. On a
 * server (where tables have a schema) every step was whole from the beginning.
 */
async function addColumn(
  db: Kysely<unknown>,
  table: string,
  column: string,
  type: 'integer' | 'text' | 'real',
): Promise<void> {
  const known = (await db.introspection.getTables()).find(
    ({ name, schema }) => name === table && schema === undefined,
  );
  if (known?.columns.some(({ name }) => name === column)) return;
  await db.schema.alterTable(table).addColumn(column, type).execute();
}

async function addLooks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('looks')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('audit_id', 'integer', (c) => c.notNull().references('audits.id').onDelete('cascade'))
    .addColumn('account_id', 'integer', (c) => c.notNull().references('accounts.id'))
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('detail', 'text')
    .addColumn('file_digest', 'text')
    .addColumn('before_json', 'text')
    .addColumn('undone_at', 'integer')
    .execute();
  await db.schema.createIndex('looks_of_audit').on('looks').columns(['audit_id', 'id']).execute();
}

async function addPastDiscoveries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('past_discoveries')
    .addColumn('audit_id', 'integer', (c) => c.notNull().references('audits.id').onDelete('cascade'))
    .addColumn('competitor_id', 'integer', (c) => c.notNull().references('competitors.id'))
    .addColumn('past_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('past_discoveries_key', ['audit_id', 'competitor_id'])
    .execute();
}

async function addWorkers(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('audits').addColumn('terms_json', 'text').execute();
  await db.schema.alterTable('audit_competitors').addColumn('seen_json', 'text').execute();
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('owner', 'text')
    .addColumn('token', 'integer', (c) => c.notNull())
    .addColumn('until', 'integer', (c) => c.notNull())
    .addColumn('ready_at', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('leases_of_owner').on('leases').column('owner').execute();
  await db.schema
    .createTable('workers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('machine', 'text', (c) => c.notNull())
    .addColumn('pid', 'integer', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('started_at', 'integer', (c) => c.notNull())
    .addColumn('seen_at', 'integer', (c) => c.notNull())
    .addColumn('lanes', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('tasks_by_lane')
    .on('tasks')
    .columns(['lane', 'due_at'])
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute();
}

async function addTags(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_tags')
    .addColumn('audit_id', 'integer', (c) => c.notNull().references('audits.id').onDelete('cascade'))
    .addColumn('tag', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('audit_tags_key', ['audit_id', 'tag'])
    .execute();
}

/** Rows that are there already stay unchecked: what they held when they were kept is not known. */
async function addRowSums(db: Kysely<unknown>, forgetSums: ForgetSums): Promise<void> {
  for (const table of Object.keys(summed)) await addColumn(db, table, 'sum', 'integer');
  await forgetSums(db);
}

/** What is looked for with every account and with every question, however many there are. */
async function addIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('tasks_of_account')
    .ifNotExists()
    .on('tasks')
    .columns(['account_id', 'audit_id'])
    .execute();
  await db.schema
    .createIndex('tasks_of_controls')
    .ifNotExists()
    .on('tasks')
    .columns(['audit_id', 'network'])
    .where(sql.ref('kind'), '=', sql.lit('control'))
    .execute();
  // A question is looked up in this audit, and in all of them.
  await db.schema
    .createIndex('answers_to_question')
    .ifNotExists()
    .on('answers')
    .columns(['key', 'audit_id'])
    .execute();
  await db.schema.createIndex('answers_of_audit').ifNotExists().on('answers').column('audit_id').execute();
  await db.schema.dropIndex('answers_by_key').ifExists().execute();
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audits')
    .ifNotExists()
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('list', 'text', (c) => c.notNull())
    .addColumn('list_digest', 'text', (c) => c.notNull())
    .addColumn('as_of', 'integer', (c) => c.notNull())
    .addColumn('started_at', 'integer', (c) => c.notNull())
    .addColumn('finished_at', 'integer')
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('conditions_json', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('competitors')
    .ifNotExists()
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .execute();
  await db.schema
    .createTable('audit_competitors')
    .ifNotExists()
    .addColumn('audit_id', 'integer', (c) => c.notNull().references('audits.id').onDelete('cascade'))
    .addColumn('competitor_id', 'integer', (c) => c.notNull().references('competitors.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('website', 'text')
    .addColumn('industry', 'text')
    .addColumn('self', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('audit_competitors_key', ['audit_id', 'competitor_id'])
    .execute();
  await db.schema
    .createTable('accounts')
    .ifNotExists()
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('network', 'text', (c) => c.notNull())
    .addColumn('handle', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addUniqueConstraint('accounts_identity', ['network', 'handle'])
    .execute();
  await db.schema
    .createTable('audit_accounts')
    .ifNotExists()
    .addColumn('audit_id', 'integer', (c) => c.notNull().references('audits.id').onDelete('cascade'))
    .addColumn('competitor_id', 'integer', (c) => c.notNull().references('competitors.id'))
    .addColumn('account_id', 'integer', (c) => c.notNull().references('accounts.id'))
    .addColumn('weight', 'real', (c) => c.notNull())
    .addColumn('certainty', 'text', (c) => c.notNull())
    .addColumn('role', 'text')
    .addColumn('locale', 'text')
    .addPrimaryKeyConstraint('audit_accounts_key', ['audit_id', 'competitor_id', 'account_id'])
    .execute();
  await db.schema
    .createTable('declarations')
    .ifNotExists()
    .addColumn('audit_id', 'integer', (c) => c.notNull().references('audits.id').onDelete('cascade'))
    .addColumn('competitor_id', 'integer', (c) => c.notNull().references('competitors.id'))
    .addColumn('account_id', 'integer', (c) => c.notNull().references('accounts.id'))
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('page', 'text', (c) => c.notNull())
    .addColumn('element', 'text')
    .addColumn('weight', 'real', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('declarations_by_account')
    .ifNotExists()
    .on('declarations')
    .columns(['audit_id', 'competitor_id', 'account_id'])
    .execute();
  await db.schema
    .createTable('sites')
    .ifNotExists()
    .addColumn('audit_id', 'integer', (c) => c.notNull().references('audits.id').onDelete('cascade'))
    .addColumn('competitor_id', 'integer', (c) => c.notNull().references('competitors.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason_json', 'text')
    .addColumn('evidence_json', 'text', (c) => c.notNull())
    .addColumn('pages_json', 'text', (c) => c.notNull())
    .addColumn('placeholders_json', 'text', (c) => c.notNull())
    .addColumn('rejected_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('sites_key', ['audit_id', 'competitor_id'])
    .execute();
  await createWorkTables(db);
  await createKnowledgeTables(db);
}

async function createWorkTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tasks')
    .ifNotExists()
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('audit_id', 'integer', (c) => c.notNull().references('audits.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('competitor_id', 'integer')
    .addColumn('account_id', 'integer')
    .addColumn('network', 'text')
    .addColumn('lane', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('due_at', 'integer', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('tasks_waiting')
    .ifNotExists()
    .on('tasks')
    .columns(['audit_id', 'state', 'due_at'])
    .execute();
  await db.schema
    .createTable('bodies')
    .ifNotExists()
    .addColumn('digest', 'text', (c) => c.primaryKey())
    .addColumn('body', 'blob', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('answers')
    .ifNotExists()
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('audit_id', 'integer', (c) => c.notNull().references('audits.id').onDelete('cascade'))
    .addColumn('task_id', 'integer')
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('sent', 'text')
    .addColumn('final_url', 'text')
    .addColumn('status', 'integer')
    .addColumn('headers_json', 'text')
    .addColumn('redirects_json', 'text')
    .addColumn('json_json', 'text')
    .addColumn('digest', 'text')
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('elapsed_ms', 'real')
    .addColumn('source', 'text')
    .addColumn('refusal_json', 'text')
    .execute();
  await db.schema
    .createIndex('answers_by_key')
    .ifNotExists()
    .on('answers')
    .columns(['audit_id', 'key'])
    .execute();
  await db.schema
    .createTable('hosts')
    .ifNotExists()
    .addColumn('host', 'text', (c) => c.primaryKey())
    .addColumn('state_json', 'text', (c) => c.notNull())
    .execute();
}

async function createKnowledgeTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('observations')
    .ifNotExists()
    .addColumn('audit_id', 'integer', (c) => c.notNull().references('audits.id').onDelete('cascade'))
    .addColumn('account_id', 'integer', (c) => c.notNull().references('accounts.id'))
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('observation_json', 'text', (c) => c.notNull())
    .addColumn('seen_by', 'text')
    .addPrimaryKeyConstraint('observations_key', ['audit_id', 'account_id'])
    .execute();
  await db.schema
    .createTable('posts')
    .ifNotExists()
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('account_id', 'integer', (c) => c.notNull().references('accounts.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('url', 'text')
    .addColumn('text', 'text')
    .addUniqueConstraint('posts_identity', ['account_id', 'key'])
    .execute();
  await db.schema
    .createTable('post_metrics')
    .ifNotExists()
    .addColumn('audit_id', 'integer', (c) => c.notNull().references('audits.id').onDelete('cascade'))
    .addColumn('post_id', 'integer', (c) => c.notNull().references('posts.id'))
    .addColumn('account_id', 'integer', (c) => c.notNull().references('accounts.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('at_from', 'integer')
    .addColumn('at_to', 'integer')
    .addColumn('at_source', 'text')
    .addColumn('post_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('post_metrics_key', ['audit_id', 'account_id', 'position'])
    .execute();
  await db.schema
    .createTable('controls')
    .ifNotExists()
    .addColumn('audit_id', 'integer', (c) => c.notNull().references('audits.id').onDelete('cascade'))
    .addColumn('network', 'text', (c) => c.notNull())
    .addColumn('certain', 'text')
    .addColumn('impossible', 'text')
    .addColumn('healthy', 'integer', (c) => c.notNull())
    .addColumn('reason_json', 'text')
    .addPrimaryKeyConstraint('controls_key', ['audit_id', 'network'])
    .execute();
}

/** The names of all steps in their order: a database that has them is of this version. */
export const migrationNames: readonly string[] = Object.keys(migrations(sqlite)).sort();

/**
 * Brings the database to the present schema, or to the one of an older version. Throws when a newer version wrote it. On a
 * server, `place` is the schema that our tables live in: others may have the same names.
 */
export async function migrate(db: Kysely<Schema>, upTo?: string, place?: string): Promise<void> {
  const steps = migrations(place === undefined ? sqlite : postgres);
  const provider = { getMigrations: async () => steps };
  const migrator = new Migrator({
    db,
    provider,
    ...(place !== undefined && { migrationTableSchema: place }),
  });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error === undefined) return;
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('is missing')) {
    throw new StoreError('newer-version');
  }
  throw error;
}
