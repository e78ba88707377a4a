import type { Answer, Refusal } from '../model/answer.js';
import type { Instant } from '../model/time.js';

export const RETRIES = 2;
const BASE_MS = 2_000;
const CAP_MS = 60_000;
const retryStatuses = [500, 502, 503, 504];

/** Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"): anything up to the doubled base. */
export function backoffMs(attempt: number, random: number): number {
  return Math.floor(random * Math.min(CAP_MS, BASE_MS * 2 ** attempt));
}

/**
 * May the same question be put again? Only what can change: a lost connection, a time-out, the resolver's own trouble,
 * 408, 5xx of a struggling server. A limit is asked again only when the host itself named a short wait.
 */
export function isWorthRetrying(result: Answer | Refusal, now: Instant): boolean {
  if (result.kind === 'answer') return result.status === 408 || retryStatuses.includes(result.status);
  const { code, args } = result.reason;
  switch (code) {
    case 'connection':
    case 'truncated':
      return true;
    case 'timeout':
      return args?.['phase'] !== 'total';
    case 'dns':
      return args?.['code'] === 'EAI_AGAIN' || args?.['code'] === 'ETIMEOUT';
    case 'server-error':
      return retryStatuses.includes(Number(args?.['status']));
    case 'rate-limited':
      return typeof args?.['until'] === 'number' && args['until'] - now <= CAP_MS;
    default:
      return false;
  }
}
