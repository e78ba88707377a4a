import type { DiscoverOptions } from '../discovery/discover.js';
import type { TaskScope } from '../fetching/task-scope.js';
import type { Ask } from '../model/answer.js';
import type { NetworkId } from '../model/network-id.js';
import type { Observation } from '../model/reading.js';
import type { Instant } from '../model/time.js';
import type { ReadOptions } from '../networks/network.js';
import type { Means } from '../networks/observe.js';
import type { KeepBodies } from '../store/answers.js';
import type { StoredCompetitor } from '../store/audits.js';
import type { Store } from '../store/database.js';
import type { TaskRow } from '../store/schema.js';
import type { LaneClock } from './lanes.js';
import type { Reader } from './reading/reader.js';
import type { Source } from './source.js';

export type AuditEvent =
  | { kind: 'planned'; lane: string; task: TaskRow['kind']; network?: NetworkId }
  | {
      kind: 'done';
      lane: string;
      task: TaskRow['kind'];
      network?: NetworkId;
      outcome?: Observation['outcome']['kind'];
    }
  | { kind: 'set-aside'; lane: string; until: number };

export interface AuditWork {
  store: Store;
  auditId: number;
  asOf: number;
  competitors: readonly StoredCompetitor[];
  /** Where answers come from: the gate, or a recording. */
  askFor(task: Pick<TaskScope, 'kind'>): Ask;
  means: Means;
  /** As the source says it. */
  recordedUrls?: Source['recordedUrls'];
  /** Where answers are read. Default: in this thread. */
  reader?: Reader;
  clock: LaneClock;
  signal: AbortSignal;
  keepBodies: KeepBodies;
  /** Answers of earlier audits at least this new serve again, unasked (`--refresh-after`). */
  reuseSince?: Instant;
  discovery: Pick<DiscoverOptions, 'maxPages' | 'protocols'>;
  /**
   * Ask Wikidata for the items that sites and the list name; `contact` because its access policy asks for one. `query`: also its
   * query service, once for the whole list.
   */
  wikidata?: { contact: string | undefined; query?: boolean };
  read?: Partial<ReadOptions>;
  /** Ask a web archive for accounts that the sites once declared, at the end of each site. */
  past?: { archive?: string };
  /** Lanes at work at the same time. */
  width: number;
  onEvent?(event: AuditEvent): void;
}

/** May its end bring further tasks? */
export function plansTasks({ kind }: TaskRow): boolean {
  return kind !== 'account' && kind !== 'control';
}

/** What an event says of its task. */
export function eventOf(task: TaskRow) {
  return {
    lane: task.lane,
    task: task.kind,
    ...(task.network !== null && { network: task.network as NetworkId }),
  };
}
