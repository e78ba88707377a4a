import { askRule, findingsOf, type RuleResult } from '../findings/find.js';
import type { AccountSubject } from '../findings/rule.js';
import { daysSince } from '../measures/activity.js';
import type { ThresholdGrid } from '../model/schema/grid.js';
import type { Settings } from '../settings.js';
import { gradeOf } from '../standing/grades.js';
import { bySilence } from '../standing/standing.js';
import type { AccountStudy } from '../study.js';

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

/** How many are run well over the whole grid, with each threshold alone, and by recency alone. */
export function thresholdGrid(accounts: readonly AccountStudy[], settings: Settings): ThresholdGrid {
  const runWellWith = (changes: Partial<Settings>) => {
    const changed = { ...settings, ...changes };
    const keys = new Set(Object.keys(changes));
    return accounts.filter((account) => isRunWellWith(account, changed, keys)).length;
  };
  const corner = (of: (values: readonly number[]) => number | undefined) =>
    Object.fromEntries(thresholds.map(([key, values]) => [key, of(values)]));
  return {
    runWell: accounts.filter(({ grade }) => grade === 'run-well').length,
    least: runWellWith(corner((values) => values[0])),
    most: runWellWith(corner((values) => values.at(-1))),
    thresholds: thresholds.map(([key, values]) => ({
      key,
      values: values.map((value) => ({ value, runWell: runWellWith({ [key]: value }) })),
    })),
    activeWithin: [30, 90].map((days) => ({
      days,
      accounts: accounts.filter((account) => postedWithin(account, days)).length,
    })),
  };
}

/** Only a full view can make an account one that is run well, and only its silence and the rules of these keys can change. */
function isRunWellWith(account: AccountStudy, settings: Settings, keys: ReadonlySet<string>): boolean {
  const { activity, measures, qualitySeen } = account;
  if (!qualitySeen || (account.standing.kind !== 'active' && account.standing.kind !== 'slowing'))
    return false;
  const probability = measures['silence-probability'];
  const standing = bySilence({ record: account.record, activity, probability, settings });
  if (standing === undefined) return false;
  const subject: AccountSubject = { ...account, standing, siblings: [], copies: new Map(), settings };
  const results = account.results.map((result): RuleResult => {
    const { rule } = result;
    const isMeant = 'needs' in rule && rule.grade === 'poor' && rule.thresholds.some((key) => keys.has(key));
    return isMeant ? { rule, looked: askRule(rule, subject) } : result;
  });
  return gradeOf(standing, findingsOf(results), qualitySeen) === 'run-well';
}

function postedWithin({ activity, standing }: AccountStudy, days: number): boolean {
  const isThere = standing.kind !== 'not-checked' && standing.kind !== 'moved';
  if (!isThere || activity.lastActivity === undefined) return false;
  return daysSince(activity.lastActivity, activity.seenAt).high <= days;
}
