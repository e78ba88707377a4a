import type { Ask } from '../model/answer.js';
import type { Observation } from '../model/reading.js';
import { because } from '../model/reason.js';
import type { Network } from '../networks/network.js';
import { evidenceOf } from '../networks/observe.js';

/** A handle that is gone may be a new name, on a network that can be asked by its own permanent id. */
export function mayBeRenamed({ outcome }: Observation, { findById }: Network): boolean {
  return outcome.kind === 'absent' && findById !== undefined;
}

/**
 * Where an earlier audit read the network's own id of an account that is gone, that id is looked for, with one request. An
 * account found by it under another handle has moved there; nothing else changes what was observed.
 */
export async function renamed(
  observed: Observation,
  network: Network,
  id: string,
  ask: Ask,
): Promise<Observation> {
  const { findById } = network;
  if (findById === undefined) return observed;
  const answer = await ask({ url: findById.url(id) });
  const handle = answer.kind === 'answer' ? findById.handleIn(answer, id) : undefined;
  if (handle === undefined || handle === observed.account.handle) return observed;
  const outcome = {
    kind: 'moved' as const,
    reason: because('renamed'),
    movedTo: network.profileUrl(handle),
  };
  const trace = { way: 'id', outcome, evidence: [evidenceOf(answer, 'id')] };
  return { ...observed, at: answer.at, outcome, ways: [...observed.ways, trace] };
}
