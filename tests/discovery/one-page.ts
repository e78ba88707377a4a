import type { Answer } from '../../src/model/answer.js';

/** A page as a server without surprises answers it. */
export function answerOf(url: string, body: string): Answer {
  return {
    kind: 'answer',
    url,
    finalUrl: url,
    at: 0,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body,
    digest: '',
    redirects: [],
    elapsedMs: 1,
    source: 'network',
  };
}
