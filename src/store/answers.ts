import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import type { Insertable } from 'kysely';
import { z } from 'zod';
import { type Answer, type AskRequest, hopSchema, type Refusal } from '../model/answer.js';
import { reasonSchema } from '../model/reason.js';
import { itsAudit } from './by-another-index.js';
import type { Store } from './database.js';
import { checkRow, withSum } from './row-sum.js';
import type { AnswerRow, BodiesTable } from './schema.js';
import { StoreError } from './store-error.js';
import { asStoredJson } from './stored-json.js';

/** Whether the texts of answers are kept beside their digests. */
export type KeepBodies = 'all' | 'none';

/** Stores an answer or a refusal under its question's key; a body is kept once per digest. */
export async function putAnswer(
  store: Store,
  place: { auditId: number; taskId: number | null; key: string; keepBodies: KeepBodies },
  request: AskRequest,
  result: Answer | Refusal,
): Promise<void> {
  const answer = result.kind === 'answer' ? result : result.answer;
  const keep = answer !== undefined && place.keepBodies === 'all';
  const body = keep ? await newBody(store, answer.digest, answer.body) : undefined;
  await store.transaction().execute(async (trx) => {
    if (body) await insertBody(trx, body);
    await trx
      .insertInto('answers')
      .values(
        withSum('answers', {
          audit_id: place.auditId,
          task_id: place.taskId,
          key: place.key,
          url: result.url,
          method: request.method ?? 'GET',
          sent: request.body ?? null,
          // Most questions are answered where they were put: only another place is kept.
          final_url: answer && answer.finalUrl !== result.url ? answer.finalUrl : null,
          status: answer?.status ?? null,
          headers_json: answer ? asStoredJson(answer.headers) : null,
          redirects_json: answer && answer.redirects.length > 0 ? asStoredJson(answer.redirects) : null,
          json_json: answer?.json && place.keepBodies === 'all' ? asStoredJson(answer.json) : null,
          digest: answer?.digest ?? null,
          at: result.at,
          elapsed_ms: answer?.elapsedMs ?? null,
          source: answer?.source ?? null,
          refusal_json: result.kind === 'refusal' ? asStoredJson(result.reason) : null,
        }),
      )
      .execute();
  });
}

/** Keeps a text under its digest, once. */
export async function putBody(trx: Store, digest: string, text: string): Promise<void> {
  const body = await newBody(trx, digest, text);
  if (body) await insertBody(trx, body);
}

const compress = promisify(brotliCompress);
/** Brotli's fastest level: as small as deflate's, in a third of its time (measured on pages of 90 KB). */
const fastest = { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } };

/** The row of a body that is not kept yet; compressed off the main thread, before the transaction that keeps it. */
async function newBody(
  store: Store,
  digest: string,
  text: string,
): Promise<Insertable<BodiesTable> | undefined> {
  const known = await store
    .selectFrom('bodies')
    .select('size')
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (known) return undefined;
  const bytes = Buffer.from(text, 'utf8');
  return { digest, body: await compress(bytes, fastest), size: bytes.length };
}

async function insertBody(trx: Store, body: Insertable<BodiesTable>): Promise<void> {
  await trx
    .insertInto('bodies')
    .values(body)
    .onConflict((c) => c.doNothing())
    .execute();
}

/** A kept text; one that no longer is what was kept (a damaged file) is never handed out. */
export async function bodyOf(store: Store, digest: string): Promise<string | undefined> {
  const row = await store.selectFrom('bodies').select('body').where('digest', '=', digest).executeTakeFirst();
  if (row === undefined) return undefined;
  const bytes = decompressed(row.body);
  if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== digest) {
    throw new StoreError('damaged-page', { digest: digest.slice(0, 12) });
  }
  return bytes.toString('utf8');
}

function decompressed(body: Buffer): Buffer | undefined {
  try {
    return brotliDecompressSync(body);
  } catch {
    return undefined;
  }
}

/** The newest answer of an audit to a question. */
export async function answerTo(
  store: Store,
  auditId: number,
  key: string,
): Promise<Answer | Refusal | undefined> {
  const row = await store
    .selectFrom('answers')
    .selectAll()
    .where('audit_id', '=', auditId)
    .where('key', '=', key)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && fromRow(store, row);
}

/** Every answer of an audit, in the order they came. */
export async function answersOf(
  store: Store,
  auditId: number,
): Promise<{ row: AnswerRow; result: Answer | Refusal }[]> {
  const rows = await store
    .selectFrom('answers')
    .selectAll()
    .where('audit_id', '=', auditId)
    .orderBy('id')
    .execute();
  const results = [];
  for (const row of rows) results.push({ row, result: await fromRow(store, row) });
  return results;
}

const hopsSchema = z.array(hopSchema);
const headersSchema = z.record(z.string(), z.string());
const jsonBodies = z.array(z.object({ url: z.string(), body: z.string() }));

async function fromRow(store: Store, row: AnswerRow): Promise<Answer | Refusal> {
  checkRow('answers', row, row.sum);
  const answer = row.status === null ? undefined : await answerFromRow(store, row, row.status);
  if (row.refusal_json === null) {
    if (answer) return answer;
    throw new Error(`answer ${row.id} of the database has neither a status nor a refusal`);
  }
  const reason = reasonSchema.parse(JSON.parse(row.refusal_json)) as Refusal['reason'];
  return { kind: 'refusal', url: row.url, at: row.at, reason, ...(answer && { answer }) };
}

async function answerFromRow(store: Store, row: AnswerRow, status: number): Promise<Answer> {
  const body = row.digest === null ? '' : ((await bodyOf(store, row.digest)) ?? '');
  return {
    kind: 'answer',
    url: row.url,
    finalUrl: row.final_url ?? row.url,
    redirects: row.redirects_json === null ? [] : hopsSchema.parse(JSON.parse(row.redirects_json)),
    status,
    headers: headersSchema.parse(JSON.parse(row.headers_json ?? '{}')),
    body,
    ...(row.json_json !== null && { json: jsonBodies.parse(JSON.parse(row.json_json)) }),
    at: row.at,
    elapsedMs: row.elapsed_ms ?? 0,
    digest: row.digest ?? '',
    source: (row.source ?? 'network') as Answer['source'],
  };
}

/**
 * The latest answer of any audit to a question, where it is at least this new and its body was kept, whatever its status. A
 * refusal that is later than every answer says that nothing is known now: the question is put again.
 */
export async function latestAnswer(store: Store, key: string, since: number): Promise<Answer | undefined> {
  const row = await store
    .selectFrom('answers')
    .selectAll()
    .where('key', '=', key)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.status === null || row.refusal_json !== null || row.at < since)
    return undefined;
  checkRow('answers', row, row.sum);
  const isKept = row.digest === null || (await bodyOf(store, row.digest)) !== undefined;
  return isKept ? answerFromRow(store, row, row.status) : undefined;
}

/** The urls that begin so and were asked plainly in an audit, in the order of their spelling. */
export async function urlsAsked(store: Store, auditId: number, beginning: string): Promise<string[]> {
  const from = `GET ${beginning}`;
  const rows = await store
    .selectFrom('answers')
    .select('url')
    .where(itsAudit, '=', auditId)
    .where('key', '>=', from)
    .where('key', '<', `${from}\uffff`)
    .orderBy('key')
    .execute();
  return rows.map(({ url }) => url);
}

/** The newest stored page of any audit that carries a validator: what a conditional request refers to. */
export async function validatorsFor(store: Store, key: string, since: number): Promise<Answer | undefined> {
  const row = await store
    .selectFrom('answers')
    .selectAll()
    .where('key', '=', key)
    .where('status', '=', 200)
    .where('refusal_json', 'is', null)
    .where('at', '>=', since)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.status === null) return undefined;
  checkRow('answers', row, row.sum);
  const answer = await answerFromRow(store, row, row.status);
  return answer.body === '' ? undefined : answer;
}
