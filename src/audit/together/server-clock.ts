import { type Clock, systemClock } from '../../fetching/clock.js';
import type { Instant } from '../../model/time.js';

/** What the server said may be forgotten after this: quartz drifts by seconds a day. */
const FORGET_MS = 600_000;

/**
 * The time by the database's clock, which is the same for every machine; a machine's own may be off by hours. Between two
 * answers of the server it is counted on by a clock that nobody sets. Never ahead: an answer takes its time to come.
 */
export class ServerClock implements Clock {
  #offset: number;
  #heardAt = performance.now();

  constructor(now: Instant) {
    this.#offset = now - this.#heardAt;
  }

  /** The server has just said what time it is. */
  hear(now: Instant): void {
    const heardAt = performance.now();
    const offset = now - heardAt;
    if (offset < this.#offset && heardAt - this.#heardAt < FORGET_MS) return;
    this.#offset = offset;
    this.#heardAt = heardAt;
  }

  readonly now = (): Instant => Math.floor(this.#offset + performance.now());
  readonly sleep = systemClock.sleep;
}
