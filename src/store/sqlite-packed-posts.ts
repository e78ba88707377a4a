import { type Kysely, sql } from 'kysely';
import { forgetSumsOf } from './sqlite-row-sums.js';

/**
 * Most rows of a database are posts as an audit saw them, and they are read account by account: kept in the order of their key they need
 * no index beside them, and lie where they are looked for.
 */
export async function packPostsSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table post_metrics_packed (
      audit_id integer not null references audits (id) on delete cascade,
      post_id integer not null references posts (id),
      account_id integer not null references accounts (id),
      position integer not null,
      at_from integer,
      at_to integer,
      at_source text,
      post_json text not null,
      sum integer,
      constraint post_metrics_key primary key (audit_id, account_id, position)
    ) without rowid`.execute(db);
  // The columns stand in this order: the sum was the last that was added.
  await sql`insert into post_metrics_packed select * from post_metrics`.execute(db);
  await sql`drop table post_metrics`.execute(db);
  await sql`alter table post_metrics_packed rename to post_metrics`.execute(db);
  const isTheRow = sql`audit_id = new.audit_id and account_id = new.account_id and position = new.position`;
  await forgetSumsOf(db, 'post_metrics', isTheRow);
}
