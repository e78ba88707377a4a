import { type Observation, observationSchema } from '../model/reading.js';
import type { Instant } from '../model/time.js';
import type { Store } from './database.js';
import { observationsOf, putObservation } from './observations.js';
import type { LookRow } from './schema.js';
import { asStoredJson, storedJson } from './stored-json.js';

/** `said`: a person wrote down what they saw. `read`: a page they saved was read. `skipped`: put aside, with the reason. */
export type LookKind = 'said' | 'read' | 'skipped';

/** What a person did about an account; `at` in milliseconds since the epoch. */
export interface NewLook {
  auditId: number;
  accountId: number;
  at: Instant;
  kind: LookKind;
  detail?: string;
  fileDigest?: string;
  /** What is known of the account from now on; nothing changes where it was put aside. */
  observation?: Observation;
}

/** Keeps what a person did about an account, and what it changes, in one transaction; the id is what `undoLook` wants. */
export function putLook(store: Store, look: NewLook): Promise<number> {
  const { auditId, accountId, observation } = look;
  return store.transaction().execute(async (trx) => {
    const before = observation && (await observationsOf(trx, auditId, accountId)).get(accountId);
    if (observation) await putObservation(trx, auditId, accountId, observation);
    const row = await trx
      .insertInto('looks')
      .values({
        audit_id: auditId,
        account_id: accountId,
        at: look.at,
        kind: look.kind,
        detail: look.detail ?? null,
        file_digest: look.fileDigest ?? null,
        before_json: before === undefined ? null : asStoredJson(before),
        undone_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  });
}

/**
 * Takes a look back: what was known before is known again. False where it was taken back already, or a later look at the
 * account stands on it.
 */
export function undoLook(store: Store, id: number, at: Instant): Promise<boolean> {
  return store.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('looks').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined || row.undone_at !== null || (await hasLater(trx, row))) return false;
    await trx.updateTable('looks').set({ undone_at: at }).where('id', '=', id).execute();
    if (row.kind !== 'skipped') await putBack(trx, row);
    return true;
  });
}

async function hasLater(trx: Store, row: LookRow): Promise<boolean> {
  const later = await trx
    .selectFrom('looks')
    .select('id')
    .where('audit_id', '=', row.audit_id)
    .where('account_id', '=', row.account_id)
    .where('undone_at', 'is', null)
    .where('id', '>', row.id)
    .executeTakeFirst();
  return later !== undefined;
}

async function putBack(trx: Store, row: LookRow): Promise<void> {
  const before = row.before_json === null ? undefined : storedJson(observationSchema, row.before_json);
  if (before !== undefined) return putObservation(trx, row.audit_id, row.account_id, before as Observation);
  for (const table of ['post_metrics', 'observations'] as const)
    await trx
      .deleteFrom(table)
      .where('audit_id', '=', row.audit_id)
      .where('account_id', '=', row.account_id)
      .execute();
}

/** What was done in an audit and stands, the newest first. */
export async function looksOf(store: Store, auditId: number): Promise<LookRow[]> {
  return store
    .selectFrom('looks')
    .selectAll()
    .where('audit_id', '=', auditId)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
}

/** Files that were taken before, or taken back: nobody wants to be told of them again. */
export async function knownFiles(store: Store, auditId: number): Promise<Set<string>> {
  const rows = await store
    .selectFrom('looks')
    .select('file_digest')
    .where('audit_id', '=', auditId)
    .where('file_digest', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ file_digest }) => file_digest ?? []));
}
