import type { Instant } from '../model/time.js';

const SECONDS = /^\d{1,15}$/;
const IMF = /^[A-Za-z]{3}, (\d{2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/;
const RFC850 = /^[A-Za-z]{6,9}, (\d{2})-([A-Za-z]{3})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT$/;
const ASCTIME = /^[A-Za-z]{3} ([A-Za-z]{3}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The least time to wait that a Retry-After field asks for, in milliseconds; undefined when it is absent or junk
 * (negative, decimal, words). RFC 9110 §10.2.3: whole seconds or one of the three date forms of §5.6.7. Dates count
 * from the answer's own Date field where there is one, so that a wrong clock here does not matter; a past date is 0.
 * Of several fields (joined by ", ") the longest wait counts.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: Instant): number | undefined {
  const value = headers['retry-after'];
  if (value === undefined) return undefined;
  const clock = (headers['date'] === undefined ? undefined : parseHttpDate(headers['date'])) ?? now;
  const waits = parts(value).flatMap((part) => {
    if (SECONDS.test(part)) return [Number(part) * 1000];
    const at = parseHttpDate(part, clock);
    return at === undefined ? [] : [Math.max(0, at - clock)];
  });
  return waits.length === 0 ? undefined : Math.max(...waits);
}

/** Splits joined field values, but not at the comma inside a date. */
function parts(value: string): string[] {
  return value
    .split(/,(?! ?\d{2}[ -][A-Za-z]{3}[ -])/)
    .map((p) => p.trim())
    .filter((p) => p !== '');
}

/** An HTTP-date in any of its three forms (RFC 9110 §5.6.7); undefined when it is none. */
export function parseHttpDate(text: string, now: Instant = Date.UTC(2026, 0)): Instant | undefined {
  const value = text.trim();
  const imf = IMF.exec(value);
  if (imf) return instant(imf[3], imf[2], imf[1], imf[4], imf[5], imf[6]);
  const old = RFC850.exec(value);
  if (old) return instant(fullYear(Number(old[3]), now), old[2], old[1], old[4], old[5], old[6]);
  const asc = ASCTIME.exec(value);
  if (asc) return instant(asc[6], asc[1], asc[2], asc[3], asc[4], asc[5]);
  return undefined;
}

/** A two-digit year more than 50 years ahead is the most recent past year with those digits. */
function fullYear(twoDigits: number, now: Instant): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + twoDigits;
  return year > thisYear + 50 ? year - 100 : year;
}

function instant(
  year: string | number | undefined,
  month: string | undefined,
  ...rest: (string | undefined)[]
): Instant | undefined {
  const monthIndex = MONTHS.indexOf((month ?? '').toLowerCase());
  const [day = 0, hour = 0, minute = 0, second = 0] = rest.map(Number);
  if (monthIndex < 0 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return undefined;
  const at = Date.UTC(Number(year), monthIndex, day, hour, minute, second);
  return Number.isFinite(at) ? at : undefined;
}
