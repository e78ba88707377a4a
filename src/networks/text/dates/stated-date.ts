import { DAY, type Dated, HOUR, type Instant, type Interval, MINUTE, SECOND } from '../../../model/time.js';
import { plainDigits } from '../counts/index.js';
import { monthNamed } from './month-name.js';
import { type Offset, offsetNamed, unknownOffset } from './time-zone.js';

/** Nothing on the web was posted before it existed; "1970-01-01" and "0001-01-01" are how programs write "unknown". */
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;
const MAX_TEXT = 120;

const isoDate = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const isoMonth = /^(\d{4})-(\d{2})$/;
const compactDate = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;
const ideographic = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const dotted = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;
const numeric = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/;
const clock =
  /(?<!\d)(\d{1,2}):(\d{1,2})(?!\d)(?::(\d{1,2})(?!\d)(?:[.,](\d{1,9}))?)?\s*(am|pm|a\.m\.|p\.m\.)?/i;

/** Which of the two small numbers of "03/04/2026" is the day. */
export type NumericOrder = 'day-first' | 'month-first';

interface Day {
  year: number;
  month: number;
  day: number;
}

/**
 * A date as pages, APIs and feeds state it: ISO 8601 (with or without zone), a date alone, RFC 822 in its broken forms
 * (wrong or localized weekday, localized month, two-digit year, "UT", no zone, one-digit hours), spelled-out months.
 * A date alone is the whole day (UTC). A time without a zone is held to be UTC but lies anywhere between the first and
 * the last zone of the earth; "EST" on a summer day may be either of two hours. Undefined: not a date, or an ambiguous one
 * ("03/04/2026" without an `order`, "03/04/26").
 */
export function statedDate(text: string, order?: NumericOrder): Dated | undefined {
  const plain = plainDigits(text.slice(0, MAX_TEXT));
  const interval = compactInterval(plain) ?? monthInterval(plain) ?? written(plain, order);
  return interval && { ...interval, source: 'stated' };
}

function compactInterval(text: string): Interval | undefined {
  const match = compactDate.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hours, minutes, seconds = '00', zone] = match;
  const iso = `${year}-${month}-${day}`;
  return written(hours === undefined ? iso : `${iso}T${hours}:${minutes}:${seconds}${zone ?? ''}`);
}

/** W3C's date profile, which Dublin Core uses, knows months alone. */
function monthInterval(text: string): Interval | undefined {
  const match = isoMonth.exec(text);
  const start = match && midnight({ year: Number(match[1]), month: Number(match[2]), day: 1 });
  if (start === undefined || start === null) return undefined;
  const date = new Date(start);
  return { from: start, to: Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) - 1 };
}

function written(text: string, order?: NumericOrder): Interval | undefined {
  const time = clock.exec(text);
  const dayText = time ? text.slice(0, time.index) : text;
  const afterTime = time ? text.slice(time.index + time[0].length) : '';
  // "Wed Jan 15 12:00:00 UTC 2026" and "Wed Jan 15 12:00:00 +0000 2026" have their year behind the time
  const day =
    dayIn(dayText, order) ?? dayIn(`${dayText} ${afterTime.replace(/[+-]\d{2}:?\d{2}(?!\d)/, ' ')}`, order);
  const start = day && midnight(day);
  if (start === undefined) return undefined;
  if (!time) return { from: start, to: start + DAY - 1 };
  const sinceMidnight = timeOfDay(time);
  if (sinceMidnight === undefined) return undefined;
  return shifted(start + sinceMidnight, offsetNamed(afterTime, start) ?? unknownOffset);
}

function shifted(local: Instant, offset: Offset): Interval {
  return { from: local - offset.most * MINUTE, to: local - offset.least * MINUTE };
}

function timeOfDay(match: RegExpExecArray): number | undefined {
  const [, h = '', m = '', s = '0', fraction = '', half] = match;
  const hours = half === undefined ? Number(h) : twelveHours(Number(h), half);
  if (hours > 24 || Number(m) > 59 || Number(s) > 60) return undefined;
  const ms = fraction === '' ? 0 : Math.floor(Number(`0.${fraction}`) * SECOND);
  return hours * HOUR + Number(m) * MINUTE + Number(s) * SECOND + ms;
}

function twelveHours(hours: number, half: string): number {
  return (hours % 12) + (/^p/i.test(half) ? 12 : 0);
}

function dayIn(text: string, order?: NumericOrder): Day | undefined {
  return numericDay(text, order) ?? ordinalDay(text) ?? spelledDay(text);
}

/**
 * The order that the dates of one source have in common: one of them past the twelfth tells it for all. Undefined when none
 * does, or when they contradict each other.
 */
export function numericOrder(texts: readonly string[]): NumericOrder | undefined {
  const orders = new Set(texts.flatMap((text) => orderOf(numeric.exec(text.slice(0, MAX_TEXT))) ?? []));
  return orders.size === 1 ? [...orders][0] : undefined;
}

function orderOf(match: RegExpExecArray | null): NumericOrder | undefined {
  if (match === null) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first > 12 && second <= 12) return 'day-first';
  return second > 12 && first <= 12 ? 'month-first' : undefined;
}

function numericDay(text: string, order?: NumericOrder): Day | undefined {
  const yearFirst = isoDate.exec(text) ?? ideographic.exec(text);
  if (yearFirst)
    return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) };
  const dayFirst = dotted.exec(text);
  if (dayFirst) return { year: Number(dayFirst[3]), month: Number(dayFirst[2]), day: Number(dayFirst[1]) };
  return eitherOrder(numeric.exec(text), order);
}

/** "13/02/2026" and "02/13/2026" can be read in one way, and so can "02/02/2026"; "03/04/2026" needs to be told the order. */
function eitherOrder(match: RegExpExecArray | null, order: NumericOrder | undefined): Day | undefined {
  if (match === null) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const known = orderOf(match) ?? (first === second ? 'day-first' : order);
  if (known === undefined) return undefined;
  return known === 'day-first' ? { year, month: second, day: first } : { year, month: first, day: second };
}

/** ISO 8601's days of the year ("2026-033") and of the week ("2026-W06-1"). */
function ordinalDay(text: string): Day | undefined {
  const ofYear = /^(\d{4})-(\d{3})(?!\d)/.exec(text);
  if (ofYear) return dayAt(Date.UTC(Number(ofYear[1]), 0, Number(ofYear[2])), Number(ofYear[1]));
  const ofWeek = /^(\d{4})-?W(\d{2})-?([1-7])(?!\d)/.exec(text);
  if (!ofWeek) return undefined;
  // the fourth of January is always in week 1, and weeks begin on Monday
  const fourth = new Date(Date.UTC(Number(ofWeek[1]), 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
  return dayAt(monday + ((Number(ofWeek[2]) - 1) * 7 + Number(ofWeek[3]) - 1) * DAY);
}

function dayAt(at: Instant, year?: number): Day | undefined {
  const date = new Date(at);
  if (year !== undefined && date.getUTCFullYear() !== year) return undefined;
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * "15 Jan 2026", "15 de enero de 2026", "Thu, 15-Jan-26"; else "January 15, 2026"; else "2026-Jan-15". The day-first form is looked for first and
 * the last month counts, because "mar." is a Tuesday as well as a March.
 */
function spelledDay(text: string): Day | undefined {
  const words = text.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  const months = words.flatMap((word, at) => {
    const month = /^\d/.test(word) ? undefined : monthNamed(word);
    return month === undefined
      ? []
      : [{ month, before: words.slice(Math.max(0, at - 3), at), after: words.slice(at + 1) }];
  });
  for (const found of months.reverse()) {
    const day = found.before.filter(isNumber).at(-1);
    const year = fullYear(found.after.find(isNumber));
    if (day !== undefined && day.length <= 2 && year !== undefined)
      return { year, month: found.month, day: Number(day) };
  }
  for (const found of months) {
    const [day, yearText] = found.after.filter(isNumber);
    const year = fullYear(yearText);
    if (day !== undefined && day.length <= 2 && year !== undefined)
      return { year, month: found.month, day: Number(day) };
  }
  for (const found of months) {
    const year = found.before.filter(isNumber).at(-1);
    const day = found.after.find(isNumber);
    if (year?.length === 4 && day !== undefined && day.length <= 2)
      return { year: Number(year), month: found.month, day: Number(day) };
  }
  return undefined;
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

/** RFC 2822, 4.3: two digits below 50 are of this century. */
function fullYear(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  if (digits.length === 4) return Number(digits);
  if (digits.length !== 2) return undefined;
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

function midnight({ year, month, day }: Day): Instant | undefined {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() : undefined;
}
