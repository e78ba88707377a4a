import { questionKey } from '../../fetching/request-key.js';
import type { Answer, AskRequest, Refusal } from '../../model/answer.js';
import type { Outside } from './job.js';
import type { TooComplex } from './too-complex.js';
import { tooComplex } from './too-complex.js';
import type { Call, Reply } from './worker.js';

/** Characters of answers that are kept for the case that a job has to begin again. */
const MAX_KEPT = 2_000_000;

/**
 * What one job asks, however often it has to begin again: an answer it had is given again unasked, and an answer that
 * ended a thread comes the next time as the refusal `too-complex`.
 */
export class Course {
  readonly #kept = new Map<string, Promise<Answer | Refusal>>();
  readonly #refused = new Map<string, TooComplex>();
  #length = 0;
  /** Questions of the present try, by the number of the call. */
  #asked = new Map<number, string>();

  constructor(private readonly outside: Outside) {}

  beginAgain(): void {
    this.#asked = new Map();
  }

  async reply(call: Call): Promise<Reply> {
    const { id } = call;
    if (!('request' in call)) {
      await this.outside.pause();
      return { id };
    }
    const key = questionKey(call.request);
    this.#asked.set(id, key);
    const result = await this.#once(key, call.request);
    const why = this.#refused.get(key);
    return { id, result: why === undefined ? result : tooComplex(result, why) };
  }

  /** The answer to this call ended the thread. False: there was none, or it was refused already. */
  blame(id: number, why: TooComplex): boolean {
    const key = this.#asked.get(id);
    if (key === undefined || this.#refused.has(key)) return false;
    this.#refused.set(key, why);
    return true;
  }

  #once(key: string, request: AskRequest): Promise<Answer | Refusal> {
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const asking = this.outside.ask(request);
    this.#kept.set(key, asking);
    asking.then(
      (result) => {
        this.#length += lengthOf(result);
        if (this.#length > MAX_KEPT) this.#kept.delete(key);
      },
      // Whoever asks hears of it.
      () => this.#kept.delete(key),
    );
    return asking;
  }
}

function lengthOf(result: Answer | Refusal): number {
  const answer = result.kind === 'answer' ? result : result.answer;
  const json = answer?.json?.reduce((sum, { body }) => sum + body.length, 0) ?? 0;
  return (answer?.body.length ?? 0) + json + (answer?.screenshot?.length ?? 0);
}
