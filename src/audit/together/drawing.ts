import { hostname } from 'node:os';
import pLimit from 'p-limit';
import type { DrawnInTurn } from '../../fetching/lanes.js';
import type { Lease } from '../../store/postgres-leases.js';
import type { HeldLanes } from './held-lanes.js';
import { untilTaken } from './until-taken.js';

/** Pages drawn at once on one machine, by all its workers: they share its memory. */
const DRAWN_PER_MACHINE = 2;
const POLL_MS = 300;

/** Browsers are a lane of their own: whoever wants a page drawn waits for one of the places of this machine. */
export function drawnHere(lanes: HeldLanes, signal: AbortSignal): DrawnInTurn {
  const limit = pLimit(DRAWN_PER_MACHINE);
  const place = async (): Promise<Lease | undefined> => {
    for (let i = 0; i < DRAWN_PER_MACHINE; i++) {
      const lease = await lanes.take(`lane:browser/${hostname()}/${i}`);
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
        if (lease) await lanes.give(lease);
      }
    });
}
