import type { AccountRecord, CompetitorRecord } from '../model/audit-data.js';
import type { ControlRecord } from '../model/control.js';
import type { Unread } from '../model/discovery.js';
import { networkIds } from '../model/network-id.js';
import { accountKey, type Observation, type Profile } from '../model/reading.js';
import type { Instant } from '../model/time.js';
import type { Grade } from './codes.js';
import {
  findingsOf,
  hasOtherPoorFinding,
  isQualitySeen,
  lookAtAccount,
  lookAtCompany,
  type RuleResult,
  resultsThatCount,
} from './findings/find.js';
import { findCopies } from './findings/text-copies.js';
import { type Activity, type ActivityOutline, activityOf, outlineOf } from './measures/activity.js';
import { fitPools, type PoolMember } from './measures/alive.js';
import { type ListPools, measuresOf } from './measures/measures.js';
import { poolLateness } from './measures/pooled-lateness.js';
import type { Finding, Standing } from './model/schema/account.js';
import type { Measures } from './model/schema/measure.js';
import { withOneBlog } from './one-blog.js';
import type { Settings } from './settings.js';
import { gradeOf, isPoor } from './standing/grades.js';
import { type NotCounted, whyNotCounted } from './standing/not-counted.js';
import { standingOf } from './standing/standing.js';
import { unreadSiteOf } from './standing/unread-site.js';

/** A company as the analysis keeps it: its accounts stand beside it. */
export type KeptCompany = Omit<CompetitorRecord, 'accounts'>;

/** What was seen of an account, its posts put away. */
export type KeptRecord = Omit<AccountRecord, 'observation'> & {
  observation?: Omit<Observation, 'timeline'>;
};

/** What the analysis keeps of one account until the end; no post is among it. */
export interface AccountStudy {
  key: string;
  company: KeptCompany;
  companyKey: string;
  record: KeptRecord;
  activity: ActivityOutline;
  measures: Measures;
  standing: Standing;
  findings: Finding[];
  grade: Grade;
  /** Could anything be looked at that would have made it an account run badly? */
  qualitySeen: boolean;
  /** Something poor in the way it is run, whatever its standing. */
  otherPoor: boolean;
  notCounted?: NotCounted;
  /** A day on which an archived copy of the company's site names the account already: it is at least that old. */
  knownBy?: Instant;
}

/** All that is known of one account while its company is looked at; the report shows a part of it, `explain` the rest. */
export interface WholeAccountStudy extends AccountStudy {
  company: CompetitorRecord;
  record: AccountRecord;
  activity: Activity;
  results: RuleResult[];
}

export interface CompanyStudy {
  key: string;
  company: KeptCompany;
  /** Why nobody knows which accounts it declares; undefined where it is known. */
  unread: Unread | undefined;
  accounts: AccountStudy[];
  findings: Finding[];
}

export interface WholeCompanyStudy extends CompanyStudy {
  company: CompetitorRecord;
  accounts: WholeAccountStudy[];
  results: RuleResult[];
}

/** What holds for all that is studied: the controls and the clock of one audit. */
export interface StudyFrame {
  controls: readonly ControlRecord[];
  asOf: Instant;
  /** The same accounts in an earlier audit, by key. */
  before?: ReadonlyMap<string, { profile: Profile | undefined; at: Instant }>;
}

/** What is studied: the competitors of one audit, its controls and its clock. */
export interface StudyInput extends StudyFrame {
  competitors: readonly CompetitorRecord[];
  /** Is P(alive) wanted? It needs a fit over the whole list. */
  pooled: boolean;
}

function companyKey(id: number): string {
  return `c${id}`;
}

function recordKey(competitorId: number, record: AccountRecord): string {
  return `${companyKey(competitorId)}/${record.account.network}/${record.account.handle}`;
}

/** Studies every company; the own one comes last. The order of the input does not matter. */
export function study(input: StudyInput, settings: Settings): WholeCompanyStudy[] {
  const list = learnFrom(input, settings);
  for (const company of input.competitors) list.add(company);
  const studyOne = studyWith(input, list.pools(), settings);
  return input.competitors.map(studyOne).sort(ownLast);
}

export function companiesById(competitors: readonly CompetitorRecord[]): Map<number, KeptCompany> {
  return new Map(competitors.map((company) => [company.id, withoutAccounts(company)]));
}

function withoutAccounts({ accounts: _accounts, ...company }: CompetitorRecord): KeptCompany {
  return company;
}

/** A study with its posts put away. */
export function keptOf({ results: _results, accounts, ...study }: WholeCompanyStudy): CompanyStudy {
  const company = withoutAccounts(study.company);
  return { ...study, company, accounts: accounts.map((account) => keptAccount(account, company)) };
}

function keptAccount(account: WholeAccountStudy, company: KeptCompany): AccountStudy {
  const { results: _results, record, activity, ...rest } = account;
  const { observation, ...declared } = record;
  const { timeline: _timeline, ...seen } = observation ?? {};
  const kept = observation ? { ...declared, observation: seen as Omit<Observation, 'timeline'> } : declared;
  return { ...rest, company, record: kept, activity: outlineOf(activity) };
}

/** The order of all lists of companies: as they were numbered, the own one last. */
export function ownLast(a: { company: KeptCompany }, b: { company: KeptCompany }): number {
  return Number(a.company.self) - Number(b.company.self) || a.company.id - b.company.id;
}

/**
 * The first of two passes: learns from company after company what the list says of silences, and keeps no post. What it
 * learnt does not depend on their order.
 */
export function learnFrom(
  { asOf, pooled }: Pick<StudyInput, 'asOf' | 'pooled'>,
  settings: Settings,
): {
  add(company: CompetitorRecord): void;
  pools(): ListPools;
  /** Every company it was shown, by its number. */
  companies(): Map<number, KeptCompany>;
} {
  const learnt: { company: KeptCompany; members: (PoolMember & { key: string })[] }[] = [];
  return {
    add(company) {
      const members = withOneBlog(company.accounts).map(({ account, observation }) => ({
        key: accountKey(account),
        network: account.network,
        activity: outlineOf(activityOf(observation, asOf)),
      }));
      learnt.push({ company: withoutAccounts(company), members });
    },
    companies: () => new Map(learnt.map(({ company }) => [company.id, company])),
    pools() {
      const ordered = learnt.sort(ownLast);
      // What the own company does is no measure for the others.
      const rivals = ordered.filter(({ company }) => !company.self).flatMap(({ members }) => members);
      return {
        alive: pooled
          ? fitPools(
              ordered.flatMap(({ members }) => members),
              settings,
            )
          : { perNetwork: new Map(), size: 0, fitted: false },
        lateness: poolLateness(rivals, settings),
      };
    },
  };
}

/** The second pass: what is known of one company, whatever comes before or after it. */
export function studyWith(
  { controls: all, asOf, before }: StudyFrame,
  pools: ListPools,
  settings: Settings,
): (company: CompetitorRecord) => WholeCompanyStudy {
  const controls = new Map(all.map((control) => [control.network, control]));
  const context = { asOf, before, controls, pools, settings };
  return (given) => {
    const company = { ...given, accounts: withOneBlog(given.accounts) };
    const seeds = [...company.accounts]
      .sort(byNetworkAndHandle)
      .map((record) => seedOf(company, record, context));
    return studyCompany(company, seeds, settings);
  };
}

interface Context {
  asOf: Instant;
  before: StudyFrame['before'] | undefined;
  controls: ReadonlyMap<string, ControlRecord>;
  pools: ListPools;
  settings: Settings;
}

/** An account before the findings, which look at its siblings too. */
interface Seed {
  key: string;
  record: AccountRecord;
  activity: Activity;
  measures: Measures;
  standing: Standing;
  knownBy?: Instant;
}

function seedOf(
  company: CompetitorRecord,
  record: AccountRecord,
  { asOf, before, controls, pools, settings }: Context,
): Seed {
  const key = recordKey(company.id, record);
  const activity = activityOf(record.observation, asOf);
  const { network } = record.account;
  const profile = record.observation?.profile;
  const knownBy = knownByOf(company, record);
  const measures = measuresOf(
    { key: accountKey(record.account), network, activity, profile, knownBy, before: before?.get(key) },
    pools,
    settings,
  );
  const standing = standingOf({
    record,
    control: controls.get(network),
    activity,
    probability: measures['silence-probability'],
    asOf,
    settings,
  });
  return { key, record, activity, measures, standing, ...(knownBy !== undefined && { knownBy }) };
}

function knownByOf({ past }: CompetitorRecord, { account }: AccountRecord): Instant | undefined {
  const key = accountKey(account);
  return past?.found.known.find((known) => accountKey(known.account) === key)?.by;
}

function studyCompany(
  company: CompetitorRecord,
  seeds: readonly Seed[],
  settings: Settings,
): WholeCompanyStudy {
  const copies = findCopies(seeds.map((seed) => seed.record));
  const key = companyKey(company.id);
  const accounts = seeds.map((seed): WholeAccountStudy => {
    const asked = lookAtAccount({ company, ...seed, siblings: seeds, copies, settings });
    const alive = seed.standing.kind === 'active' || seed.standing.kind === 'slowing';
    const results = resultsThatCount(asked, alive);
    const findings = findingsOf(results);
    const qualitySeen = seed.activity.sight === 'full' && isQualitySeen(asked);
    const notCounted = whyNotCounted(company, { ...seed, findings }, seeds, settings);
    return {
      ...seed,
      company,
      companyKey: key,
      results,
      findings,
      grade: gradeOf(seed.standing, findings.some(isPoor), qualitySeen),
      qualitySeen,
      otherPoor: hasOtherPoorFinding(asked),
      ...(notCounted && { notCounted }),
    };
  });
  const results = lookAtCompany({ company, accounts });
  return { key, company, unread: unreadSiteOf(company), accounts, results, findings: findingsOf(results) };
}

function byNetworkAndHandle(a: AccountRecord, b: AccountRecord): number {
  const order = networkIds.indexOf(a.account.network) - networkIds.indexOf(b.account.network);
  if (order !== 0) return order;
  return a.account.handle < b.account.handle ? -1 : a.account.handle > b.account.handle ? 1 : 0;
}
