import type { ExpressionBuilder } from 'kysely';
import type { Store } from './database.js';
import { checkRow, withSum } from './row-sum.js';
import type { Schema } from './schema.js';

/** What a pruning took away, or would. Its bytes are those that the pages took in the database. */
export interface Pruned {
  /** Audits that have lost pages, oldest first. */
  audits: { id: number; list: string; asOf: number; answers: number }[];
  bodies: number;
  bytes: number;
}

/**
 * Takes their pages from all but the newest `keep` finished audits of each list (by its name). Answers, digests, observations and
 * posts stay, and so does every page that a newer audit or one still underway refers to, too: a page is kept once for all of
 * them. Nothing is changed on a dry run.
 */
export async function pruneBodies(
  store: Store,
  { keep, dryRun }: { keep: number; dryRun: boolean },
): Promise<Pruned> {
  return store.transaction().execute(async (trx) => {
    const old = await olderAudits(trx, keep);
    const ids = old.map(({ id }) => id);
    const lost = await trx
      .selectFrom('bodies')
      .select((e) => [
        e.fn.countAll<number>().as('bodies'),
        e.fn.coalesce(e.fn.sum<number>(e.fn<number>('length', ['body'])), e.lit(0)).as('bytes'),
      ])
      .where((e) => isOnlyOf(e, ids))
      .executeTakeFirstOrThrow();
    const perAudit = await trx
      .selectFrom('answers')
      .innerJoin('bodies', 'bodies.digest', 'answers.digest')
      .select((e) => ['audit_id', e.fn.countAll<number>().as('answers')])
      .where('audit_id', 'in', atLeastOne(ids))
      .where((e) => isOnlyOf(e, ids))
      .groupBy('audit_id')
      .execute();
    const answers = new Map(perAudit.map((row) => [row.audit_id, Number(row.answers)]));
    if (!dryRun && ids.length > 0) await takeAway(trx, ids);
    return {
      audits: old.flatMap((audit) => {
        const count = answers.get(audit.id);
        return count === undefined ? [] : [{ ...audit, answers: count }];
      }),
      bodies: Number(lost.bodies),
      bytes: Number(lost.bytes),
    };
  });
}

/** Of how many answers of an audit the page is no longer there, or never was kept. */
export async function answersWithoutBody(
  store: Store,
  auditId: number,
): Promise<{ answers: number; without: number }> {
  const row = await store
    .selectFrom('answers as a')
    .leftJoin('bodies as b', 'b.digest', 'a.digest')
    .select((e) => [e.fn.count<number>('a.digest').as('answers'), e.fn.count<number>('b.digest').as('kept')])
    .where('a.audit_id', '=', auditId)
    .executeTakeFirstOrThrow();
  const answers = Number(row.answers);
  const without = answers - Number(row.kept);
  if (without > 0) await checkAnswers(store, auditId);
  return { answers, without };
}

/** A digest that a damaged file has changed names no page, either. */
async function checkAnswers(store: Store, auditId: number): Promise<void> {
  const rows = await store.selectFrom('answers').selectAll().where('audit_id', '=', auditId).execute();
  for (const row of rows) checkRow('answers', row, row.sum);
}

async function olderAudits(trx: Store, keep: number): Promise<{ id: number; list: string; asOf: number }[]> {
  const rows = await trx
    .selectFrom('audits')
    .select(['id', 'list', 'as_of'])
    .where('finished_at', 'is not', null)
    .orderBy('id', 'desc')
    .execute();
  const newer = new Map<string, number>();
  const older = rows.filter(({ list }) => {
    const count = newer.get(list) ?? 0;
    newer.set(list, count + 1);
    return count >= keep;
  });
  return older.reverse().map(({ id, list, as_of }) => ({ id, list, asOf: as_of }));
}

/** A page that these audits refer to, and no other. */
function isOnlyOf(e: ExpressionBuilder<Schema, 'bodies'>, audits: readonly number[]) {
  const within = atLeastOne(audits);
  const of = e.selectFrom('answers').select('answers.digest').where('answers.digest', 'is not', null);
  return e.and([
    e('bodies.digest', 'in', of.where('answers.audit_id', 'in', within).$castTo<{ digest: string }>()),
    e(
      'bodies.digest',
      'not in',
      of.where('answers.audit_id', 'not in', within).$castTo<{ digest: string }>(),
    ),
  ]);
}

/** SQL knows no empty list; no audit has the number 0. */
function atLeastOne(ids: readonly number[]): number[] {
  return ids.length === 0 ? [0] : [...ids];
}

async function takeAway(trx: Store, audits: number[]): Promise<void> {
  // What pages asked for while they were drawn goes with the page; an answer is whole, or it has lost both.
  const rows = await trx
    .selectFrom('answers')
    .selectAll()
    .where('audit_id', 'in', audits)
    .where('json_json', 'is not', null)
    .where((e) =>
      e(
        'digest',
        'in',
        e
          .selectFrom('bodies')
          .select('bodies.digest')
          .where((b) => isOnlyOf(b, audits)),
      ),
    )
    .execute();
  for (const row of rows) {
    checkRow('answers', row, row.sum);
    const without = { ...row, json_json: null };
    const sum = row.sum === null ? null : withSum('answers', without).sum;
    await trx.updateTable('answers').set({ json_json: null, sum }).where('id', '=', row.id).execute();
  }
  await trx
    .deleteFrom('bodies')
    .where((e) => isOnlyOf(e, audits))
    .execute();
}
