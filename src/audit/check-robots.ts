import type { RobotsRuling } from '../fetching/robots-policy.js';
import type { NetworkId } from '../model/network-id.js';
import { robotsVerdictsOf } from '../networks/robots-verdicts.js';

/** A shipped verdict on a network's robots.txt beside what the file says today. */
export interface RobotsCheck {
  network: NetworkId;
  way: 'robots.txt';
  /** kept-out: the file cannot be had today, so nothing is known of a change. */
  state: 'same' | 'changed' | 'kept-out';
  what: string;
  url: string;
  shipped: 'open' | 'closed';
  seen: string;
  now?: 'open' | 'closed';
}

/** Asks the files of today what has changed since the verdicts were written down. */
export async function checkRobots(
  network: NetworkId,
  rulingFor: (url: string) => Promise<RobotsRuling>,
): Promise<RobotsCheck[]> {
  const checks: RobotsCheck[] = [];
  for (const { what, url, verdict, seen } of robotsVerdictsOf(network)) {
    const now = openness(await rulingFor(url));
    const state = now === undefined ? 'kept-out' : now === verdict ? 'same' : 'changed';
    const place = { network, way: 'robots.txt' as const, state, what, url } as const;
    checks.push({ ...place, shipped: verdict, seen, ...(now && { now }) });
  }
  return checks;
}

function openness(ruling: RobotsRuling): 'open' | 'closed' | undefined {
  if (ruling.kind === 'allowed') return 'open';
  return ruling.kind === 'kept-out' && ruling.reason.code === 'robots' ? 'closed' : undefined;
}
