import { dropIfUnanswered, finishAudit } from '../store/audits.js';
import { beginOrTakeUp } from './begin-audit.js';
import { conduct } from './conduct.js';
import type { AuditEnd, AuditOrder } from './order.js';

/** Runs an audit of a list: takes up the unfinished one of the same list, or begins a new one. */
export async function runAudit(order: AuditOrder): Promise<AuditEnd> {
  const { store, work } = order;
  const { resumed, ...begun } = await beginOrTakeUp(order);
  order.onBegun?.(begun.auditId);
  const state = await conduct({ ...work, ...begun, store, keepBodies: order.keepBodies });
  if (state === 'finished') await finishAudit(store, begun.auditId, work.clock.now());
  else if (!resumed) await dropIfUnanswered(store, begun.auditId);
  return { auditId: begun.auditId, state, resumed };
}
