import type { Instant } from '../../model/time.js';
import type { Past, ReportModel } from '../model/report-model.js';
import type { AccountReport, Finding } from '../model/schema/account.js';
import type { Change } from '../model/schema/history.js';
import { changesBetween, type ListedAccount } from './changes.js';

interface ComparedAudit {
  id: number;
  asOf: Instant;
  /** The followsuit that read its answers. */
  followsuit: string;
}

/** What is different between two audits of one list. */
export interface AuditDiff {
  before: ComparedAudit;
  after: ComparedAudit;
  /** The followsuit whose rules judge both: what differs here is never a change of rules. */
  judgedBy: string;
  verdict: { before: ReportModel['verdict']['result']; after: ReportModel['verdict']['result'] };
  tally: { before: ReportModel['verdict']['tally']; after: ReportModel['verdict']['tally'] };
  changes: Change[];
  followers: { account: string; url: string; before: number; after: number; exact: boolean }[];
  findings: { account: string; url: string; appeared: Finding['code'][]; gone: Finding['code'][] }[];
  /** Accounts once announced; absent where the later audit asked no archive, and where nothing has changed since an earlier one that did. */
  past?: { before?: Past['tally']; after: Past['tally']; changes: Change[] };
}

/**
 * Compares two report models of the same database, both made by the rules of `judgedBy`, account by account; the own company takes part.
 */
export function diff(before: ReportModel, after: ReportModel, judgedBy: string): AuditDiff {
  const old = accountsOf(before);
  const current = accountsOf(after);
  const both = [...current].flatMap(([key, now]) => {
    const then = old.get(key);
    return then ? [{ then, now }] : [];
  });
  return {
    before: compared(before),
    after: compared(after),
    judgedBy,
    verdict: { before: before.verdict.result, after: after.verdict.result },
    tally: { before: before.verdict.tally, after: after.verdict.tally },
    changes: changesBetween(
      [...old.values()].map(listed),
      [...current.values()].map(listed),
      new Set(after.companies.filter(({ site }) => site.unread !== undefined).map(({ key }) => key)),
    ),
    followers: both.flatMap(({ then, now }) => followersOf(then, now)),
    findings: both.flatMap(({ then, now }) => findingsOf(then, now)),
    ...pastDiff(before.past, after.past),
  };
}

function compared({ audit: { id, asOf, followsuit } }: ReportModel): ComparedAudit {
  return { id, asOf, followsuit };
}

/** Without an archive asked on both sides nothing has appeared or gone: it was not looked for. */
function pastDiff(before: Past | undefined, after: Past | undefined): Pick<AuditDiff, 'past'> {
  if (after === undefined) return {};
  const unread = after.byCompany.filter(({ state }) => state !== 'read').map(({ company }) => company);
  const changes =
    before === undefined ? [] : changesBetween(pastListed(before), pastListed(after), new Set(unread));
  if (before !== undefined && changes.length === 0) return {};
  return { past: { ...(before && { before: before.tally }), after: after.tally, changes } };
}

function pastListed({ byCompany }: Past): ListedAccount[] {
  return byCompany.flatMap(({ company, accounts }) =>
    accounts.map(({ key, network, url, standing }) => ({
      company,
      account: key,
      network,
      url,
      standing: standing.kind,
    })),
  );
}

function accountsOf(model: ReportModel): Map<string, AccountReport> {
  return new Map(model.companies.flatMap((c) => c.accounts.map((a) => [a.key, a] as const)));
}

function listed({ key, network, url, standing }: AccountReport): ListedAccount {
  return { company: key.slice(0, key.indexOf('/')), account: key, network, url, standing: standing.kind };
}

function followersOf(then: AccountReport, now: AccountReport): AuditDiff['followers'] {
  const before = then.profile?.followers;
  const after = now.profile?.followers;
  if (before === undefined || after === undefined || before.value === after.value) return [];
  return [
    {
      account: now.key,
      url: now.url,
      before: before.value,
      after: after.value,
      exact: before.exact && after.exact,
    },
  ];
}

function findingsOf(then: AccountReport, now: AccountReport): AuditDiff['findings'] {
  const old = new Set(then.findings.map((f) => f.code));
  const current = new Set(now.findings.map((f) => f.code));
  const appeared = [...current].filter((code) => !old.has(code));
  const gone = [...old].filter((code) => !current.has(code));
  if (appeared.length + gone.length === 0) return [];
  return [{ account: now.key, url: now.url, appeared, gone }];
}
