import type { Answer, AskRequest, Hop, Refusal } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import { attempt, signOf, type Traffic } from './attempt.js';
import { RETRIES } from './backoff.js';
import type { Sign } from './breaker.js';
import type { BrowserFetch } from './browser-fetch.js';
import { decodeText } from './charset.js';
import { digestOf } from './digest.js';
import type { AddressGuard } from './guard.js';
import type { HostPolicy } from './host-policy.js';
import type { Http, HttpAnswer } from './http.js';
import type { HttpLimits } from './http-limits.js';
import { judged } from './judged.js';
import { requestHeaders } from './request-headers.js';
import { scrubAnswer, scrubber, scrubHeaders } from './scrub.js';
import { withSecret } from './secret.js';

export interface HopParts {
  traffic: Traffic;
  guard: AddressGuard;
  http: Http;
  limits: HttpLimits;
  /** Ends requests in flight. */
  cut: AbortSignal;
  userAgent: string;
  browser: BrowserFetch | undefined;
  /** Takes every secret of ours out of a text. */
  scrub(text: string): string;
  policyFor(url: URL): HostPolicy;
}

export interface HopQuestion {
  /** The url asked at first. */
  asked: string;
  /** The url of this hop. */
  url: string;
  /** Robots files are not judged by the classifier: their status has a meaning of its own. */
  purpose: 'page' | 'robots';
  deadlineAt(): Instant;
  request?: AskRequest;
  method?: 'GET' | 'POST';
  redirects?: readonly Hop[];
  /** The token's value, where this hop may have it. */
  secret?: string | undefined;
  crawlDelayMs?: number;
  /** Pace for a request against robots.txt. */
  slowGapMs?: number;
  stored?: Answer | undefined;
  onNotModified?(): void;
}

/** One hop through guard, breaker, pace and socket; judged, not followed. */
export async function askHop(parts: HopParts, question: HopQuestion): Promise<Answer | Refusal> {
  const { guard, traffic } = parts;
  const checked = guard.checkUrl(question.url);
  if ('refused' in checked) return refusal(question, traffic.clock.now(), { code: checked.refused });
  const policy = policyOf(parts, question, checked.url);
  return attempt(traffic, {
    asked: question.asked,
    policy,
    crawlDelayMs: question.crawlDelayMs ?? 0,
    deadlineAt: question.deadlineAt,
    send: (until) =>
      question.request?.render
        ? render(parts, question, question.request, until)
        : fetchOne(parts, question, checked.url, until),
    retries: question.request?.render ? 0 : RETRIES,
    isDrawn: question.request?.render !== undefined,
    tellsSpeed: question.request?.render === undefined,
    signOf: question.purpose === 'robots' ? robotsSign : signOf,
  });
}

function policyOf(parts: HopParts, question: HopQuestion, url: URL): HostPolicy {
  const { key, gapMs, tokenGapMs = gapMs, isSite = false } = parts.policyFor(url);
  const slow = question.slowGapMs ?? 0;
  // What a network thinks of our page requests is no reason to leave its API alone, and the other way round.
  return question.secret === undefined
    ? { key, gapMs: Math.max(gapMs, slow), isSite }
    : { key: `${key}#api`, gapMs: Math.max(tokenGapMs, slow) };
}

/** A robots file tells whether somebody is at home, not whether we are welcome. */
function robotsSign(result: Answer | Refusal): Sign | 'none' {
  if (result.kind === 'refusal') return signOf(result);
  return result.status >= 500 ? 'breakage' : 'alive';
}

async function fetchOne(
  parts: HopParts,
  question: HopQuestion,
  url: URL,
  until: Instant,
): Promise<Answer | Refusal> {
  const { clock } = parts.traffic;
  const scrubOwn = scrubber(question.secret);
  const scrub = (text: string) => parts.scrub(scrubOwn(text));
  const use = question.request?.secret;
  const headers = requestHeaders(parts.userAgent, question, url);
  const target =
    use && question.secret !== undefined ? withSecret(url, headers, use, question.secret) : { url, headers };
  const result = await parts.http.fetch({
    ...target,
    method: question.method ?? 'GET',
    ...(question.method === 'POST' && { body: question.request?.body ?? '' }),
    signal: parts.cut,
    totalTimeoutMs: Math.min(until - clock.now(), parts.limits.totalTimeoutMs),
  });
  if ('fault' in result) {
    const late = result.fault.code === 'timeout' && clock.now() >= until;
    return refusal(question, clock.now(), late ? { code: 'deadline' } : result.fault);
  }
  if (result.status === 407) {
    return refusal(question, result.at, { code: 'connection', args: { code: 'proxy-authentication' } });
  }
  if (result.status === 304 && question.stored) {
    question.onNotModified?.();
    return unchanged(question, question.stored, result, scrub);
  }
  const answer = answerFrom(question, url, result, scrub);
  return question.purpose === 'robots' ? answer : judged(answer);
}

function answerFrom(
  question: HopQuestion,
  url: URL,
  result: HttpAnswer,
  scrub: (text: string) => string,
): Answer {
  const headers = scrubHeaders(result.headers, scrub);
  const body = scrub(decodeText(result.bytes, headers['content-type']).text);
  return {
    kind: 'answer',
    url: question.asked,
    finalUrl: url.href,
    redirects: [...(question.redirects ?? [])],
    status: result.status,
    headers,
    body,
    at: result.at,
    elapsedMs: result.elapsedMs,
    digest: digestOf(body),
    source: 'network',
  };
}

/** The same evidence, seen again now; the headers are those of today where the 304 names them (RFC 9111 §4.3.4). */
function unchanged(
  question: HopQuestion,
  stored: Answer,
  result: HttpAnswer,
  scrub: (text: string) => string,
): Answer {
  const fresh = Object.entries(scrubHeaders(result.headers, scrub)).filter(
    ([name]) => !name.startsWith('content-') && name !== 'transfer-encoding',
  );
  return {
    ...stored,
    url: question.asked,
    redirects: [...(question.redirects ?? [])],
    headers: { ...stored.headers, ...Object.fromEntries(fresh) },
    at: result.at,
    elapsedMs: result.elapsedMs,
    source: 'network',
  };
}

async function render(
  parts: HopParts,
  question: HopQuestion,
  request: AskRequest,
  until: Instant,
): Promise<Answer | Refusal> {
  const { clock } = parts.traffic;
  if (parts.browser === undefined) return refusal(question, clock.now(), { code: 'needs-browser' });
  const result = await parts.browser(request, {
    guard: parts.guard,
    signal: parts.cut,
    timeoutMs: Math.max(1, Math.min(until - clock.now(), parts.limits.totalTimeoutMs)),
    maxBytes: parts.limits.decodedBytes,
    userAgent: parts.userAgent,
  });
  return result.kind === 'answer' ? judged(scrubAnswer(result, parts.scrub)) : result;
}

function refusal(question: HopQuestion, at: Instant, reason: Refusal['reason']): Refusal {
  return { kind: 'refusal', url: question.asked, at, reason };
}
