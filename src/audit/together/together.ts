import { randomUUID } from 'node:crypto';
import type { DrawnInTurn } from '../../fetching/lanes.js';
import type { Store } from '../../store/database.js';
import { hearOfWork } from '../../store/postgres.js';
import { openAudits } from '../../store/postgres-claims.js';
import { drawnHere } from './drawing.js';
import { HeldLanes } from './held-lanes.js';
import { type Patiently, patientlyUntil } from './patiently.js';
import { ServerClock } from './server-clock.js';
import { SharedHosts } from './shared-hosts.js';

/** What a process shares with the other workers of its database. */
export interface Together {
  /** This process, among the others. */
  owner: string;
  clock: ServerClock;
  hosts: SharedHosts;
  /** The lanes that this process has. */
  lanes: HeldLanes;
  drawn: DrawnInTurn;
  /** The longest of the gaps that the audits underway ask for, ms. */
  leastGapMs: number;
  /** How long what it has underway stays its own when it is not heard of any more, ms. */
  leaseMs: number;
  patiently: Patiently;
  /** Resolves after so many ms, or when somebody announces work. */
  pause(ms: number): Promise<void>;
  /** Ends a pause. */
  wake(): void;
  close(): Promise<void>;
}

export interface TogetherTerms {
  store: Store;
  /** Url of the database, to listen at. */
  database: string;
  signal: AbortSignal;
  leaseMs?: number;
}

const LEASE_MS = 30_000;

export async function openTogether(terms: TogetherTerms): Promise<Together> {
  const { store, database, signal, leaseMs = LEASE_MS } = terms;
  const patiently = patientlyUntil(signal);
  const owner = randomUUID();
  const { now } = await patiently(() => openAudits(store));
  const clock = new ServerClock(now);
  const lanes = new HeldLanes(store, owner, leaseMs, patiently);
  const pauses = new Set<AbortController>();
  const wake = () => {
    for (const pause of pauses) pause.abort();
  };
  // Whoever does not hear looks again every second anyway: a pooler between us and the server lets nobody listen.
  const hearing = await hearOfWork(database, wake).catch(() => undefined);
  signal.addEventListener('abort', wake, { once: true });
  return {
    owner,
    clock,
    hosts: new SharedHosts(store, owner, clock, patiently),
    lanes,
    drawn: drawnHere(lanes, signal),
    leastGapMs: 0,
    leaseMs,
    patiently,
    pause: async (ms) => {
      const pause = new AbortController();
      pauses.add(pause);
      await clock.sleep(ms, pause.signal);
      pauses.delete(pause);
    },
    wake,
    close: async () => {
      signal.removeEventListener('abort', wake);
      await hearing?.close();
    },
  };
}
