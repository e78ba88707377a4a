import pLimit from 'p-limit';
import type { Instant } from '../model/time.js';

export interface Laned {
  lane: string;
  due_at: Instant;
}

export interface LaneClock {
  now(): Instant;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** Waiting inside the run is worth it up to here; what is due later is set aside to the end. */
const PATIENCE_MS = 60_000;

/**
 * Runs tasks lane by lane: one at a time in a lane (one host), as many lanes at once as `width`, earliest due first.
 * So a slow or limited host holds up its own lane only. Tasks may be added while others run. Lanes that `isLong` names begin
 * at once, outside the width: the longest of them ends the run, and must not queue behind a thousand short ones.
 */
export class Lanes<T extends Laned> {
  readonly #queues = new Map<string, T[]>();
  readonly #busy = new Set<string>();
  #active = 0;
  #failure: { error: unknown } | undefined;
  readonly #atTheEnd: { resolve(): void; reject(error: unknown): void }[] = [];
  readonly #limit: ReturnType<typeof pLimit>;
  /** Tasks due too far ahead to wait for. */
  readonly setAside: T[] = [];

  constructor(
    private readonly run: (task: T) => Promise<void>,
    private readonly clock: LaneClock,
    private readonly signal: AbortSignal,
    width: number,
    private readonly isLong: (lane: string) => boolean = () => false,
  ) {
    this.#limit = pLimit(width);
  }

  add(task: T): void {
    const queue = this.#queues.get(task.lane) ?? [];
    queue.push(task);
    this.#queues.set(task.lane, queue);
    this.#start(task.lane);
  }

  /** Resolves when nothing runs and nothing waits (tasks set aside do not count); rejects with a task's own error. */
  idle(): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure.error);
    if (this.#active === 0) return Promise.resolve();
    return new Promise((resolve, reject) => this.#atTheEnd.push({ resolve, reject }));
  }

  #start(lane: string): void {
    if (this.#busy.has(lane)) return;
    this.#busy.add(lane);
    this.#active++;
    void (this.isLong(lane) ? this.#drain(lane) : this.#limit(() => this.#drain(lane)))
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .then(() => this.#ended(lane));
  }

  #ended(lane: string): void {
    this.#busy.delete(lane);
    this.#active--;
    const failure = this.#failure;
    if (failure) {
      for (const { reject } of this.#atTheEnd.splice(0)) reject(failure.error);
      return;
    }
    if (!this.signal.aborted && (this.#queues.get(lane)?.length ?? 0) > 0) this.#start(lane);
    if (this.#active === 0) for (const { resolve } of this.#atTheEnd.splice(0)) resolve();
  }

  async #drain(lane: string): Promise<void> {
    const queue = this.#queues.get(lane) ?? [];
    while (queue.length > 0 && !this.signal.aborted) {
      const task = takeEarliest(queue);
      const wait = task.due_at - this.clock.now();
      if (wait > PATIENCE_MS) {
        this.setAside.push(task);
        continue;
      }
      if (wait > 0) await this.clock.sleep(wait, this.signal);
      if (this.signal.aborted) return;
      await this.run(task);
    }
  }
}

function takeEarliest<T extends Laned>(queue: T[]): T {
  let best = 0;
  for (const [i, task] of queue.entries()) if (task.due_at < (queue[best]?.due_at ?? 0)) best = i;
  return queue.splice(best, 1)[0] as T;
}
