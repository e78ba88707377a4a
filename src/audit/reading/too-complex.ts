import type { Answer, Refusal } from '../../model/answer.js';

/** What reading the answer did not keep to: the time for one answer, the memory of a thread, or it ended the thread otherwise. */
export type TooComplex = 'time' | 'memory' | 'crash';

/** The refusal that stands for an answer nobody could read. What came is evidence; its body is not carried on. */
export function tooComplex(result: Answer | Refusal, why: TooComplex): Refusal {
  const { url, at } = result;
  const answer = result.kind === 'answer' ? result : result.answer;
  const reason = { code: 'too-complex' as const, args: { why } };
  if (answer === undefined) return { kind: 'refusal', url, at, reason };
  const { json: _json, screenshot: _screenshot, ...bare } = answer;
  return { kind: 'refusal', url, at, reason, answer: { ...bare, body: '' } };
}
