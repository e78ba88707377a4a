import type { AuditEvent } from '../audit/audit-work.js';
import type { LaneClock } from '../audit/lanes.js';
import type { AuditOrder } from '../audit/order.js';
import type { Reader } from '../audit/reading/reader.js';
import type { Replay } from '../audit/replay.js';
import { type LiveOptions, liveConditions, type Source } from '../audit/source.js';
import { systemClock } from '../fetching/clock.js';
import type { Competitor } from '../model/competitor.js';
import type { OutcomeKind } from '../model/reading.js';
import { because } from '../model/reason.js';
import { DAY } from '../model/time.js';
import { version } from '../package-root.js';
import type { KeepBodies } from '../store/answers.js';
import type { Store } from '../store/database.js';
import type { Config } from './config.js';

/** Lanes at work at once: many hosts wait for their pace at the same time, few requests are in flight. */
export const WIDTH = 64;

/** What somebody who starts an audit may wish for, beside how the outside is asked. */
export interface AuditWishes {
  keepBodies: KeepBodies;
  /** Ask again about accounts that ended so. */
  retry?: OutcomeKind[];
  /** Use answers of earlier audits younger than so many days. */
  refreshAfter?: number;
  /** Pages read per website; as many as discovery reads by itself where nobody says. */
  maxPages?: number;
  wikidata: boolean;
  /** What the audit is to be found by. */
  tag?: string[];
  /** Ask its query service, too, which robots.txt closes. */
  wikidataQuery?: boolean;
  /** Ask a web archive what the sites once declared. */
  past?: boolean;
}

export interface AuditParts {
  store: Store;
  list: string;
  competitors: readonly Competitor[];
  asOf: number;
  askFor: Source['askFor'];
  means: Source['means'];
  reader: Reader;
  live: LiveOptions;
  replay: Replay | undefined;
  /** The one of this machine, unless others share another. */
  clock?: LaneClock | undefined;
  signal: AbortSignal;
  onEvent(event: AuditEvent): void;
}

/** An audit as its options ask for it; the same from the terminal and from the desk. */
export function auditOrder(
  parts: AuditParts,
  options: AuditWishes,
  { contact, archive }: Config,
): AuditOrder {
  const { store, list, competitors, asOf, askFor, means, reader, live, replay, clock, signal, onEvent } =
    parts;
  return {
    store,
    list,
    competitors,
    version,
    conditions: replay ? [because('replayed')] : liveConditions(live),
    asOf,
    keepBodies: options.keepBodies,
    ...(options.tag && { tags: options.tag }),
    ...(options.retry && { retry: options.retry }),
    work: {
      askFor,
      means,
      ...(replay && { recordedUrls: replay.recordedUrls }),
      reader,
      clock: replay?.clock ?? clock ?? systemClock,
      signal,
      ...(options.refreshAfter !== undefined && { reuseSince: asOf - options.refreshAfter * DAY }),
      discovery: options.maxPages === undefined ? {} : { maxPages: options.maxPages },
      ...(options.wikidata && { wikidata: { contact, ...(options.wikidataQuery && { query: true }) } }),
      ...(options.past && { past: { ...(archive !== undefined && { archive }) } }),
      width: WIDTH,
      onEvent,
    },
  };
}
