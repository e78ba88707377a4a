import { z } from 'zod';
import { accountRefSchema, type Observation, outcomeKinds } from './reading.js';
import { reasonSchema } from './reason.js';

/** What one way said of the two handles nobody can argue about; a handle it was not asked about is missing. */
export const controlWaySchema = z.object({
  way: z.string(),
  certain: z.enum(outcomeKinds).optional(),
  impossible: z.enum(outcomeKinds).optional(),
});
export type ControlWay = z.infer<typeof controlWaySchema>;

/** What one network, in one audit, said of them: is what it says about absence to be believed? */
export const controlSchema = z.object({
  network: accountRefSchema.shape.network,
  /** What the handle that certainly exists was read as; missing when it was not asked. */
  certain: z.enum(outcomeKinds).optional(),
  /** What the handle that cannot exist was read as. */
  impossible: z.enum(outcomeKinds).optional(),
  /** Absences of this network may be believed, where they come by a way that was tried on both. */
  healthy: z.boolean(),
  reason: reasonSchema.optional(),
  /** Missing in audits of before the ways were kept. */
  ways: z
    .array(controlWaySchema)
    .optional()
    .describe('What each way said: an absence counts by a way that found the certain handle.'),
});
export type ControlRecord = z.infer<typeof controlSchema>;

/**
 * May an absence be believed (rule 2 of DESIGN 2)? The very way that said so must have found the handle that certainly
 * exists, and have said "not found" of the one that cannot: that another way works proves nothing about this one. What a person saw, and audits
 * of before the ways were kept, rest on the network's control as a whole.
 */
export function isBelieved({ ways, seenBy }: Observation, control: ControlRecord): boolean {
  if (!isAnswered(control)) return false;
  if (control.ways === undefined || seenBy !== undefined) return true;
  const proven = control.ways.filter((way) => way.certain === 'present' && way.impossible === 'absent');
  return ways.some(({ way, outcome }) => outcome.kind === 'absent' && proven.some((p) => p.way === way));
}

/** Were both halves answered as they should be? Audits of before took a second half without an answer for a good one. */
export function isAnswered({ healthy, impossible }: ControlRecord): boolean {
  return healthy && (impossible === undefined || impossible === 'absent');
}
