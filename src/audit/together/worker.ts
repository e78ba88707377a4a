import { finishAudit } from '../../store/audits.js';
import { announceWork } from '../../store/postgres.js';
import {
  type ClaimedTask,
  claimTasks,
  lastRound,
  type OpenAudit,
  openAudits,
  planAlone,
} from '../../store/postgres-claims.js';
import { giveLease, giveLeases, holdLease } from '../../store/postgres-leases.js';
import { isPassing } from '../../store/postgres-trouble.js';
import { enterWorker, keepAlive, leaveWorker, type NewWorker } from '../../store/postgres-workers.js';
import { endTaskWith, postponeTask } from '../../store/tasks.js';
import { type AuditEvent, eventOf, plansTasks } from '../audit-work.js';
import { MAX_POSTPONED } from '../conduct.js';
import { confirmDeclarations } from '../confirm.js';
import type { TaskEnd } from '../perform.js';
import { type JoinedAudit, joinAudit, type WorkerMeans } from './joined-audit.js';

export interface WorkerTerms extends WorkerMeans {
  who: Omit<NewWorker, 'id'>;
  /** Works on this audit alone, until it is finished; otherwise on all that are open. */
  auditId?: number;
  /** Ends when no audit is open any more. */
  once?: boolean;
  /** What keeps out whoever must work alone on the database; held while there is work. */
  presence?: Presence;
  onEvent?(event: AuditEvent): void;
  onFinished?(auditId: number, list: string): void;
}

export interface Presence {
  /** False where somebody works alone there at the moment. */
  hold(): Promise<boolean>;
  release(): Promise<void>;
}

/** Looks for work at least this often: nothing depends on being told of it. */
const POLL_MS = 1_000;
/** What is due later than this is asked at the end, and taken as it comes. */
const PATIENCE_MS = 60_000;

/**
 * One worker among others: takes the earliest due task of a lane that nobody is at work in, does it, and keeps what it found
 * in one transaction with the task's end and the lane. Ends with the signal, or when there is nothing left to do.
 */
export async function workTogether(terms: WorkerTerms): Promise<void> {
  await new Worker(terms).run();
}

class Worker {
  readonly #joined = new Map<number, Promise<JoinedAudit | undefined>>();
  readonly #underway = new Set<Promise<void>>();
  #failure: { error: unknown } | undefined;

  constructor(private readonly terms: WorkerTerms) {}

  async run(): Promise<void> {
    const { store, together, who } = this.terms;
    const me = { id: together.owner, ...who };
    await together.patiently(() => enterWorker(store, me));
    // A beat that fails is made up for by the next one.
    const beat = setInterval(
      () => void keepAlive(store, me.id, together.lanes.all, together.leaseMs).catch(() => {}),
      together.leaseMs / 4,
    );
    try {
      await this.#work();
    } finally {
      await Promise.all(this.#underway);
      clearInterval(beat);
      await together.patiently(() => giveLeases(store, me.id));
      await together.patiently(() => leaveWorker(store, me.id));
      await this.#leave();
    }
    if (this.#failure) throw this.#failure.error;
  }

  async #work(): Promise<void> {
    const { together, signal } = this.terms;
    while (!signal.aborted && this.#failure === undefined) {
      const free = this.terms.who.lanes - this.#underway.size;
      const claimed = free > 0 && (await this.#isPresent()) ? await this.#claim(free) : [];
      for (const task of claimed) this.#start(task);
      if (claimed.length > 0) continue;
      const next = free > 0 ? await this.#lookAround() : POLL_MS;
      if (next === undefined) return;
      await together.pause(next);
    }
  }

  #present = false;

  /** Those who wait for work are in nobody's way. */
  async #isPresent(): Promise<boolean> {
    const { store, together, presence, auditId } = this.terms;
    if (presence === undefined || this.#present) return true;
    const { audits } = await together.patiently(() => openAudits(store, auditId));
    if (audits.length > 0) this.#present = await presence.hold();
    return this.#present;
  }

  async #leave(): Promise<void> {
    if (this.#present) await this.terms.presence?.release();
    this.#present = false;
  }

  async #claim(atMost: number): Promise<ClaimedTask[]> {
    const { store, together, auditId } = this.terms;
    const terms = { owner: together.owner, forMs: together.leaseMs, atMost, auditId };
    const claimed = await together.patiently(() => claimTasks(store, terms));
    for (const { lease } of claimed) together.lanes.hold(lease);
    return claimed;
  }

  /** Ends what has come to its end; says how long to wait for more, ms, and nothing where there will be none. */
  async #lookAround(): Promise<number | undefined> {
    const { store, together, auditId, once } = this.terms;
    const { audits, now } = await together.patiently(() => openAudits(store, auditId));
    together.clock.hear(now);
    const known = await Promise.all(audits.map(({ id }) => this.#joined.get(id)));
    together.leastGapMs = Math.max(0, ...known.map((audit) => (audit?.terms.gapSeconds ?? 0) * 1000));
    const isOver = audits.length === 0 && (once === true || auditId !== undefined);
    if (isOver && this.#underway.size === 0) return undefined;
    if (audits.length === 0 && this.#underway.size === 0) await this.#leave();
    if (this.terms.presence && !this.#present) return POLL_MS;
    for (const audit of audits) await this.#bringOn(audit);
    const due = audits.filter((audit) => audit.waits && audit.dueInMs > 0).map((audit) => audit.dueInMs);
    return Math.max(1, Math.min(POLL_MS, ...due));
  }

  async #bringOn({ id, waits, isWorkedOn, dueInMs }: OpenAudit): Promise<void> {
    const { store, together } = this.terms;
    if (!waits) await this.#finish(id);
    else if (!isWorkedOn && dueInMs > PATIENCE_MS)
      await together.patiently(() => lastRound(store, id, MAX_POSTPONED));
  }

  async #finish(auditId: number): Promise<void> {
    const { store, together } = this.terms;
    const name = `lane:finish/${auditId}`;
    const lease = await together.lanes.take(name);
    if (lease === undefined) return;
    const { audits } = await together.patiently(() => openAudits(store, auditId));
    const audit = audits.some(({ waits }) => !waits) ? await this.#join(auditId) : undefined;
    if (audit) {
      await together.patiently(() => confirmDeclarations(store, auditId, audit.competitors));
      await together.patiently(() => finishAudit(store, auditId, together.clock.now()));
      this.#joined.delete(auditId);
      this.terms.onFinished?.(auditId, audit.list);
    }
    await together.lanes.give(lease);
  }

  #join(auditId: number): Promise<JoinedAudit | undefined> {
    const known = this.#joined.get(auditId);
    if (known) return known;
    const joining = joinAudit(this.terms, auditId);
    this.#joined.set(auditId, joining);
    // Whoever waits for it is told; the next task tries again.
    joining.catch(() => this.#joined.delete(auditId));
    return joining;
  }

  #start(claimed: ClaimedTask): void {
    const doing = this.#do(claimed)
      .catch((error: unknown) => {
        // A task that lost the server in its middle is there again with its lane.
        if (!isPassing(error)) this.#failure ??= { error };
      })
      .finally(() => {
        this.#underway.delete(doing);
        this.terms.together.wake();
      });
    this.#underway.add(doing);
  }

  async #do({ task, lease }: ClaimedTask): Promise<void> {
    const { store, together, signal } = this.terms;
    const give = () => together.lanes.give(lease);
    try {
      const audit = signal.aborted ? undefined : await this.#join(task.audit_id);
      if (audit === undefined || signal.aborted) return await give();
      const asking = audit.performer.askingFor(task, task.attempts >= MAX_POSTPONED);
      const end = await audit.performer.perform(task, asking);
      if (asking.failure) throw asking.failure.error;
      if (asking.interrupted) return await give();
      if (asking.postponedUntil !== undefined) {
        await together.patiently(() => postponeTask(store, task.id, asking.postponedUntil ?? 0));
        this.terms.onEvent?.({ kind: 'set-aside', lane: task.lane, until: asking.postponedUntil });
        return await give();
      }
      await together.patiently(() => this.#end({ task, lease }, end));
      together.lanes.drop(lease);
    } catch (error) {
      await give().catch(() => {});
      throw error;
    }
  }

  /** Keeps what a task came to, unless its lane has become somebody else's meanwhile: then that one's end counts. */
  async #end({ task, lease }: ClaimedTask, end: TaskEnd | undefined): Promise<void> {
    const { store } = this.terms;
    const plans = plansTasks(task);
    const isOurs = await endTaskWith(store, task.id, end?.store ?? (async () => {}), {
      isOurs: async (trx) => {
        if (plans) await planAlone(trx, task.audit_id);
        return holdLease(trx, lease);
      },
      last: async (trx) => {
        await giveLease(trx, lease);
        if (plans) await announceWork(trx);
      },
    });
    if (isOurs)
      this.terms.onEvent?.({ kind: 'done', ...eventOf(task), ...(end?.outcome && { outcome: end.outcome }) });
  }
}
