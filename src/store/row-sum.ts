import { crc32 } from 'node:zlib';
import type { Kysely, Selectable } from 'kysely';
import type { Schema } from './schema.js';
import { StoreError } from './store-error.js';
import { wellFormedText } from './well-formed.js';

/**
 * What a report is made from, column by column: each of these rows carries a sum over them, written with it and compared whenever
 * it is read, so that a value that a disk or a copy has changed is never taken for what was kept. Numbers that the database
 * gives are held by its indexes.
 */
export const summed = {
  audits: ['id', 'list', 'list_digest', 'as_of', 'started_at', 'finished_at', 'version', 'conditions_json'],
  audit_competitors: ['audit_id', 'competitor_id', 'position', 'name', 'website', 'industry', 'self'],
  accounts: ['network', 'handle', 'url'],
  audit_accounts: [
    'audit_id',
    'competitor_id',
    'account_id',
    'weight',
    'certainty',
    'role',
    'locale',
    'last_declared_at',
  ],
  declarations: ['audit_id', 'competitor_id', 'account_id', 'source', 'page', 'element', 'weight'],
  sites: [
    'audit_id',
    'competitor_id',
    'state',
    'reason_json',
    'evidence_json',
    'pages_json',
    'unread_json',
    'also_linked_json',
    'beyond',
    'placeholders_json',
  ],
  past_discoveries: ['audit_id', 'competitor_id', 'past_json'],
  controls: ['audit_id', 'network', 'certain', 'impossible', 'healthy', 'reason_json', 'ways_json'],
  observations: ['audit_id', 'account_id', 'at', 'outcome', 'observation_json', 'seen_by'],
  posts: ['account_id', 'url', 'text'],
  post_metrics: [
    'audit_id',
    'post_id',
    'account_id',
    'position',
    'at_from',
    'at_to',
    'at_source',
    'post_json',
  ],
  answers: [
    'audit_id',
    'task_id',
    'key',
    'url',
    'method',
    'sent',
    'final_url',
    'status',
    'headers_json',
    'redirects_json',
    'json_json',
    'digest',
    'at',
    'elapsed_ms',
    'source',
    'refusal_json',
  ],
} as const satisfies { [T in keyof Schema]?: readonly (keyof Schema[T])[] };

export type SummedTable = keyof typeof summed;
type SummedRow<T extends SummedTable> = Pick<
  Selectable<Schema[T]>,
  (typeof summed)[T][number] & keyof Selectable<Schema[T]>
>;

/** The row with its sum, as it is to be kept. */
export function withSum<T extends SummedTable, R extends SummedRow<T>>(
  table: T,
  row: R,
): R & { sum: number } {
  return { ...row, sum: sumOf(table, row) };
}

/** Throws where the row is no longer the one that was kept. */
export function checkRow<T extends SummedTable>(table: T, row: SummedRow<T>, sum: number | null): void {
  if (sum !== null && sum !== sumOf(table, row)) throw new StoreError('damaged-row', { table });
}

function sumOf<T extends SummedTable>(table: T, row: SummedRow<T>): number {
  const values = row as Readonly<Record<string, unknown>>;
  let text = '';
  for (const column of summed[table]) text += `${spelled(values[column])}\0`;
  return crc32(text);
}

/** A value with its kind: no text holds the NUL that ends it, and a number is the same whatever column a database keeps it in. */
function spelled(value: unknown): string {
  if (typeof value === 'string') return `'${wellFormedText(value)}`;
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(value) : '?';
}

/** Changes the row of an audit, and its sum with it; while others do the same, one after another. */
export async function changeAudit(
  store: Kysely<Schema>,
  auditId: number,
  values: { finished_at: number | null } | { conditions_json: string },
): Promise<void> {
  if (!store.isTransaction) return store.transaction().execute((trx) => changeAudit(trx, auditId, values));
  const row = await store
    .updateTable('audits')
    .set(values)
    .where('id', '=', auditId)
    .returning(summed.audits)
    .executeTakeFirst();
  if (row)
    await store
      .updateTable('audits')
      .set({ sum: sumOf('audits', row) })
      .where('id', '=', auditId)
      .execute();
}
