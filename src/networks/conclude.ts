import type {
  AccountRef,
  Observation,
  Outcome,
  Profile,
  Reading,
  Timeline,
  WayTrace,
} from '../model/reading.js';
import { outcome } from '../model/reading.js';
import { because } from '../model/reason.js';
import type { Instant } from '../model/time.js';
import { lastActivityOf, mergeTimelines, newestOf, provesSilence, sharper } from './merge-timelines.js';
import type { Way } from './network.js';
import { known } from './text/data/index.js';
import { movedNotice } from './text/notices/index.js';

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
  const timeline = withMovedNotice(mergeTimelines(timelines), profile);
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

/** What the owner says of having moved, in the bio or in the newest post, stands with the timeline that it explains. */
function withMovedNotice(timeline: Timeline | undefined, profile: Profile | undefined): Timeline | undefined {
  if (timeline === undefined || timeline.notes?.some(({ code }) => code === 'says-it-moved')) return timeline;
  const newest = timeline.posts.find((post) => post.kind === 'original' && !post.pinned);
  const said = [profile?.bio, newest?.text].flatMap((text) => movedNotice(text ?? '') ?? []);
  const [notice] = said;
  if (notice === undefined) return timeline;
  return { ...timeline, notes: [...(timeline.notes ?? []), because('says-it-moved', { ...notice })] };
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

/** Troubles of the moment: the way itself is open, and may be tried again. */
const passing: ReadonlySet<string> = new Set([
  'timeout',
  'connection',
  'dns',
  'tls',
  'server-error',
  'rate-limited',
  'breaker-open',
  'postponed',
  'deadline',
  'interrupted',
]);

/** An interface heard the user's own key and said no: that is to be mended there, and robots.txt had no part in it. */
const saidToKey: ReadonlySet<string> = new Set([
  'not-authorised',
  'token-lacks-permission',
  'token-refused',
  'token-rejected',
  'token-without-account',
]);

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
  // What robots.txt closes is not the reason where an open way was asked and failed for now, or refused the key.
  const codeOf = (r: Reading) => r.outcome.reason?.code ?? '';
  const open =
    candidates.find((r) => saidToKey.has(codeOf(r))) ?? candidates.find((r) => passing.has(codeOf(r)));
  if (first?.outcome.reason?.code === 'robots' && open !== undefined) return open.outcome;
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
  for (const profile of [...profiles].reverse()) Object.assign(merged, known(profile));
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
