import { DAY, type Dated, type Interval } from '../../model/time.js';

/** Clocks of apps are wrong, and zones are left out: only what differs by more is a contradiction. */
const GRACE = DAY;

/**
 * When a post can have been made, by the date it states, the time its record key carries and the time the account began.
 * Importers state the dates of another network under keys of today: the act lies between the two, and never before the
 * account. Undefined where key and statement are both older than the account: nobody knows when such a post came in.
 */
export function possibleDate(
  stated: Dated,
  key: Dated | undefined,
  accountSince: Interval | undefined,
): Dated | undefined {
  const to = key !== undefined && key.from - stated.to > GRACE ? key.to : stated.to;
  const begun = accountSince?.from;
  if (begun === undefined || begun - stated.from <= GRACE) return { ...stated, to };
  return begun - to > GRACE ? undefined : { ...stated, from: Math.min(begun, to), to };
}
