import type { Answer, Ask, Refusal } from '../../model/answer.js';
import { MINUTE } from '../../model/time.js';

/** Longer than the minute after which the archive shuts out who goes on asking. */
const PAUSE_MS = 2 * MINUTE;
/** So many limits in one run, and the archive is left alone for the rest of it. */
const LIMITS_TO_STOP = 2;

/**
 * How an archive is asked that limits how often it may be: after the first limit a long pause and the same question once
 * more, after the second nothing more in this run. One for all companies of a run.
 */
export function patientArchive(sleep: (ms: number) => Promise<void>, now: () => number): (ask: Ask) => Ask {
  let limits = 0;
  const isOver = () => limits >= LIMITS_TO_STOP;
  const heard = (result: Answer | Refusal) => {
    limits += limitsIn(result);
    return result;
  };
  return (ask) => async (request) => {
    if (isOver()) return { kind: 'refusal', url: request.url, at: now(), reason: { code: 'rate-limited' } };
    const before = limits;
    const result = heard(await ask(request));
    if (limits === before || isOver()) return result;
    await sleep(PAUSE_MS);
    return heard(await ask(request));
  };
}

/** The gate stops by itself where it was turned away twice, or told to stay away for long: that is the end, too. */
function limitsIn(result: Answer | Refusal): number {
  if (result.kind === 'answer') return 0;
  const { code } = result.reason;
  if (code === 'postponed' || code === 'breaker-open') return LIMITS_TO_STOP;
  const isMemento = result.answer?.headers['memento-datetime'] !== undefined;
  return code === 'rate-limited' && !isMemento ? 1 : 0;
}
