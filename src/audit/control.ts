import type { ControlRecord, ControlWay } from '../model/control.js';
import type { NetworkId } from '../model/network-id.js';
import type { Observation, OutcomeKind } from '../model/reading.js';
import { because } from '../model/reason.js';

/** Judges what a network said about the two handles nobody can argue about. */
export function judgeControl(
  network: NetworkId,
  certain: Observation,
  impossible: Observation,
): ControlRecord {
  const ways = waysOf(certain, impossible);
  const record = { network, certain: certain.outcome.kind, impossible: impossible.outcome.kind, ways };
  const code = faultOf(certain.outcome.kind, impossible.outcome.kind);
  return code === undefined
    ? { ...record, healthy: true }
    : { ...record, healthy: false, reason: because(code) };
}

/** A half that was never answered proves nothing: "not found" is believed where it was said of the one that cannot exist. */
function faultOf(certain: OutcomeKind, impossible: OutcomeKind): string | undefined {
  if (impossible === 'present') return 'impossible-present';
  if (certain === 'absent') return 'certain-absent';
  if (certain !== 'present') return 'certain-not-read';
  return impossible === 'absent' ? undefined : 'impossible-not-read';
}

/** What each way said of the two, in the order of the ways. */
function waysOf(certain: Observation, impossible: Observation): ControlWay[] {
  const ways = new Map<string, ControlWay>();
  for (const { way, outcome } of certain.ways) ways.set(way, { way, certain: outcome.kind });
  for (const { way, outcome } of impossible.ways)
    ways.set(way, { ...(ways.get(way) ?? { way }), impossible: outcome.kind });
  return [...ways.values()];
}
