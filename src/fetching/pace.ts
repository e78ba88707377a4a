import { DAY, type Instant } from '../model/time.js';
import type { HostState } from './host-state.js';

/** A slow server is given five times its own answering time, up to this. */
const MAX_ADAPTED_GAP_MS = 30_000;
const LATENCY_FACTOR = 5;
const JITTER = 0.2;

export interface Pace {
  /** Least time between the starts of two requests. 0 switches pacing off (tests and benchmarks on loopback). */
  gapMs: number;
  /** What the host itself asks for in robots.txt, ms. Never undercut, not even by jitter. */
  crawlDelayMs: number;
}

/** A request starts: the next one waits for the gap, give or take a fifth. `random` is in [0, 1). */
export function started(state: HostState, now: Instant, pace: Pace, random: number): HostState {
  if (pace.gapMs === 0 && pace.crawlDelayMs === 0) return state;
  const jittered = Math.max(pace.gapMs, state.gapMs) * (1 - JITTER + 2 * JITTER * random);
  return waitUntil(state, now + Math.max(jittered, pace.crawlDelayMs));
}

/**
 * An answer came after `latencyMs`: the gap follows the host's speed. Only a good answer may make it shorter, because
 * errors often come faster than pages and would speed us up just when the server struggles.
 */
export function adapted(
  state: HostState,
  answer: { startedAt: Instant; latencyMs: number; good: boolean },
  pace: Pace,
): HostState {
  if (pace.gapMs === 0) return state;
  const target = Math.min(Math.max(LATENCY_FACTOR * answer.latencyMs, pace.gapMs), MAX_ADAPTED_GAP_MS);
  const gapMs = Math.max(pace.gapMs, answer.good ? target : Math.max(target, state.gapMs));
  const next = { ...state, gapMs };
  return gapMs > Math.max(pace.gapMs, state.gapMs) ? waitUntil(next, answer.startedAt + gapMs) : next;
}

/** The host asked to be left alone until then (at most a day is believed). Never shortens a wait. */
export function waitUntil(state: HostState, until: Instant): HostState {
  return until <= state.nextAllowedAt ? state : { ...state, nextAllowedAt: until };
}

export function askedToWait(state: HostState, now: Instant, waitMs: number): HostState {
  return waitUntil(state, now + Math.min(waitMs, DAY));
}
