import type { Answer, Ask, AskRequest, Refusal } from '../model/answer.js';

/** One question about several accounts, and what of its answer is about each. */
export interface Batch {
  /** Accounts in one question at most. */
  most: number;
  /** Can this handle be asked about so? */
  takes(handle: string): boolean;
  /** What every url of such a question begins with. */
  begins: string;
  request(handles: readonly string[]): AskRequest;
  /** The handles that such a url asks about. */
  handlesIn(url: URL): string[];
  /** The body that an answer about this account alone would have had; undefined where this one does not tell of it. */
  partOf(answer: Answer, handle: string): string | undefined;
}

/**
 * Asks about an account together with those `beside` it, itself among them: all of them put the same question, which is asked once.
 * Only what is there is believed; an account that the answer does not tell of is asked about alone.
 */
export async function askInBatch(
  batch: Batch,
  { handle, beside = [] }: { handle: string; beside: readonly string[] | undefined },
  ask: Ask,
): Promise<Answer | undefined> {
  if (beside.length < 2 || !beside.includes(handle)) return undefined;
  const answer: Answer | Refusal = await ask(batch.request(beside));
  if (answer.kind === 'refusal' || answer.status !== 200) return undefined;
  const body = batch.partOf(answer, handle);
  return body === undefined ? undefined : { ...answer, body };
}
