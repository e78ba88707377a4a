import { z } from 'zod';
import type { NetworkId } from './network-id.js';
import { type Observation, type OutcomeKind, outcomeKinds } from './reading.js';
import type { Reason } from './reason.js';

/** What one way said of the two handles nobody can argue about; a handle it was not asked about is missing. */
export const controlWaySchema = z.object({
  way: z.string(),
  certain: z.enum(outcomeKinds).optional(),
  impossible: z.enum(outcomeKinds).optional(),
});
export type ControlWay = z.infer<typeof controlWaySchema>;

export interface ControlRecord {
  network: NetworkId;
  /** What the handle that certainly exists was read as; missing when it was not asked. */
  certain?: OutcomeKind;
  /** What the handle that cannot exist was read as. */
  impossible?: OutcomeKind;
  /** Absences of this network may be believed, where they come by a way that was tried on both. */
  healthy: boolean;
  reason?: Reason;
  /** Missing in audits of before the ways were kept. */
  ways?: ControlWay[];
}

/**
 * May an absence be believed (rule 2 of DESIGN 2)? The very way that said so must have found the handle that certainly
 * exists, and not the one that cannot: that another way works proves nothing about this one. What a person saw, and audits
 * of before the ways were kept, rest on the network's control as a whole.
 */
export function isBelieved({ ways, seenBy }: Observation, control: ControlRecord): boolean {
  if (!control.healthy || control.ways === undefined || seenBy !== undefined) return control.healthy;
  const proven = control.ways.filter((way) => way.certain === 'present' && way.impossible !== 'present');
  return ways.some(({ way, outcome }) => outcome.kind === 'absent' && proven.some((p) => p.way === way));
}
