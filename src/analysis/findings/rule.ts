import type { AccountRecord, CompetitorRecord } from '../../model/audit-data.js';
import type { Reason } from '../../model/reason.js';
import type { FindingCode, FindingGrade, MeasureId, NotGivenReason } from '../codes.js';
import type { Activity } from '../measures/activity.js';
import type { Standing } from '../model/schema/account.js';
import { isGiven, type Measure, type Measures } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import type { TextCopies } from './text-copies.js';

/** What a rule can look at: one account, its measures and its company. */
export interface AccountSubject {
  company: CompetitorRecord;
  record: AccountRecord;
  activity: Activity;
  measures: Measures;
  standing: Standing;
  /** All accounts of the company, this one included. */
  siblings: readonly { record: AccountRecord; standing: Standing }[];
  copies: TextCopies;
  settings: Settings;
}

export interface CompanySubject {
  company: CompetitorRecord;
  accounts: readonly { record: AccountRecord; standing: Standing }[];
}

/**
 * What a rule says: found (once or several times), looked and found nothing, or could not look. `grade`: where the case
 * weighs otherwise than the rule usually does.
 */
export type Looked =
  | { kind: 'found'; args?: Reason['args']; grade?: FindingGrade }
  | { kind: 'clear'; grade?: FindingGrade }
  | { kind: 'not-applicable'; reason: NotGivenReason };

interface Rule {
  code: FindingCode;
  grade: FindingGrade;
  /** Settings the rule compares with; their sources are theirs. */
  thresholds: readonly (keyof Settings)[];
}

export interface AccountRule extends Rule {
  /** The measures it needs: where one is not given, the finding is not applicable for that reason. */
  needs: readonly MeasureId[];
  /** Asked of accounts that still post only: of the others the standing says enough. */
  ofTheLiving: boolean;
  look(subject: AccountSubject): Looked;
}

export interface CompanyRule extends Rule {
  look(subject: CompanySubject): Looked[];
}

export const clear: Looked = { kind: 'clear' };

export function found(args?: Reason['args'], grade?: FindingGrade): Looked {
  return { kind: 'found', ...(args && { args }), ...(grade && { grade }) };
}

export function notApplicable(reason: NotGivenReason): Looked {
  return { kind: 'not-applicable', reason };
}

/** The value of a measure the rule said it needs. */
export function figureOf(measures: Measures, id: MeasureId): number {
  const measure = measures[id];
  return isGiven(measure) ? measure.value : Number.NaN;
}

export function argOf(measure: Measure, name: string): number | undefined {
  const value = isGiven(measure) ? measure.args?.[name] : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** A finding that says again what the standing says, with the figures it rests on. */
export function standingRule(
  kind: Standing['kind'] & FindingCode,
  grade: FindingGrade,
  thresholds: readonly (keyof Settings)[] = [],
): AccountRule {
  return {
    code: kind,
    grade,
    thresholds,
    needs: [],
    ofTheLiving: false,
    look: ({ standing }) => (standing.kind === kind ? found(standing.reason.args) : clear),
  };
}

export function tooFewGaps(measures: Measures, needs: number): boolean {
  const { lv } = measures;
  return isGiven(lv) && lv.n < needs;
}
