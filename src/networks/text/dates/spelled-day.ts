import type { Day } from './day.js';
import { monthNamed } from './month-name.js';
import { weekdaysNamed } from './weekday-name.js';

interface Found {
  month: number;
  before: string[];
  after: string[];
}

/**
 * "15 Jan 2026", "15 de enero de 2026", "Thu, 15-Jan-26"; else "January 15, 2026"; else "2026-Jan-15". The day-first form is looked for first
 * and the last month counts, because "mar." is a Tuesday as well as a March.
 */
export function spelledDay(text: string, languages: readonly string[]): Day | undefined {
  const months = monthsIn(text, languages).reverse();
  return first(months, dayBefore) ?? first(months, dayAfter) ?? first(months, yearBefore);
}

/** The words of a text that letters alone make. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

function monthsIn(text: string, languages: readonly string[]): Found[] {
  const words = text.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  return words.flatMap((word, at): Found[] => {
    const month = isNumber(word) ? undefined : monthNamed(word, languages);
    const found = month && {
      month,
      before: words.slice(Math.max(0, at - 3), at),
      after: words.slice(at + 1),
    };
    return found && !isWeekday(word, found) ? [found] : [];
  });
}

/** "mar 03 11 2026": a day's name before day, month and year in numbers. */
function isWeekday(word: string, { after }: Found): boolean {
  return weekdaysNamed(word) !== undefined && after.slice(0, 3).filter(isNumber).length === 3;
}

function first(months: readonly Found[], read: (found: Found) => Day | undefined): Day | undefined {
  for (const found of months) {
    const day = read(found);
    if (day) return day;
  }
  return undefined;
}

function dayBefore({ month, before, after }: Found): Day | undefined {
  return dayOf(before.filter(isNumber).at(-1), month, fullYear(after.find(isNumber)));
}

function dayAfter({ month, after }: Found): Day | undefined {
  const [day, year] = after.filter(isNumber);
  return dayOf(day, month, fullYear(year));
}

function yearBefore({ month, before, after }: Found): Day | undefined {
  const year = before.filter(isNumber).at(-1);
  return year?.length === 4 ? dayOf(after.find(isNumber), month, Number(year)) : undefined;
}

function dayOf(day: string | undefined, month: number, year: number | undefined): Day | undefined {
  return day !== undefined && day.length <= 2 && year !== undefined
    ? { year, month, day: Number(day) }
    : undefined;
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
