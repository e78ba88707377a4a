import { hostname } from 'node:os';
import pLimit from 'p-limit';
import type { DrawnInTurn } from '../../fetching/lanes.js';
import type { Store } from '../../store/database.js';
import { giveLease, type Lease, takeLease } from '../../store/postgres-leases.js';
import type { Patiently } from './patiently.js';
import { untilTaken } from './until-taken.js';

/** Pages drawn at once on one machine, by all its workers: they share its memory. */
const DRAWN_PER_MACHINE = 2;
const POLL_MS = 300;

/** Browsers are a lane of their own: whoever wants a page drawn waits for one of the places of this machine. */
export function drawnHere(
  store: Store,
  owner: string,
  terms: { leaseMs: number; patiently: Patiently; signal: AbortSignal },
): DrawnInTurn {
  const { leaseMs, patiently, signal } = terms;
  const limit = pLimit(DRAWN_PER_MACHINE);
  const place = async (): Promise<Lease | undefined> => {
    for (let i = 0; i < DRAWN_PER_MACHINE; i++) {
      const name = `lane:browser/${hostname()}/${i}`;
      const lease = await patiently(() => takeLease(store, name, owner, leaseMs));
      if (lease) return lease;
    }
    return undefined;
  };
  return (request) =>
    limit(async () => {
      const lease = await untilTaken(place, POLL_MS, signal);
      try {
        return await request();
      } finally {
        if (lease) await patiently(() => giveLease(store, lease));
      }
    });
}
