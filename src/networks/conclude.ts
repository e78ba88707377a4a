import type {
  AccountRef,
  Observation,
  Outcome,
  Post,
  Profile,
  Reading,
  Timeline,
  WayTrace,
} from '../model/reading.js';
import { outcome } from '../model/reading.js';
import { because, type Reason, reasonText } from '../model/reason.js';
import type { Dated, Instant, Interval } from '../model/time.js';
import type { Way } from './network.js';
import { hasOpenEnd } from './open-end.js';

export type Missing = 'outcome' | 'dates' | 'exact-dates' | 'followers' | 'website';

/** What the readings so far leave unknown. */
export function lacks(readings: readonly Reading[]): Missing[] {
  if (readings.some((r) => isPositive(r.outcome) && r.outcome.kind !== 'present')) return [];
  const present = readings.filter((r) => r.outcome.kind === 'present');
  const missing: Missing[] = [];
  if (present.length === 0) missing.push('outcome');
  const timelines = present.flatMap((r) => (r.timeline ? [r.timeline] : []));
  const merged = mergeTimelines(timelines);
  const newest = merged && lastActivityOf([merged]);
  const settled = timelines.some(
    (t) => provesSilence(t) && (t.posts.some((p) => p.at) || (t.complete && !t.hidden)),
  );
  if (!settled) missing.push('dates');
  if (!settled || (newest !== undefined && newest.to - newest.from > 86_400_000)) missing.push('exact-dates');
  if (!present.some((r) => r.profile?.followers)) missing.push('followers');
  if (!present.some((r) => r.profile?.website)) missing.push('website');
  return missing;
}

/** May this way be left out? A way that only fills needs something of what it fills to be missing. */
export function isEnough(readings: readonly Reading[], way: Way): boolean {
  const missing = lacks(readings);
  if (missing.includes('outcome')) return false;
  if (way.fills) return !way.fills.some((f) => missing.includes(f));
  return !missing.includes('dates');
}

/** A statement of the network itself about the account, as opposed to something that kept us from it. */
export function isPositive(o: Outcome): boolean {
  return o.kind === 'present' || o.kind === 'absent' || o.kind === 'suspended' || o.kind === 'moved';
}

/**
 * Merges what the ways read. The first positive statement decides, but presence outweighs absence (200 with an
 * identity anchor beats a 404 of another way), and a suspension or a move outweighs a presence read from a copy. Where
 * the ways were asked at different times, the time told is that of those the answer rests on.
 */
export function conclude(
  account: AccountRef,
  now: Instant,
  parts: readonly { reading: Reading; trace: WayTrace }[],
): Observation {
  const readings = parts.map((p) => p.reading);
  const decided = decideOutcome(readings);
  const agreeing = readings.filter((r) => r.outcome.kind === decided.kind);
  const profile = mergeProfiles(agreeing.flatMap((r) => (r.profile ? [r.profile] : [])));
  const timelines =
    decided.kind === 'present' || decided.kind === 'moved'
      ? agreeing.flatMap((r) => (r.timeline ? [r.timeline] : []))
      : [];
  const timeline = mergeTimelines(timelines);
  const lastActivity = timeline && lastActivityOf([timeline]);
  const lastOriginal = timeline && newestOf(timeline.posts.filter((p) => p.kind === 'original'));
  return {
    account,
    at: seenAt(parts, decided) ?? now,
    outcome: decided,
    ...(profile && { profile }),
    ...(timeline && { timeline }),
    ...(lastActivity && { lastActivity }),
    ...(lastOriginal && { lastOriginal }),
    lowerBound: timeline?.lowerBound ?? false,
    ways: parts.map((p) => p.trace),
  };
}

type Part = Parameters<typeof conclude>[2][number];

/**
 * When the account was seen as it is told: by the views that show its newest posts, else by the ways that agree, else at
 * all. An old answer that serves again does not become new because another way was turned away today.
 */
function seenAt(parts: readonly Part[], decided: Outcome): Instant | undefined {
  const agreeing = parts.filter((p) => p.reading.outcome.kind === decided.kind);
  const showing = agreeing.filter((p) => p.reading.timeline && provesSilence(p.reading.timeline));
  for (const list of [showing, agreeing, parts]) {
    const times = list.flatMap((p) => p.trace.evidence.map((e) => e.at));
    if (times.length > 0) return Math.max(...times);
  }
  return undefined;
}

const weight: Record<Outcome['kind'], number> = {
  suspended: 6,
  moved: 5,
  present: 4,
  absent: 3,
  hidden: 2,
  blocked: 1,
  failed: 0,
};

function decideOutcome(readings: readonly Reading[]): Outcome {
  const notPassedOver = readings.filter((r) => !isPassedOver(r.outcome));
  const candidates = notPassedOver.length > 0 ? notPassedOver : readings;
  const [first] = [...candidates].sort((a, b) => weightOf(b) - weightOf(a));
  return first?.outcome ?? outcome('failed', because('no-way'));
}

/** Who is private, or behind a gate, and was named all the same, is there: no other way's "not found" outweighs that. */
function weightOf({ outcome: { kind }, profile }: Reading): number {
  return kind === 'hidden' && profile !== undefined ? (weight.present + weight.absent) / 2 : weight[kind];
}

/** A way that was not tried (no token, no browser, not for this kind of account …) must not hide why another was refused. */
function isPassedOver(o: Outcome): boolean {
  return (
    o.reason !== undefined &&
    ['needs-token', 'needs-browser', 'not-recorded', 'budget', 'not-this-way'].includes(o.reason.code)
  );
}

function mergeProfiles(profiles: readonly Profile[]): Profile | undefined {
  if (profiles.length === 0) return undefined;
  const merged: Profile = {};
  for (const profile of [...profiles].reverse()) Object.assign(merged, withoutUndefined(profile));
  for (const key of ['followers', 'following', 'postsTotal'] as const) {
    const exact = profiles.find((p) => p[key]?.exact)?.[key];
    if (exact) merged[key] = exact;
  }
  // A bio read as empty says less than one that was read in full: another way may not show it at all.
  const bio = profiles.find((p) => p.bio)?.bio;
  if (bio) merged.bio = bio;
  const createdAt = profiles.map((p) => p.createdAt).reduce(sharper, undefined);
  if (createdAt) merged.createdAt = createdAt;
  return merged;
}

function withoutUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Partial<T>;
}

/** All posts of all views, each once; the merged view proves silence only where one of its parts does. */
export function mergeTimelines(timelines: readonly Timeline[]): Timeline | undefined {
  const [first] = timelines;
  if (first === undefined) return undefined;
  if (timelines.length === 1) return first;
  const settled = timelines.filter(provesSilence);
  const stated = timelines.flatMap((t) => (t.lastActivityStated ? [t.lastActivityStated] : []));
  const notes = distinct(timelines.flatMap((t) => t.notes ?? []));
  const lastActivityStated = newestStated(stated);
  const posts = mergePosts(timelines.flatMap((t) => t.posts));
  return {
    order: (settled[0] ?? first).order,
    complete: timelines.some((t) => t.complete),
    // one view that says there are posts is not contradicted by another that shows none
    hidden: posts.length === 0 ? timelines.some((t) => t.hidden) : timelines.every((t) => t.hidden),
    lowerBound: settled.length === 0,
    posts,
    ...(lastActivityStated && { lastActivityStated }),
    ...(notes.length > 0 && { notes }),
  };
}

/** Whether it shows the newest there is: merging sorts the posts, and forgets that one without a date stood at the top. */
function provesSilence(timeline: Timeline): boolean {
  return !timeline.lowerBound && !hasOpenEnd(timeline);
}

/** What two ways say alike is said once. */
function distinct(notes: readonly Reason[]): Reason[] {
  return [...new Map(notes.map((note) => [reasonText(note), note])).values()];
}

function mergePosts(posts: readonly Post[]): Post[] {
  const byId = new Map<string, Post>();
  const anonymous: Post[] = [];
  for (const post of posts) {
    const key = post.id ?? post.url;
    if (key === undefined) {
      anonymous.push(post);
      continue;
    }
    const known = byId.get(key);
    byId.set(key, known ? mergePost(known, post) : post);
  }
  return [...byId.values(), ...anonymous].sort((a, b) => (b.at?.to ?? 0) - (a.at?.to ?? 0));
}

function mergePost(a: Post, b: Post): Post {
  const at = sharper(a.at, b.at);
  // a view that cannot tell a repost calls it an original: the view that can decides
  const kind = a.kind === 'original' ? b.kind : a.kind;
  return { ...b, ...withoutUndefined(a), ...(at && { at }), kind } as Post;
}

function sharper<T extends Interval>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.to - b.from < a.to - a.from ? b : a;
}

/** The newest activity the views show, with its precision; a stated day wins when it is newer than every listed post. */
export function lastActivityOf(timelines: readonly Timeline[]): Interval | undefined {
  const posts = newestOf(timelines.flatMap((t) => t.posts));
  const stated = newestInterval(
    timelines.flatMap((t) => (t.lastActivityStated ? [t.lastActivityStated] : [])),
  );
  if (posts === undefined || stated === undefined) return posts ?? stated;
  return posts.to >= stated.from ? posts : stated;
}

function newestOf(posts: readonly Post[]): Interval | undefined {
  return newestInterval(posts.flatMap((p) => (p.at ? [p.at] : [])));
}

function newestStated(stated: readonly Dated[]): Dated | undefined {
  const [newest] = [...stated].sort((a, b) => b.to - a.to);
  const interval = newestInterval(stated);
  return newest && interval && { ...newest, ...interval };
}

/** The interval in which the newest of several events lies: both ends are the latest of theirs. */
function newestInterval(intervals: readonly Interval[]): Interval | undefined {
  if (intervals.length === 0) return undefined;
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const i of intervals) {
    if (i.from > from) from = i.from;
    if (i.to > to) to = i.to;
  }
  return { from, to };
}
