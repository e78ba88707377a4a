import type { Cost } from '../model/schema/cost.js';
import type { ClaimOf } from '../model/schema/verdict.js';
import type { Settings } from '../settings.js';

/** Claim 4, "it is free and easy": refuted when even the low estimate takes a working day a month. */
export function freeAndEasy(cost: Cost, settings: Settings): ClaimOf<'free-and-easy'> {
  const thresholdHours = settings.freeHoursPerMonth;
  if ('notGiven' in cost) return { claim: 'free-and-easy', result: 'undecided', thresholdHours };
  const hoursPerMonth = { low: cost.low.hoursPerMonth, high: cost.high.hoursPerMonth };
  const result =
    hoursPerMonth.low >= thresholdHours
      ? 'refuted'
      : hoursPerMonth.high < thresholdHours
        ? 'supported'
        : 'undecided';
  return {
    claim: 'free-and-easy',
    result,
    hoursPerMonth,
    moneyPerMonth: { low: cost.low.moneyPerMonth, high: cost.high.moneyPerMonth },
    thresholdHours,
  };
}
