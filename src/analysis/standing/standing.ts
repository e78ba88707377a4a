import type { AccountRecord } from '../../model/audit-data.js';
import { type ControlRecord, isAnswered, isBelieved } from '../../model/control.js';
import type { Observation } from '../../model/reading.js';
import { because, type Reason } from '../../model/reason.js';
import { DAY, type Instant } from '../../model/time.js';
import type { StandingKind, StandingReason } from '../codes.js';
import { type Activity, daysSince } from '../measures/activity.js';
import type { Standing } from '../model/schema/account.js';
import { isGiven, type Measure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { type Habit, habitOf, isOutOfRhythm } from './habit.js';
import { movedNoteOf } from './moved-note.js';

/** All a standing is made from. */
export interface StandingInput {
  record: AccountRecord;
  control: ControlRecord | undefined;
  activity: Activity;
  /** The measure of how probable the present silence is. */
  probability: Measure;
  asOf: Instant;
  settings: Settings;
}

/** What the silence of an account is judged by. */
type SilenceInput = Pick<StandingInput, 'record' | 'activity' | 'probability' | 'settings'>;

/** One rule: a standing, or undefined when it has nothing to say and the next one is asked. */
export interface StandingRule {
  id: string;
  decide(input: StandingInput): Standing | undefined;
}

/**
 * The rules in their order; the first that speaks decides. Intervals are carried to the end: an account is held to
 * be silent only as far as the end of its interval that favours it, and a view that may hide posts never shows silence.
 */
export const standingRules: readonly StandingRule[] = [
  { id: 'was-it-asked', decide: notAsked },
  { id: 'was-it-seen', decide: notSeen },
  { id: 'is-it-recent-enough', decide: stale },
  { id: 'is-it-gone', decide: gone },
  { id: 'is-presence-believable', decide: unbelievable },
  { id: 'does-the-view-show-silence', decide: partialView },
  { id: 'was-it-ever-started', decide: neverStarted },
  { id: 'is-it-dated', decide: undated },
  { id: 'how-long-silent', decide: bySilence },
];

export function standingOf(input: StandingInput): Standing {
  for (const rule of standingRules) {
    const standing = rule.decide(input);
    if (standing) return standing;
  }
  return standing('not-checked', 'no-timeline');
}

function standing(kind: StandingKind, code: StandingReason, args?: Reason['args'], cause?: Reason): Standing {
  return { kind, reason: { code, ...(args && { args }) }, ...(cause && { cause }) };
}

function notAsked({ record }: StandingInput): Standing | undefined {
  return record.observation ? undefined : standing('not-checked', 'not-asked');
}

function notSeen({ record }: StandingInput): Standing | undefined {
  const found = record.observation?.outcome;
  if (found?.kind !== 'hidden' && found?.kind !== 'blocked' && found?.kind !== 'failed') return undefined;
  return standing('not-checked', found.kind, undefined, found.reason);
}

/** A page saved long before the audit says nothing about the weeks since. */
function stale({ record, asOf, settings }: StandingInput): Standing | undefined {
  const days = record.observation ? (asOf - record.observation.at) / DAY : 0;
  return days > settings.staleDays ? standing('not-checked', 'stale-observation', { days }) : undefined;
}

/** Absence is believed only where its way's control answered as it should; a suspension is the network's own word. */
function gone(input: StandingInput): Standing | undefined {
  const { observation } = input.record;
  const found = observation?.outcome;
  if (found?.kind === 'moved') {
    const args = found.movedTo === undefined ? undefined : { to: found.movedTo };
    return standing('moved', 'moved-to', args, found.reason);
  }
  if (found?.kind === 'suspended' && isOwnersDoing(found.reason)) {
    return standing('closed-by-owner', 'owner-closed-it', undefined, found.reason);
  }
  // HTTP 410: the server says that it is gone for good, and not by whose doing.
  if (found?.kind === 'suspended' && found.reason?.code === 'gone') {
    return standing('missing', 'network-says-gone', undefined, found.reason);
  }
  if (found?.kind === 'suspended') {
    return standing('suspended', 'network-says-suspended', undefined, found.reason);
  }
  if (observation === undefined || found?.kind !== 'absent') return undefined;
  const { control, record, settings } = input;
  // What a person was told is no answer of a way of ours, which a control would have to bear out.
  if (found.reason?.code === 'person-found-none') return missing(found.reason);
  if (settings.controlExempt.includes(record.account.network)) return missing(found.reason);
  if (control === undefined) return standing('not-checked', 'no-control', undefined, found.reason);
  if (!isAnswered(control)) return notBelieved(control);
  if (!isBelieved(observation, control))
    return standing('not-checked', 'control-other-way', undefined, found.reason);
  return missing(found.reason);
}

/** A control that was answered wrongly is another thing than one whose halves were not both answered. */
function notBelieved({ certain, impossible, reason }: ControlRecord): Standing {
  const isWrong = certain === 'absent' || impossible === 'present' || reason?.code === 'certain-absent';
  const said = { ...(certain && { certain }), ...(impossible && { impossible }) };
  return standing('not-checked', isWrong ? 'control-failed' : 'control-unanswered', said, reason);
}

/** Signs of an account whose owner closed it, for now or for good: no suspension by the network. */
const ownersSigns = ['account-deactivated', 'no-longer-active'];

function isOwnersDoing(sign: Reason | undefined): boolean {
  if (sign === undefined) return false;
  return ownersSigns.includes(sign.code) || sign.args?.['as'] === 'deleted';
}

function missing(cause: Reason | undefined): Standing {
  return standing('missing', 'network-says-absent', undefined, cause);
}

/** Where the handle that cannot exist "exists", a page without posts proves nothing. */
function unbelievable({ control, activity }: StandingInput): Standing | undefined {
  if (control?.impossible !== 'present' || activity.lastActivity !== undefined) return undefined;
  return standing('not-checked', 'control-failed', undefined, because('impossible-present'));
}

function partialView(input: StandingInput): Standing | undefined {
  const { activity, settings, record } = input;
  if (activity.sight === 'full' || activity.sight === 'nothing') return undefined;
  const seenDays = activity.lastActivity && daysSince(activity.lastActivity, activity.seenAt).high;
  if (seenDays !== undefined && seenDays <= settings.activeDays) {
    return standing('active', 'recent-post', { days: seenDays });
  }
  if (activity.sight === 'hidden') {
    const posts = record.observation?.profile?.postsTotal?.value;
    return standing('not-checked', 'hidden-timeline', posts === undefined ? undefined : { posts });
  }
  const seen = seenDays === undefined ? undefined : { seenDays };
  if (activity.sight === 'selection') return standing('not-checked', 'selection-view', seen);
  // A view that is whole but for its dates: what nobody could date may be newer than all the rest.
  if (activity.undated > 0 && !record.observation?.lowerBound) {
    return standing('not-checked', 'undated-posts', { posts: activity.undated, ...seen });
  }
  return standing('not-checked', 'lower-bound', seen);
}

/**
 * A name held, not a presence left behind: no post ever on an account older than 90 days, or one or two on an account
 * older than a year. A post within the last 30 days shows that somebody has just begun.
 */
function neverStarted({ record, activity, settings }: StandingInput): Standing | undefined {
  const posts = postsEver(record.observation, activity);
  if (posts === undefined || posts > settings.neverStartedPosts) return undefined;
  const age = leastAge(record.observation, activity);
  if (posts > 0) {
    const silent = activity.lastActivity && daysSince(activity.lastActivity, activity.seenAt).low;
    // One or two posts that nobody could date may be of yesterday.
    if (silent === undefined || silent <= settings.activeDays) return undefined;
    if (age === undefined || age <= settings.neverStartedFewDays) return undefined;
    return standing('never-started', 'few-posts', { posts, ageDays: age });
  }
  if (age === undefined) return standing('not-checked', 'age-unknown', { posts });
  if (age <= settings.neverStartedDays)
    return standing('not-checked', 'no-posts-visible', { posts, ageDays: age });
  return standing('never-started', 'few-posts', { posts, ageDays: age });
}

/** All posts there ever were, where the profile or a complete view tells. */
function postsEver(observation: Observation | undefined, activity: Activity): number | undefined {
  const listed = observation?.timeline?.posts.length ?? 0;
  const told = observation?.profile?.postsTotal;
  if (told !== undefined) return Math.max(told.value, listed);
  return activity.complete ? listed : undefined;
}

/** Days the account has existed at least: since its creation, or since its oldest post. */
function leastAge(observation: Observation | undefined, activity: Activity): number | undefined {
  const created = observation?.profile?.createdAt?.to;
  const oldest = activity.posts[0]?.at.to;
  const known = [created, oldest].filter((at) => at !== undefined);
  return known.length === 0 ? undefined : (activity.seenAt - Math.min(...known)) / DAY;
}

function undated({ activity, record }: StandingInput): Standing | undefined {
  if (activity.lastActivity !== undefined) return undefined;
  if (activity.undated > 0) return standing('not-checked', 'undated-posts', { posts: activity.undated });
  const code = record.observation?.timeline === undefined ? 'no-timeline' : 'no-posts-visible';
  return standing('not-checked', code);
}

/** Of an account that fell silent and says where it went, what counts is the one it went to. */
export function bySilence(input: SilenceInput): Standing | undefined {
  const found = silent(input);
  const note = movedNoteOf(input.record.observation);
  if (note === undefined || (found?.kind !== 'dormant' && found?.kind !== 'abandoned')) return found;
  return standing('moved', 'moved-to', note.args, note);
}

function silent({ activity, probability, settings }: SilenceInput): Standing | undefined {
  if (activity.lastActivity === undefined) return undefined;
  const days = daysSince(activity.lastActivity, activity.seenAt).low;
  if (days > settings.abandonedWhateverDays) {
    return standing('abandoned', 'silent-whatever-cadence', {
      days,
      threshold: settings.abandonedWhateverDays,
    });
  }
  const habit = habitOf(activity, days, probability, settings);
  const isVeryImprobable = habit.kind === 'improbable' && habit.p < settings.veryImprobable;
  if (days > settings.abandonedDays && isVeryImprobable && showsAYear(activity, settings)) {
    // Silent for as long before and back again: then its own rhythm does not make this silence very improbable.
    if (activity.longestPause < days) {
      const args = { days, threshold: settings.abandonedDays, p: habit.p, ...poolOf(probability) };
      return standing('abandoned', 'silent-and-improbable', args);
    }
  }
  if (days <= settings.dormantDays) return withinDays(days, habit, probability, settings);
  const args = { days, threshold: settings.dormantDays };
  if (habit.kind === 'kept') return standing('slowing', 'within-rhythm', { days, longest: habit.longest });
  return standing('dormant', ...reasonOf(habit, args, probability));
}

/** Up to 90 days: where a rhythm is known it decides, else the days do. */
function withinDays(days: number, habit: Habit, probability: Measure, settings: Settings): Standing {
  if (isOutOfRhythm(habit, days, settings)) {
    return standing('slowing', ...reasonOf(habit, { days, threshold: settings.activeDays }, probability));
  }
  if (days <= settings.activeDays) return standing('active', 'recent-post', { days });
  if (habit.kind === 'kept') return standing('active', 'within-rhythm', { days, longest: habit.longest });
  return standing('slowing', 'silent-days', { days, threshold: settings.activeDays });
}

/** Why a silence speaks against an account: by its days alone, or by its own rhythm. */
function reasonOf(
  habit: Habit,
  args: { days: number; threshold: number },
  probability: Measure,
): [StandingReason, NonNullable<Reason['args']>] {
  const { days } = args;
  if (habit.kind === 'improbable')
    return ['improbable-silence', { days, p: habit.p, ...poolOf(probability) }];
  if (habit.kind === 'longest-pause') return ['longest-pause', { days, longest: habit.longest }];
  return ['silent-days', args];
}

/** How many accounts of the list the probability was learnt from, where it was. */
function poolOf(probability: Measure): { accounts?: number } {
  const accounts = isGiven(probability) ? probability.args?.['accounts'] : undefined;
  return typeof accounts === 'number' ? { accounts } : {};
}

/**
 * Has the view shown a whole year, or all of an account that is older than one? A business of the season is silent for
 * half a year and back again: who has not seen a year has not seen that it never pauses so.
 */
function showsAYear(activity: Activity, { abandonedViewDays }: Settings): boolean {
  const [oldest] = activity.steady;
  if (oldest === undefined || activity.lastActivity === undefined) return false;
  const until = activity.complete ? activity.seenAt : activity.lastActivity.from;
  return (until - oldest.at.to) / DAY >= abandonedViewDays;
}
