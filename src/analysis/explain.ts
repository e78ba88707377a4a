import type { Evidence } from '../model/answer.js';
import type { AuditData } from '../model/audit-data.js';
import type { Outcome } from '../model/reading.js';
import { studyAudit } from './analyse.js';
import type { FindingGrade, Grade } from './codes.js';
import { weightOf } from './findings/find.js';
import type { Looked } from './findings/rule.js';
import type { Sight } from './measures/activity.js';
import { accountReport } from './model/account-report.js';
import type { AccountReport, Standing } from './model/schema/account.js';
import type { Benchmark } from './model/schema/benchmark.js';
import type { Settings } from './settings.js';
import { standingRules } from './standing/standing.js';
import type { AccountStudy, WholeAccountStudy } from './study.js';

/** Why an account has the standing and the grade it has: every step from the answers on. */
export interface Explanation {
  company: { key: string; name: string; self: boolean };
  account: AccountReport;
  /** What each way asked, what came back, and what was read of it. */
  ways: { way: string; outcome: Outcome; evidence: Evidence[] }[];
  sight: Sight;
  /** The rules of the standing in their order, up to the one that decided. */
  standingRules: { id: string; standing?: Standing }[];
  /** Every finding that was looked for. */
  findings: {
    code: string;
    grade: FindingGrade;
    looked: Looked;
    /** The thresholds it compares with, as they were set. */
    thresholds: { key: string; value: unknown }[];
  }[];
  standing: Standing;
  grade: Grade;
}

/** Explains every account a query names: its url, `network:handle`, `network/handle`, its handle or its key. */
export function explain(
  data: AuditData,
  settings: Settings,
  benchmarks: readonly Benchmark[],
  query: string,
): Explanation[] {
  const controls = new Map(data.controls.map((control) => [control.network, control]));
  return studyAudit(data, settings)
    .flatMap((company) => company.accounts)
    .filter((account) => isNamed(account, query))
    .map((account) => ({
      company: { key: account.companyKey, name: account.company.name, self: account.company.self },
      account: accountReport(account, undefined, benchmarks, settings),
      ways: account.record.observation?.ways ?? [],
      sight: account.activity.sight,
      standingRules: stepsOf(account, {
        data,
        settings,
        control: controls.get(account.record.account.network),
      }),
      findings: account.results.map((result) => ({
        code: result.rule.code,
        grade: weightOf(result),
        looked: result.looked,
        thresholds: result.rule.thresholds.map((key) => ({ key, value: settings[key] })),
      })),
      standing: account.standing,
      grade: account.grade,
    }));
}

function isNamed({ key, record }: AccountStudy, query: string): boolean {
  const { network, handle, url } = record.account;
  const wanted = query.trim().toLowerCase().replace(/\/$/, '');
  const names = [key, url, handle, `${network}:${handle}`, `${network}/${handle}`];
  return names.some((name) => name.toLowerCase().replace(/\/$/, '') === wanted);
}

function stepsOf(
  account: WholeAccountStudy,
  {
    data,
    settings,
    control,
  }: { data: AuditData; settings: Settings; control: AuditData['controls'][number] | undefined },
): Explanation['standingRules'] {
  const input = {
    record: account.record,
    control,
    activity: account.activity,
    probability: account.measures['silence-probability'],
    asOf: data.audit.asOf,
    settings,
  };
  const steps: Explanation['standingRules'] = [];
  for (const rule of standingRules) {
    const standing = rule.decide(input);
    steps.push({ id: rule.id, ...(standing && { standing }) });
    if (standing) break;
  }
  return steps;
}
