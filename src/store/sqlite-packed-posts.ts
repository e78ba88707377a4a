import { type Kysely, sql } from 'kysely';

const columns = [
  'audit_id',
  'post_id',
  'account_id',
  'position',
  'at_from',
  'at_to',
  'at_source',
  'post_json',
  'sum',
] as const;

/**
 * Most rows of a database are posts as an audit saw them, and they are read account by account: kept in the order of their key they need
 * no index beside them, and lie where they are looked for.
 */
export async function packPostsSqlite(db: Kysely<unknown>): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
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
  await sql`insert into post_metrics_packed (${names}) select ${names} from post_metrics`.execute(db);
  await sql`drop table post_metrics`.execute(db);
  await sql`alter table post_metrics_packed rename to post_metrics`.execute(db);
  const differs = columns
    .slice(0, -1)
    .map((column) => sql`new.${sql.ref(column)} is not old.${sql.ref(column)}`);
  await sql`
    create trigger post_metrics_changed after update on post_metrics
    when new.sum is old.sum and old.sum is not null and (${sql.join(differs, sql` or `)})
    begin
      update post_metrics set sum = null
      where audit_id = new.audit_id and account_id = new.account_id and position = new.position;
    end`.execute(db);
}
