import type { AccountRecord, AuditData, CompetitorRecord, PastAudit } from '../model/audit-data.js';

/** What an analysis is told before it sees a company. */
export type AuditHead = Pick<AuditData, 'audit' | 'controls'> & {
  history: readonly Pick<PastAudit, 'audit' | 'controls'>[];
};

/** An audit that is read company by company, as often as it is asked for: never all of its posts at once. */
export interface AuditStream extends AuditHead {
  competitors(): AsyncIterable<CompetitorRecord>;
  /** What an earlier audit knew of each company's accounts. */
  pastAccounts(auditId: number): AsyncIterable<PastAccounts>;
}

/** The accounts of one company in an earlier audit. */
export interface PastAccounts {
  competitorId: number;
  accounts: AccountRecord[];
}

/** One time through all companies: of this audit, or of an earlier one. The order does not matter. */
export type Pass =
  | { of: 'present'; take(company: CompetitorRecord): void }
  | { of: 'past'; auditId: number; take(accounts: PastAccounts): void };

/** Leads an analysis through data that is all there. */
export function runThrough<T>(data: AuditData, steps: Generator<Pass, T, void>): T {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    const pass = step.value;
    if (pass.of === 'present') for (const company of data.competitors) pass.take(company);
    else for (const accounts of pastAccountsOf(data, pass.auditId)) pass.take(accounts);
  }
}

/** Leads an analysis through an audit that is read company by company. */
export async function runThroughStream<T>(stream: AuditStream, steps: Generator<Pass, T, void>): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    const pass = step.value;
    if (pass.of === 'present') for await (const company of stream.competitors()) pass.take(company);
    else for await (const accounts of stream.pastAccounts(pass.auditId)) pass.take(accounts);
  }
}

function pastAccountsOf({ history }: AuditData, auditId: number): PastAccounts[] {
  const companies = new Map<number, AccountRecord[]>();
  const past = history.find(({ audit }) => audit.id === auditId);
  for (const { competitorId, record } of past?.accounts ?? []) {
    const list = companies.get(competitorId);
    if (list) list.push(record);
    else companies.set(competitorId, [record]);
  }
  return [...companies].map(([competitorId, accounts]) => ({ competitorId, accounts }));
}
