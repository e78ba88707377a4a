import { exitCodes } from './failure.js';

/**
 * The first SIGINT or SIGTERM asks the run to stop after the requests in flight; the second, or five seconds, ends it.
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
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    release() {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}

const GRACE_MS = 4_500;
