import type { MessagePort } from 'node:worker_threads';
import type { Answer, AskRequest, Refusal } from '../../model/answer.js';
import { type Job, type JobKind, perform, type Readings } from './job.js';
import { begin, end, type Turn } from './turn.js';

/** One job for this thread, with the port through which it asks and the memory in which it says that it runs. */
export interface Order<K extends JobKind = JobKind> {
  job: Job<K>;
  port: MessagePort;
  turn: Turn;
}

/** From here to the main thread: an `ask`, or the wait before a second look. */
export type Call = { id: number; request: AskRequest } | { id: number; pause: true };
/** And back. */
export interface Reply {
  id: number;
  result?: Answer | Refusal;
}

export type Done<K extends JobKind = JobKind> = { reading: Readings[K] } | { bug: string };

let current: Turn | undefined;

/**
 * Each message is handled to its end before the next one is taken, with all that follows from it at once: so the turn is that of the
 * job the last message was for, until the next message or the end of this round.
 */
function takeTurn(turn: Turn, answer: number): void {
  if (current !== undefined) end(current);
  current = turn;
  begin(turn, answer);
  setImmediate(() => end(turn));
}

/** What the pool calls. Never throws: a rejection means that the thread itself has died. */
export default async function work({ job, port, turn }: Order): Promise<Done> {
  takeTurn(turn, 0);
  const waiting = new Map<number, (reply: Reply) => void>();
  let calls = 0;
  port.on('message', (reply: Reply) => {
    takeTurn(turn, reply.id);
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  const call = (message: AskRequest | 'pause') =>
    new Promise<Reply>((resolve) => {
      calls += 1;
      waiting.set(calls, resolve);
      const sent: Call = message === 'pause' ? { id: calls, pause: true } : { id: calls, request: message };
      port.postMessage(sent);
    });
  try {
    const reading = await perform(job, {
      ask: async (request) => (await call(request)).result ?? notAnswered(request),
      pause: async () => {
        await call('pause');
      },
    });
    return { reading };
  } catch (error) {
    return { bug: String(error instanceof Error ? error.message : error) };
  } finally {
    port.close();
  }
}

function notAnswered({ url }: AskRequest): Refusal {
  return { kind: 'refusal', url, at: 0, reason: { code: 'interrupted' } };
}
