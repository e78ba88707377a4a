import type { Count } from '../model/reading.js';
import type { Interval } from '../model/time.js';
import { DAY } from '../model/time.js';

/**
 * `2025-03-14` is that day, `2025-03` that month, in UTC; so are `14/03/2025`, `3/14/25` and `03.2025`, which can be read in one way only,
 * and `45730`, which is how Excel keeps the day. Undefined for every other spelling: 3/4/25 is two days.
 */
export function readDay(text: string): Interval | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(isoDay(text.trim()));
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  if (month < 1 || month > 12 || year < 1990) return undefined;
  if (match[3] === undefined) return { from: Date.UTC(year, month - 1, 1), to: Date.UTC(year, month, 1) - 1 };
  const from = Date.UTC(year, month - 1, Number(match[3]));
  return new Date(from).getUTCDate() === Number(match[3]) ? { from, to: from + DAY - 1 } : undefined;
}

/** Excel counts days from the last of 1899. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

function isoDay(text: string): string {
  if (/^[34]\d{4}$|^5[0-4]\d{3}$/.test(text))
    return new Date(EXCEL_EPOCH + Number(text) * DAY).toISOString().slice(0, 10);
  const month = /^(0?[1-9]|1[0-2])[./](\d{4})$/.exec(text);
  if (month) return `${month[2]}-${two(month[1])}`;
  const yearFirst = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(text);
  if (yearFirst) return `${yearFirst[1]}-${two(yearFirst[2])}-${two(yearFirst[3])}`;
  const [, first, separator, second, year = ''] =
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ?? [];
  const [a, b] = [Number(first), Number(second)];
  // with two digits, the year may as well stand first
  if (separator === undefined || (year.length === 2 && a <= 31 && a > 12)) return text;
  if (a > 12 && b <= 12) return `${year}-${two(second)}-${two(first)}`;
  if (b > 12 && a <= 12) return `${year.length === 2 ? `20${year}` : year}-${two(first)}-${two(second)}`;
  return separator === '.' && year.length === 4 ? `${year}-${two(second)}-${two(first)}` : text;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

const factors: Record<string, number> = { k: 1e3, m: 1e6, mio: 1e6 };

/** `1200`, `1 200`, `1,200`, `1'200` are exact; `1.2k` and `3M` are rounded. */
export function readCount(text: string): Count | undefined {
  const plain = text.trim().toLowerCase();
  const rounded = /^(\d{1,6}(?:[.,]\d{1,2})?)\s?(k|m|mio)$/.exec(plain);
  if (rounded)
    return {
      value: Math.round(Number(rounded[1]?.replace(',', '.')) * (factors[rounded[2] ?? ''] ?? 1)),
      exact: false,
    };
  if (!/^\d{1,3}(?:[ .,'’\u00A0\u202F]\d{3})+$|^\d{1,12}$/.test(plain)) return undefined;
  return { value: Number(plain.replace(/\D/g, '')), exact: true };
}
