import { systemClock } from '../../fetching/clock.js';
import { isPassing } from '../../store/postgres-trouble.js';

/** Tried again soon at first, then ever less often up to here. */
const FIRST_PAUSE_MS = 30;
const PAUSE_MS = 500;
/** A server that is restarted is back by then. */
const PATIENCE_MS = 120_000;
/** At the end of a run there is less time. */
const LAST_MS = 1_000;

export type Patiently = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Does something with the database again where the server went away meanwhile, for as long as a restart may take or for so many ms;
 * then its error is thrown.
 */
export function patientlyUntil(signal: AbortSignal, forMs: number = PATIENCE_MS): Patiently {
  return async (work) => {
    const begun = performance.now();
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, PAUSE_MS)) {
      try {
        return await work();
      } catch (error) {
        const waited = performance.now() - begun;
        if (!isPassing(error) || waited > (signal.aborted ? LAST_MS : forMs)) throw error;
        await systemClock.sleep(pause);
      }
    }
  };
}
