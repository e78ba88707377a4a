import { digestOf } from '../../src/fetching/digest.js';
import type { Answer } from '../../src/model/answer.js';

export const NOON = Date.UTC(2026, 10, 1, 12);

/** An answer for tests: a 200 HTML page of https://acme.example/ unless told otherwise. */
export function answer(part: Partial<Answer> = {}): Answer {
  const url = part.url ?? 'https://acme.example/';
  const body = part.body ?? '<!doctype html><title>Acme</title><p>Anvils since 1949, by the dozen.</p>';
  return {
    kind: 'answer',
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    at: NOON,
    elapsedMs: 80,
    digest: digestOf(body),
    source: 'network',
    ...part,
    body,
  };
}
