import type { StandingKind } from '../codes.js';
import { daysSince } from '../measures/activity.js';
import { isGiven } from '../report-model/measure.js';
import type { Settings } from '../settings.js';
import { isImprobable } from '../standing.js';
import type { AccountStudy } from '../study.js';

/** Yes, no, or nobody can say. Nobody can say is never counted as no. */
export type State = 'yes' | 'no' | 'unknown';

const gone: readonly StandingKind[] = ['missing', 'suspended', 'never-started'];

/** Silent for longer than `days`, or gone. Dates that reach over the threshold leave it open. */
export function silentFor(account: AccountStudy, days: number): State {
  if (gone.includes(account.standing.kind)) return 'yes';
  const silence = silenceOf(account);
  if (silence === undefined) return 'unknown';
  if (silence.high <= days) return 'no';
  return silence.proved && silence.low > days ? 'yes' : 'unknown';
}

/** Would it be run well if "active" meant a post within `days`? */
export function runWellAt(account: AccountStudy, days: number, settings: Settings): State {
  if (gone.includes(account.standing.kind)) return 'no';
  const silence = silenceOf(account);
  if (silence === undefined) return 'unknown';
  if (!silence.proved) {
    if (silence.high > days) return 'unknown';
    return account.otherPoor ? 'no' : 'yes';
  }
  if (silence.low > days || account.otherPoor) return 'no';
  const p = account.measures['silence-probability'];
  return isImprobable(isGiven(p) ? p.value : undefined, silence.low, settings) ? 'no' : 'yes';
}

/** Days of silence, and whether the view proves it; undefined when the account was not seen or shows no date. */
function silenceOf(account: AccountStudy): { low: number; high: number; proved: boolean } | undefined {
  const { activity, standing } = account;
  if (standing.kind === 'moved' || activity.lastActivity === undefined) return undefined;
  const proved = activity.sight === 'full';
  // An account that was seen in full and still is not checked was read too long ago, or not believed.
  if (standing.kind === 'not-checked' && (proved || standing.reason.code === 'stale-observation')) {
    return undefined;
  }
  return { ...daysSince(activity.lastActivity, activity.seenAt), proved };
}
