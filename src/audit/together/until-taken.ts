import { systemClock } from '../../fetching/clock.js';

/** Tries for something that others have, every so many ms, until it is had; undefined where the signal came first. */
export async function untilTaken<T>(
  take: () => Promise<T | undefined>,
  everyMs: number,
  signal?: AbortSignal,
): Promise<T | undefined> {
  while (!signal?.aborted) {
    const taken = await take();
    if (taken !== undefined) return taken;
    await systemClock.sleep(everyMs, signal);
  }
  return undefined;
}
