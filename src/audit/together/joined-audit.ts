import type { Reason } from '../../model/reason.js';
import type { Store } from '../../store/database.js';
import { planAlone } from '../../store/postgres-claims.js';
import { addConditions, type SharedAudit, sharedAudit } from '../../store/shared-audits.js';
import type { AuditWork } from '../audit-work.js';
import { Performer } from '../perform.js';
import { AnswerBook } from '../stored-ask.js';
import type { Together } from './together.js';
import { untilTaken } from './until-taken.js';

/** What a worker brings along: how it asks and reads. */
export interface WorkerMeans {
  store: Store;
  together: Together;
  askFor: AuditWork['askFor'];
  means: AuditWork['means'];
  reader: NonNullable<AuditWork['reader']>;
  signal: AbortSignal;
  /** Ways of working that the reports must print. */
  conditions: readonly Reason[];
}

/** An audit that this worker has a hand in. */
export interface JoinedAudit extends SharedAudit {
  performer: Performer;
}

/** Gets ready for the tasks of an audit that was begun here or elsewhere; undefined where it is gone. */
export async function joinAudit(worker: WorkerMeans, auditId: number): Promise<JoinedAudit | undefined> {
  const { store, together, signal } = worker;
  const audit = await together.patiently(() => sharedAudit(store, auditId));
  if (audit === undefined) return undefined;
  const { terms } = audit;
  together.leastGapMs = Math.max(together.leastGapMs, (terms.gapSeconds ?? 0) * 1000);
  await together.patiently(() =>
    store.transaction().execute(async (trx) => {
      await planAlone(trx, auditId);
      await addConditions(trx, auditId, worker.conditions);
    }),
  );
  const book = await AnswerBook.open(store, auditId, {
    keepBodies: terms.keepBodies,
    ...(terms.reuseSince !== undefined && { reuseSince: terms.reuseSince }),
    shared: together.patiently,
  });
  const archive = terms.past?.archive;
  const performer = new Performer(
    {
      store,
      auditId,
      asOf: audit.asOf,
      competitors: audit.competitors,
      askFor: worker.askFor,
      means: worker.means,
      reader: worker.reader,
      clock: together.clock,
      signal,
      keepBodies: terms.keepBodies,
      ...(terms.reuseSince !== undefined && { reuseSince: terms.reuseSince }),
      discovery: terms.maxPages === undefined ? {} : { maxPages: terms.maxPages },
      ...(terms.wikidata && {
        wikidata: { contact: terms.wikidata.contact, query: terms.wikidata.query === true },
      }),
      ...(terms.past && { past: archive === undefined ? {} : { archive } }),
    },
    book,
  );
  if (terms.wikidata?.query) await askWikidataInTurn(worker, auditId, performer);
  return { ...audit, performer };
}

const POLL_MS = 500;

/** One worker asks the query service for the whole list; the others find the answers it got. */
async function askWikidataInTurn(
  { together, signal }: WorkerMeans,
  auditId: number,
  performer: Performer,
): Promise<void> {
  const name = `lane:wikidata/${auditId}`;
  const lease = await untilTaken(() => together.lanes.take(name), POLL_MS, signal);
  if (lease === undefined) return;
  try {
    await performer.askWikidata();
  } finally {
    await together.lanes.give(lease);
  }
}
