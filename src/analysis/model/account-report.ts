import type { Observation } from '../../model/reading.js';
import { compareWithBenchmark } from '../benchmarks/benchmarks.js';
import { type ActivityOutline, outlineOf } from '../measures/activity.js';
import { weeksOf } from '../measures/weeks.js';
import type { Settings } from '../settings.js';
import type { WholeAccountStudy } from '../study.js';
import { packDots } from './packed-dots.js';
import type { AccountReport, Dot, ProfileView, View } from './schema/account.js';
import type { Benchmark } from './schema/benchmark.js';

/** Weeks of the heat strip. */
const heatWeeks = 52;

export type Previous = AccountReport['previous'];

/**
 * One account as the report shows it: facts, figures and evidence, no sentences. Its dots and weeks are made when they are
 * asked for, and anew each time.
 */
export function accountReport(
  account: WholeAccountStudy,
  previous: Previous,
  benchmarks: readonly Benchmark[],
  settings: Settings,
): AccountReport {
  const { record, activity } = account;
  const { observation } = record;
  const wanted = {
    network: record.account.network,
    industry: account.company.industry ?? settings.industry,
    followers: observation?.profile?.followers?.value,
  };
  // Filled step by step, here and in the profile: an object of spreads takes thrice the memory, and a list may have 100,000.
  const { network, handle, url } = record.account;
  const { certainty } = record;
  const told: Partial<AccountReport> = { network, handle, url, key: account.key, certainty };
  told.counted = account.notCounted === undefined;
  if (account.notCounted) told.notCounted = account.notCounted;
  if (record.role !== undefined) told.role = record.role;
  if (record.locale !== undefined) told.locale = record.locale;
  told.weight = record.weight;
  told.declarations = record.sources;
  if (record.lastDeclared !== undefined) told.lastDeclared = record.lastDeclared;
  if (observation) tellSeen(told, observation);
  told.standing = account.standing;
  told.grade = account.grade;
  if (activity.lastActivity) told.lastActivity = activity.lastActivity;
  if (activity.lastOriginal) told.lastOriginal = activity.lastOriginal;
  told.measures = account.measures;
  told.findings = account.findings;
  told.benchmark = compareWithBenchmark(wanted, account.measures, benchmarks);
  fold(told, { outline: outlineOf(activity), dots: packDots(activity.posts) });
  told.evidence = observation?.ways.flatMap((way) => way.evidence) ?? [];
  if (previous) told.previous = previous;
  return told as AccountReport;
}

/** What dots and weeks are made from, under a name that no list of properties shows. */
const folded = Symbol('folded');

interface Folded {
  outline: ActivityOutline;
  dots: () => Dot[];
}

/** The same two functions for all accounts: functions of its own would give each object a layout of its own. */
const unfolded = {
  posts: {
    enumerable: true,
    get(this: { [folded]: Folded }) {
      return this[folded].dots();
    },
  },
  weeks: {
    enumerable: true,
    get(this: { [folded]: Folded }) {
      const { outline, dots } = this[folded];
      return weeksOf({ ...outline, posts: dots().map((at) => ({ at })) }, heatWeeks);
    },
  },
};

function fold(told: Partial<AccountReport>, value: Folded): void {
  Object.defineProperty(told, folded, { value });
  Object.defineProperties(told, unfolded);
}

function tellSeen(told: Partial<AccountReport>, observation: Observation): void {
  told.outcome = observation.outcome;
  told.seenAt = observation.at;
  if (observation.seenBy !== undefined) told.seenBy = observation.seenBy;
  const view = viewOf(observation);
  if (view) told.view = view;
  if (observation.profile) told.profile = profileOf(observation.profile);
}

function viewOf({ timeline }: Observation): View | undefined {
  if (timeline === undefined) return undefined;
  return {
    order: timeline.order,
    complete: timeline.complete,
    hidden: timeline.hidden,
    lowerBound: timeline.lowerBound,
    postsListed: timeline.posts.length,
    postsDated: timeline.posts.filter((post) => post.at !== undefined).length,
    notes: timeline.notes ?? [],
  };
}

function profileOf(profile: NonNullable<Observation['profile']>): ProfileView {
  const { displayName, bio, website, verified, followers, following, postsTotal, createdAt } = profile;
  const view: ProfileView = {};
  if (displayName !== undefined) view.displayName = displayName;
  if (bio !== undefined) view.bio = bio;
  if (website !== undefined) view.website = website;
  if (verified !== undefined) view.verified = verified;
  if (followers) view.followers = followers;
  if (following) view.following = following;
  if (postsTotal) view.postsTotal = postsTotal;
  if (createdAt) view.createdAt = createdAt;
  return view;
}
