/** Time that stands still while anything is at work, and jumps to the next sleeper's end when all sleep. */
export class VirtualClock {
  #time;
  #sleepers = [];
  #calls = 0;

  constructor(start) {
    this.#time = start;
  }

  now = () => this.#time;

  sleep = (ms, signal) => {
    this.#calls++;
    if (ms <= 0 || signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper = { at: this.#time + ms, resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', resolve, { once: true });
    });
  };

  /** Lets the work go on to its end. */
  async run(work) {
    let isOver = false;
    const over = work.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      await this.#quiet();
      if (isOver) break;
      if (this.#sleepers.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      else this.#wakeNext();
    }
    return over;
  }

  /** Nobody has fallen asleep for several turns of the event loop: whoever is awake waits for a sleeper. */
  async #quiet() {
    for (let still = 0; still < 3; ) {
      const before = this.#calls;
      await new Promise((resolve) => setImmediate(resolve));
      still = before === this.#calls ? still + 1 : 0;
    }
  }

  #wakeNext() {
    let next = 0;
    for (let i = 1; i < this.#sleepers.length; i++) {
      if (this.#sleepers[i].at < this.#sleepers[next].at) next = i;
    }
    const [{ at, resolve }] = this.#sleepers.splice(next, 1);
    this.#time = Math.max(this.#time, at);
    resolve();
  }
}
