import type { Instant } from '../../../model/time.js';

/** A day of the calendar, as it is written: months and days count from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Nothing on the web was posted before it existed; "1970-01-01" and "0001-01-01" are how programs write "unknown". */
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;

/** When the day begins, in UTC. Undefined for a day that is none ("30 February"), and for years that nothing was posted in. */
export function midnight({ year, month, day }: Day): Instant | undefined {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() : undefined;
}

export function isDay(day: Day): boolean {
  return midnight(day) !== undefined;
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
