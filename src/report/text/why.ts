import type { StandingReason } from '../../analysis/codes.js';
import type { Standing } from '../../analysis/model/report-model.js';
import type { Reason } from '../../model/reason.js';
import { capitalised } from './sentence.js';
import type { Texts } from './texts.js';
import { reasonClause } from './texts.js';

/** Reasons that only name the kind of obstacle: where its cause is known, the cause says it better. */
const generic: readonly StandingReason[] = ['hidden', 'blocked', 'failed', 'not-asked'];

/** Why an account has its standing, in one or two sentences. */
export function whySentence(t: Texts, { reason, cause }: Pick<Standing, 'reason' | 'cause'>): string {
  const says = t.standingReason[reason.code](reason.args ?? {});
  if (cause === undefined) return says;
  const because = causeSentence(t, cause);
  if (reason.code === 'network-says-absent' && cause.code === 'not-found') return says;
  return generic.includes(reason.code) ? because : `${says} ${because}`;
}

function causeSentence(t: Texts, cause: Reason): string {
  return `${capitalised(reasonClause(t, cause))}.`;
}
