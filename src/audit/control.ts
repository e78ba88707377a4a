import type { ControlRecord } from '../model/audit-data.js';
import type { NetworkId } from '../model/network-id.js';
import type { Observation } from '../model/reading.js';
import { because } from '../model/reason.js';

/** Judges what a network said about the two handles nobody can argue about. */
export function judgeControl(
  network: NetworkId,
  certain: Observation,
  impossible: Observation,
): ControlRecord {
  const record = { network, certain: certain.outcome.kind, impossible: impossible.outcome.kind };
  if (impossible.outcome.kind === 'present')
    return { ...record, healthy: false, reason: because('impossible-present') };
  if (certain.outcome.kind === 'present') return { ...record, healthy: true };
  const code = certain.outcome.kind === 'absent' ? 'certain-absent' : 'certain-not-read';
  return { ...record, healthy: false, reason: because(code) };
}
