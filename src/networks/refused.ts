import type { Answer, Refusal, RefusalCode } from '../model/answer.js';
import { type Outcome, outcome, type Reading } from '../model/reading.js';
import { because, type Reason } from '../model/reason.js';

const hiddenCodes: readonly RefusalCode[] = ['login-wall', 'consent'];
const blockedCodes: readonly RefusalCode[] = [
  'robots',
  'robots-unreachable',
  'crawl-delay',
  'postponed',
  'challenge',
  'rate-limited',
];

/** The outcome a refusal amounts to. Never absent, never present: a refusal says nothing about the account. */
export function refusalOutcome(refusal: Refusal): Outcome {
  return outcome(kindOf(refusal.reason), refusal.reason);
}

function kindOf({ code, args }: Refusal['reason']): 'hidden' | 'blocked' | 'failed' {
  if (hiddenCodes.includes(code)) return 'hidden';
  // A host that we stopped asking because the line was dead has turned nobody away.
  if (code === 'breaker-open') return args?.['because'] === 'failures' ? 'failed' : 'blocked';
  return blockedCodes.includes(code) ? 'blocked' : 'failed';
}

/** The reading of a way that got a refusal. */
export function refused(refusal: Refusal): Reading {
  return { outcome: refusalOutcome(refusal) };
}

/**
 * The reading of an answer that shows no sign this network documents: 401/403/451 are a refusal to us,
 * 429 a limit, 5xx the server's trouble, and everything else (a 200 that cannot be read, a bare 404) a failure to read.
 */
export function unrecognised(answer: Answer): Reading {
  const { status } = answer;
  if (status === 401 || status === 403 || status === 451 || status === 999) {
    return { outcome: outcome('blocked', because('refused', { status })) };
  }
  if (status === 429) return { outcome: outcome('blocked', because('rate-limited')) };
  if (status >= 500) return failed('server-error', { status });
  return failed('unparsed', { status });
}

export function failed(code: string, args?: Reason['args']): Reading {
  return { outcome: outcome('failed', because(code, args)) };
}

export function absent(sign: string, args?: Reason['args']): Reading {
  return { outcome: outcome('absent', because(sign, args)) };
}

export function suspended(sign: string, args?: Reason['args']): Reading {
  return { outcome: outcome('suspended', because(sign, args)) };
}

export function hidden(sign: string, args?: Reason['args']): Reading {
  return { outcome: outcome('hidden', because(sign, args)) };
}

export function blocked(sign: string, args?: Reason['args']): Reading {
  return { outcome: outcome('blocked', because(sign, args)) };
}

export function moved(to: string, sign: string): Reading {
  return { outcome: { kind: 'moved', reason: because(sign), movedTo: to } };
}
