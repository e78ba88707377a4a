import type { Grade, MeasureId } from '../analysis/codes.js';
import type {
  AccountReport,
  Claim,
  ClaimOf,
  GivenMeasure,
  Range,
  ReportModel,
  Tally,
} from '../analysis/model/report-model.js';
import { isGiven } from '../analysis/model/report-model.js';
import type { Texts } from './text/texts.js';

/** A measure of an account where it is given. */
export function measureOf(account: AccountReport, id: MeasureId): GivenMeasure | undefined {
  const measure = account.measures[id];
  return measure !== undefined && isGiven(measure) ? measure : undefined;
}

/** A measure in words, with its unit; "at least" and "at most" where it is only a bound. */
export function figureText(t: Texts, { unit, value, atLeast, atMost }: GivenMeasure): string {
  const figure = t.unit[unit](value);
  if (atMost) return t.figureAtMost(figure);
  return atLeast ? t.figureAtLeast(figure) : figure;
}

/** A day on which an archived copy names the account, where a figure is a bound for being reckoned from that day. */
export function knownByOf({ args }: GivenMeasure): number | undefined {
  const knownBy = args?.['knownBy'];
  return typeof knownBy === 'number' ? knownBy : undefined;
}

/** Days of silence where anything is known of it. */
export function silenceOf(account: AccountReport): number | undefined {
  return measureOf(account, 'silence')?.value;
}

/** The claim of that name; every model has all six. */
export function claimOf<Id extends Claim['claim']>(model: ReportModel, id: Id): ClaimOf<Id> | undefined {
  return model.verdict.claims.find((claim): claim is ClaimOf<Id> => claim.claim === id);
}

/** A tally as the parts of a bar, best first. */
export function partsOf(tally: Omit<Tally, 'links'>) {
  return [
    { kind: 'well', count: tally.runWell },
    { kind: 'alive', count: tally.alive },
    { kind: 'badly', count: tally.runBadly },
    { kind: 'left', count: tally.leftBehind },
    { kind: 'unseen', count: tally.notChecked },
  ] as const;
}

/** How many of these accounts there are of each grade. */
export function gradeCounts(accounts: readonly AccountReport[]): Tally {
  const count = (grade: Grade) => accounts.filter((account) => account.grade === grade).length;
  return {
    links: accounts.length,
    runWell: count('run-well'),
    alive: count('alive'),
    runBadly: count('run-badly'),
    leftBehind: count('left-behind'),
    notChecked: count('not-checked'),
  };
}

/** Lowest and highest share of k among all, whatever the unseen are. */
export function boundsOf(k: number, links: number, unseen: number): Range {
  return links === 0 ? { low: 0, high: 0 } : { low: k / links, high: (k + unseen) / links };
}
