import type { Answer, Ask, AskRequest, Hop, Refusal } from '../../model/answer.js';
import type { Instant } from '../../model/time.js';
import { digestOf } from '../digest.js';
import { judged } from '../judged.js';
import { requestKey } from '../request-key.js';

/** One recorded request with its answer; redirects are exchanges of their own. */
export interface Exchange {
  method: 'GET' | 'POST';
  url: string;
  /** Body of a POST request. */
  sent?: string;
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string;
  at: Instant;
  elapsedMs: number;
  /** A recorded refusal (a fixture's "the host did not answer"), instead of an answer. */
  refusal?: Refusal['reason'];
}

export interface Recording {
  exchanges: readonly Exchange[];
  /** When the recording was made: the clock of a replay. */
  at: Instant;
}

const MAX_HOPS = 10;

/** Answers every request from a recording; what is not in it is the refusal `not-recorded`. */
export function askRecording(recording: Recording, source: Answer['source'] = 'recording'): Ask {
  const byKey = new Map<string, Exchange>();
  for (const exchange of recording.exchanges) {
    const key = requestKey({
      method: exchange.method,
      url: exchange.url,
      ...(exchange.sent !== undefined && { body: exchange.sent }),
    });
    if (!byKey.has(key)) byKey.set(key, exchange);
  }
  return async (request) => replay(request, byKey, recording.at, source);
}

function replay(
  request: AskRequest,
  byKey: Map<string, Exchange>,
  at: Instant,
  source: Answer['source'],
): Answer | Refusal {
  const redirects: Hop[] = [];
  let url = request.url;
  for (;;) {
    const exchange = byKey.get(requestKey({ ...request, url }));
    if (exchange === undefined)
      return { kind: 'refusal', url: request.url, at, reason: { code: 'not-recorded' } };
    if (exchange.refusal)
      return { kind: 'refusal', url: request.url, at: exchange.at, reason: exchange.refusal };
    const target = redirectTarget(exchange, url);
    if (target === undefined) return judged(answerFrom(exchange, request.url, url, redirects, source));
    redirects.push({ url, status: exchange.status });
    if (redirects.length > MAX_HOPS)
      return { kind: 'refusal', url: request.url, at: exchange.at, reason: { code: 'redirects' } };
    url = target;
  }
}

function redirectTarget(exchange: Exchange, base: string): string | undefined {
  const location = exchange.headers['location'];
  if (exchange.status < 300 || exchange.status > 399 || location === undefined) return undefined;
  return URL.canParse(location, base) ? new URL(location, base).href : undefined;
}

function answerFrom(
  exchange: Exchange,
  url: string,
  finalUrl: string,
  redirects: Hop[],
  source: Answer['source'],
): Answer {
  return {
    kind: 'answer',
    url,
    finalUrl,
    redirects,
    status: exchange.status,
    headers: exchange.headers,
    body: exchange.body,
    at: exchange.at,
    elapsedMs: exchange.elapsedMs,
    digest: digestOf(exchange.body),
    source,
  };
}
