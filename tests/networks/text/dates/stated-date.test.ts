import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../../src/model/time.js';
import { dateHints, statedDate } from '../../../../src/networks/text/dates/stated-date.js';

const noon = Date.UTC(2026, 0, 15, 12);
const summer = Date.UTC(2026, 6, 15, 12);

describe('statedDate', () => {
  it.each([
    '2026-01-15T12:00:00Z',
    '2026-01-15T12:00:00.000Z',
    '2026-01-15T13:00:00+01:00',
    '2026-01-15T13:00:00+0100',
    '2026-01-15 12:00:00 UTC',
    '2026-01-15 12:00:00 +0000',
    '2026-01-15T12:00Z',
    '20260115T120000Z',
    'Thu, 15 Jan 2026 12:00:00 GMT',
    'Thu, 15 Jan 2026 12:00:00 +0000',
    'Mon, 15 Jan 2026 12:00:00 GMT',
    'jeu., 15 janv. 2026 13:00:00 +0100',
    'mar., 15 janv. 2026 13:00:00 +0100',
    'mar, ene 15 2026 13:00:00 +0100',
    'Do, 15 Jän 2026 13:00:00 +0100',
    'Чт, 15 янв 2026 15:00:00 +0300',
    'Thu, 15 Jan 2026 12:0:0 GMT',
    'Thu, 15 Jan 2026 13:00:00 MET',
    'Thu, 15 Jan 2026 14:00:00 SAST',
    'Thu, 15 Jan 2026 09:00:00 BRT',
    'Thu, 15 Jan 2026 08:30:00 NST',
    '15/Jan/2026:12:00:00 +0000',
    '2026 Jan 15 12:00:00 GMT',
    '2026-015T12:00:00Z',
    '2026-W03-4T12:00:00Z',
    '15/01/2026 12:00:00 GMT',
    '1/15/2026 12:00:00 PM GMT',
    '15 Jan 2026 12:00:00 UT',
    'Thu, 15 Jan 26 12:00:00 GMT',
    'Thu, 15 Jan 2026 7:00:00 EST',
    '15 Jan 2026 12:00 Z',
    'Thursday, 15-Jan-26 12:00:00 GMT',
    'Thu Jan 15 12:00:00 UTC 2026',
    'Thu Jan 15 2026 13:00:00 GMT+0100 (CET)',
    'January 15, 2026 12:00 PM UTC',
    '15 de enero de 2026 13:00 +0100',
  ])('reads "%s" exactly', (text) =>
    expect(statedDate(text)).toEqual({ from: noon, to: noon, source: 'stated' }),
  );

  it('reads minutes and seconds of one digit', () =>
    expect(statedDate('Thu, 15 Jan 2026 1:5:7 GMT')?.from).toBe(Date.UTC(2026, 0, 15, 1, 5, 7)));

  it.each([
    ['Пн, 02 фев 2026', 2],
    ['Вт, 01 сен 2026', 9],
    ['Вс, 01 ноя 2026', 11],
    ['dom, 01 mar 2026', 3],
    ['Sze, 01 Ápr 2026', 4],
    ['P, 01 Mai 2026', 5],
    ['maa 01 jun 2026', 6],
    ['1 tem 2026', 7],
  ])('knows the month of "%s"', (text, month) =>
    expect(new Date(statedDate(text)?.from ?? 0).getUTCMonth() + 1).toBe(month),
  );

  it('reads "03/04/2026" when it is told the order', () => {
    expect(statedDate('03/04/2026')).toBeUndefined();
    expect(statedDate('03/04/2026', { order: 'day-first' })?.from).toBe(Date.UTC(2026, 3, 3));
    expect(statedDate('03/04/2026', { order: 'month-first' })?.from).toBe(Date.UTC(2026, 2, 4));
  });

  it.each([
    [['03/04/2026', '13/04/2026'], 'day-first'],
    [['03/04/2026', '04/13/2026'], 'month-first'],
    [['03/04/2026', '13/04/2026', '04/13/2026'], undefined],
    [['11.12.2026', '10.29.2026'], 'month-first'],
    [['lun 02/11/2026', '03/11/2026'], 'day-first'],
    [['Tue 11/03/2026', '03/11/2026'], 'month-first'],
  ])('learns of %j that they are %s', (texts, order) => expect(dateHints(texts).order).toBe(order));

  it.each([
    ['mar 03/11/2026 - 10:00', Date.UTC(2026, 10, 3)],
    ['mar 06/10/2026 - 10:00', Date.UTC(2026, 9, 6)],
    ['Mar, 03.11.26', Date.UTC(2026, 10, 3)],
    ['Tue 11/03/2026', Date.UTC(2026, 10, 3)],
    ['Tue, 11-03-26', Date.UTC(2026, 10, 3)],
    ['mar 03 11 2026', Date.UTC(2026, 10, 3)],
    ['03/11/2026 (mardi)', Date.UTC(2026, 10, 3)],
    ['sub. 10.10.2026.', Date.UTC(2026, 9, 10)],
  ])('lets the day of the week settle "%s"', (text, midnight) => {
    const at = statedDate(text);
    expect(at && at.from <= midnight && midnight <= at.to, JSON.stringify(at)).toBe(true);
  });

  it.each(['mar 04/11/2026', 'Mar, 04.11.26', 'Tue 13/11/2026', 'mar 04 11 2026', 'mar 11/11/26'])(
    'reads no date from "%s", which falls on another day',
    (text) => expect(statedDate(text)).toBeUndefined(),
  );

  it('refuses every reading in numbers that the day of the week contradicts', () => {
    const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 2001, max: 2030 }),
        fc.constantFrom('/', '-', '.'),
        fc.integer({ min: 0, max: 6 }),
        fc.boolean(),
        fc.constantFrom(undefined, 'day-first' as const, 'month-first' as const),
        (first, second, year, separator, day, isShort, order) => {
          const written = [first, second, isShort ? String(year).slice(2) : year].join(separator);
          const at = statedDate(`${names[day]} ${written}`, { order });
          if (at) expect(new Date(at.from).getUTCDay(), written).toBe(day);
        },
      ),
    );
  });

  it.each([
    ['28. listopada 2026.', 'hr', 10],
    ['28 listopada 2026', 'pl', 11],
    ['2. lipnja 2026.', 'hr-HR', 6],
    ['2 lip 2026', 'hr', 6],
    ['2 lip 2026', 'pl', 7],
    ['4. srp 2026', 'hr', 7],
    ['4. srp 2026', 'cs', 8],
  ])('reads the month of "%s" as %s does', (text, language, month) =>
    expect(new Date(statedDate(text, dateHints([text], language))?.from ?? 0).getUTCMonth() + 1).toBe(month),
  );

  it('takes the language from the other dates of a source that does not say it', () => {
    const hints = dateHints(['28. listopada 2026.', '30. rujna 2026.']);
    expect(statedDate('28. listopada 2026.', hints)?.from).toBe(Date.UTC(2026, 9, 28));
    expect(statedDate('28. listopada 2026.')).toBeUndefined();
  });

  it('does not take the first number of American dots for the day where nothing proves it', () => {
    expect(statedDate('11.12.2026')?.from).toBe(Date.UTC(2026, 11, 11));
    expect(statedDate('11.12.2026', dateHints(['11.12.2026'], 'en-us'))).toBeUndefined();
    expect(statedDate('11.12.2026', dateHints(['11.12.2026', '10.29.2026'], 'en-us'))?.from).toBe(
      Date.UTC(2026, 10, 12),
    );
  });

  it('keeps what is finer than a second', () =>
    expect(statedDate('2026-01-15T12:00:00.1234567Z')?.from).toBe(noon + 123));

  it.each([
    '2026-01-15',
    '15 January 2026',
    'January 15, 2026',
    '15. Januar 2026',
    '15 janvier 2026',
    '15 de enero de 2026',
    '15 января 2026 г.',
    '15.01.2026',
    '2026年1月15日',
    '2026년 1월 15일',
    '20260115',
    '2026/01/15',
    'Thu, 15 Jan 2026',
    'the 15th of January 2026',
    '2026-Jan-15',
    '2026-015',
    '2026W034',
    '15/01/2026',
    '01/15/2026',
    '15-01-2026',
  ])('reads "%s" as that whole day', (text) =>
    expect(statedDate(text)).toEqual({ from: noon - 12 * HOUR, to: noon + 12 * HOUR - 1, source: 'stated' }),
  );

  it('reads a month alone as that month', () =>
    expect(statedDate('2026-02')).toEqual({
      from: Date.UTC(2026, 1, 1),
      to: Date.UTC(2026, 2, 1) - 1,
      source: 'stated',
    }));

  it.each([
    '2026-01-15T12:00:00',
    'Thu, 15 Jan 2026 12:00:00',
    '2026-01-15 12:00',
    '15 Jan 2026 12:00:00 XYZ',
  ])('marks "%s" as of any zone', (text) => {
    const at = statedDate(text);
    expect(at).toEqual({ from: noon - 14 * HOUR, to: noon + 12 * HOUR, source: 'stated' });
  });

  it('knows that EST on a summer day may be EDT', () =>
    expect(statedDate('Wed, 15 Jul 2026 08:00:00 EST')).toEqual({
      from: summer,
      to: summer + HOUR,
      source: 'stated',
    }));

  it.each([
    '',
    'yesterday',
    '03/04/26',
    '2026-02-30',
    '2026-366',
    '31/31/2026',
    '1/2/3/2026',
    '2026-13-01',
    '1970-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '2026-01-15T25:00:00Z',
    'Thu, 15 Foo 2026 12:00:00 GMT',
    '1736942400',
    'version 2026.1',
  ])('does not read "%s"', (text) => expect(statedDate(text)).toBeUndefined());

  it.each(['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'sv', 'tr', 'hr', 'cs'])(
    'reads every day of a year written out in %s',
    (language) => {
      const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
      for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2026, 0, 1); at += DAY) {
        expect(statedDate(format.format(at), { languages: [language] })?.from, format.format(at)).toBe(at);
      }
    },
  );

  it('reads back every ISO and HTTP date', () => {
    const anyDate = fc.date({
      min: new Date('1991-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(statedDate(date.toISOString())?.from).toBe(date.getTime());
        expect(statedDate(date.toUTCString())?.from).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void statedDate(text)));
  });
});
