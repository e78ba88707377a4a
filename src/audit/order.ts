import type { Competitor } from '../model/competitor.js';
import type { OutcomeKind } from '../model/reading.js';
import type { Reason } from '../model/reason.js';
import type { KeepBodies } from '../store/answers.js';
import type { Store } from '../store/database.js';
import type { AuditWork } from './audit-work.js';

export interface AuditOrder {
  store: Store;
  /** What the list is called in the report. */
  list: string;
  competitors: readonly Competitor[];
  version: string;
  conditions: Reason[];
  /** The audit's own clock; an audit taken up again keeps the one it began with. */
  asOf: number;
  /** What the audit is to be found by. */
  tags?: readonly string[];
  keepBodies: KeepBodies;
  /** Ask again about the accounts of the last audit of this list that ended like this. */
  retry?: readonly OutcomeKind[];
  /** The audit is there, and its first task about to run. */
  onBegun?(auditId: number): void;
  work: Pick<
    AuditWork,
    | 'askFor'
    | 'means'
    | 'recordedUrls'
    | 'reader'
    | 'clock'
    | 'signal'
    | 'reuseSince'
    | 'discovery'
    | 'wikidata'
    | 'width'
    | 'onEvent'
    | 'read'
    | 'past'
  >;
}

export interface AuditEnd {
  auditId: number;
  state: 'finished' | 'interrupted';
  /** It took up an audit that had not been finished. */
  resumed: boolean;
}
