import type { Instant } from '../../../model/time.js';
import type { Exchange } from '../recording.js';

/** What a form of file shows: answers, and the time the file itself gives for them. */
export interface Saved {
  exchanges: Omit<Exchange, 'at'>[];
  at?: Instant | undefined;
  /** A page saved "complete" came without the folder its scripts were put into. */
  lacksFolder?: boolean;
}

/** Bytes of a script beside a page, by the path the page gives; undefined where there is none. */
export type ScriptReader = (path: string) => Uint8Array | undefined;
