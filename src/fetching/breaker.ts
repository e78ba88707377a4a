import { HOUR, type Instant, MINUTE } from '../model/time.js';
import type { HostState } from './host-state.js';

/** Breakage: nobody is at home. Block: somebody is, and does not want us. Alive: neither, whatever was said. */
export type Sign = 'good' | 'alive' | 'breakage' | 'block';

const FAILURES_TO_OPEN = 5;
const BLOCKS_TO_OPEN = 2;
const FIRST_MS = 10 * MINUTE;
const LONGEST_MS = 2 * HOUR;

/** Open: the host is not asked at all. After `breakerUntil` one probe is let through (half-open). */
export function isOpen(state: HostState, now: Instant): boolean {
  return now < state.breakerUntil;
}

/** The state after a request: opened, kept, or closed again. */
export function afterSign(state: HostState, sign: Sign, now: Instant): HostState {
  if (sign === 'good') return closed(state);
  if (sign === 'alive')
    return state.breakerBecause === 'failures' ? closed(state) : { ...state, failures: 0 };
  const counted =
    sign === 'breakage'
      ? { ...state, failures: state.failures + 1 }
      : { ...state, blocks: state.blocks + 1, failures: 0 };
  // Half-open: one failed probe is enough.
  const probing = state.breakerStep > 0;
  if (counted.blocks >= BLOCKS_TO_OPEN || (probing && sign === 'block'))
    return opened(counted, 'blocks', now);
  if (counted.failures >= FAILURES_TO_OPEN || probing) return opened(counted, 'failures', now);
  return counted;
}

function opened(state: HostState, because: 'failures' | 'blocks', now: Instant): HostState {
  const openMs = Math.min(FIRST_MS * 2 ** state.breakerStep, LONGEST_MS);
  return {
    ...state,
    breakerUntil: now + openMs,
    breakerStep: state.breakerStep + 1,
    breakerBecause: because,
  };
}

function closed(state: HostState): HostState {
  const { breakerBecause: _, ...rest } = state;
  return { ...rest, failures: 0, blocks: 0, breakerUntil: 0, breakerStep: 0 };
}
