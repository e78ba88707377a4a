import type { Ask } from '../model/answer.js';
import type { NetworkId } from '../model/network-id.js';
import type { Outcome, Reading } from '../model/reading.js';
import type { Instant } from '../model/time.js';
import { accountRef, defaultReadOptions, type Network, type Way } from '../networks/network.js';
import type { Means } from '../networks/observe.js';
import { type Reader, readerHere } from './reading/reader.js';

export interface WayCheck {
  network: NetworkId;
  way: string;
  /**
   * reads: the certain handle was read as the way's facts promise, the impossible one was not there.
   * drift: one of the two was read wrong, or nothing could be made of an answer: the network has changed.
   * kept-out: we were not let in, which says nothing about the reader. passed-over: no token, no browser.
   */
  state: 'reads' | 'drift' | 'kept-out' | 'passed-over';
  certain?: Outcome;
  impossible?: Outcome;
  /** What the certain handle should have shown and did not. */
  missing: ('dates' | 'followers')[];
}

/** Asks every way of a network about the handle that certainly exists and the one that cannot. */
export async function selfcheck(
  network: Network,
  ask: Ask,
  means: Means,
  now: Instant,
  reader: Reader = readerHere,
): Promise<WayCheck[]> {
  const checks: WayCheck[] = [];
  for (const way of network.ways) checks.push(await checkWay(network, way, { ask, means, now, reader }));
  return checks;
}

interface Terms {
  ask: Ask;
  means: Means;
  now: Instant;
  reader: Reader;
}

async function checkWay(network: Network, way: Way, { ask, means, now, reader }: Terms): Promise<WayCheck> {
  const place = { network: network.id, way: way.id, missing: [] };
  const pair = network.control;
  if (pair === undefined || !isAtHand(way, means)) return { ...place, state: 'passed-over' };
  const options = { ...defaultReadOptions, maxRequests: 3, maxPosts: 20, now };
  const certain = await reader.way(way, accountRef(network, pair.certain), ask, options);
  const impossible = await reader.way(
    way,
    accountRef(network, pair.impossible(String(now % 1_000_000_007))),
    ask,
    options,
  );
  const outcomes = { certain: certain.outcome, impossible: impossible.outcome };
  if ([certain, impossible].some(({ outcome }) => outcome.kind === 'blocked' || outcome.kind === 'hidden')) {
    return { ...place, ...outcomes, state: 'kept-out' };
  }
  const missing = certain.outcome.kind === 'present' ? missingOf(way, certain) : [];
  const right =
    certain.outcome.kind === 'present' && impossible.outcome.kind !== 'present' && missing.length === 0;
  return {
    ...place,
    ...outcomes,
    missing,
    state: right ? 'reads' : notReached(certain) ? 'kept-out' : 'drift',
  };
}

function isAtHand({ needs }: Way, means: Means): boolean {
  if (needs === undefined) return true;
  return needs === 'browser' ? means.browser : means.hasToken(needs.token);
}

/** Failures on the way there, which say nothing about the reader. */
const unreached = ['dns', 'connection', 'tls', 'timeout', 'server-error', 'deadline', 'interrupted'];

function notReached({ outcome }: Reading): boolean {
  return outcome.reason !== undefined && unreached.includes(outcome.reason.code);
}

function missingOf({ facts }: Way, { profile, timeline }: Reading): WayCheck['missing'] {
  const missing: WayCheck['missing'] = [];
  const dated = timeline?.lastActivityStated ?? timeline?.posts.find((p) => p.at !== undefined);
  if (facts.dates !== 'no' && dated === undefined) missing.push('dates');
  if (facts.followers !== 'no' && profile?.followers === undefined) missing.push('followers');
  return missing;
}
