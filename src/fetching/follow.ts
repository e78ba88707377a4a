import type { Answer, AskRequest, Hop, Refusal } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import { digestOf } from './digest.js';
import { type ResolveText, readDnsText } from './dns-text.js';
import { askHop, type HopParts, type HopQuestion } from './hop.js';
import type { PolicyOf } from './host-policy.js';
import { wallAhead } from './judged.js';
import { MAX_REDIRECTS, redirectTarget, refreshTarget } from './redirect.js';
import { requestKey } from './request-key.js';
import { MAX_CRAWL_DELAY_MS, type RobotsRuling } from './robots-policy.js';
import type { SecretOf } from './secret.js';
import type { AnswerNotes, TaskScope } from './task-scope.js';

/** What leads from a question to the hops it takes. */
export interface Exit {
  parts: HopParts;
  robots?: 'obey' | 'ignore';
  policyOf?: PolicyOf;
  secretOf?: SecretOf;
  resolveText?: ResolveText;
  rulingFor(url: URL): Promise<RobotsRuling>;
}

/** Pace of requests that go out against a robots.txt. */
const SLOW_GAP_MS = 10_000;

interface Journey {
  exit: Exit;
  scope: TaskScope;
  deadlineAt(): Instant;
  request: AskRequest;
  secret: string | undefined;
  notes: AnswerNotes;
}

/** One question with all its redirects; every hop starts over at the guard. */
export async function askThrough(
  exit: Exit,
  scope: TaskScope,
  deadlineAt: () => Instant,
  request: AskRequest,
  notes: AnswerNotes,
): Promise<Answer | Refusal> {
  const { stopping, clock } = exit.parts.traffic;
  const no = (reason: Refusal['reason']): Refusal => ({
    kind: 'refusal',
    url: request.url,
    at: clock.now(),
    reason,
  });
  if (stopping.aborted) return no({ code: 'interrupted' });
  if (request.url.startsWith('dns:')) return askDns(exit, request);
  if (request.render && exit.parts.browser === undefined) return no({ code: 'needs-browser' });
  const secret = request.secret && exit.secretOf?.(request.secret.name);
  if (request.secret && (secret === undefined || secret === '')) {
    return no({ code: 'needs-token', args: { name: request.secret.name } });
  }
  return travel({ exit, scope, deadlineAt, request, secret, notes }, no);
}

async function travel(
  journey: Journey,
  no: (reason: Refusal['reason']) => Refusal,
): Promise<Answer | Refusal> {
  const { request, scope } = journey;
  const redirects: Hop[] = [];
  const seen = new Set<string>();
  let url = request.url;
  let method = request.method ?? 'GET';
  const stopped = (refusal: Refusal): Refusal =>
    url === request.url ? refusal : { ...refusal, stoppedAt: url };
  for (;;) {
    seen.add(requestKey({ url, method }));
    const question = await questionFor(journey, url, method, redirects);
    if ('code' in question) return stopped(no(question));
    const result = await askHop(journey.exit.parts, question);
    if (result.kind === 'refusal') return stopped(result);
    const target = request.render ? undefined : targetOf(result, scope);
    if (target === undefined) return result;
    if ('bad' in target) return stopped(no({ code: 'bad-redirect', args: { to: target.bad } }));
    const wall = wallAhead(result, target.to);
    if (wall) return wall;
    redirects.push({ url, status: result.status });
    if (result.status <= 303) method = 'GET';
    const from = url;
    url = target.to;
    const isLoop = seen.has(requestKey({ url, method }));
    const stop = cannotFollow(journey, from, url, redirects, isLoop);
    if (stop) return stopped(no(stop));
  }
}

function targetOf(result: Answer, scope: TaskScope): { to: string } | { bad: string } | undefined {
  const moved = redirectTarget(result, result.finalUrl);
  return moved ?? (scope.kind === 'site' ? refreshTarget(result) : undefined);
}

function cannotFollow(
  { exit }: Journey,
  from: string,
  to: string,
  redirects: readonly Hop[],
  isLoop: boolean,
): Refusal['reason'] | undefined {
  if (isLoop) return { code: 'redirects', args: { loop: true } };
  if (redirects.length > MAX_REDIRECTS) return { code: 'redirects', args: { count: redirects.length } };
  // A network that sends us from https to http is not the network any more; old company sites do it in good faith.
  const isDowngrade = from.startsWith('https:') && to.startsWith('http:');
  return isDowngrade && exit.policyOf?.(new URL(to)) ? { code: 'bad-redirect', args: { to } } : undefined;
}

/** The hop's question once robots.txt has had its say, or the reason why there is none. */
async function questionFor(
  journey: Journey,
  url: string,
  method: 'GET' | 'POST',
  redirects: readonly Hop[],
): Promise<HopQuestion | Refusal['reason']> {
  const { exit, request, scope, notes } = journey;
  const checked = exit.parts.guard.checkUrl(url);
  if ('refused' in checked) return { code: checked.refused };
  const secret = new URL(request.url).origin === checked.url.origin ? journey.secret : undefined;
  if (secret !== undefined && !mayCarrySecret(journey, checked.url)) return { code: 'bad-url' };
  const question: HopQuestion = {
    asked: request.url,
    url,
    purpose: 'page',
    deadlineAt: journey.deadlineAt,
    request,
    method,
    redirects,
    secret,
    stored: await storedFor(scope, request, url),
    onNotModified: () => {
      notes.notModified = true;
    },
  };
  // A request with the user's own token is use of an API under that network's agreement, not crawling.
  if (secret !== undefined) return question;
  const ruling = await exit.rulingFor(checked.url);
  if (ruling.kind === 'failed') return ruling.reason;
  if (ruling.kind === 'allowed') return { ...question, crawlDelayMs: ruling.crawlDelayMs };
  if (exit.robots !== 'ignore' || scope.kind !== 'account') return ruling.reason;
  notes.againstRobots = ruling.reason;
  const crawlDelayMs = Math.min(ruling.crawlDelayMs, MAX_CRAWL_DELAY_MS);
  return { ...question, crawlDelayMs, slowGapMs: SLOW_GAP_MS };
}

/** The token goes to the origin it was meant for, over TLS (or to a host listed by hand), and nowhere else. */
function mayCarrySecret({ exit }: Journey, url: URL): boolean {
  return url.protocol === 'https:' || exit.parts.guard.isListed(url);
}

async function storedFor(scope: TaskScope, request: AskRequest, url: string): Promise<Answer | undefined> {
  if (scope.stored === undefined || request.render || request.method === 'POST') return undefined;
  const stored = await scope.stored(request);
  const isOfThisHop = stored?.finalUrl === url && stored.status === 200;
  return isOfThisHop && (stored.headers['etag'] ?? stored.headers['last-modified']) ? stored : undefined;
}

/** TXT records, through the resolver: no host is asked, so there is no robots.txt and no pace. */
async function askDns(exit: Exit, request: AskRequest): Promise<Answer | Refusal> {
  const { clock, lanes } = exit.parts.traffic;
  const startedAt = clock.now();
  const result = await lanes.inFlight(() => readDnsText(request.url, exit.resolveText));
  const at = clock.now();
  if ('fault' in result) return { kind: 'refusal', url: request.url, at, reason: result.fault };
  return {
    kind: 'answer',
    url: request.url,
    finalUrl: request.url,
    redirects: [],
    status: result.status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: result.body,
    at,
    elapsedMs: at - startedAt,
    digest: digestOf(result.body),
    source: 'network',
  };
}
