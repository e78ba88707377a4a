import pLimit from 'p-limit';
import type { TaskRow } from '../store/schema.js';
import { endTaskWith, postponeTask, waitingTasks } from '../store/tasks.js';
import { type AuditEvent, type AuditWork, eventOf, plansTasks } from './audit-work.js';
import { confirmDeclarations } from './confirm.js';
import { Lanes } from './lanes.js';
import { planPastOfRead } from './past.js';
import { Performer } from './perform.js';
import { isNetworkLane } from './plan.js';
import { AnswerBook, type TaskAsk } from './stored-ask.js';

/**
 * Runs an audit to its end, or until the signal: sites first bring in accounts, accounts bring in their network's
 * control. Every task ends in one transaction with what it found; a task cut short stays waiting for the next run.
 */
export async function conduct(work: AuditWork): Promise<'finished' | 'interrupted'> {
  const book = await AnswerBook.open(work.store, work.auditId, {
    keepBodies: work.keepBodies,
    ...(work.reuseSince !== undefined && { reuseSince: work.reuseSince }),
  });
  const conductor = new Conductor(work, new Performer(work, book));
  await conductor.run();
  if (work.signal.aborted) return 'interrupted';
  await confirmDeclarations(work.store, work.auditId, work.competitors);
  return 'finished';
}

/** So often a task waits for a host that asked to be left alone; then it is taken as it comes. */
export const MAX_POSTPONED = 3;

class Conductor {
  readonly #lanes: Lanes<TaskRow>;
  /** One end at a time, on every kind of database: what one site has planned the next one must see. */
  readonly #ending = pLimit(1);
  #last = false;

  constructor(
    private readonly work: AuditWork,
    private readonly performer: Performer,
  ) {
    this.#lanes = new Lanes((task) => this.#do(task), work.clock, work.signal, work.width, isNetworkLane);
  }

  async run(): Promise<void> {
    await this.performer.askWikidata();
    const { past, store, auditId, competitors, clock } = this.work;
    if (past) await planPastOfRead(store, auditId, competitors, clock.now());
    await this.#admitWaiting();
    await this.#lanes.idle();
    // What a host kept us from for longer than we wait is asked once more at the end, and taken as it comes.
    this.#last = true;
    for (const task of this.#lanes.setAside.splice(0))
      this.#lanes.add({ ...task, due_at: this.work.clock.now() });
    await this.#lanes.idle();
  }

  readonly #admitted = new Set<number>();
  /** What is planned later has a higher id: a long list is not read again with every site. */
  #newest = 0;

  async #admitWaiting(): Promise<void> {
    for (const task of await waitingTasks(this.work.store, this.work.auditId, this.#newest)) {
      if (this.#admitted.has(task.id)) continue;
      this.#admitted.add(task.id);
      this.#newest = Math.max(this.#newest, task.id);
      this.#emit({ kind: 'planned', ...eventOf(task) });
      this.#lanes.add(task);
    }
  }

  async #do(task: TaskRow): Promise<void> {
    const asking = this.performer.askingFor(task, this.#last || task.attempts >= MAX_POSTPONED);
    const end = await this.performer.perform(task, asking);
    if (asking.interrupted || end === undefined) return;
    if (asking.postponedUntil !== undefined) return this.#postpone(task, asking);
    await this.#ending(() => endTaskWith(this.work.store, task.id, end.store));
    this.#emit({ kind: 'done', ...eventOf(task), ...(end.outcome && { outcome: end.outcome }) });
    if (plansTasks(task)) await this.#admitWaiting();
  }

  async #postpone(task: TaskRow, asking: TaskAsk): Promise<void> {
    const until = asking.postponedUntil ?? this.work.clock.now();
    await postponeTask(this.work.store, task.id, until);
    this.#emit({ kind: 'set-aside', lane: task.lane, until });
    this.#lanes.add({ ...task, due_at: until, attempts: task.attempts + 1 });
  }

  #emit(event: AuditEvent): void {
    this.work.onEvent?.(event);
  }
}
