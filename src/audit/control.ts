import type { ControlRecord, ControlWay } from '../model/control.js';
import type { NetworkId } from '../model/network-id.js';
import type { Observation } from '../model/reading.js';
import { because } from '../model/reason.js';

/** Judges what a network said about the two handles nobody can argue about. */
export function judgeControl(
  network: NetworkId,
  certain: Observation,
  impossible: Observation,
): ControlRecord {
  const ways = waysOf(certain, impossible);
  const record = { network, certain: certain.outcome.kind, impossible: impossible.outcome.kind, ways };
  if (impossible.outcome.kind === 'present')
    return { ...record, healthy: false, reason: because('impossible-present') };
  if (certain.outcome.kind === 'present') return { ...record, healthy: true };
  const code = certain.outcome.kind === 'absent' ? 'certain-absent' : 'certain-not-read';
  return { ...record, healthy: false, reason: because(code) };
}

/** What each way said of the two, in the order of the ways. */
function waysOf(certain: Observation, impossible: Observation): ControlWay[] {
  const ways = new Map<string, ControlWay>();
  for (const { way, outcome } of certain.ways) ways.set(way, { way, certain: outcome.kind });
  for (const { way, outcome } of impossible.ways)
    ways.set(way, { ...(ways.get(way) ?? { way }), impossible: outcome.kind });
  return [...ways.values()];
}
