import { because, bug } from '../../model/reason.js';
import { Course } from './course.js';
import { type Job, type JobKind, type Outside, type Readings, unreadJob } from './job.js';
import { ReadingThread, type ThreadTerms } from './reading-thread.js';

export interface PoolTerms extends ThreadTerms {
  threads: number;
}

const LOOK_MS = 100;
/** Answers of one job that may end a thread before the whole job is given up. */
const MAX_BLAMED = 8;
/** Tries that other jobs, or nobody that can be named, brought to an end. */
const MAX_ELSEWHERE = 100;

/**
 * Reads what strangers wrote in threads that can be ended. The main thread keeps the gate, the store and the clock, and answers what
 * the threads ask. An answer that takes too long, too much memory, or brings the thread down is refused from then on, and whatever
 * else was underway in that thread begins again with the answers it had.
 */
export class ReadingPool {
  readonly #threads: ReadingThread[] = [];
  #watch: NodeJS.Timeout | undefined;
  readonly #time = new TimeHad();
  #isClosed = false;

  constructor(private readonly terms: PoolTerms) {}

  async perform<K extends JobKind>(job: Job<K>, outside: Outside): Promise<Readings[K]> {
    const course = new Course(outside);
    let [blamed, elsewhere] = [0, 0];
    while (!this.#isClosed) {
      course.beginAgain();
      const tried = await this.#thread().read(job, course);
      if ('reading' in tried) return tried.reading;
      if ('bug' in tried) return unreadJob(job, bug(tried.bug));
      if (this.#isClosed) break;
      if (tried.ended === 'elsewhere') {
        if (++elsewhere >= MAX_ELSEWHERE) return unreadJob(job, bug(tried.error));
      } else if (!course.blame(tried.answer, tried.ended) || ++blamed >= MAX_BLAMED)
        return unreadJob(job, because('too-complex', { why: tried.ended }));
    }
    return unreadJob(job, because('interrupted'));
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#watch);
    for (const thread of this.#threads.splice(0)) thread.end();
  }

  /** The one with the least to do; a new one as long as there are fewer than there may be. */
  #thread(): ReadingThread {
    this.#watch ??= setInterval(() => this.#look(), LOOK_MS).unref();
    const open = this.#threads.filter((thread) => !thread.isOver);
    const idle = open.find((thread) => thread.jobs === 0);
    if (idle !== undefined) return idle;
    if (open.length < this.terms.threads) {
      const thread = new ReadingThread(this.terms);
      this.#threads.splice(0, this.#threads.length, ...open, thread);
      return thread;
    }
    return open.reduce((least, thread) => (thread.jobs < least.jobs ? thread : least));
  }

  #look(): void {
    const now = this.#time.now();
    for (const thread of this.#threads) thread.look(now);
  }
}

/** Milliseconds this process really had: on a machine that is busy with other work they pass slower than those of the clock. */
class TimeHad {
  #had = 0;
  #clock = Date.now();
  #cpu = cpuMs();

  now(): number {
    const [clock, cpu] = [Date.now(), cpuMs()];
    this.#had += Math.max(0, Math.min(clock - this.#clock, cpu - this.#cpu));
    this.#clock = clock;
    this.#cpu = cpu;
    return this.#had;
  }
}

/** Processor time of all threads of this process. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
