import type { NetworkId } from '../../model/network-id.js';
import type { Store } from '../../store/database.js';
import { taskCounts } from '../../store/tasks.js';
import type { AuditEvent } from '../audit-work.js';

const EVERY_MS = 2_000;

/** Tells how far an audit is, whoever works on it: one event for each task that was planned or done since it last looked. */
export function watchTasks(
  store: Store,
  auditId: number,
  onEvent: (event: AuditEvent) => void,
): { stop(): Promise<void> } {
  const told = new Map<string, { planned: number; done: number }>();
  const look = async () => {
    for (const { kind, network, planned, done } of await taskCounts(store, auditId)) {
      const key = `${kind} ${network}`;
      const before = told.get(key) ?? { planned: 0, done: 0 };
      told.set(key, { planned, done });
      const what = { lane: '', task: kind, ...(network !== null && { network: network as NetworkId }) };
      for (let i = before.planned; i < planned; i++) onEvent({ kind: 'planned', ...what });
      for (let i = before.done; i < done; i++) onEvent({ kind: 'done', ...what });
    }
  };
  // It is told again a moment later: a server that is away for a while is no matter here.
  let looking = look().catch(() => {});
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => {});
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      await look().catch(() => {});
    },
  };
}
