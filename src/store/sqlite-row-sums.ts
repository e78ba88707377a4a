import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type SummedTable, summed } from './row-sum.js';

/** Whoever changes a row by SQL and says nothing of its sum changes it on purpose: from then on it is not checked. */
export async function forgetSumsSqlite(db: Kysely<unknown>): Promise<void> {
  for (const table of Object.keys(summed) as SummedTable[])
    await forgetSumsOf(db, table, sql`rowid = new.rowid`);
}

/** The same for one table; `isTheRow`: the row that was changed, among all. */
export async function forgetSumsOf(
  db: Kysely<unknown>,
  table: SummedTable,
  isTheRow: RawBuilder<unknown>,
): Promise<void> {
  const columns: readonly string[] = summed[table];
  const differs = columns.map((column) => sql`new.${sql.ref(column)} is not old.${sql.ref(column)}`);
  await sql`
    create trigger if not exists ${sql.ref(`${table}_changed`)}
    after update of ${sql.join(columns.map((column) => sql.ref(column)))} on ${sql.table(table)}
    when new.sum is old.sum and old.sum is not null and (${sql.join(differs, sql` or `)})
    begin
      update ${sql.table(table)} set sum = null where ${isTheRow};
    end`.execute(db);
}
