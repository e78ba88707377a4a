import { HOUR, type Instant } from '../../../model/time.js';

/** How many minutes local time is ahead of UTC: two numbers where what is written leaves both possible. */
export interface Offset {
  least: number;
  most: number;
}

/** Every zone of the earth: UTC-12 to UTC+14. */
export const unknownOffset: Offset = { least: -12 * 60, most: 14 * 60 };

/** Hours ahead of UTC. RFC 822 names the American ones; the others are those that feeds use and that mean one thing. */
const hoursNamed: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  zulu: 0,
  edt: -4,
  cdt: -5,
  mdt: -6,
  pdt: -7,
  akdt: -8,
  hst: -10,
  wet: 0,
  west: 1,
  cest: 2,
  mesz: 2,
  mest: 2,
  eest: 3,
  msk: 3,
  jst: 9,
  kst: 9,
  hkt: 8,
  awst: 8,
  aedt: 11,
  nzdt: 13,
  adt: -3,
  ndt: -2.5,
  art: -3,
  brt: -3,
  brst: -2,
  wat: 1,
  cat: 2,
  sast: 2,
  eat: 3,
  trt: 3,
  pkt: 5,
  ict: 7,
  wib: 7,
  myt: 8,
  pht: 8,
  sgt: 8,
  acdt: 10.5,
};

/** Standard-time names that people leave in their templates all summer: the hour is this or one more, from `first` to `last` month. */
const standardNamed: Record<string, { hours: number; first: number; last: number }> = {
  est: { hours: -5, first: 3, last: 11 },
  cst: { hours: -6, first: 3, last: 11 },
  mst: { hours: -7, first: 3, last: 11 },
  pst: { hours: -8, first: 3, last: 11 },
  nst: { hours: -3.5, first: 3, last: 11 },
  akst: { hours: -9, first: 3, last: 11 },
  cet: { hours: 1, first: 3, last: 10 },
  mez: { hours: 1, first: 3, last: 10 },
  met: { hours: 1, first: 3, last: 10 },
  eet: { hours: 2, first: 3, last: 10 },
};

/** Names of more than one zone. */
const severalNamed: Record<string, Offset> = {
  bst: { least: 60, most: 6 * 60 },
  ist: { least: 60, most: 5.5 * 60 },
  ast: { least: -4 * 60, most: 3 * 60 },
  acst: { least: 9.5 * 60, most: 10.5 * 60 },
  aest: { least: 10 * 60, most: 11 * 60 },
  nzst: { least: 12 * 60, most: 13 * 60 },
};

/** The zone written behind a time: "+0200", "+02:00", "GMT+2", "Z", "EST". Undefined when none, or none that is known. */
export function offsetNamed(text: string, day: Instant): Offset | undefined {
  const numeric = /^[\s,]{0,9}(?:GMT|UTC)?\s{0,9}([+\-\u2212])(\d{1,2}):?(\d{2})?(?!\d)/i.exec(text);
  if (numeric) return fixed(signed(numeric[1], Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)));
  const name = /^[\s,([]*([A-Za-z]{1,5})(?![A-Za-z])/.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const hours = own(hoursNamed, name);
  if (hours !== undefined) return fixed(hours * 60);
  const standard = own(standardNamed, name);
  if (standard) return inSeason(standard, new Date(day + 12 * HOUR).getUTCMonth() + 1);
  return own(severalNamed, name);
}

function inSeason(
  { hours, first, last }: { hours: number; first: number; last: number },
  month: number,
): Offset {
  return month >= first && month <= last
    ? { least: hours * 60, most: (hours + 1) * 60 }
    : { least: hours * 60, most: hours * 60 };
}

function fixed(minutes: number): Offset | undefined {
  return Math.abs(minutes) <= 14 * 60 ? { least: minutes, most: minutes } : undefined;
}

function signed(sign: string | undefined, minutes: number): number {
  return sign === '+' ? minutes : -minutes;
}

function own<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
