import type { Answer, AskRequest, Refusal } from '../model/answer.js';
import type { Instant } from '../model/time.js';

/** What the gate knows about the task a question belongs to. */
export interface TaskScope {
  /**
   * `account`: single requests for an account. `site`: a company's website, whose links are followed. `archive`: copies that
   * a web archive keeps; where they send a visitor was meant for another day.
   */
  kind: 'site' | 'account' | 'archive';
  deadlineAt?: Instant;
  /** Time the task may take, ms, counted from the moment its first request is let through. */
  timeLimitMs?: number;
  /** An earlier answer to this request, to ask "only if it changed": 304 brings its body again, seen now. */
  stored?(request: AskRequest): Promise<Answer | undefined>;
}

/** What a stored answer does not tell about itself. */
export interface AnswerNotes {
  /** Asked although robots.txt says no (`robots: 'ignore'`): the rule and its line, or why it could not be read. */
  againstRobots?: Refusal['reason'];
  /** 304: the body is that of the stored answer. */
  notModified?: boolean;
}
