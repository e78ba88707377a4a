import type { Answer, Refusal } from '../model/answer.js';
import { classify } from './classify.js';
import { digestOf } from './digest.js';

/**
 * Puts the classifier in front of every reader: walls, challenges, limits and server errors become refusals that keep
 * the answer as evidence. What passes, and a plain refusal (401, 403 …) in which a network may have put its own
 * documented sign, goes on to the reader.
 */
export function judged(answer: Answer): Answer | Refusal {
  const verdict = classify(answer);
  if (verdict.kind === 'passed' || verdict.kind === 'refused') return answer;
  return {
    kind: 'refusal',
    url: answer.url,
    at: answer.at,
    reason: verdict.args === undefined ? { code: verdict.kind } : { code: verdict.kind, args: verdict.args },
    answer,
  };
}

/** A redirect that leads to a log-in, consent or challenge page: the target's url says enough, it need not be asked for. */
export function wallAhead(redirect: Answer, target: string): Refusal | undefined {
  const redirects = [...redirect.redirects, { url: redirect.finalUrl, status: redirect.status }];
  const seen = judged({ ...redirect, redirects, finalUrl: target, body: '', digest: digestOf('') });
  return seen.kind === 'refusal' ? seen : undefined;
}
