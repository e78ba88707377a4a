import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import type { Course } from './course.js';
import type { Job, JobKind } from './job.js';
import type { TooComplex } from './too-complex.js';
import { answerInWork, countOf, isRunning, newTurn, type Turn } from './turn.js';
import type { Call, Done } from './worker.js';

export interface ThreadTerms {
  /** Milliseconds the reading of one answer may take. */
  deadlineMs: number;
  /** Megabytes of objects a thread may hold. */
  memoryMb: number;
  worker: string;
}

/** How one try ended: read, or the thread ended, at this job's work (`answer`: the call whose answer it read) or at another's. */
export type Tried<K extends JobKind> =
  | Done<K>
  | { ended: TooComplex; answer: number }
  | { ended: 'elsewhere'; error: unknown };

interface Underway {
  turn: Turn;
  /** The count when it was last looked at, and since when, in the pool's time, it has been that. */
  count: number;
  since: number;
}

/** Most jobs wait for the outside most of the time. */
const AT_ONCE = 1_000;

/**
 * A thread, and the jobs that are done in it: many at a time, since most wait for the outside. A pool of one thread, so that
 * it can be ended alone.
 */
export class ReadingThread {
  readonly #pool: Tinypool;
  readonly #underway = new Set<Underway>();
  #isOver = false;

  constructor(private readonly terms: ThreadTerms) {
    this.#pool = new Tinypool({
      filename: terms.worker,
      minThreads: 1,
      maxThreads: 1,
      concurrentTasksPerWorker: AT_ONCE,
      useAtomics: false,
      resourceLimits: { maxOldGenerationSizeMb: terms.memoryMb },
    });
    // Without a job underway nobody else would hear that the thread has died.
    this.#pool.on('error', () => this.end());
  }

  get jobs(): number {
    return this.#underway.size;
  }

  /** It was ended: what comes next needs another one. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Rejects where what the job asks for cannot be had: a full disk is no reading of an answer. */
  async read<K extends JobKind>(job: Job<K>, course: Course): Promise<Tried<K>> {
    const turn = newTurn();
    const underway = { turn, count: 0, since: 0 };
    const { port1, port2 } = new MessageChannel();
    let outside: { error: unknown } | undefined;
    const failed = new Promise<never>((_, reject) => {
      port1.on('message', (call: Call) => {
        course.reply(call).then(
          (reply) => port1.postMessage(reply),
          (error: unknown) => {
            outside = { error };
            reject(error);
          },
        );
      });
    });
    this.#underway.add(underway);
    try {
      const read = this.#pool.run({ job, port: port2, turn }, { transferList: [port2] });
      return (await Promise.race([read, failed])) as Done<K>;
    } catch (error) {
      if (outside !== undefined) throw outside.error;
      this.#isOver = true;
      if (!isRunning(turn)) return { ended: 'elsewhere', error };
      return { ended: whyEnded(error), answer: answerInWork(turn) };
    } finally {
      this.#underway.delete(underway);
      port1.close();
    }
  }

  /** Ends the thread where one answer has been read for longer than the deadline. */
  look(now: number): void {
    for (const underway of this.#underway) {
      const count = countOf(underway.turn);
      if (count !== underway.count) Object.assign(underway, { count, since: now });
      else if (isRunning(underway.turn) && now - underway.since >= this.terms.deadlineMs) this.end();
    }
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    void this.#pool.destroy();
  }
}

function whyEnded(error: unknown): TooComplex {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory';
  return message === 'Terminating worker thread' ? 'time' : 'crash';
}
