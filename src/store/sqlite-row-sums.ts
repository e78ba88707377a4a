import { type Kysely, sql } from 'kysely';
import { summed } from './row-sum.js';

/** Whoever changes a row by SQL and says nothing of its sum changes it on purpose: from then on it is not checked. */
export async function forgetSumsSqlite(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(summed)) {
    const differs = columns.map((column) => sql`new.${sql.ref(column)} is not old.${sql.ref(column)}`);
    await sql`
      create trigger if not exists ${sql.ref(`${table}_changed`)}
      after update of ${sql.join(columns.map((column) => sql.ref(column)))} on ${sql.table(table)}
      when new.sum is old.sum and old.sum is not null and (${sql.join(differs, sql` or `)})
      begin
        update ${sql.table(table)} set sum = null where rowid = new.rowid;
      end`.execute(db);
  }
}
