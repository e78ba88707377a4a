import { z } from 'zod';
import { type ControlRecord, controlWaySchema } from '../model/control.js';
import type { NetworkId } from '../model/network-id.js';
import type { OutcomeKind } from '../model/reading.js';
import { because, reasonSchema } from '../model/reason.js';
import type { Store } from './database.js';
import { checkRow, withSum } from './row-sum.js';
import { asStoredJson, storedJson } from './stored-json.js';

/** The controls of an audit, by network. */
export async function controlRecords(store: Store, auditId: number): Promise<ControlRecord[]> {
  const rows = await store
    .selectFrom('controls')
    .selectAll()
    .where('audit_id', '=', auditId)
    .orderBy('network')
    .execute();
  return rows.map((row) => {
    checkRow('controls', row, row.sum);
    const reason = row.reason_json === null ? null : storedJson(reasonSchema, row.reason_json);
    const ways = row.ways_json === null ? null : storedJson(z.array(controlWaySchema), row.ways_json);
    const lost = because('damaged-row', { table: 'controls', row: row.network });
    const network = row.network as NetworkId;
    if (reason === undefined || ways === undefined) return { network, healthy: false, reason: lost };
    return {
      network,
      ...(row.certain !== null && { certain: row.certain as OutcomeKind }),
      ...(row.impossible !== null && { impossible: row.impossible as OutcomeKind }),
      healthy: row.healthy === 1,
      ...(reason && { reason }),
      ...(ways && { ways }),
    };
  });
}

/** Stores what the controls of a network came to; within one audit the later answer takes the place of the earlier. */
export async function putControl(store: Store, auditId: number, control: ControlRecord): Promise<void> {
  const values = withSum('controls', {
    audit_id: auditId,
    network: control.network,
    certain: control.certain ?? null,
    impossible: control.impossible ?? null,
    healthy: control.healthy ? 1 : 0,
    reason_json: control.reason ? asStoredJson(control.reason) : null,
    ways_json: control.ways ? asStoredJson(control.ways) : null,
  });
  await store
    .insertInto('controls')
    .values(values)
    .onConflict((c) => c.columns(['audit_id', 'network']).doUpdateSet(values))
    .execute();
}
