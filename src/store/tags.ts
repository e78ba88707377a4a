import type { Store } from './database.js';

/** Adds tags to an audit; those it has already stay. */
export async function putTags(trx: Store, auditId: number, tags: readonly string[]): Promise<void> {
  for (const tag of new Set(tags))
    await trx
      .insertInto('audit_tags')
      .values({ audit_id: auditId, tag })
      .onConflict((c) => c.doNothing())
      .execute();
}

/** Has an audit all of these tags? Every one has none of none. */
export function carries(
  byAudit: ReadonlyMap<number, readonly string[]>,
  auditId: number,
  wanted: readonly string[],
): boolean {
  return wanted.every((tag) => byAudit.get(auditId)?.includes(tag));
}

/** The tags of every audit that has any, in the order of the alphabet. */
export async function tagsByAudit(store: Store): Promise<Map<number, string[]>> {
  const rows = await store.selectFrom('audit_tags').selectAll().orderBy('audit_id').orderBy('tag').execute();
  const byAudit = new Map<number, string[]>();
  for (const { audit_id, tag } of rows) byAudit.set(audit_id, [...(byAudit.get(audit_id) ?? []), tag]);
  return byAudit;
}
