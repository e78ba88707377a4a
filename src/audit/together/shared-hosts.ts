import type { HostBook, HostState, RobotsEntry } from '../../fetching/host-state.js';
import { hostState } from '../../fetching/host-state.js';
import type { HostTurn, HostTurns } from '../../fetching/host-turns.js';
import type { Store } from '../../store/database.js';
import { hostStateOf, putHostState, takeBackHostState } from '../../store/hosts.js';
import { giveHost, type Lease, lookAtLease, takeLease } from '../../store/postgres-leases.js';
import type { Patiently } from './patiently.js';
import type { ServerClock } from './server-clock.js';

/** Beyond the longest request: what lies between its end and the moment its turn is given back. */
const MARGIN_MS = 5_000;
/** A turn that another machine has is tried for again after this: requests are short. */
const POLL_MS = 200;

/**
 * The gate's memory of hosts where several machines ask: read and written under a turn that one of them has at a time, by the
 * clock of the database. A turn whose owner dies is free again when its longest request would be over.
 */
export class SharedHosts implements HostTurns, HostBook {
  readonly #robots = new Map<string, unknown>();
  readonly #noted = new Map<string, { before: unknown; wrote: unknown }>();

  constructor(
    private readonly store: Store,
    private readonly owner: string,
    private readonly clock: ServerClock,
    private readonly patiently: Patiently,
  ) {}

  async look(key: string): Promise<{ state: HostState; waitMs: number }> {
    const lease = await this.patiently(() => lookAtLease(this.store, nameOf(key)));
    this.clock.hear(lease.now);
    const state = await this.#stateOf(key);
    const taken = Math.min(lease.takenForMs, POLL_MS);
    return { state, waitMs: Math.max(lease.readyInMs, taken) };
  }

  async take(key: string, forMs: number): Promise<HostTurn | undefined> {
    const lease = await this.patiently(() =>
      takeLease(this.store, nameOf(key), this.owner, forMs + MARGIN_MS),
    );
    if (lease === undefined) return undefined;
    const state = await this.#stateOf(key);
    return { state, end: (after, gapMs) => this.#give(key, lease, after, gapMs) };
  }

  async #give(key: string, lease: Lease, state: HostState, gapMs: number): Promise<void> {
    await this.#note(nameOf(key), state);
    const host = { key: nameOf(key), state, nextAt: state.nextAllowedAt, gapMs };
    await this.patiently(() => giveHost(this.store, lease, host));
  }

  #stateOf(key: string): Promise<HostState> {
    return hostState({ get: (name) => this.#read(name), put: async () => {} }, key);
  }

  /** Files are believed for as long as their date says; so one that was read once need not be read again. */
  async get(key: string): Promise<unknown> {
    const known = this.#robots.get(key) ?? (await this.#read(key));
    if (known !== undefined) this.#robots.set(key, known);
    return known;
  }

  async put(key: string, document: HostState | RobotsEntry): Promise<void> {
    await this.#note(key, document);
    this.#robots.set(key, document);
    await this.patiently(() => putHostState(this.store, key, document));
  }

  #read(key: string): Promise<unknown> {
    return this.patiently(() => hostStateOf(this.store, key));
  }

  async #note(key: string, wrote: unknown): Promise<void> {
    const noted = this.#noted.get(key);
    this.#noted.set(key, { before: noted ? noted.before : await this.#read(key), wrote });
  }

  /** Everything is written already. */
  async flush(): Promise<void> {}

  /** Takes back what this process noted and nobody has changed since: offline, every host looks dead, and none of them is. */
  async undo(): Promise<void> {
    for (const [key, { before, wrote }] of this.#noted)
      await this.patiently(() => takeBackHostState(this.store, key, wrote, before));
  }
}

function nameOf(key: string): string {
  return `host:${key}`;
}
