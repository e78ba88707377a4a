import type { AuditData, AuditRecord, SiteRecord } from '../model/audit-data.js';
import type { Unread } from '../model/discovery.js';
import { networkIds } from '../model/network-id.js';
import type { FindingCode } from './codes.js';
import type { RuleResult } from './findings/find.js';
import { historyOf } from './history/history.js';
import { type PastStudy, profilesOf, studyPast } from './history/past.js';
import { accountReport, type Previous } from './model/account-report.js';
import { besideSitesOf } from './model/beside-sites.js';
import { cadenceOf } from './model/cadence.js';
import { matrixOf } from './model/matrix.js';
import { networksOf } from './model/networks.js';
import { notCheckedOf } from './model/not-checked.js';
import { type ReportModel, reportModelVersion } from './model/report-model.js';
import type { Benchmark } from './model/schema/benchmark.js';
import type { CompanyReport } from './model/schema/company.js';
import { pastOf } from './once-announced/past-of.js';
import { type AuditHead, type AuditStream, type Pass, runThrough, runThroughStream } from './passes.js';
import { type Settings, sourceIds, viewSettings } from './settings.js';
import { sourcesNamed } from './sources.js';
import {
  type AccountStudy,
  type CompanyStudy,
  companiesById,
  keptOf,
  learnFrom,
  ownLast,
  study,
  studyWith,
  type WholeCompanyStudy,
} from './study.js';
import { countedOf } from './thesis/count.js';
import { gridOver } from './thesis/threshold-grid.js';
import { verdictOf } from './thesis/verdict.js';
import { voteCast } from './thesis/vote-cast.js';

/**
 * One audit to one report model. A pure function of its arguments: the same data, settings and benchmarks give the
 * same model, in whatever order the competitors, accounts, posts and controls come.
 */
export function analyse(data: AuditData, settings: Settings, benchmarks: readonly Benchmark[]): ReportModel {
  return runThrough(data, analysing(data, settings, benchmarks));
}

/** The same of an audit that is read company by company, twice: as long as the list may be, no post is kept. */
export function analyseStream(
  stream: AuditStream,
  settings: Settings,
  benchmarks: readonly Benchmark[],
): Promise<ReportModel> {
  return runThroughStream(stream, analysing(stream, settings, benchmarks));
}

/** What is kept of all companies when the last of them has been looked at. */
interface Studied {
  companies: CompanyStudy[];
  reports: CompanyReport[];
  past: PastStudy[];
  grid: ReturnType<typeof gridOver>;
  notApplicable: NotApplicable;
}

function* analysing(
  head: AuditHead,
  settings: Settings,
  benchmarks: readonly Benchmark[],
): Generator<Pass, ReportModel, void> {
  const { audit, controls } = head;
  const list = learnFrom({ asOf: audit.asOf, pooled: true }, settings);
  yield { of: 'present', take: list.add };
  const past = yield* studyPast(head, list.companies(), settings);
  const latest = past[past.length - 1];
  const studyOne = studyWith(
    { controls, asOf: audit.asOf, before: profilesOf(latest) },
    list.pools(),
    settings,
  );
  const toReport = reporter(latest, benchmarks, settings);
  const grid = gridOver(settings);
  const notApplicable = countNotApplicable();
  const studied: { company: CompanyStudy; report: CompanyReport }[] = [];
  yield {
    of: 'present',
    take(company) {
      const whole = studyOne(company);
      for (const account of whole.accounts) grid.look(account);
      if (!company.self) notApplicable.add(whole);
      studied.push({ company: keptOf(whole), report: toReport(whole) });
    },
  };
  studied.sort((a, b) => ownLast(a.company, b.company));
  const companies = studied.map(({ company }) => company);
  const reports = studied.map(({ report }) => report);
  return modelOf(head, { companies, reports, past, grid, notApplicable }, settings, benchmarks);
}

function modelOf(
  head: AuditHead,
  { companies, reports, past, grid, notApplicable }: Studied,
  settings: Settings,
  benchmarks: readonly Benchmark[],
): ReportModel {
  const { audit, controls } = head;
  const rivals = companies.filter((c) => !c.company.self);
  const ofRivals = rivals.flatMap((c) => c.accounts);
  const counted = countedOf(ofRivals);
  const networks = networksOf(rivals, settings);
  const onceAnnounced = pastOf(head, companies, counted, settings);
  const model: Omit<ReportModel, 'benchmarks'> = {
    schema: 'followsuit-report',
    version: reportModelVersion,
    audit: auditView(audit, ofRivals, counted, rivals),
    settings: viewSettings(settings),
    sources: sourcesNamed(sourceIds()),
    verdict: verdictOf({ rivals, counted, past, networks, grid }, settings),
    networks,
    matrix: matrixOf(companies),
    companies: reports,
    besideSites: besideSitesOf(rivals),
    cadence: cadenceOf(counted, benchmarks, settings),
    notChecked: notCheckedOf(rivals),
    controls: [...controls].sort((a, b) => networkIds.indexOf(a.network) - networkIds.indexOf(b.network)),
    notApplicable: notApplicable.counts(),
    history: historyOf(
      { asOf: audit.asOf, accounts: ofRivals, unread: unreadOf(rivals) },
      withoutSelf(past),
      settings,
    ),
    ...(onceAnnounced && { past: onceAnnounced }),
  };
  const used = benchmarksUsed(model);
  return { ...model, benchmarks: benchmarks.filter((b) => used.has(b.id)) };
}

/** All companies of an audit, each as a whole: what `explain` starts from. */
export function studyAudit(data: AuditData, settings: Settings): WholeCompanyStudy[] {
  const { competitors, controls, audit } = data;
  const past = runThrough(data, studyPast(data, companiesById(competitors), settings));
  const before = profilesOf(past[past.length - 1]);
  return study({ competitors, controls, asOf: audit.asOf, before, pooled: true }, settings);
}

function unreadOf(companies: readonly CompanyStudy[]): Set<string> {
  return new Set(companies.filter(({ unread }) => unread !== undefined).map(({ key }) => key));
}

function withoutSelf(past: readonly PastStudy[]): PastStudy[] {
  return past.map((p) => ({ ...p, accounts: p.accounts.filter((a) => !a.company.self) }));
}

function auditView(
  audit: AuditRecord,
  accounts: readonly AccountStudy[],
  counted: readonly AccountStudy[],
  rivals: readonly CompanyStudy[],
): ReportModel['audit'] {
  const { id, asOf, startedAt, finishedAt, unfinished, list, version, conditions } = audit;
  return {
    id,
    asOf,
    startedAt,
    ...(finishedAt !== undefined && { finishedAt }),
    ...(unfinished && { unfinished }),
    list,
    followsuit: version,
    conditions,
    size: {
      companies: rivals.length,
      sitesNotRead: rivals.filter((c) => c.unread !== undefined).length,
      accounts: accounts.length,
      counted: counted.length,
      probable: accounts.filter((a) => a.record.certainty === 'probable').length,
      networks: new Set(accounts.map((a) => a.record.account.network)).size,
      posts: accounts.reduce((sum, a) => sum + a.activity.dated, 0),
    },
  };
}

/** Makes the report of one company after another. */
function reporter(
  before: PastStudy | undefined,
  benchmarks: readonly Benchmark[],
  settings: Settings,
): (one: WholeCompanyStudy) => CompanyReport {
  const previous = new Map(before?.accounts.map((a) => [a.key, previousOf(a, before.asOf)]));
  return (one) => {
    const { key, company, unread, accounts, findings } = one;
    return {
      key,
      name: company.name,
      ...(company.website !== undefined && { website: company.website }),
      ...(company.industry !== undefined && { industry: company.industry }),
      self: company.self,
      ...(!company.self && { vote: voteCast(one) }),
      site: siteView(company.site, unread),
      placeholders: company.placeholders,
      findings,
      accounts: accounts.map((a) => accountReport(a, previous.get(a.key), benchmarks, settings)),
    };
  };
}

function siteView(
  { state, reason, evidence, pagesRead, alsoLinked, beyond }: SiteRecord,
  unread: Unread | undefined,
): CompanyReport['site'] {
  return {
    state,
    ...(reason && { reason }),
    evidence,
    pagesRead,
    ...(unread && { unread }),
    ...(alsoLinked && { alsoLinked }),
    ...(beyond !== undefined && { beyond }),
  };
}

function previousOf(account: AccountStudy, asOf: number): Previous {
  const followers = account.record.observation?.profile?.followers;
  return { standing: account.standing.kind, asOf, ...(followers && { followers }) };
}

interface NotApplicable {
  add(company: WholeCompanyStudy): void;
  counts(): ReportModel['notApplicable'];
}

/** How often each finding could not be looked for, by reason. */
function countNotApplicable(): NotApplicable {
  const counts = new Map<string, { finding: FindingCode; reason: string; count: number }>();
  const add = ({ rule, looked }: RuleResult) => {
    if (looked.kind !== 'not-applicable') return;
    const key = `${rule.code} ${looked.reason}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { finding: rule.code, reason: looked.reason, count: 1 });
  };
  return {
    add({ results, accounts }) {
      results.forEach(add);
      for (const account of accounts) account.results.forEach(add);
    },
    counts: () => [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count),
  };
}

/** The published figures the report refers to. */
function benchmarksUsed({ companies, cadence }: Omit<ReportModel, 'benchmarks'>): Set<string> {
  const comparisons = [
    ...companies.flatMap((c) => c.accounts.map((a) => a.benchmark)),
    ...cadence.map((c) => c.benchmark),
  ];
  const used = comparisons.flatMap((c) => ('benchmark' in c ? [c.benchmark] : []));
  return new Set(used);
}
