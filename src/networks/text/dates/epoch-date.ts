import { type Dated, exactly, SECOND } from '../../../model/time.js';
import { number } from '../data/index.js';

/** No network is older, and nothing was posted so far ahead: a number outside is no time, and 0 is how programs write "unknown". */
const EARLIEST = Date.UTC(1995, 0, 1);
const LATEST = Date.UTC(2045, 0, 1);

/** A stated time in seconds since 1970, also as a string of digits. Undefined for what is no plausible time. */
export function secondsDate(value: unknown): Dated | undefined {
  const n = number(value);
  return n === undefined ? undefined : millisDate(n * SECOND);
}

/** The same in milliseconds. */
export function millisDate(value: unknown): Dated | undefined {
  const n = number(value);
  return n !== undefined && n >= EARLIEST && n < LATEST ? exactly(Math.floor(n)) : undefined;
}
