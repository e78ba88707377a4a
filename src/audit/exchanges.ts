import type { Exchange } from '../fetching/recording/recording.js';
import { marksOf } from '../fetching/request-key.js';
import type { Answer } from '../model/answer.js';
import { answersOf } from '../store/answers.js';
import type { Store } from '../store/database.js';

/** The answers of an audit as exchanges, one per hop: what a recording holds and an export writes. */
export async function exchangesOf(store: Store, auditId: number): Promise<Exchange[]> {
  const answers = await answersOf(store, auditId);
  return answers.flatMap(({ row, result }) => {
    const answer = result.kind === 'answer' ? result : result.answer;
    const method = row.method === 'POST' ? 'POST' : 'GET';
    const how = { ...(row.sent !== null && { sent: row.sent }), ...marksOf(row.key) };
    if (answer) return hopsOf(answer, method, how);
    const refusal = result.kind === 'refusal' ? { refusal: result.reason } : {};
    return [
      {
        method,
        url: row.url,
        status: 0,
        headers: {},
        body: '',
        at: row.at,
        elapsedMs: 0,
        ...how,
        ...refusal,
      },
    ];
  });
}

/** Each redirect is an exchange of its own, pointing to the next; the last one has the body. */
function hopsOf(
  answer: Answer,
  method: Exchange['method'],
  how: Pick<Exchange, 'sent' | 'drawn' | 'again'>,
): Exchange[] {
  const hops = answer.redirects.map((hop, i): Exchange => {
    const location = answer.redirects[i + 1]?.url ?? answer.finalUrl;
    return {
      method,
      url: hop.url,
      status: hop.status,
      headers: { location },
      body: '',
      at: answer.at,
      elapsedMs: 0,
      ...how,
    };
  });
  const { finalUrl: url, status, headers, body, json, at, elapsedMs } = answer;
  return [...hops, { method, url, status, headers, body, ...(json && { json }), at, elapsedMs, ...how }];
}
