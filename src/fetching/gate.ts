import { setMaxListeners } from 'node:events';
import type { Answer, Ask, AskRequest, Refusal } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import type { Traffic } from './attempt.js';
import type { BrowserFetch } from './browser-fetch.js';
import { type Clock, systemClock } from './clock.js';
import type { ResolveText } from './dns-text.js';
import { askThrough, type Exit } from './follow.js';
import { addressGuard, type GuardOptions, type Resolve, resolveBySystem } from './guard.js';
import { honestResolver } from './honest-resolver.js';
import { askHop, type HopParts } from './hop.js';
import { type PolicyOf, sitePolicy } from './host-policy.js';
import { type HostBook, memoryBook } from './host-state.js';
import { type HostTurns, ownTurns } from './host-turns.js';
import { type Http, type HttpOptions, openHttp } from './http.js';
import { defaultLimits, type HttpLimits } from './http-limits.js';
import { type DrawnInTurn, openLanes } from './lanes.js';
import { type Offline, Outside } from './outside.js';
import { type RobotsRuling, robotsPolicy } from './robots-policy.js';
import { scrubberOfAll } from './scrub.js';
import type { SecretOf } from './secret.js';
import type { AnswerNotes, TaskScope } from './task-scope.js';

export type { AnswerNotes, TaskScope } from './task-scope.js';

import { AGENT_TOKEN, userAgent } from './user-agent.js';

/**
 * The gate: the one way out. Every url and every redirect hop goes, in this order, through
 *
 *   url and address guard -> robots.txt -> breaker and pace of the host -> conditional headers -> socket (address
 *   checked again) -> status, Retry-After, quota fields -> redirect (start over) -> body under caps -> charset ->
 *   classifier -> `onAnswer` -> the reader
 *
 * and comes back as an Answer or a typed Refusal; see docs/gate.md. Open one gate per run:
 *
 *   const gate = openGate({ contact, book, signal, policyOf, onAnswer });
 *   const observation = await observe(network, account, gate.askFor({ kind: 'account' }), options);
 *   await gate.close();
 */
export interface Gate {
  /** An `ask` for one task. Its deadline and its stored answers are its own; hosts, pace and robots are shared. */
  askFor(scope: TaskScope): Ask;
  /** What robots.txt says about a url, fetched like everything else. */
  rulingFor(url: string, agentToken?: string): Promise<RobotsRuling>;
  /** Aborts when nothing outside can be heard. */
  lost: AbortSignal;
  /** Why, in that case. */
  offline(): Offline | undefined;
  close(): Promise<void>;
}

export interface GateOptions {
  /** Url or e-mail address of whoever runs the audit, for the User-Agent. */
  contact: string | undefined;
  /** Where hosts' states and robots files are kept; memory unless told otherwise. */
  book?: HostBook;
  /** Whose turn it is, where several machines ask. The gap then counts from the end of a request. */
  turns?: HostTurns;
  drawn?: DrawnInTurn;
  clock?: Clock;
  /** What asks in place of the sockets: a simulation's web, with whose clock no answer takes any time. */
  http?: Http;
  random?: () => number;
  /** Ends the run: requests in flight may finish within `graceMs`, everything else is `interrupted`. */
  signal?: AbortSignal;
  graceMs?: number;
  /** End of the whole run. */
  deadlineAt?: Instant;
  /** Longest wait for one host within the run, ms; what must wait longer is `postponed`. */
  patienceMs?: number;
  /** `ignore`: single requests for accounts go out against robots.txt, at the slow pace, and are noted. */
  robots?: 'obey' | 'ignore';
  /** Hosts of networks share a named budget; every other url is a company's site. */
  policyOf?: PolicyOf;
  /** Gap between requests to a company's site, ms. */
  siteGapMs?: number;
  /** Raises every gap to at least this, ms (`--gap`). */
  minGapMs?(): number;
  /** Requests in flight over all hosts. */
  concurrency?: number;
  limits?: Partial<HttpLimits>;
  proxy?: HttpOptions['proxy'];
  /** Accept any certificate. */
  insecure?: boolean;
  allowHosts?: GuardOptions['allowHosts'];
  resolve?: GuardOptions['resolve'];
  resolveText?: ResolveText;
  /** Controls for the outside as a whole: where nothing answers, the run ends (`offline` says why) and nobody is judged. */
  watchOutside?: boolean;
  secretOf?: SecretOf;
  /** Every secret at hand: no answer holds one, whoever repeats it. */
  secrets?: readonly string[];
  browser?: BrowserFetch;
  /** Every question's end, before the reader sees it. */
  onAnswer?(result: Answer | Refusal, request: AskRequest, notes: AnswerNotes): void;
}

const CONCURRENCY = 8;
const PATIENCE_MS = 60_000;
const GRACE_MS = 4_000;

export function openGate(options: GateOptions): Gate {
  const clock = options.clock ?? systemClock;
  const book = options.book ?? memoryBook();
  const resolve = resolverOf(options);
  const guard = addressGuard({ ...options, resolve });
  const limits = { ...defaultLimits, ...options.limits };
  const http =
    options.http ??
    openHttp({
      guard,
      limits,
      proxy: options.proxy ?? 'direct',
      insecure: options.insecure ?? false,
      clock,
    });
  const outside = new Outside({
    http,
    resolve: options.proxy === undefined || options.proxy === 'direct' ? resolve : undefined,
    userAgent: userAgent(options.contact),
    allowHosts: options.allowHosts ?? [],
    isListed: guard.isListed,
    now: clock.now,
  });
  const stop = stopSignals(options, outside.signal, clock);
  const traffic: Traffic = {
    turns: options.turns ?? ownTurns(book, clock),
    lanes: openLanes(options.concurrency ?? CONCURRENCY, options.drawn),
    clock,
    random: options.random ?? Math.random,
    stopping: stop.stopping,
    patienceMs: options.patienceMs ?? PATIENCE_MS,
    longestMs: limits.connectTimeoutMs + limits.totalTimeoutMs,
  };
  const runEnd = options.deadlineAt ?? Number.POSITIVE_INFINITY;
  const parts: HopParts = {
    traffic,
    guard,
    http,
    limits,
    cut: stop.cut,
    userAgent: userAgent(options.contact),
    browser: options.browser,
    scrub: scrubberOfAll(options.secrets ?? []),
    policyFor: (url) => {
      const policy = options.policyOf?.(url) ?? sitePolicy(url, options.siteGapMs);
      const { gapMs, tokenGapMs = gapMs } = policy;
      const least = options.minGapMs?.() ?? 0;
      return { ...policy, gapMs: Math.max(gapMs, least), tokenGapMs: Math.max(tokenGapMs, least) };
    },
  };
  const robots = robotsPolicy(
    book,
    (asked, url) => askHop(parts, { asked, url, purpose: 'robots', deadlineAt: () => runEnd }),
    clock.now,
  );
  const exit: Exit = { ...options, parts, rulingFor: (url) => robots.ruling(url, AGENT_TOKEN) };
  return {
    askFor: (scope) => {
      const deadlineAt = deadlineOf(scope, runEnd, clock);
      return async (request) => {
        const notes: AnswerNotes = {};
        const asking = askThrough(exit, scope, deadlineAt, request, notes);
        const result = options.watchOutside ? await outside.hear(request.url, asking) : await asking;
        if (notes.againstRobots && result.kind === 'answer') result.againstRobots = notes.againstRobots;
        options.onAnswer?.(result, request, notes);
        return result;
      };
    },
    rulingFor: async (raw, agent = AGENT_TOKEN) => {
      const checked = guard.checkUrl(raw);
      if ('refused' in checked) return { kind: 'failed', reason: { code: checked.refused } };
      const ruling = robots.ruling(checked.url, agent);
      return options.watchOutside ? outside.hearRuling(raw, ruling) : ruling;
    },
    lost: outside.signal,
    offline: () => outside.offline,
    close: async () => {
      stop.close();
      await http.close();
    },
  };
}

/** The resolver of the system or of a test; on a run that watches the outside, one that is tried on a name nobody holds. */
function resolverOf(options: GateOptions): Resolve {
  const resolve = options.resolve ?? resolveBySystem;
  if (!options.watchOutside) return resolve;
  const trusted = new Set((options.allowHosts ?? []).map((host) => host.replace(/:\d+$/, '').toLowerCase()));
  return honestResolver(resolve, (name) => trusted.has(name.toLowerCase().replace(/\.$/, '')));
}

/** Two signals: nothing new starts (`stopping`), and what is still in flight when the grace is over ends (`cut`). */
function stopSignals(options: GateOptions, lost: AbortSignal, clock: Clock) {
  const told = options.signal ?? new AbortController().signal;
  const stopping = AbortSignal.any([told, lost]);
  const cut = new AbortController();
  // Where nobody can be heard there is nothing to wait for.
  lost.addEventListener('abort', () => cut.abort(), { once: true });
  const closed = new AbortController();
  // Every question that waits or is in flight listens to these; that is no leak.
  setMaxListeners(0, stopping, cut.signal);
  const end = async () => {
    await clock.sleep(options.graceMs ?? GRACE_MS, closed.signal);
    cut.abort();
  };
  if (stopping.aborted) void end();
  else stopping.addEventListener('abort', end, { once: true, signal: closed.signal });
  return { stopping, cut: cut.signal, close: () => closed.abort() };
}

/** The earliest of the run's end, the task's deadline, and its own time counted from its first request. */
function deadlineOf(scope: TaskScope, runEnd: Instant, clock: Clock): () => Instant {
  const fixed = Math.min(runEnd, scope.deadlineAt ?? Number.POSITIVE_INFINITY);
  const { timeLimitMs } = scope;
  if (timeLimitMs === undefined) return () => fixed;
  let end: Instant | undefined;
  return () => {
    end ??= clock.now() + timeLimitMs;
    return Math.min(fixed, end);
  };
}
