import { hasOpenEnd } from '../../model/open-end.js';
import type { Observation, Post } from '../../model/reading.js';
import { DAY, type Dated, type Instant, type Interval } from '../../model/time.js';
import type { NotGivenReason } from '../codes.js';
import type { Range } from '../model/schema/measure.js';
import { longestPauseOf } from './longest-pause.js';

export type DatedPost = Post & { at: Dated };

/**
 * What the view of an account's posts can prove. Only `full` can prove silence; the others prove activity at most.
 * `nothing`: no posts and no last date were read.
 */
export type Sight = 'full' | 'lower-bound' | 'selection' | 'hidden' | 'nothing';

/** What is left of the activity of one account when its posts are put away. */
export interface ActivityOutline {
  sight: Sight;
  /** The end of what was watched: when the account was looked at, never after the audit's clock. */
  seenAt: Instant;
  /** The view reaches back to the account's first post. */
  complete: boolean;
  /** Posts without a date that can be: none at all, or one still to come when they were seen. */
  undated: number;
  lastActivity?: Interval;
  lastOriginal?: Interval;
  /** Days with a post, merged by UTC calendar day, ascending, as day numbers since 1970. */
  postingDays: number[];
  /** Share of the posts that tell of cadence dated to no better than a day, or not at all. */
  impreciseShare: number;
  /** How many posts are dated. */
  dated: number;
  /** The latest that the oldest of all dated posts can have been. */
  oldest?: Instant;
  /** Where the steady view begins: the middle of its oldest post. */
  start?: Instant;
  /** The longest stretch without a post that there can have been between two posts, in days; 0 where there are not two. */
  longestPause: number;
}

/** The dated activity of one account as one audit saw it: what every measure starts from. */
export interface Activity extends ActivityOutline {
  /** Every dated post up to `seenAt`, oldest first. */
  posts: DatedPost[];
  /** Those that tell of cadence: without old posts kept at the top of a view that does not reach back to them. */
  steady: DatedPost[];
}

export function activityOf(observation: Observation | undefined, asOf: Instant): Activity {
  const lookedAt = observation?.at ?? asOf;
  const seenAt = Math.min(lookedAt, asOf);
  const listed = observation?.timeline?.posts ?? [];
  // An audit taken up again days later may show posts that are newer than its own clock: they are no less real.
  const latest = lookedAt + DAY;
  const dated = listed.filter((post): post is DatedPost => post.at !== undefined && post.at.from <= latest);
  const posts = dated.filter((post) => post.at.from <= seenAt + DAY).sort(oldestFirst);
  const complete = observation?.timeline?.complete ?? false;
  const steady = complete ? posts : withoutOldPins(posts);
  const stated = observation?.timeline?.lastActivityStated;
  const undated = listed.length - dated.length;
  const lastActivity = lastOf(observation?.lastActivity, stated ? [...dated, { at: stated }] : dated, latest);
  const lastOriginal = lastOf(
    observation?.lastOriginal,
    dated.filter((p) => p.kind === 'original'),
    latest,
  );
  const [oldest] = posts;
  const [first] = steady;
  return {
    sight: sightOf(observation, lastActivity, latest),
    seenAt,
    complete,
    posts,
    steady,
    undated,
    dated: posts.length,
    ...(oldest && { oldest: oldest.at.to }),
    ...(first && { start: (first.at.from + first.at.to) / 2 }),
    longestPause: longestPauseOf(steady),
    ...(lastActivity && { lastActivity }),
    ...(lastOriginal && { lastOriginal }),
    postingDays: mergeDays(steady),
    impreciseShare:
      steady.length === 0 ? 0 : (steady.filter(isImprecise).length + undated) / (steady.length + undated),
  };
}

function sightOf(
  observation: Observation | undefined,
  lastActivity: Interval | undefined,
  latest: Instant,
): Sight {
  const timeline = observation?.timeline;
  if (timeline?.hidden) return 'hidden';
  if (timeline?.order === 'selection') return 'selection';
  if (timeline === undefined && lastActivity === undefined) return 'nothing';
  if (observation?.lowerBound || timeline?.lowerBound) return 'lower-bound';
  if (timeline === undefined || !hasOpenEnd(timeline, latest)) return 'full';
  return timeline.posts.every((post) => post.pinned) ? 'selection' : 'lower-bound';
}

/** The interval told, or the newest there is when the one told lies in the future (a wrong clock somewhere). */
function lastOf(
  told: Interval | undefined,
  events: readonly { at: Interval }[],
  latest: Instant,
): Interval | undefined {
  if (told !== undefined && told.from <= latest) return told;
  const past = events.filter(({ at }) => at.from <= latest);
  if (past.length === 0) return undefined;
  return {
    from: Math.max(...past.map(({ at }) => at.from)),
    to: Math.max(...past.map(({ at }) => at.to)),
  };
}

/** Ties are broken by what the post is, never by its place in the input. */
function oldestFirst(a: DatedPost, b: DatedPost): number {
  return a.at.to - b.at.to || a.at.from - b.at.from || compare(identity(a), identity(b));
}

function identity({
  id,
  url,
  kind,
  text,
  pinned,
  thread,
  likes,
  comments,
  shares,
  views,
}: DatedPost): string {
  return JSON.stringify([id, url, kind, text, pinned, thread, likes, comments, shares, views]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A post pinned years ago stands at the top of a view that reaches back a month: it would make a gap of years. Where the
 * dates of the others are rough, the view reaches back as far as they may.
 */
function withoutOldPins(posts: readonly DatedPost[]): DatedPost[] {
  const others = posts.filter((post) => !post.pinned);
  if (others.length === 0) return posts.slice(-1);
  const reach = Math.min(...others.map(({ at }) => at.from));
  return posts.filter((post) => !post.pinned || post.at.to >= reach);
}

function mergeDays(posts: readonly DatedPost[]): number[] {
  const days = new Set(posts.map((post) => Math.floor((post.at.from + post.at.to) / 2 / DAY)));
  return [...days].sort((a, b) => a - b);
}

function isImprecise(post: DatedPost): boolean {
  return post.at.to - post.at.from > DAY;
}

/** The same activity without its posts. */
export function outlineOf({ posts: _posts, steady: _steady, ...outline }: Activity): ActivityOutline {
  return outline;
}

/** Gaps between posting days, in days. */
export function gapsOf(activity: ActivityOutline): number[] {
  const { postingDays } = activity;
  return postingDays.slice(1).map((day, i) => day - (postingDays[i] ?? day));
}

/** Days since an interval, counted at `seenAt`: `low` favours the account. */
export function daysSince(interval: Interval, seenAt: Instant): Range {
  return {
    low: Math.max(0, (seenAt - interval.to) / DAY),
    high: Math.max(0, (seenAt - interval.from) / DAY),
  };
}

/** Why silence and regularity cannot be told from this view; undefined when they can. */
export function blindSpot(activity: ActivityOutline): NotGivenReason | undefined {
  if (activity.sight === 'full') return undefined;
  if (activity.sight === 'hidden') return 'timeline-hidden';
  if (activity.sight === 'selection') return 'view-is-selection';
  if (activity.sight === 'lower-bound') return 'view-is-lower-bound';
  return 'not-seen';
}
