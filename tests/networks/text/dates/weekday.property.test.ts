import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statedDate } from '../../../../src/networks/text/dates/index.js';

const DAY = 86_400_000;
const languages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'hr', 'sv'] as const;

const day = fc
  .integer({ min: Date.UTC(2001, 0, 1) / DAY, max: Date.UTC(2029, 11, 31) / DAY })
  .map((n) => n * DAY);
const weekday = (at: number, language: string, length: 'long' | 'short') =>
  new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' }).format(at);
const two = (n: number) => String(n).padStart(2, '0');

/** A day in numbers alone: the year in two digits or four, the day or the month first, behind one of three signs. */
const form = fc.record({
  sign: fc.constantFrom('/', '.', '-'),
  dayFirst: fc.boolean(),
  longYear: fc.boolean(),
  length: fc.constantFrom('long' as const, 'short' as const),
  language: fc.constantFrom(...languages),
  tail: fc.constantFrom('', ' - 10:00', ', 18:26'),
});
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

function written(at: number, { sign, dayFirst, longYear }: Form): string {
  const date = new Date(at);
  const [d, m] = [two(date.getUTCDate()), two(date.getUTCMonth() + 1)];
  const y = longYear ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
  return [...(dayFirst ? [d, m] : [m, d]), y].join(sign);
}

describe('a day of the week beside a date in numbers', () => {
  it('never lets a day be read that is another day of the week', () => {
    let read = 0;
    fc.assert(
      fc.property(day, form, fc.integer({ min: 0, max: 6 }), (at, how, shift) => {
        // Any day of the week, right or wrong, before any day: whatever is read falls on the day that was named.
        const named = at + shift * DAY;
        const word = weekday(named, how.language, how.length);
        // "So" is a Sunday in German, and a Saturday in Czech.
        if (word === 'So') return;
        const found = statedDate(`${word} ${written(at, how)}${how.tail}`);
        if (found === undefined) return;
        read += 1;
        const middle = (found.from + found.to) / 2;
        const days = new Set(
          [-1, 0, 1].map((by) =>
            weekday(middle + by * (how.tail === '' ? 0 : DAY / 2), how.language, how.length),
          ),
        );
        expect(days, `${word} ${written(at, how)}${how.tail}`).toContain(word);
      }),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('settles the order where the right one is written', () => {
    fc.assert(
      fc.property(day, form, (at, how) => {
        const date = new Date(at);
        const other = Date.UTC(date.getUTCFullYear(), date.getUTCDate() - 1, date.getUTCMonth() + 1);
        // Where both orders fall on the same day of the week, or the year may stand first, nothing is settled.
        if (date.getUTCDate() > 12 || new Date(other).getUTCDay() === date.getUTCDay() || !how.longYear)
          return;
        const found = statedDate(`${weekday(at, how.language, 'long')}, ${written(at, how)}`);
        expect(found, written(at, how)).toMatchObject({ from: at, to: at + DAY - 1 });
      }),
      { numRuns: 1500 },
    );
  });
});
