import { type Kysely, sql } from 'kysely';
import { summed } from './row-sum.js';

/** What `sqlite-row-sums.ts` says, in PostgreSQL's words. */
export async function forgetSumsPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function followsuit_forget_sum() returns trigger language plpgsql as $$
    begin
      new.sum := null;
      return new;
    end $$`.execute(db);
  for (const [table, columns] of Object.entries(summed)) {
    const differs = columns.map(
      (column) => sql`new.${sql.ref(column)} is distinct from old.${sql.ref(column)}`,
    );
    await sql`
      create trigger ${sql.ref(`${table}_changed`)}
      before update on ${sql.table(table)} for each row
      when (new.sum is not distinct from old.sum and old.sum is not null and (${sql.join(differs, sql` or `)}))
      execute function followsuit_forget_sum()`.execute(db);
  }
}
