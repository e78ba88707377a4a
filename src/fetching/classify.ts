import type { Answer, RefusalCode } from '../model/answer.js';

export type Classification =
  | { kind: 'passed' }
  | { kind: 'refused'; status: number }
  | {
      kind: Extract<
        RefusalCode,
        'login-wall' | 'consent' | 'challenge' | 'rate-limited' | 'server-error' | 'unreadable'
      >;
      args?: Record<string, string | number | boolean>;
    };

/** Judges an answer before any reader sees it. */
export function classify(answer: Answer): Classification {
  if (answer.status === 429) return { kind: 'rate-limited' };
  if (answer.status >= 500 && answer.status < 600)
    return { kind: 'server-error', args: { status: answer.status } };
  if (answer.status === 401 || answer.status === 403) return { kind: 'refused', status: answer.status };
  return { kind: 'passed' };
}
