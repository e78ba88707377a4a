import { DAY } from '../../model/time.js';
import type { HoldOut } from '../model/schema/verdict.js';
import type { Settings } from '../settings.js';
import { silenceProbability } from '../statistics/silence.js';
import type { AccountStudy } from '../study.js';

/** Too few accounts to test a test on. */
const leastAccounts = 5;

/**
 * Tries the silence test on this very list: hides the last 90 days, lets it say who had fallen silent by then, and
 * looks who came back. Only accounts whose view reaches back far enough take part.
 */
export function holdOut(accounts: readonly AccountStudy[], settings: Settings): HoldOut | undefined {
  const tried = accounts.flatMap((account) => {
    const result = tryOne(account, settings);
    return result ? [result] : [];
  });
  if (tried.length < leastAccounts) return undefined;
  const improbable = tried.filter((t) => t.improbable);
  const alive = tried.filter((t) => !t.improbable);
  return {
    hiddenDays: settings.holdOutDays,
    accounts: tried.length,
    calledImprobable: improbable.length,
    ofTheseReturned: improbable.filter((t) => t.posted).length,
    calledAlive: alive.length,
    ofThesePosted: alive.filter((t) => t.posted).length,
  };
}

function tryOne({ activity }: AccountStudy, settings: Settings) {
  if (activity.sight !== 'full') return undefined;
  // Whole days: a post of the day of the cut belongs to what is hidden.
  const cut = Math.floor(activity.seenAt / DAY) - settings.holdOutDays;
  const before = activity.postingDays.filter((day) => day < cut);
  const first = before[0];
  const last = before[before.length - 1];
  if (first === undefined || last === undefined || before.length <= settings.silenceGaps) return undefined;
  const recent = before.slice(-settings.rhythmGaps - 1);
  const silence = cut - last;
  const p = silenceProbability(recent.length - 1, last - (recent[0] ?? first), silence);
  return {
    improbable: p < settings.improbable && silence > settings.improbableFloorDays,
    posted: activity.postingDays.length > before.length,
  };
}
