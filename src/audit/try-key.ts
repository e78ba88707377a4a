import type { Ask } from '../model/answer.js';
import type { Outcome } from '../model/reading.js';
import type { Instant } from '../model/time.js';
import { accountRef, defaultReadOptions, type Network } from '../networks/network.js';
import { type Reader, readerHere } from './reading/reader.js';

/** What came of asking once with a key: it works, the network refuses it, or nobody could be reached. */
export type KeyTrial =
  | { kind: 'works'; way: string }
  | { kind: 'refused'; outcome: Outcome }
  | { kind: 'not-tried'; outcome?: Outcome };

/** Reasons that speak of the key, as opposed to the line or the account. */
const ofTheKey = [
  'token-refused',
  'token-rejected',
  'bad-token',
  'token-lacks-permission',
  'token-without-account',
];

/** Asks the one way that needs this key about the account that certainly exists, once. */
export async function tryKey(
  network: Network,
  token: string,
  ask: Ask,
  now: Instant,
  reader: Reader = readerHere,
): Promise<KeyTrial> {
  const way = network.ways.find(({ needs }) => typeof needs === 'object' && needs.token === token);
  if (way === undefined || network.control === undefined) return { kind: 'not-tried' };
  const options = { ...defaultReadOptions, maxRequests: 3, maxPosts: 1, now };
  const { outcome } = await reader.way(way, accountRef(network, network.control.certain), ask, options);
  if (outcome.kind === 'present') return { kind: 'works', way: way.id };
  const isOfTheKey = outcome.reason !== undefined && ofTheKey.includes(outcome.reason.code);
  return isOfTheKey ? { kind: 'refused', outcome } : { kind: 'not-tried', outcome };
}
