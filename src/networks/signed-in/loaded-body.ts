import type { Answer } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import type { Instant } from '../../model/time.js';

/**
 * Something a person's own browser loaded, ready to be understood: JSON whatever it came wrapped in, and of the request only
 * what tells which list it asked for. Tokens, cookies and everything else that names the person are gone.
 */
export interface LoadedBody {
  /** Address without query and fragment. */
  url: string;
  at: Instant;
  /** SHA-256 of the body, hex. */
  digest: string;
  source: Answer['source'];
  status: number;
  /** The query's own name, where the request tells it (`UserTweets`). */
  query?: string;
  /** Whose list was asked for, as the request names it, in lower case: a handle, a number, LinkedIn's urn. */
  subject?: string;
  /** The first page of a list, or a later one; a request that was not kept does not tell. */
  page: 'first' | 'later' | 'unknown';
  /** Every JSON document in the body, in order; for a page, what its scripts hold. */
  documents: unknown[];
  /** The page itself, where the body is one. */
  html?: string;
}

/** What was understood of loaded bodies, and which of them it rests on. */
export interface SignedInReading {
  reading: Reading;
  from: readonly LoadedBody[];
}
