import type { NetworkId } from '../model/network-id.js';
import type { AccountRef } from '../model/reading.js';
import { networkById } from '../networks/index.js';
import { accountRef } from '../networks/network.js';
import { accountIds, type StoredCompetitor } from '../store/audits.js';
import type { Store } from '../store/database.js';
import { putListed } from '../store/declarations.js';
import { addTask, addTasks, hasControl, isPlanned } from '../store/tasks.js';
import { laneOf, siteLane } from './plan.js';

/** Plans one account once per audit, and its network's control with the first account of the network. */
export async function planAccount(
  trx: Store,
  auditId: number,
  accountId: number,
  account: AccountRef,
  now: number,
): Promise<void> {
  const control = controlTask(auditId, account.network, now);
  if (control && !(await hasControl(trx, auditId, account.network))) await addTask(trx, control);
  if (!(await isPlanned(trx, auditId, accountId)))
    await addTask(trx, accountTask(auditId, accountId, account, now));
}

/** The first tasks of an audit: every website, and every account the list itself names. */
export async function planAudit(
  trx: Store,
  auditId: number,
  list: string,
  competitors: readonly StoredCompetitor[],
  now: number,
): Promise<void> {
  const idOf = await accountIds(
    trx,
    competitors.flatMap(({ competitor }) => competitor.accounts),
  );
  const listed = competitors.flatMap(({ id, competitor }) =>
    competitor.accounts.map((account) => ({ competitorId: id, accountId: idOf(account) })),
  );
  await putListed(trx, auditId, listed, { source: 'list', page: list, weight: LIST_WEIGHT });
  await addTasks(trx, firstTasks(auditId, competitors, idOf, now));
}

type PlannedTask = Parameters<typeof addTask>[1];

/** An account once, a network's control before the first of its accounts. */
function* firstTasks(
  auditId: number,
  competitors: readonly StoredCompetitor[],
  idOf: (account: AccountRef) => number,
  now: number,
): Generator<PlannedTask> {
  const planned = new Set<number | NetworkId>();
  for (const { id, competitor } of competitors) {
    for (const account of competitor.accounts) {
      const accountId = idOf(account);
      const control = planned.has(account.network) ? undefined : controlTask(auditId, account.network, now);
      planned.add(account.network);
      if (control) yield control;
      if (!planned.has(accountId)) yield accountTask(auditId, accountId, account, now);
      planned.add(accountId);
    }
    if (competitor.website === undefined) continue;
    const lane = siteLane(competitor.website);
    yield { ...noTask, audit_id: auditId, kind: 'discover', competitor_id: id, lane, due_at: now };
  }
}

const noTask = { competitor_id: null, account_id: null, network: null };

function controlTask(auditId: number, id: NetworkId, now: number): PlannedTask | undefined {
  const network = networkById(id);
  if (!network?.control) return undefined;
  const lane = laneOf(accountRef(network, network.control.certain));
  return { ...noTask, audit_id: auditId, kind: 'control', network: id, lane, due_at: now };
}

function accountTask(auditId: number, accountId: number, account: AccountRef, now: number): PlannedTask {
  const { network } = account;
  const lane = laneOf(account);
  return { ...noTask, audit_id: auditId, kind: 'account', account_id: accountId, network, lane, due_at: now };
}

/** Somebody put it on the list: no more proof is asked for. */
const LIST_WEIGHT = 10;
