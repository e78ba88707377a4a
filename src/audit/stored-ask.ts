import { questionKey } from '../fetching/request-key.js';
import type { Answer, Ask, AskRequest, Refusal, RefusalCode } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import { answerTo, type KeepBodies, latestAnswer, putAnswer } from '../store/answers.js';
import type { Store } from '../store/database.js';

/** Refusals that say nothing for good: the question is put again when the task is taken up again. */
const passing: readonly RefusalCode[] = ['interrupted', 'postponed', 'breaker-open', 'deadline'];

export interface TaskTerms {
  taskId: number | null;
  /** The last chance: a host that asks to be left alone longer is taken at its word, and the task ends so. */
  takePostponed: boolean;
  /** Ask once more what this audit has an answer to already. */
  again?: boolean;
}

export interface TaskAsk {
  ask: Ask;
  /** The same over another source: what its questions come to is told here, too. */
  through(source: Ask): Ask;
  /** A question of this task was cut short by the end of the run. */
  readonly interrupted: boolean;
  /** A host asked to be left alone until then. */
  readonly postponedUntil: number | undefined;
  /** What kept an answer from being asked for or kept: the task has not come to its end, whatever was read. */
  readonly failure: { error: unknown } | undefined;
}

export interface AnswerBookOptions {
  keepBodies: KeepBodies;
  /** Answers of earlier audits at least this new serve again, unasked. */
  reuseSince?: Instant;
  /** Others answer questions of this audit, too: the database is asked each time, again where it was away. */
  shared?: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * The memory of one audit: every answer is stored before anybody reads it, and a question that already has an answer
 * in this audit is never asked again, in this run or in one that takes a killed audit up.
 */
export class AnswerBook {
  readonly #known: Set<string>;
  readonly #underway = new Map<string, Promise<Answer | Refusal>>();

  private constructor(
    private readonly store: Store,
    private readonly auditId: number,
    private readonly options: AnswerBookOptions,
    known: Set<string>,
  ) {
    this.#known = known;
  }

  static async open(store: Store, auditId: number, options: AnswerBookOptions): Promise<AnswerBook> {
    if (options.shared) return new AnswerBook(store, auditId, options, new Set());
    const rows = await store.selectFrom('answers').select('key').where('audit_id', '=', auditId).execute();
    return new AnswerBook(store, auditId, options, new Set(rows.map((r) => r.key)));
  }

  /** An `ask` for one task over the source that answers (the gate, a recording). */
  forTask(terms: TaskTerms, source: Ask): TaskAsk {
    const state = { interrupted: false, postponedUntil: undefined as number | undefined };
    let failure: TaskAsk['failure'];
    const through =
      (from: Ask): Ask =>
      async (request) => {
        const result = await this.#once(request, from, terms).catch((error: unknown) => {
          failure ??= { error };
          throw error;
        });
        if (result.kind === 'refusal') noteRefusal(result, state);
        return result;
      };
    return {
      ask: through(source),
      through,
      get interrupted() {
        return state.interrupted;
      },
      get postponedUntil() {
        return terms.takePostponed ? undefined : state.postponedUntil;
      },
      get failure() {
        return failure;
      },
    };
  }

  async #once(plain: AskRequest, source: Ask, terms: TaskTerms): Promise<Answer | Refusal> {
    const request: AskRequest = terms.again ? { ...plain, again: true } : plain;
    const key = questionKey(request);
    const underway = this.#underway.get(key);
    if (underway) return underway;
    const asking = this.#storedOrAsked(request, key, source, terms);
    this.#underway.set(key, asking);
    try {
      return await asking;
    } finally {
      this.#underway.delete(key);
    }
  }

  async #storedOrAsked(
    request: AskRequest,
    key: string,
    source: Ask,
    terms: TaskTerms,
  ): Promise<Answer | Refusal> {
    if (this.#mayBeKnown(key) && this.options.keepBodies === 'all') {
      const stored = await this.#patiently(() => answerTo(this.store, this.auditId, key));
      if (stored) return stored;
    }
    return this.#askAndStore(request, key, source, terms);
  }

  #mayBeKnown(key: string): boolean {
    return this.options.shared !== undefined || this.#known.has(key);
  }

  #patiently<T>(work: () => Promise<T>): Promise<T> {
    return this.options.shared ? this.options.shared(work) : work();
  }

  async #askAndStore(
    request: AskRequest,
    key: string,
    source: Ask,
    terms: TaskTerms,
  ): Promise<Answer | Refusal> {
    const result = (await this.#reusable(request, key)) ?? (await source(request));
    const isPassing = result.kind === 'refusal' && passing.includes(result.reason.code);
    if (isPassing && !(terms.takePostponed && result.reason.code !== 'interrupted')) return result;
    const place = { auditId: this.auditId, taskId: terms.taskId, key, keepBodies: this.options.keepBodies };
    await this.#patiently(() => putAnswer(this.store, place, request, result));
    this.#known.add(key);
    return result;
  }

  async #reusable(request: AskRequest, key: string): Promise<Answer | undefined> {
    const since = this.options.reuseSince;
    if (since === undefined || request.secret) return undefined;
    return this.#patiently(() => latestAnswer(this.store, key, since));
  }
}

function noteRefusal(
  refusal: Refusal,
  state: { interrupted: boolean; postponedUntil: number | undefined },
): void {
  const { code, args } = refusal.reason;
  if (code === 'interrupted') state.interrupted = true;
  if (code !== 'postponed' && code !== 'breaker-open') return;
  const until = typeof args?.['until'] === 'number' ? args['until'] : refusal.at;
  state.postponedUntil = Math.max(state.postponedUntil ?? 0, until);
}
