import { exitCodes } from './failure.js';

/**
 * The first SIGINT, SIGTERM or SIGHUP (the terminal was closed) asks the run to stop after the requests in flight; the second, or five seconds, ends it.
 * Nothing is lost either way: every answer is already stored.
 */
export function stopSignal(onStop: () => void): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort();
    onStop();
    setTimeout(() => process.exit(exitCodes.interrupted), GRACE_MS).unref();
  };
  for (const name of stops) process.on(name, stop);
  return {
    signal: controller.signal,
    release() {
      for (const name of stops) process.off(name, stop);
    },
  };
}

const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const GRACE_MS = 4_500;
