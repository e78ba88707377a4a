import type { AccountRecord, CompetitorRecord } from '../model/audit-data.js';
import type { ControlRecord } from '../model/control.js';
import type { Unread } from '../model/discovery.js';
import { networkIds } from '../model/network-id.js';
import { accountKey, type Profile } from '../model/reading.js';
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
import { type Activity, activityOf } from './measures/activity.js';
import { fitPools } from './measures/alive.js';
import { type ListPools, measuresOf } from './measures/measures.js';
import { poolLateness } from './measures/pooled-lateness.js';
import type { AccountReport, Finding, Standing } from './model/schema/account.js';
import type { Measures } from './model/schema/measure.js';
import { withOneBlog } from './one-blog.js';
import type { Settings } from './settings.js';
import { gradeOf } from './standing/grades.js';
import { standingOf } from './standing/standing.js';
import { unreadSiteOf } from './standing/unread-site.js';

/** All the analysis knows about one account; the report shows a part of it, `explain` the rest. */
export interface AccountStudy {
  key: string;
  company: CompetitorRecord;
  companyKey: string;
  record: AccountRecord;
  activity: Activity;
  measures: Measures;
  standing: Standing;
  results: RuleResult[];
  findings: Finding[];
  grade: Grade;
  /** Could anything be looked at that would have made it an account run badly? */
  qualitySeen: boolean;
  /** Something poor in the way it is run, whatever its standing. */
  otherPoor: boolean;
  notCounted?: NonNullable<AccountReport['notCounted']>;
}

export interface CompanyStudy {
  key: string;
  company: CompetitorRecord;
  /** Why nobody knows which accounts it declares; undefined where it is known. */
  unread: Unread | undefined;
  accounts: AccountStudy[];
  results: RuleResult[];
  findings: Finding[];
}

/** What is studied: the competitors of one audit, its controls and its clock. */
export interface StudyInput {
  competitors: readonly CompetitorRecord[];
  controls: readonly ControlRecord[];
  asOf: Instant;
  /** The same accounts in an earlier audit, by key. */
  before?: ReadonlyMap<string, { profile: Profile | undefined; at: Instant }>;
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
export function study(input: StudyInput, settings: Settings): CompanyStudy[] {
  const companies = input.competitors
    .map((company) => ({ ...company, accounts: withOneBlog(company.accounts) }))
    .sort((a, b) => Number(a.self) - Number(b.self) || a.id - b.id);
  const activities = new Map(
    companies.flatMap((c) => c.accounts.map((r) => [r, activityOf(r.observation, input.asOf)] as const)),
  );
  const pools = poolsOf(companies, activities, input.pooled, settings);
  const controls = new Map(input.controls.map((control) => [control.network, control]));
  return companies.map((company) => {
    const seeds = [...company.accounts]
      .sort(byNetworkAndHandle)
      .map((record) => seedOf(company, record, activities.get(record), { input, controls, pools, settings }));
    return studyCompany(company, seeds, settings);
  });
}

function poolsOf(
  companies: readonly CompetitorRecord[],
  activities: ReadonlyMap<AccountRecord, Activity>,
  pooled: boolean,
  settings: Settings,
): ListPools {
  const membersOf = (company: CompetitorRecord) =>
    company.accounts.flatMap((record) => {
      const activity = activities.get(record);
      return activity ? [{ key: accountKey(record.account), network: record.account.network, activity }] : [];
    });
  const members = companies.flatMap(membersOf);
  // What the own company does is no measure for the others.
  const rivals = companies.filter(({ self }) => !self).flatMap(membersOf);
  return {
    alive: pooled ? fitPools(members, settings) : { perNetwork: new Map(), size: 0, fitted: false },
    lateness: poolLateness(rivals, settings),
  };
}

interface Context {
  input: StudyInput;
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
}

function seedOf(
  company: CompetitorRecord,
  record: AccountRecord,
  known: Activity | undefined,
  { input, controls, pools, settings }: Context,
): Seed {
  const { asOf } = input;
  const key = recordKey(company.id, record);
  const activity = known ?? activityOf(record.observation, asOf);
  const { network } = record.account;
  const profile = record.observation?.profile;
  const measures = measuresOf(
    { key: accountKey(record.account), network, activity, profile, before: input.before?.get(key) },
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
  return { key, record, activity, measures, standing };
}

function studyCompany(company: CompetitorRecord, seeds: readonly Seed[], settings: Settings): CompanyStudy {
  const copies = findCopies(seeds.map((seed) => seed.record));
  const key = companyKey(company.id);
  const accounts = seeds.map((seed): AccountStudy => {
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
      grade: gradeOf(seed.standing, findings, qualitySeen),
      qualitySeen,
      otherPoor: hasOtherPoorFinding(asked),
      ...(notCounted && { notCounted }),
    };
  });
  const results = lookAtCompany({ company, accounts });
  return { key, company, unread: unreadSiteOf(company), accounts, results, findings: findingsOf(results) };
}

/**
 * Who stays out of the verdict: the own company, uncertain accounts, seasonal ones, an old address of a declared one, and
 * what looks like somebody else's, whose good or poor running is no merit of the company (unless the list names it).
 */
export function whyNotCounted(
  company: CompetitorRecord,
  { record, standing, findings }: Seed & { findings: readonly Finding[] },
  siblings: readonly Seed[],
  settings: Settings,
): AccountStudy['notCounted'] {
  if (company.self) return 'self';
  const { network, handle, url } = record.account;
  if (settings.exempt.includes(url) || settings.exempt.includes(`${network}/${handle}`)) return 'exempt';
  const to = standing.kind === 'moved' ? standing.reason.args?.['to'] : undefined;
  const counts = (s: Seed) => s.record.certainty !== 'probable' || settings.includeProbable;
  if (typeof to === 'string' && siblings.some((s) => s.record !== record && counts(s) && isAt(s.record, to)))
    return 'moved-to-declared';
  if (record.certainty === 'probable' && !settings.includeProbable) return 'probable';
  const listed = record.sources.some(({ source }) => source === 'list');
  return !listed && findings.some(({ code }) => code === 'other-owner') ? 'other-owner' : undefined;
}

function isAt(record: AccountRecord, address: string): boolean {
  const wanted = plainAddress(address);
  return plainAddress(record.account.url) === wanted || plainAddress(record.account.handle) === wanted;
}

/** An address without what makes no difference: case, scheme, `www.`, a leading @, a closing slash. */
function plainAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/^@/, '')
    .replace(/\/$/, '');
}

function byNetworkAndHandle(a: AccountRecord, b: AccountRecord): number {
  const order = networkIds.indexOf(a.account.network) - networkIds.indexOf(b.account.network);
  if (order !== 0) return order;
  return a.account.handle < b.account.handle ? -1 : a.account.handle > b.account.handle ? 1 : 0;
}
