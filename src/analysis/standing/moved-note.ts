import type { Observation } from '../../model/reading.js';
import type { Reason } from '../../model/reason.js';

/** What the account itself says, in its profile or its newest post, of having moved; `to`: where, as far as it says. */
export function movedNoteOf(observation: Observation | undefined): Reason | undefined {
  return observation?.timeline?.notes?.find(({ code }) => code === 'says-it-moved');
}
