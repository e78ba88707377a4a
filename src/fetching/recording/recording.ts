import { canParse } from '../../can-parse.js';
import type { Answer, Ask, AskRequest, Hop, Refusal } from '../../model/answer.js';
import type { Instant } from '../../model/time.js';
import { digestOf } from '../digest.js';
import { judged, wallAhead } from '../judged.js';
import { questionKey, requestKey } from '../request-key.js';

/** One recorded request with its answer; redirects are exchanges of their own. */
export interface Exchange {
  method: 'GET' | 'POST';
  url: string;
  /** Body of a POST request. */
  sent?: string;
  /** What a browser drew (with a picture, or without), beside what a plain request for the same url gets. */
  drawn?: 'page' | 'picture';
  /** The answer to the second time of asking. */
  again?: true;
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string;
  /** JSON bodies a drawn page loaded. */
  json?: Answer['json'];
  at: Instant;
  elapsedMs: number;
  /** A recorded refusal (a fixture's "the host did not answer"), instead of an answer. */
  refusal?: Refusal['reason'];
}

export interface Recording {
  exchanges: readonly Exchange[];
  /** When the recording was made: the clock of a replay. */
  at: Instant;
  /** It says how each answer was had (our own export): a plain answer is not taken for what a browser would have drawn. */
  tellsHow?: true;
}

const MAX_HOPS = 10;

/**
 * Answers every request from a recording; what is not in it is the refusal `not-recorded`. A recording holds addresses as
 * somebody typed them (`/@Acme`), we ask in canonical form (`/@acme`): the same path in other case serves where the exact
 * one is missing.
 */
export function askRecording(recording: Recording, source: Answer['source'] = 'recording'): Ask {
  const exact = new Map<string, Exchange>();
  const anyCase = new Map<string, Exchange>();
  for (const exchange of recording.exchanges) {
    const key = keyOf(exchange);
    if (!exact.has(key)) exact.set(key, exchange);
    if (!anyCase.has(caseless(key))) anyCase.set(caseless(key), exchange);
  }
  const findKey = (key: string) => exact.get(key) ?? anyCase.get(caseless(key));
  const find = (request: AskRequest) =>
    spellings(request, recording).reduce<Exchange | undefined>(
      (found, key) => found ?? findKey(key),
      undefined,
    );
  return async (request) => replay(request, find, recording.at, source);
}

function keyOf({ method, url, sent, drawn, again }: Exchange): string {
  return questionKey({
    method,
    url,
    ...(sent !== undefined && { body: sent }),
    ...(drawn !== undefined && { render: drawn === 'picture' ? { screenshot: true } : {} }),
    ...(again && { again }),
  });
}

/** A recording that does not say how its answers were had (a browser's own, a folder) serves every way of asking. */
function spellings(request: AskRequest, { tellsHow }: Recording): string[] {
  const { again: _again, ...once } = request;
  const keys = [questionKey(request), questionKey(once)];
  return tellsHow ? keys : [...keys, requestKey(request)];
}

/** A question's key with its path in lower case; queries and bodies keep theirs. */
function caseless(key: string): string {
  return key.replace(/^(?:[A-Z]+ )+[^? ]*/, (address) => address.toLowerCase());
}

function replay(
  request: AskRequest,
  find: (request: AskRequest) => Exchange | undefined,
  at: Instant,
  source: Answer['source'],
): Answer | Refusal {
  const redirects: Hop[] = [];
  let url = request.url;
  for (;;) {
    const exchange = find({ ...request, url });
    const stopped = url === request.url ? {} : { stoppedAt: url };
    if (exchange === undefined)
      return { kind: 'refusal', url: request.url, at, reason: { code: 'not-recorded' }, ...stopped };
    if (exchange.refusal)
      return { kind: 'refusal', url: request.url, at: exchange.at, reason: exchange.refusal, ...stopped };
    const target = redirectTarget(exchange, url);
    if (target === undefined) return judged(answerFrom(exchange, request.url, url, redirects, source));
    const wall = wallAhead(answerFrom(exchange, request.url, url, redirects, source), target);
    if (wall) return wall;
    redirects.push({ url, status: exchange.status });
    if (redirects.length > MAX_HOPS)
      return { kind: 'refusal', url: request.url, at: exchange.at, reason: { code: 'redirects' } };
    url = target;
  }
}

/** A redirect; or a page that sent us on by itself (a meta refresh), whose hop is recorded without its body. */
function leadsOn({ status, body }: Exchange): boolean {
  return (status >= 300 && status <= 399) || (status === 200 && body === '');
}

function redirectTarget(exchange: Exchange, base: string): string | undefined {
  const location = exchange.headers['location'];
  if (location === undefined || !leadsOn(exchange)) return undefined;
  return canParse(location, base) ? new URL(location, base).href : undefined;
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
    ...(exchange.json && { json: exchange.json }),
    at: exchange.at,
    elapsedMs: exchange.elapsedMs,
    digest: digestOf(exchange.body),
    source,
  };
}
