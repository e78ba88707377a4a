import type { Exchange } from '../fetching/recording/recording.js';
import type { Answer } from '../model/answer.js';
import { answersOf } from '../store/answers.js';
import type { Store } from '../store/database.js';

/** The answers of an audit as exchanges, one per hop: what a recording holds and an export writes. */
export async function exchangesOf(store: Store, auditId: number): Promise<Exchange[]> {
  const answers = await answersOf(store, auditId);
  return answers.flatMap(({ row, result }) => {
    const answer = result.kind === 'answer' ? result : result.answer;
    const method = row.method === 'POST' ? 'POST' : 'GET';
    const sent = row.sent === null ? {} : { sent: row.sent };
    if (answer) return hopsOf(answer, method, sent);
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
        ...sent,
        ...refusal,
      },
    ];
  });
}

/** Each redirect is an exchange of its own, pointing to the next; the last one has the body. */
function hopsOf(answer: Answer, method: Exchange['method'], sent: { sent?: string }): Exchange[] {
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
      ...sent,
    };
  });
  const { finalUrl: url, status, headers, body, at, elapsedMs } = answer;
  return [...hops, { method, url, status, headers, body, at, elapsedMs, ...sent }];
}
