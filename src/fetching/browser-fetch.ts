import type { Answer, AskRequest, Refusal } from '../model/answer.js';
import type { AddressGuard } from './guard.js';

export interface BrowserContext {
  /** Every request of the page, redirects and sub-resources included, has to pass it, name and socket too. */
  guard: AddressGuard;
  /** Ends the page at once. */
  signal: AbortSignal;
  /** For the whole page, from navigation to the DOM that is handed back, ms. */
  timeoutMs: number;
  /** Bytes of DOM beyond which the answer is the refusal `too-large`. */
  maxBytes: number;
  /** Appended to the browser's own User-Agent: it is a browser, and says who drives it. */
  userAgent: string;
}

/**
 * How the gate has a page rendered (requests with `render`). The gate has already checked the url, the host's breaker
 * and pace, and robots.txt, and judges what comes back; the browser only fetches, within the guard. Never throws.
 */
export type BrowserFetch = (request: AskRequest, context: BrowserContext) => Promise<Answer | Refusal>;
