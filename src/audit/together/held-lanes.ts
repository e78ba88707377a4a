import type { Store } from '../../store/database.js';
import { giveLease, type Lease, takeLease } from '../../store/postgres-leases.js';
import type { Patiently } from './patiently.js';

/**
 * The lanes that this process knows to be its own: those alone stay so with each sign of life. A lane that was taken while the
 * connection broke, so that nobody here heard of it, runs out like that of a worker that died.
 */
export class HeldLanes {
  readonly #held = new Map<string, Lease>();

  constructor(
    private readonly store: Store,
    private readonly owner: string,
    private readonly leaseMs: number,
    private readonly patiently: Patiently,
  ) {}

  /** What is to be renewed. */
  get all(): readonly Lease[] {
    return [...this.#held.values()];
  }

  hold(lease: Lease): void {
    this.#held.set(lease.name, lease);
  }

  /** It has been given back, or is to run out. */
  drop({ name, token }: Lease): void {
    if (this.#held.get(name)?.token === token) this.#held.delete(name);
  }

  /** A lane by its name (`lane:…`); undefined where somebody has it. */
  async take(name: string): Promise<Lease | undefined> {
    const lease = await this.patiently(() => takeLease(this.store, name, this.owner, this.leaseMs));
    if (lease) this.hold(lease);
    return lease;
  }

  async give(lease: Lease): Promise<void> {
    this.drop(lease);
    await this.patiently(() => giveLease(this.store, lease));
  }
}
