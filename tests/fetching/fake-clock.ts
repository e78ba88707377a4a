import type { Clock } from '../../src/fetching/clock.js';
import { NOON } from './answers.js';

export interface FakeClock extends Clock {
  /** Every sleep that was asked for, ms. */
  slept: number[];
  advance(ms: number): void;
}

/** A clock on which sleeping takes no time: it jumps to the end of each sleep. */
export function fakeClock(start = NOON): FakeClock {
  let time = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
    sleep: async (ms, signal) => {
      if (ms <= 0 || signal?.aborted) return;
      slept.push(ms);
      time += ms;
    },
  };
}
