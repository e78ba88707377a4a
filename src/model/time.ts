import { z } from 'zod';

/** Milliseconds since the Unix epoch, UTC. */
export type Instant = number;

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;
export const SECOND = 1_000;

/** What `Date` can hold (ECMA-262 21.4.1.1): a number beyond is no time, and would fail where it is written out. */
const LARGEST = 8.64e15;
const instantSchema = z.number().refine((at) => Math.abs(at) <= LARGEST, 'beyond the times a date can hold');

/** When something happened, as exactly as the evidence tells: somewhere in [from, to], both included. */
export const intervalSchema = z.object({ from: instantSchema, to: instantSchema });
export type Interval = z.infer<typeof intervalSchema>;

export const dateSources = ['stated', 'id', 'relative', 'person'] as const;

/** An interval with what it was made from: a stated date, an id that encodes one, a relative text, a person's word. */
export const datedSchema = intervalSchema.extend({ source: z.enum(dateSources) });
export type Dated = z.infer<typeof datedSchema>;

/** A date known to the millisecond. */
export function exactly(at: Instant, source: Dated['source'] = 'stated'): Dated {
  return { from: at, to: at, source };
}

/** `2026-11-01T09:00:00.000Z`. Throws a RangeError for what is no time of a Date. */
export function toIso(at: Instant): string {
  return new Date(at).toISOString();
}
