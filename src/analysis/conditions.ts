import {
  type FindingCode,
  findingCodes,
  type Grade,
  grades,
  type StandingKind,
  standingKinds,
} from './codes.js';
import type { ReportModel } from './model/report-model.js';
import type { AccountReport } from './model/schema/account.js';
import type { CompanyReport } from './model/schema/company.js';
import { oncePerAccount } from './thesis/count.js';

/** One condition of `--fail-on`: so many accounts with a standing, a grade or a finding, among all or the own ones. */
export interface Condition {
  /** As it was written. */
  text: string;
  own: boolean;
  what: StandingKind | Grade | FindingCode;
  operator: '>' | '>=' | '<' | '<=' | '=';
  limit: number;
  /** The limit is a share of the accounts in per cent. */
  percent: boolean;
}

export type ParsedConditions =
  | { ok: true; conditions: Condition[] }
  | { ok: false; text: string; known: readonly string[] };

/** Everything a condition can name. */
const conditionNames: readonly string[] = [...new Set([...standingKinds, ...grades, ...findingCodes])];

/**
 * Reads `abandoned>0,own:dormant,left-behind>=50%`. A name alone means "any at all". Says which part it could not
 * read, and what it knows.
 */
export function parseConditions(text: string): ParsedConditions {
  const conditions: Condition[] = [];
  for (const part of text.split(',').map((p) => p.trim())) {
    if (part === '') continue;
    const condition = parseOne(part);
    if (condition === undefined) return { ok: false, text: part, known: conditionNames };
    conditions.push(condition);
  }
  return conditions.length === 0 ? { ok: false, text, known: conditionNames } : { ok: true, conditions };
}

const grammar = /^(own:)?([a-z-]+)\s*(?:(>=|<=|>|<|=)\s*(\d+(?:\.\d+)?)\s*(%?))?$/;

function parseOne(text: string): Condition | undefined {
  const [, own, name, operator, limit, percent] = grammar.exec(text) ?? [];
  const what = [...standingKinds, ...grades, ...findingCodes].find((known) => known === name);
  if (what === undefined) return undefined;
  return {
    text,
    own: own !== undefined,
    what,
    operator: operatorOf(operator),
    limit: limit === undefined ? 0 : Number(limit),
    percent: percent === '%',
  };
}

function operatorOf(text: string | undefined): Condition['operator'] {
  if (text === '>=' || text === '<' || text === '<=' || text === '=') return text;
  return '>';
}

/** The conditions that are met, with what was counted. Without `own:` the competitors' counted accounts are meant. */
export function conditionsMet(
  model: ReportModel,
  conditions: readonly Condition[],
): { condition: Condition; count: number; of: number }[] {
  return conditions.flatMap((condition) => {
    const companies = companiesMeant(model, condition);
    const accounts = accountsMeant(model, condition);
    const count = accounts.filter(
      (a) => a.standing.kind === condition.what || a.grade === condition.what,
    ).length;
    const found = isStandingOrGrade(condition.what) ? count : findingCount(companies, condition);
    if (condition.percent && accounts.length === 0) return [];
    const figure = (k: number) => (condition.percent ? (k / accounts.length) * 100 : k);
    const most = found + unknownOf(companies, accounts, condition);
    const isMet = holds(figure(found), condition) && holds(figure(most), condition);
    return isMet ? [{ condition, count: found, of: accounts.length }] : [];
  });
}

/** The accounts a condition is about. As in the verdict, one that several companies declare is one. */
export function accountsMeant(model: ReportModel, condition: Condition): AccountReport[] {
  const declared = companiesMeant(model, condition).flatMap((c) => c.accounts);
  return oncePerAccount(
    declared.filter((account) => condition.own || account.counted),
    (account) => account,
  );
}

function companiesMeant(model: ReportModel, { own }: Condition): CompanyReport[] {
  return model.companies.filter((company) => company.self === own);
}

/**
 * How many more there might be: a condition such as `run-well<3` must hold whatever nobody saw turns out to be. That something
 * was not checked is itself known.
 */
function unknownOf(
  companies: readonly CompanyReport[],
  accounts: readonly AccountReport[],
  { what }: Condition,
): number {
  if (what === 'not-checked') return 0;
  if (companies.some(({ site }) => site.unread !== undefined)) return Number.POSITIVE_INFINITY;
  return accounts.filter((a) => a.grade === 'not-checked' || (a.grade === 'alive' && what !== 'alive'))
    .length;
}

function isStandingOrGrade(what: Condition['what']): boolean {
  return [...standingKinds, ...grades].some((known) => known === what);
}

function findingCount(companies: readonly CompanyReport[], { what, own }: Condition): number {
  const findings = companies.flatMap((c) => [
    ...c.findings,
    ...c.accounts.filter((a) => own || a.counted).flatMap((a) => a.findings),
  ]);
  return findings.filter((finding) => finding.code === what).length;
}

function holds(figure: number, { operator, limit }: Condition): boolean {
  switch (operator) {
    case '>':
      return figure > limit;
    case '>=':
      return figure >= limit;
    case '<':
      return figure < limit;
    case '<=':
      return figure <= limit;
    case '=':
      return figure === limit;
  }
}
