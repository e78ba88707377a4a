import type { CompanyPast, ReportModel } from '../analysis/model/report-model.js';
import type { Evidence } from '../model/answer.js';
import type { AccountRef } from '../model/reading.js';
import type { Reason } from '../model/reason.js';

interface Namer {
  company(key: string): string;
  bare(reason: Reason): Reason;
  withoutTrace(evidence: Evidence): Evidence;
}

/** What was once announced, without names: years, fates and figures stay. */
export function namelessPast(past: ReportModel['past'], namer: Namer): Pick<ReportModel, 'past'> {
  if (past === undefined) return {};
  return {
    past: {
      ...past,
      since: past.since.map((row) => ({
        ...row,
        companies: row.companies.map(({ company, by }) => ({ company: namer.company(company), by })),
      })),
      byCompany: past.byCompany.map((company) => namelessCompany(company, namer)),
    },
  };
}

function namelessCompany(past: CompanyPast, { company, bare, withoutTrace }: Namer): CompanyPast {
  const key = company(past.company);
  return {
    ...past,
    company: key,
    ...(past.reason && { reason: bare(past.reason) }),
    captures: past.captures.map(({ reason, evidence, ...capture }) => ({
      ...capture,
      original: '',
      ...(reason && { reason: bare(reason) }),
      evidence: withoutTrace(evidence),
    })),
    accounts: past.accounts.map(({ successor, evidence, standing, ...account }, i) => ({
      ...account,
      ...nameless(account),
      key: `${key}-past-${i + 1}`,
      ...(successor && { successor: nameless(successor) }),
      standing: {
        kind: standing.kind,
        reason: { code: standing.reason.code },
        ...(standing.cause && { cause: bare(standing.cause) }),
      },
      evidence: evidence.map(withoutTrace),
    })),
    uncertain: past.uncertain.map((account) => ({ ...account, ...nameless(account) })),
  };
}

function nameless({ network }: AccountRef): AccountRef {
  return { network, handle: '', url: '' };
}
