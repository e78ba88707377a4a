import type { ImportedAccount } from '../imports/account-tally.js';
import type { ImportedFile } from '../imports/read-import.js';
import { readingOfImport } from '../imports/reading-of-import.js';
import type { AccountRef, Observation, Outcome, Reading, WayTrace } from '../model/reading.js';
import type { Instant } from '../model/time.js';
import { conclude, isPositive } from '../networks/conclude.js';
import { provesSilence } from '../networks/merge-timelines.js';

export interface ImportedView {
  file: ImportedFile;
  account: ImportedAccount;
  /** When the tool looked: of the row, of the file, or as the person says. */
  seenAt: Instant;
}

/**
 * What an audit knows of an account, with what a file shows of it. The file never takes anything back: where the network has
 * said since that the account is gone, that stands; where the audit was kept out, the file speaks with its own time; where both saw
 * the account, their posts are joined, and silence is shown only by the view that showed it before.
 */
export function observationWithImport(
  ref: AccountRef,
  view: ImportedView,
  before: Observation | undefined,
): Observation {
  if (before !== undefined && outlives(before, view.seenAt)) return before;
  const { reading, upTo } = readingOfImport(view.account, view.file.digest);
  const at = upTo ?? view.seenAt;
  const part = { reading, trace: traceOf(ref, view, at, reading.outcome) };
  const seen = before !== undefined && before.outcome.kind === 'present' ? readingOf(before) : undefined;
  const merged = conclude(ref, at, seen === undefined ? [part] : [seen, part]);
  return {
    ...merged,
    at: seen === undefined ? at : watchedUntil({ at: seen.at, reading: seen.reading }, { at, reading }),
    ways: [...(before?.ways ?? []), part.trace],
    ...(before?.seenBy !== undefined && { seenBy: before.seenBy }),
  };
}

/** Has this file been taken in before? Then nothing changes. */
export function isKnown(before: Observation | undefined, { digest }: ImportedFile): boolean {
  return (before?.ways ?? []).some(({ evidence }) =>
    evidence.some((e) => e.source === 'file' && e.digest === digest),
  );
}

/** The network itself has said, later than the file, that the account is gone: an older copy does not bring it back. */
function outlives(before: Observation, seenAt: Instant): boolean {
  return isPositive(before.outcome) && before.outcome.kind !== 'present' && before.at >= seenAt;
}

function readingOf(before: Observation): Watched & { trace: WayTrace } {
  const { outcome, profile, timeline, ways } = before;
  const reading = { outcome, ...(profile && { profile }), ...(timeline && { timeline }) };
  return { at: before.at, reading, trace: ways[0] ?? { way: 'audit', outcome, evidence: [] } };
}

interface Watched {
  at: Instant;
  reading: Reading;
}

/**
 * The end of what was watched, by both together. Silence is shown up to the time of the view that can show it, the later
 * one where both can; a post seen after that moves it on.
 */
function watchedUntil(audit: Watched, file: Watched): Instant {
  const proving = [audit, file].filter(({ reading }) => reading.timeline && provesSilence(reading.timeline));
  const ends = (proving.length > 0 ? proving : [audit, file]).map(({ at }) => at);
  return Math.max(...ends, newestOf(audit.reading), newestOf(file.reading));
}

function newestOf({ timeline }: Reading): Instant {
  const dated = (timeline?.posts ?? []).flatMap((post) => (post.at === undefined ? [] : [post.at.from]));
  return Math.max(Number.NEGATIVE_INFINITY, ...dated);
}

function traceOf(ref: AccountRef, { file, account }: ImportedView, at: Instant, outcome: Outcome): WayTrace {
  const from = { name: file.name, kind: file.kind.name, row: account.row };
  return {
    way: 'file',
    outcome,
    evidence: [{ url: ref.url, at, way: 'file', digest: file.digest, source: 'file', file: from }],
  };
}
