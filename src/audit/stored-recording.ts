import { questionKey } from '../fetching/request-key.js';
import type { Answer, Ask, Refusal } from '../model/answer.js';
import { answersOf } from '../store/answers.js';
import { auditsIn } from '../store/audits.js';
import type { Store } from '../store/database.js';

/** The answers of an earlier audit as a source: the same questions get the same answers and the same refusals. */
export async function askStored(store: Store, auditId: number): Promise<Ask> {
  const byKey = new Map<string, Answer | Refusal>();
  for (const { row, result } of await answersOf(store, auditId)) byKey.set(row.key, result);
  return async (request) => {
    const { again: _again, ...once } = request;
    return (
      byKey.get(questionKey(request)) ??
      byKey.get(questionKey(once)) ?? {
        kind: 'refusal',
        url: request.url,
        at: 0,
        reason: { code: 'not-recorded' },
      }
    );
  };
}

/** The newest audit of a database, for a replay. */
export async function newestAudit(store: Store): Promise<{ id: number; asOf: number } | undefined> {
  const [row] = await auditsIn(store);
  return row && { id: row.id, asOf: row.as_of };
}
