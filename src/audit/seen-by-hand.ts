import type { SeenByHand } from '../model/competitor.js';
import type { Observation, Outcome, WayTrace } from '../model/reading.js';
import { outcome } from '../model/reading.js';
import { because } from '../model/reason.js';
import { somebody } from '../model/somebody.js';
import type { Instant, Interval } from '../model/time.js';
import { isPositive } from '../networks/conclude.js';

/** What a person wrote down about an account, as an observation; the ways that were tried before stay as evidence. */
export function observationByHand(seen: SeenByHand, at: Instant, before?: Observation): Observation {
  if (seen.shows === 'no-page') return withoutPage(seen, at, before);
  if (seen.shows === 'still-closed') return stillClosed(seen, at, before);
  // A person may have missed a post; what the network showed is no less there for that.
  const isOutdated = seen.lastPost && showsNewer(before, seen.lastPost);
  const lastPost = seen.lastPost && !isOutdated && { ...seen.lastPost, source: 'person' as const };
  const profile = {
    ...before?.profile,
    ...(seen.followers && { followers: seen.followers }),
    ...(seen.shows === 'never-posted' && { postsTotal: { value: 0, exact: true } }),
  };
  return {
    account: seen.account,
    at,
    outcome: { kind: 'present' },
    ...(Object.keys(profile).length > 0 && { profile }),
    ...(!lastPost && (seen.shows === 'never-posted' ? { timeline: noPosts } : seenBefore(before))),
    ...(lastPost && {
      timeline: {
        order: 'newest-first',
        complete: false,
        hidden: false,
        lowerBound: false,
        posts: [],
        lastActivityStated: lastPost,
      },
      lastActivity: { from: lastPost.from, to: lastPost.to },
    }),
    lowerBound: !lastPost && seen.shows === undefined && (before?.lowerBound ?? false),
    ways: [...(before?.ways ?? []), traceOf(seen, at, { kind: 'present' })],
    seenBy: whoOf(seen),
  };
}

function whoOf({ by }: SeenByHand): string {
  return by ?? somebody;
}

const noPosts = {
  order: 'newest-first' as const,
  complete: true,
  hidden: false,
  lowerBound: false,
  posts: [],
};

function traceOf({ account }: SeenByHand, at: Instant, found: Outcome): WayTrace {
  const evidence = [{ url: account.url, at, way: 'by-hand', source: 'person' as const }];
  return { way: 'by-hand', outcome: found, evidence };
}

/** The newest answer decides: a person was told that there is no such page. */
function withoutPage(seen: SeenByHand, at: Instant, before: Observation | undefined): Observation {
  const found = outcome('absent', because('person-found-none'));
  return {
    account: seen.account,
    at,
    outcome: found,
    lowerBound: false,
    ways: [...(before?.ways ?? []), traceOf(seen, at, found)],
    seenBy: whoOf(seen),
  };
}

/** A person was not let in either: what was known stays, and that somebody has looked is kept. */
function stillClosed(seen: SeenByHand, at: Instant, before: Observation | undefined): Observation {
  const found = outcome('hidden', because('closed-to-person'));
  const known = before ?? { account: seen.account, at, outcome: found, lowerBound: false, ways: [] };
  return {
    ...known,
    ...(isPositive(known.outcome) ? {} : { at, outcome: found }),
    ways: [...known.ways, traceOf(seen, at, found)],
    seenBy: whoOf(seen),
  };
}

function showsNewer(before: Observation | undefined, lastPost: Interval): boolean {
  const shown =
    before?.outcome.kind === 'present' && before.seenBy === undefined ? before.lastActivity : undefined;
  return shown !== undefined && shown.from > lastPost.to;
}

/** Did the network itself say when the last post was: in a view that proves it, or with a post newer than the person's? */
function isSettled(observation: Observation, { lastPost }: SeenByHand): boolean {
  const { outcome, lastActivity, lowerBound } = observation;
  if (outcome.kind !== 'present') return true;
  if (lastActivity === undefined) return false;
  return !lowerBound || lastPost === undefined || showsNewer(observation, lastPost);
}

/** What was known of the posts: who only counted followers takes nothing of it back. */
function seenBefore(before: Observation | undefined): Partial<Observation> {
  if (before?.outcome.kind !== 'present') return {};
  const { timeline, lastActivity, lastOriginal } = before;
  return {
    ...(timeline && { timeline }),
    ...(lastActivity && { lastActivity }),
    ...(lastOriginal && { lastOriginal }),
  };
}

/**
 * The person's word counts where the network let us see nothing, or a part that is older: it never overrules what the
 * network showed. It is as old as the first audit that read it (`notedAt`): a cell left in the list does not stay new from
 * audit to audit.
 */
export function withSeenByHand(
  observation: Observation,
  seen: SeenByHand | undefined,
  notedAt: Instant = observation.at,
): Observation {
  if (seen === undefined) return observation;
  if (isPositive(observation.outcome) && isSettled(observation, seen)) return observation;
  return observationByHand(seen, Math.min(notedAt, observation.at), observation);
}
