import type { FindingGrade, NotGivenReason } from '../codes.js';
import type { Finding } from '../model/schema/account.js';
import { isGiven } from '../model/schema/measure.js';
import { accountRules } from './account-rules.js';
import { companyRules } from './company-rules.js';
import {
  type AccountRule,
  type AccountSubject,
  type CompanyRule,
  type CompanySubject,
  type Looked,
  notApplicable,
} from './rule.js';

/** One rule and what it said. */
export interface RuleResult {
  rule: AccountRule | CompanyRule;
  looked: Looked;
}

/** Asks every rule about an account. Rules about the living are asked of the others too: the sensitivity curve needs it. */
export function lookAtAccount(subject: AccountSubject): RuleResult[] {
  return accountRules.map((rule) => ({ rule, looked: askRule(rule, subject) }));
}

/** What one rule says of an account: not applicable where a measure it needs is not given. */
export function askRule(rule: AccountRule, subject: AccountSubject): Looked {
  for (const id of rule.needs) {
    const measure = subject.measures[id];
    if (!isGiven(measure)) {
      return { kind: 'not-applicable', reason: measure.notGiven.code as NotGivenReason };
    }
  }
  return rule.look(subject);
}

/** The results as the report shows them: of an account left behind, the standing says what its cadence would. */
export function resultsThatCount(results: readonly RuleResult[], alive: boolean): RuleResult[] {
  if (alive) return [...results];
  return results.map(({ rule, looked }) =>
    'ofTheLiving' in rule && rule.ofTheLiving && looked.kind !== 'not-applicable'
      ? { rule, looked: notApplicable('already-left-behind') }
      : { rule, looked },
  );
}

export function lookAtCompany(subject: CompanySubject): RuleResult[] {
  return companyRules.flatMap((rule) => rule.look(subject).map((looked) => ({ rule, looked })));
}

export function findingsOf(results: readonly RuleResult[]): Finding[] {
  return results.flatMap((result) => {
    const { rule, looked } = result;
    if (looked.kind !== 'found') return [];
    return [{ code: rule.code, grade: weightOf(result), ...(looked.args && { args: looked.args }) }];
  });
}

/** How heavy what was looked for is, found or not. */
export function weightOf({ rule, looked }: RuleResult): FindingGrade {
  return looked.kind === 'not-applicable' ? rule.grade : (looked.grade ?? rule.grade);
}

/** Found, and heavy enough to make the account one that is run badly. */
export function isPoorResult(result: RuleResult): boolean {
  return result.looked.kind === 'found' && weightOf(result) === 'poor';
}

function isAboutQuality(result: RuleResult): boolean {
  return weightOf(result) === 'poor' && 'ofTheLiving' in result.rule && result.rule.ofTheLiving;
}

/** Could anything be looked at that would have made it an account run badly? A selection shows no more than successes. */
export function isQualitySeen(results: readonly RuleResult[]): boolean {
  return results.some((result) => result.looked.kind !== 'not-applicable' && isAboutQuality(result));
}

/** Something poor beside the standing itself: with it, no threshold makes the account one that is run well. */
export function hasOtherPoorFinding(results: readonly RuleResult[]): boolean {
  return results.some((result) => result.looked.kind === 'found' && isAboutQuality(result));
}
