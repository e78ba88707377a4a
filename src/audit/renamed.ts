import type { Ask } from '../model/answer.js';
import type { Observation } from '../model/reading.js';
import { because } from '../model/reason.js';
import type { Network } from '../networks/network.js';
import { evidenceOf } from '../networks/observe.js';

/**
 * A handle that is gone may be a new name: where an earlier audit read the network's own id of the account, that id is looked
 * for, with one request. An account found by it under another handle has moved there; nothing else changes what was observed.
 */
export async function followRename(
  observed: Observation,
  network: Network,
  knownId: () => Promise<string | undefined>,
  ask: Ask,
): Promise<Observation> {
  const { findById } = network;
  if (observed.outcome.kind !== 'absent' || findById === undefined) return observed;
  const id = await knownId();
  if (id === undefined) return observed;
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
