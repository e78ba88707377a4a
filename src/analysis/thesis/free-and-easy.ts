import type { Cost } from '../model/schema/cost.js';
import type { ClaimOf } from '../model/schema/verdict.js';
import type { Settings } from '../settings.js';

/**
 * Claim 4, "it is free and easy". Measured is how much a well-run competitor makes; how long a post takes is not, and a
 * verdict would follow from that assumption alone. So: how quick one would have to be for it to be free.
 */
export function freeAndEasy(cost: Cost, settings: Settings): ClaimOf<'free-and-easy'> {
  const thresholdHours = settings.freeHoursPerMonth;
  if ('notGiven' in cost) return { claim: 'free-and-easy', result: 'beyond-data', thresholdHours };
  const { low, high } = cost;
  const minutes = (posts: number) => (thresholdHours * 60) / posts;
  return {
    claim: 'free-and-easy',
    result: 'beyond-data',
    thresholdHours,
    postsPerMonth: { low: low.postsPerMonth, high: high.postsPerMonth },
    breakEvenMinutes: { low: minutes(high.postsPerMonth), high: minutes(low.postsPerMonth) },
    hoursPerMonth: { low: low.hoursPerMonth, high: high.hoursPerMonth },
    moneyPerMonth: { low: low.moneyPerMonth, high: high.moneyPerMonth },
  };
}
