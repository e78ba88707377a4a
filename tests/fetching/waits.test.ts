import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotaWaitMs } from '../../src/fetching/rate-limit-fields.js';
import { parseHttpDate, retryAfterMs } from '../../src/fetching/retry-after.js';
import { NOON } from './answers.js';

const at = Date.UTC(2026, 10, 1, 12, 2);
const imf = (time: number) => new Date(time).toUTCString();

const retry: [string, Record<string, string>, number | undefined][] = [
  ['seconds', { 'retry-after': '120' }, 120_000],
  ['zero', { 'retry-after': '0' }, 0],
  ['negative', { 'retry-after': '-1' }, undefined],
  ['decimal', { 'retry-after': '1.5' }, undefined],
  ['words', { 'retry-after': 'soon' }, undefined],
  ['empty', { 'retry-after': '' }, undefined],
  ['absent', {}, undefined],
  ['an IMF date', { 'retry-after': 'Sun, 01 Nov 2026 12:02:00 GMT' }, 120_000],
  ['an RFC 850 date', { 'retry-after': 'Sunday, 01-Nov-26 12:02:00 GMT' }, 120_000],
  ['an asctime date', { 'retry-after': 'Sun Nov  1 12:02:00 2026' }, 120_000],
  ['a past date', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, 0],
  [
    'a date by the server’s own clock',
    { 'retry-after': imf(at + 3_600_000), date: imf(at + 3_540_000) },
    60_000,
  ],
  ['two fields: the longer', { 'retry-after': '30, 90' }, 90_000],
  ['a date and seconds', { 'retry-after': 'Sun, 01 Nov 2026 12:02:00 GMT, 30' }, 120_000],
  ['a very long wait', { 'retry-after': '999999999' }, 999_999_999_000],
  ['the 31st of February', { 'retry-after': 'Sun, 32 Feb 2026 12:02:00 GMT' }, undefined],
];

describe('retryAfterMs', () => {
  it.each(retry)('%s', (_, headers, expected) => {
    expect(retryAfterMs(headers, NOON)).toBe(expected);
  });

  it('reads every whole number of seconds', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(retryAfterMs({ 'retry-after': String(n) }, NOON)).toBe(n * 1000);
      }),
    );
  });

  it('is never negative and never NaN, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, date) => {
        const wait = retryAfterMs({ 'retry-after': value, date }, NOON);
        if (wait !== undefined) expect(wait).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('reads every date a server can write', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1980-01-01'), max: new Date('2070-01-01'), noInvalidDate: true }),
        (date) => {
          const whole = Math.floor(date.getTime() / 1000) * 1000;
          expect(parseHttpDate(new Date(whole).toUTCString())).toBe(whole);
        },
      ),
    );
  });
});

const epoch = NOON / 1000 + 90;
const quota: [string, Record<string, string>, number | undefined][] = [
  ['the draft’s field', { ratelimit: '"default";r=0;t=30' }, 30_000],
  ['with something left', { ratelimit: '"default";r=12;t=30' }, undefined],
  ['two policies, one used up', { ratelimit: '"burst";r=0;t=5, "day";r=900;t=3600' }, 5_000],
  ['the older single field', { ratelimit: 'limit=10, remaining=0, reset=7' }, 7_000],
  ['the trio', { 'ratelimit-remaining': '0', 'ratelimit-reset': '30' }, 30_000],
  ['the trio with a Unix time', { 'ratelimit-remaining': '0', 'ratelimit-reset': String(epoch) }, 90_000],
  ['X- in seconds', { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '321' }, 321_000],
  ['X- as Unix time', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(epoch) }, 90_000],
  ['X- in milliseconds', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(epoch * 1000) }, 90_000],
  [
    'X- as ISO date-time',
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-11-01T12:05:00.000000Z' },
    300_000,
  ],
  [
    'X- with reset-after',
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '1.25', 'x-ratelimit-reset': String(epoch) },
    1_250,
  ],
  ['x-rate-limit', { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': String(epoch) }, 90_000],
  ['something left', { 'x-ratelimit-remaining': '59', 'x-ratelimit-reset': String(epoch) }, undefined],
  ['nothing left, nothing said', { 'x-ratelimit-remaining': '0' }, undefined],
  ['a past reset', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1500000000' }, 0],
  ['junk', { ratelimit: 'r=0', 'x-ratelimit-remaining': 'none' }, undefined],
];

describe('quotaWaitMs', () => {
  it.each(quota)('%s', (_, headers, expected) => {
    expect(quotaWaitMs(headers, NOON)).toBe(expected);
  });

  it('is never negative, whatever it is given', () => {
    const value = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('0', '"a";r=0;t=1'));
    fc.assert(
      fc.property(value, value, value, (ratelimit, remaining, reset) => {
        const wait = quotaWaitMs(
          { ratelimit, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset },
          NOON,
        );
        if (wait !== undefined) expect(wait).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
