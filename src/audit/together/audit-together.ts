import { listDigest } from '../../store/audits.js';
import { announceWork } from '../../store/postgres.js';
import { planAlone } from '../../store/postgres-claims.js';
import { giveLease, takeLease } from '../../store/postgres-leases.js';
import type { AuditTerms } from '../../store/terms.js';
import { type BegunAudit, beginOrTakeUp } from '../begin-audit.js';
import type { AuditEnd, AuditOrder } from '../order.js';
import { planPastOfRead } from '../past.js';
import { readerHere } from '../reading/reader.js';
import type { Together } from './together.js';
import { untilTaken } from './until-taken.js';
import { watchTasks } from './watch-tasks.js';
import { type WorkerTerms, workTogether } from './worker.js';

/** How an audit is run where others may help: on a server, beside other workers. */
export interface SharedOrder {
  together: Together;
  who: WorkerTerms['who'];
  /** The least gap between two requests to a host, s. */
  gapSeconds?: number | undefined;
}

/** Runs an audit of a list as `runAudit` does, as one worker among others: plans it, helps, and waits for its end. */
export async function auditTogether(order: AuditOrder, shared: SharedOrder): Promise<AuditEnd> {
  const { store, work } = order;
  const { together } = shared;
  const { auditId, resumed } = await planTogether(order, shared);
  order.onBegun?.(auditId);
  const watch = watchTasks(store, auditId, (event) => work.onEvent?.(event));
  try {
    await workTogether({
      store,
      together,
      who: shared.who,
      auditId,
      askFor: work.askFor,
      means: work.means,
      reader: work.reader ?? readerHere,
      signal: work.signal,
      conditions: order.conditions,
      onEvent: (event) => {
        if (event.kind === 'set-aside') work.onEvent?.(event);
      },
    });
  } finally {
    await watch.stop();
  }
  return { auditId, state: work.signal.aborted ? 'interrupted' : 'finished', resumed };
}

const LIST_LEASE_MS = 60_000;
const POLL_MS = 200;

/** Two who begin an audit of one list at the same moment begin one audit. */
async function planTogether(order: AuditOrder, shared: SharedOrder): Promise<BegunAudit> {
  const { store, work } = order;
  const { together } = shared;
  const { patiently } = together;
  const name = `list/${listDigest(order.competitors)}`;
  const take = () => patiently(() => takeLease(store, name, together.owner, LIST_LEASE_MS));
  const lease = await untilTaken(take, POLL_MS);
  try {
    const begun = await patiently(() => beginOrTakeUp(order, termsOf(order, shared)));
    const { auditId, competitors } = begun;
    await patiently(() =>
      store.transaction().execute(async (trx) => {
        await planAlone(trx, auditId);
        if (work.past) await planPastOfRead(trx, auditId, competitors, together.clock.now());
        await announceWork(trx);
      }),
    );
    return begun;
  } finally {
    if (lease) await patiently(() => giveLease(store, lease));
  }
}

function termsOf({ keepBodies, work }: AuditOrder, { gapSeconds }: SharedOrder): AuditTerms {
  const { reuseSince, discovery, wikidata, past } = work;
  return {
    keepBodies,
    ...(reuseSince !== undefined && { reuseSince }),
    ...(discovery.maxPages !== undefined && { maxPages: discovery.maxPages }),
    ...(wikidata && { wikidata }),
    ...(past && { past }),
    ...(gapSeconds !== undefined && { gapSeconds }),
  };
}
