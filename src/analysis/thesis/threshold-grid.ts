import { accountRules } from '../findings/account-rules.js';
import { askRule, isPoorResult, type RuleResult } from '../findings/find.js';
import type { AccountRule, AccountSubject } from '../findings/rule.js';
import { daysSince } from '../measures/activity.js';
import type { ThresholdGrid } from '../model/schema/grid.js';
import type { Settings } from '../settings.js';
import { gradeOf } from '../standing/grades.js';
import { bySilence } from '../standing/standing.js';
import type { AccountStudy, WholeAccountStudy } from '../study.js';

/**
 * Every threshold that can make an account poor, with the values somebody could reasonably choose: strictest first. The
 * stricter of two values never lets more accounts be run well, so the corners of the grid hold its least and its most.
 */
const grid = {
  activeDays: [14, 21, 30, 45, 60],
  improbable: [0.2, 0.1, 0.05, 0.02, 0.01],
  improbableFloorDays: [7, 14, 21, 30],
  longestPauseFactor: [1, 1.25, 1.5, 2],
  sparsePerMonth: [4, 2, 1, 0.5, 0.25],
  steadyPerMonth: [1, 0.5, 0.25, 0],
  repostsOnlyShare: [0.7, 0.8, 0.9, 1],
  noResponsePosts: [5, 10, 20],
} as const satisfies Partial<Record<keyof Settings, readonly number[]>>;

const thresholds = Object.entries(grid);

/** The settings in use but for one threshold, or for all of them at once. */
interface Trial {
  settings: Settings;
  /** The rules whose answer may change with it; the silence may with any. */
  rules: ReadonlySet<RuleResult['rule']>;
}

/**
 * How many are run well over the whole grid, with each threshold alone, and by recency alone. `look` tries an account while
 * its posts are at hand, and keeps a bit for every trial; `result` counts those of accounts that it looked at.
 */
export function gridOver(settings: Settings): {
  look(account: WholeAccountStudy): void;
  result(accounts: readonly AccountStudy[]): ThresholdGrid;
} {
  const corner = (of: (values: readonly number[]) => number | undefined) =>
    Object.fromEntries(thresholds.map(([key, values]) => [key, of(values)]));
  const alone = thresholds.flatMap(([key, values]) => values.map((value) => ({ [key]: value })));
  const changes = [corner((values) => values[0]), corner((values) => values.at(-1)), ...alone];
  const trials = changes.map((changed) => trialOf(settings, changed));
  // One bit for each trial, as a number: there are fewer than 53 of them.
  const well = new Map<string, number>();
  return {
    look(account) {
      if (!canBeRunWell(account)) return;
      const bits = trials.reduce((sum, trial, i) => (isRunWellIn(trial, account) ? sum + 2 ** i : sum), 0);
      if (bits > 0) well.set(account.key, bits);
    },
    result(accounts) {
      const counts = trials.map(
        (_, i) => accounts.filter(({ key }) => Math.floor((well.get(key) ?? 0) / 2 ** i) % 2 === 1).length,
      );
      let next = 0;
      const take = () => counts[next++] ?? 0;
      return {
        runWell: accounts.filter(({ grade }) => grade === 'run-well').length,
        least: take(),
        most: take(),
        thresholds: thresholds.map(([key, values]) => ({
          key,
          values: values.map((value) => ({ value, runWell: take() })),
        })),
        activeWithin: [30, 90].map((days) => ({
          days,
          accounts: accounts.filter((account) => postedWithin(account, days)).length,
        })),
      };
    },
  };
}

function trialOf(settings: Settings, changed: Partial<Settings>): Trial {
  const keys = new Set(Object.keys(changed));
  const isMeant = (rule: AccountRule) =>
    rule.grade === 'poor' && rule.thresholds.some((key) => keys.has(key));
  return { settings: { ...settings, ...changed }, rules: new Set(accountRules.filter(isMeant)) };
}

/** Only a full view can make an account one that is run well. */
function canBeRunWell({ qualitySeen, standing }: WholeAccountStudy): boolean {
  return qualitySeen && (standing.kind === 'active' || standing.kind === 'slowing');
}

/** Only its silence and the rules of the trial can change. */
function isRunWellIn({ settings, rules }: Trial, account: WholeAccountStudy): boolean {
  const { record, activity, measures, qualitySeen, results } = account;
  const probability = measures['silence-probability'];
  const standing = bySilence({ record, activity, probability, settings });
  if (standing === undefined || gradeOf(standing, false, qualitySeen) !== 'run-well') return false;
  if (results.some((result) => !rules.has(result.rule) && isPoorResult(result))) return false;
  const subject: AccountSubject = { ...account, standing, siblings: [], copies: new Map(), settings };
  return !accountRules.some(
    (rule) => rules.has(rule) && isPoorResult({ rule, looked: askRule(rule, subject) }),
  );
}

function postedWithin({ activity, standing }: AccountStudy, days: number): boolean {
  const isThere = standing.kind !== 'not-checked' && standing.kind !== 'moved';
  if (!isThere || activity.lastActivity === undefined) return false;
  return daysSince(activity.lastActivity, activity.seenAt).high <= days;
}
