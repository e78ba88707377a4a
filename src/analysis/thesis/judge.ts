import type { ClaimResult } from '../codes.js';
import type { Range, Share } from '../model/schema/measure.js';

/** A share against one half: refuted below, supported above, undecided when the range reaches over it. */
export function againstHalf(range: Range | undefined): ClaimResult {
  if (range === undefined) return 'undecided';
  if (range.high < 0.5) return 'refuted';
  return range.low > 0.5 ? 'supported' : 'undecided';
}

/** The same for several ranges at once: all must agree. */
function allAgainstHalf(...ranges: (Range | undefined)[]): ClaimResult {
  const results = ranges.filter((r) => r !== undefined).map(againstHalf);
  const [first] = results;
  return first !== undefined && results.every((r) => r === first) ? first : 'undecided';
}

/**
 * Fewer companies than this say nothing of lists like theirs, however many accounts they have: even four companies that
 * were all of one kind are the fewest whose Wilson interval keeps off one half.
 */
const leastCompanies = 4;

/** The two answers to a share: for lists like this one, and for this list alone. */
export function judge(
  share: Share,
  { companies, bootstrap }: { companies: number; bootstrap?: Range | undefined },
): { result: ClaimResult; inThisList: ClaimResult } {
  const seen = share.n > 0;
  return {
    result: seen && companies >= leastCompanies ? allAgainstHalf(share.outer, bootstrap) : 'undecided',
    inThisList: seen ? againstHalf(share.manski) : 'undecided',
  };
}
