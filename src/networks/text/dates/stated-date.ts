import { DAY, type Dated, HOUR, type Instant, type Interval, MINUTE, SECOND } from '../../../model/time.js';
import { plainDigits } from '../counts/index.js';
import { type Day, midnight } from './day.js';
import { languagesOfMonths } from './month-name.js';
import { type NumericOrder, numericDay, orderProvedBy } from './numeric-day.js';
import { spelledDay, wordsOf } from './spelled-day.js';
import { type Offset, offsetNamed, unknownOffset } from './time-zone.js';

const MAX_TEXT = 120;

const isoDate = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const isoMonth = /^(\d{4})-(\d{2})$/;
const compactDate = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;
const ideographic = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const clock =
  /(?<!\d)(\d{1,2}):(\d{1,2})(?!\d)(?::(\d{1,2})(?!\d)(?:[.,](\d{1,9}))?)?\s*(am|pm|a\.m\.|p\.m\.)?/i;

/** What the dates of one source have in common: what a single one of them leaves open. */
export interface DateHints {
  order?: NumericOrder | undefined;
  /** Languages (ISO 639-1) that the names of its months are of. */
  languages?: readonly string[] | undefined;
  /** Americans write dots as well: there they say nothing of the order. */
  isAmerican?: boolean | undefined;
}

/**
 * The hints that `texts`, the dates of one source, give about each other, and the `language` the source says it is in. One date past the
 * twelfth, or beside its day of the week, tells the order of all; one month that a single language has tells the language of all.
 */
export function dateHints(texts: readonly string[], language?: string): DateHints {
  const plain = texts.map((text) => plainDigits(text.slice(0, MAX_TEXT)));
  const orders = new Set(plain.flatMap((text) => orderProvedBy(text) ?? []));
  return {
    order: orders.size === 1 ? [...orders][0] : undefined,
    languages: languagesOfMonths(plain.flatMap(wordsOf), language),
    isAmerican: /^en[-_]us\b/i.test(language ?? ''),
  };
}

/**
 * A date as pages, APIs and feeds state it: ISO 8601 (with or without zone), a date alone, RFC 822 in its broken forms
 * (wrong or localized weekday, localized month, two-digit year, "UT", no zone, one-digit hours), spelled-out months.
 * A date alone is the whole day (UTC). A time without a zone is held to be UTC but lies anywhere between the first and
 * the last zone of the earth; "EST" on a summer day may be either of two hours. Undefined: not a date, or an ambiguous one
 * ("03/04/2026" without the `hints` of its source, "03/04/26").
 */
export function statedDate(text: string, hints: DateHints = {}): Dated | undefined {
  const plain = plainDigits(text.slice(0, MAX_TEXT));
  const interval = compactInterval(plain) ?? monthInterval(plain) ?? written(plain, hints);
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

function written(text: string, hints: DateHints = {}): Interval | undefined {
  const time = clock.exec(text);
  const dayText = time ? text.slice(0, time.index) : text;
  const afterTime = time ? text.slice(time.index + time[0].length) : '';
  // "Wed Jan 15 12:00:00 UTC 2026" and "Wed Jan 15 12:00:00 +0000 2026" have their year behind the time
  const day =
    dayIn(dayText, hints) ?? dayIn(`${dayText} ${afterTime.replace(/[+-]\d{2}:?\d{2}(?!\d)/, ' ')}`, hints);
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

/** Where a date stands in numbers alone, no word beside it is a month. */
function dayIn(text: string, hints: DateHints): Day | undefined {
  const yearFirst = yearFirstDay(text);
  if (yearFirst) return yearFirst;
  const inNumbers = numericDay(text, hints.order, hints.isAmerican !== true);
  return inNumbers ? inNumbers.day : (ordinalDay(text) ?? spelledDay(text, hints.languages ?? []));
}

function yearFirstDay(text: string): Day | undefined {
  const match = isoDate.exec(text) ?? ideographic.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
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
