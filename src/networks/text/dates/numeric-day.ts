import { type Day, isDay, weekdayOf } from './day.js';
import { weekdaysNamed } from './weekday-name.js';

/** Which of the two small numbers of "03/04/2026" is the day. */
export type NumericOrder = 'day-first' | 'month-first';

interface Found {
  first: number;
  second: number;
  third: number;
  /** "03/11/26": the year may as well stand first. */
  shortYear: boolean;
  dotted: boolean;
  /** The days of the week that the word beside it can be. */
  weekdays: ReadonlySet<number> | undefined;
}

type Order = NumericOrder | 'year-first';

const punctuated = /(?<![\d/.-])(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d|[/.-]\d)/;
/** "mar 03 11 2026": only beside the name of a day. */
const spaced = /(?<![\d/.-])(\d{1,2})( )(\d{1,2}) (\d{4}|\d{2})(?!\d)/;
const wordBefore = /([\p{L}\p{M}]{2,30})[.,\s(]{0,9}$/u;
const wordAfter = /^[\s,(]*([\p{L}\p{M}]{3,})/u;

/** What a text says in numbers alone: the day it means, or that it cannot be told. */
export type NumericDay = { day: Day | undefined };

/**
 * The day that "15/01/2026", "mar 03/11/2026 - 10:00" or "Mar, 03.11.26" means, `order` being that of its source. A day of the week beside
 * it refuses every reading that falls on another; of several readings left, the order decides, and dots mean the day first. Undefined:
 * no date in numbers alone.
 */
export function numericDay(
  text: string,
  order?: NumericOrder,
  dotsAreDayFirst = true,
): NumericDay | undefined {
  const found = find(text);
  if (found === undefined) return undefined;
  const left = readings(found);
  const [only] = left;
  if (left.every(({ day }) => isSame(day, only?.day))) return { day: only?.day };
  const usual = found.dotted && dotsAreDayFirst ? 'day-first' : undefined;
  const wanted = order ?? usual;
  return { day: left.find((reading) => reading.order === wanted)?.day };
}

/** The order that this one date proves. */
export function orderProvedBy(text: string): NumericOrder | undefined {
  const found = find(text);
  const left = found === undefined ? [] : readings(found);
  const order = left.length === 1 ? left[0]?.order : undefined;
  return order === 'year-first' ? undefined : order;
}

function find(text: string): Found | undefined {
  const match = punctuated.exec(text) ?? spaced.exec(text);
  if (match === null) return undefined;
  const [whole, first, separator, second, third = ''] = match;
  // "terça-feira": the first half is the name.
  const before = wordBefore.exec(text.slice(0, match.index).replace('-feira', ''))?.[1];
  const after = wordAfter.exec(text.slice(match.index + whole.length))?.[1];
  const weekdays = weekdaysNamed(before ?? '') ?? weekdaysNamed(after ?? '');
  if (separator === ' ' && weekdays === undefined) return undefined;
  return {
    first: Number(first),
    second: Number(second),
    third: Number(third),
    shortYear: third.length === 2,
    dotted: separator === '.',
    weekdays,
  };
}

/** Two digits for the year are read only where a day of the week can bear them out. */
function readings(found: Found): { order: Order; day: Day }[] {
  const { first, second, third, shortYear, weekdays } = found;
  if (shortYear && weekdays === undefined) return [];
  const year = shortYear ? 2000 + third : third;
  const all: { order: Order; day: Day }[] = [
    { order: 'day-first', day: { year, month: second, day: first } },
    { order: 'month-first', day: { year, month: first, day: second } },
    ...(shortYear
      ? [{ order: 'year-first' as const, day: { year: 2000 + first, month: second, day: third } }]
      : []),
  ];
  return all.filter(({ day }) => isDay(day) && (weekdays === undefined || weekdays.has(weekdayOf(day))));
}

function isSame(a: Day, b: Day | undefined): boolean {
  return a.year === b?.year && a.month === b.month && a.day === b.day;
}
