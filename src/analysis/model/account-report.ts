import type { Observation } from '../../model/reading.js';
import { compareWithBenchmark } from '../benchmarks/benchmarks.js';
import type { DatedPost } from '../measures/activity.js';
import { weeksOf } from '../measures/weeks.js';
import type { Settings } from '../settings.js';
import type { AccountStudy } from '../study.js';
import type { AccountReport, Dot, ProfileView, View } from './schema/account.js';
import type { Benchmark } from './schema/benchmark.js';

/** Weeks of the heat strip. */
const heatWeeks = 52;

export type Previous = AccountReport['previous'];

/** One account as the report shows it: facts, figures and evidence, no sentences. */
export function accountReport(
  account: AccountStudy,
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
  return {
    ...record.account,
    key: account.key,
    certainty: record.certainty,
    counted: account.notCounted === undefined,
    ...(account.notCounted && { notCounted: account.notCounted }),
    ...(record.role !== undefined && { role: record.role }),
    ...(record.locale !== undefined && { locale: record.locale }),
    weight: record.weight,
    declarations: record.sources,
    ...(record.lastDeclared !== undefined && { lastDeclared: record.lastDeclared }),
    ...seenParts(observation),
    standing: account.standing,
    grade: account.grade,
    ...(activity.lastActivity && { lastActivity: activity.lastActivity }),
    ...(activity.lastOriginal && { lastOriginal: activity.lastOriginal }),
    measures: account.measures,
    findings: account.findings,
    benchmark: compareWithBenchmark(wanted, account.measures, benchmarks),
    posts: [...activity.posts].reverse().map(dotOf),
    weeks: weeksOf(activity, heatWeeks),
    evidence: observation?.ways.flatMap((way) => way.evidence) ?? [],
    ...(previous && { previous }),
  };
}

function seenParts(observation: Observation | undefined) {
  if (observation === undefined) return {};
  const view = viewOf(observation);
  return {
    outcome: observation.outcome,
    seenAt: observation.at,
    ...(observation.seenBy !== undefined && { seenBy: observation.seenBy }),
    ...(view && { view }),
    ...(observation.profile && { profile: profileOf(observation.profile) }),
  };
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
  return {
    ...(displayName !== undefined && { displayName }),
    ...(bio !== undefined && { bio }),
    ...(website !== undefined && { website }),
    ...(verified !== undefined && { verified }),
    ...(followers && { followers }),
    ...(following && { following }),
    ...(postsTotal && { postsTotal }),
    ...(createdAt && { createdAt }),
  };
}

/** Filled step by step: an object of spreads takes twice the memory, and a large audit has half a million dots. */
function dotOf({ at, kind, pinned, url, likes, comments, shares, views }: DatedPost): Dot {
  const dot: Dot = { from: at.from, to: at.to, source: at.source, kind };
  if (pinned) dot.pinned = true;
  if (url !== undefined) dot.url = url;
  if (likes) dot.likes = likes;
  if (comments) dot.comments = comments;
  if (shares) dot.shares = shares;
  if (views) dot.views = views;
  return dot;
}
