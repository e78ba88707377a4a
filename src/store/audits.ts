import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Competitor } from '../model/competitor.js';
import { type AccountRef, accountKey } from '../model/reading.js';
import { because, type Reason, reasonSchema } from '../model/reason.js';
import { batchesOf } from './batches.js';
import type { Store } from './database.js';
import { changeAudit, checkRow, withSum } from './row-sum.js';
import type { AuditRow } from './schema.js';
import { StoreError } from './store-error.js';
import { asStoredJson, storedJson } from './stored-json.js';
import { type AuditTerms, seenOf } from './terms.js';
import { wellFormedText } from './well-formed.js';

/** An audit that begins; times in milliseconds since the epoch. */
export interface NewAudit {
  list: string;
  asOf: number;
  startedAt: number;
  version: string;
  conditions: Reason[];
  /** How it is worked on, where several may work on it. */
  terms?: AuditTerms;
}

/** The same competitors in any order, with the same websites and accounts, are the same list. */
export function listDigest(competitors: readonly Competitor[]): string {
  const lines = competitors.map((c) =>
    [
      c.name,
      c.website ?? '',
      c.self ? 'self' : '',
      ...(c.wikidata === undefined ? [] : [c.wikidata]),
      ...c.accounts.map((a) => a.url).sort(),
    ].join('|'),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

/** The latest audit of this list that was not finished. */
export async function unfinishedAudit(store: Store, digest: string): Promise<AuditRow | undefined> {
  return store
    .selectFrom('audits')
    .selectAll()
    .where('list_digest', '=', digest)
    .where('finished_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Audits, newest first. */
export async function auditsIn(store: Store): Promise<AuditRow[]> {
  const rows = await store.selectFrom('audits').selectAll().orderBy('id', 'desc').execute();
  for (const row of rows) checkRow('audits', row, row.sum);
  return rows;
}

/** A competitor of an audit with its id, the same in every audit. */
export interface StoredCompetitor {
  id: number;
  competitor: Competitor;
}

/** Begins an audit, within a transaction: its row and its competitors, each the same row as in earlier audits. */
export async function beginAudit(
  trx: Store,
  audit: NewAudit,
  competitors: readonly { key: string; competitor: Competitor }[],
): Promise<{ auditId: number; competitors: StoredCompetitor[] }> {
  const row = await trx
    .insertInto('audits')
    .values({
      list: audit.list,
      list_digest: listDigest(competitors.map((c) => c.competitor)),
      as_of: audit.asOf,
      started_at: audit.startedAt,
      finished_at: null,
      version: audit.version,
      conditions_json: asStoredJson(audit.conditions),
      terms_json: audit.terms ? asStoredJson(audit.terms) : null,
      sum: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await changeAudit(trx, row.id, { finished_at: null });
  const idOf = await competitorIds(
    trx,
    competitors.map(({ key }) => key),
  );
  const stored = competitors.map(({ key, competitor }) => ({ id: idOf(key), competitor }));
  for (const batch of batchesOf(stored.entries())) {
    const rows = batch.map(([position, { id, competitor }]) =>
      withSum('audit_competitors', {
        audit_id: row.id,
        competitor_id: id,
        position,
        name: competitor.name,
        website: competitor.website ?? null,
        industry: competitor.industry ?? null,
        self: competitor.self ? 1 : 0,
        seen_json: seenOf(competitor),
      }),
    );
    await trx.insertInto('audit_competitors').values(rows).execute();
  }
  return { auditId: row.id, competitors: stored };
}

/** The ids of competitors by their keys, the same in every audit; a row for each that has none yet. */
async function competitorIds(trx: Store, keys: readonly string[]): Promise<(key: string) => number> {
  const ids = new Map<string, number>();
  for (const batch of batchesOf(keys)) {
    await trx
      .insertInto('competitors')
      .values(batch.map((key) => ({ key })))
      .onConflict((c) => c.doNothing())
      .execute();
    const rows = await trx
      .selectFrom('competitors')
      .select(['id', 'key'])
      .where('key', 'in', batch)
      .execute();
    for (const { id, key } of rows) ids.set(key, id);
  }
  return (key) => idIn('competitors', ids, key);
}

/** Keys come back as the database keeps text. */
function idIn(table: 'competitors' | 'accounts', ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(wellFormedText(key));
  if (id === undefined) throw new StoreError('damaged-row', { table });
  return id;
}

/** `at`: milliseconds since the epoch. */
export async function finishAudit(store: Store, auditId: number, at: number): Promise<void> {
  await changeAudit(store, auditId, { finished_at: at });
}

/** Forgets an audit in which nobody has answered yet: there is nothing to go on from. */
export async function dropIfUnanswered(store: Store, auditId: number): Promise<void> {
  const answer = await store
    .selectFrom('answers')
    .select('id')
    .where('audit_id', '=', auditId)
    .limit(1)
    .executeTakeFirst();
  if (answer === undefined) await store.deleteFrom('audits').where('id', '=', auditId).execute();
}

/** Takes a finished audit up again (`--retry`). */
export async function reopenAudit(store: Store, auditId: number): Promise<void> {
  await changeAudit(store, auditId, { finished_at: null });
}

/** What the report prints of how the audit was made; a row that no longer holds it says that instead. */
export function conditionsOf(row: AuditRow): Reason[] {
  const lost = because('damaged-row', { table: 'audits', row: row.id });
  return storedJson(z.array(reasonSchema), row.conditions_json) ?? [lost];
}

/** The id of an account, the same in every audit; a row for one that has none yet. */
export async function accountId(trx: Store, account: AccountRef): Promise<number> {
  return (await accountIds(trx, [account]))(account);
}

/** The same for many. */
export async function accountIds(
  trx: Store,
  accounts: readonly AccountRef[],
): Promise<(account: AccountRef) => number> {
  const ids = new Map<string, number>();
  for (const batch of batchesOf(accounts)) {
    await trx
      .insertInto('accounts')
      .values(batch.map(({ network, handle, url }) => withSum('accounts', { network, handle, url })))
      .onConflict((c) => c.columns(['network', 'handle']).doNothing())
      .execute();
    for (const network of new Set(batch.map((account) => account.network))) {
      const handles = batch.filter((account) => account.network === network).map(({ handle }) => handle);
      const rows = await trx
        .selectFrom('accounts')
        .select(['id', 'handle'])
        .where('network', '=', network)
        .where('handle', 'in', handles)
        .execute();
      for (const { id, handle } of rows) ids.set(accountKey({ network, handle }), id);
    }
  }
  return (account) => idIn('accounts', ids, accountKey(account));
}
