import type { Clock } from './clock.js';
import { type HostBook, type HostState, hostState, putHost, waitFor } from './host-state.js';

/**
 * Whose turn it is to ask a host, once the lanes of this process have agreed who of them wants it: always ours where one
 * process asks; where several machines do, one of them at a time.
 */
export interface HostTurns {
  /** What is known of a host, and how long until its turn may be tried for, ms. */
  look(key: string): Promise<{ state: HostState; waitMs: number }>;
  /** The turn, for so long at most; undefined where somebody else has it, or the host is not due. */
  take(key: string, forMs: number): Promise<HostTurn | undefined>;
}

export interface HostTurn {
  /** As whoever had the turn before has left it. */
  state: HostState;
  /** Keeps what is known of the host now and gives the turn back; others wait for at least this gap, ms, from here. */
  end(after: HostState, gapMs: number): Promise<void>;
}

/** The turns of one process alone. */
export function ownTurns(book: HostBook, clock: Clock): HostTurns {
  return {
    look: async (key) => {
      const state = await hostState(book, key);
      return { state, waitMs: waitFor(state, clock.now()) };
    },
    take: async (key) => ({
      state: await hostState(book, key),
      end: (after) => putHost(book, key, after),
    }),
  };
}
