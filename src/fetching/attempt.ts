import type { Answer, Refusal } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import { backoffMs, isWorthRetrying } from './backoff.js';
import { afterSign, isOpen, type Sign } from './breaker.js';
import type { Clock } from './clock.js';
import type { HostPolicy } from './host-policy.js';
import { type HostState, waitFor } from './host-state.js';
import type { HostTurn, HostTurns } from './host-turns.js';
import type { HostLanes } from './lanes.js';
import { adapted, askedToWait, type Pace, started } from './pace.js';
import { quotaWaitMs } from './rate-limit-fields.js';
import { retryAfterMs } from './retry-after.js';

/** The wait after a 429 that does not say how long. */
const UNTOLD_LIMIT_MS = 60_000;

/** What every request of a gate shares. */
export interface Traffic {
  turns: HostTurns;
  lanes: HostLanes;
  clock: Clock;
  /** In [0, 1). */
  random(): number;
  /** The run is ending: nothing new starts. */
  stopping: AbortSignal;
  /** The longest wait for a host within the run, ms; beyond it the question is postponed. */
  patienceMs: number;
  /** The longest that one request can take, ms: nobody keeps a host's turn for longer. */
  longestMs: number;
}

/** One question to one host, repeated where that can help. */
export interface Attempt {
  /** The url asked at first, for the refusal. */
  asked: string;
  policy: HostPolicy;
  crawlDelayMs: number;
  /** Called when the turn has come; the question must be over by then. */
  deadlineAt(): Instant;
  /** How often it may be put again. */
  retries: number;
  /** Is the page drawn by a browser? */
  isDrawn: boolean;
  /** Does the time an answer takes tell how fast the host is? (A browser waits for more than the host.) */
  tellsSpeed: boolean;
  send(until: Instant): Promise<Answer | Refusal>;
  signOf(result: Answer | Refusal): Sign | 'none';
}

/**
 * Asks one host: in its turn, when it is due, unless its breaker is open or it wants to be left alone for longer than
 * we wait. Whatever comes back moves the host's state; what can change is asked again after a jittered pause.
 */
export async function attempt(traffic: Traffic, question: Attempt): Promise<Answer | Refusal> {
  for (let tries = 0; ; tries++) {
    const turn = await traffic.lanes.inTurn(question.policy.key, () => takeTurn(traffic, question, tries));
    if (!turn.again) return turn.result;
  }
}

interface Turn {
  result: Answer | Refusal;
  again: boolean;
}

async function takeTurn(traffic: Traffic, question: Attempt, tries: number): Promise<Turn> {
  const { turns, lanes, clock, stopping } = traffic;
  const { key } = question.policy;
  for (;;) {
    const { state, waitMs } = await turns.look(key);
    const deadlineAt = question.deadlineAt();
    const kept = keptOut(state, clock.now(), deadlineAt, traffic);
    if (kept) return refuse(question, clock.now(), kept);
    await clock.sleep(waitMs, stopping);
    if (stopping.aborted) return refuse(question, clock.now(), { code: 'interrupted' });
    const mine = await lanes.inFlight(
      async () => {
        if (stopping.aborted) return refuse(question, clock.now(), { code: 'interrupted' });
        const turn = await turns.take(key, traffic.longestMs);
        return turn && askInTurn(traffic, question, turn, deadlineAt, tries);
      },
      { isDrawn: question.isDrawn, isSite: question.policy.isSite ?? false },
    );
    if (mine) return mine;
  }
}

/** Undefined where whoever had the turn meanwhile was turned away for good. */
async function askInTurn(
  traffic: Traffic,
  question: Attempt,
  turn: HostTurn,
  deadlineAt: Instant,
  tries: number,
): Promise<Turn | undefined> {
  if (!isOpen(turn.state, traffic.clock.now())) return askNow(traffic, question, turn, deadlineAt, tries);
  await turn.end(turn.state, 0);
  return undefined;
}

/** Why the host may not be asked now, if so. */
function keptOut(
  state: HostState,
  now: Instant,
  deadlineAt: Instant,
  { stopping, patienceMs }: Traffic,
): Refusal['reason'] | undefined {
  if (stopping.aborted) return { code: 'interrupted' };
  if (isOpen(state, now)) {
    const because = state.breakerBecause ?? 'failures';
    return { code: 'breaker-open', args: { until: state.breakerUntil, because } };
  }
  if (now >= deadlineAt) return { code: 'deadline' };
  if (waitFor(state, now) > patienceMs) return { code: 'postponed', args: { until: state.nextAllowedAt } };
  return state.nextAllowedAt >= deadlineAt ? { code: 'deadline' } : undefined;
}

async function askNow(
  traffic: Traffic,
  question: Attempt,
  turn: HostTurn,
  deadlineAt: Instant,
  tries: number,
): Promise<Turn> {
  const { clock, random, stopping } = traffic;
  const pace: Pace = { gapMs: question.policy.gapMs, crawlDelayMs: question.crawlDelayMs };
  const startedAt = clock.now();
  const underway = started(turn.state, startedAt, pace, random());
  const result = await question.send(deadlineAt);
  const now = clock.now();
  const again = tries < question.retries && !stopping.aborted && isWorthRetrying(result, now);
  let after = afterResult(underway, result, question, { startedAt, now, pace });
  if (again) after = askedToWait(after, now, backoffMs(tries, random()));
  await turn.end(after, Math.max(pace.gapMs, pace.crawlDelayMs));
  return { result, again };
}

function afterResult(
  state: HostState,
  result: Answer | Refusal,
  question: Attempt,
  { startedAt, now, pace }: { startedAt: Instant; now: Instant; pace: Pace },
): HostState {
  const sign = question.signOf(result);
  if (sign === 'none') return state;
  const answer = result.kind === 'answer' ? result : result.answer;
  let after = afterSign(state, sign, now);
  if (question.tellsSpeed) {
    const latencyMs = answer?.elapsedMs ?? now - startedAt;
    after = adapted(after, { startedAt, latencyMs, good: sign === 'good' }, pace);
  }
  if (answer === undefined) return after;
  const told = retryAfterMs(answer.headers, now) ?? quotaWaitMs(answer.headers, now);
  const isLimit = result.kind === 'refusal' && result.reason.code === 'rate-limited' && !isMemento(result);
  const asked = told ?? (isLimit ? UNTOLD_LIMIT_MS : undefined);
  return asked === undefined ? after : askedToWait(after, now, asked);
}

/** A wall or a limit that an archive has kept was put up for somebody else, long ago (RFC 7089, 2.1.1). */
function isMemento(result: Answer | Refusal): boolean {
  const answer = result.kind === 'answer' ? result : result.answer;
  return answer?.headers['memento-datetime'] !== undefined;
}

function refuse(question: Attempt, at: Instant, reason: Refusal['reason']): Turn {
  return { result: { kind: 'refusal', url: question.asked, at, reason }, again: false };
}

/** What a judged result says about the host's health and its will to have us. */
export function signOf(result: Answer | Refusal): Sign | 'none' {
  if (isMemento(result)) return 'good';
  if (result.kind === 'answer') {
    if (result.status === 408) return 'breakage';
    if (result.status !== 401 && result.status !== 403) return 'good';
    // An API's own error tells about the account asked; a page that refuses tells about us.
    return result.status === 403 && !/json/i.test(result.headers['content-type'] ?? '') ? 'block' : 'alive';
  }
  switch (result.reason.code) {
    case 'connection':
    case 'timeout':
    case 'dns':
    case 'tls':
    case 'truncated':
    case 'server-error':
      return 'breakage';
    case 'challenge':
    case 'rate-limited':
      return 'block';
    case 'login-wall':
    case 'consent':
    case 'unreadable':
    case 'too-large':
    case 'bad-encoding':
      return 'alive';
    default:
      return 'none';
  }
}
