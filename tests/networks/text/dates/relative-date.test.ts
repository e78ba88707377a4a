import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../../src/model/time.js';
import { relativeInterval } from '../../../../src/networks/text/dates/relative-date.js';

const at = Date.UTC(2026, 2, 31, 12);
const day = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d, 12);

const spans = {
  '5 minutes': [at - 6 * MINUTE + 1, at - 5 * MINUTE],
  '3 hours': [at - 4 * HOUR + 1, at - 3 * HOUR],
  '2 days': [at - 3 * DAY + 1, at - 2 * DAY],
  '3 weeks': [at - 28 * DAY + 1, at - 21 * DAY],
  '1 week': [at - 14 * DAY + 1, at - 7 * DAY],
  '1 month': [day(2026, 1, 31) + 1, day(2026, 2, 28)],
  '2 months': [day(2025, 12, 31) + 1, day(2026, 1, 31)],
  '6 months': [day(2025, 8, 31) + 1, day(2025, 9, 30)],
  '1 year': [day(2024, 3, 31) + 1, day(2025, 3, 31)],
  '8 years': [day(2017, 3, 31) + 1, day(2018, 3, 31)],
} as const;

describe('relativeInterval', () => {
  it.each<[string, keyof typeof spans]>([
    ['5 minutes ago', '5 minutes'],
    ['5m', '5 minutes'],
    ['5m ago', '5 minutes'],
    ['3 hours ago', '3 hours'],
    ['3h', '3 hours'],
    ['3 hrs ago', '3 hours'],
    ['2d ago', '2 days'],
    ['2 days ago', '2 days'],
    ['3w', '3 weeks'],
    ['3 wk. ago', '3 weeks'],
    ['3 weeks ago', '3 weeks'],
    ['2mo', '2 months'],
    ['2 mo ago', '2 months'],
    ['1yr', '1 year'],
    ['8 yr ago', '8 years'],
    ['8 years ago', '8 years'],
    ['Streamed 6 months ago', '6 months'],
    ['Premiered 2 days ago', '2 days'],
    ['2 days ago (edited)', '2 days'],
    ['3w • Edited', '3 weeks'],
    ['3w Edited •', '3 weeks'],
    ['Updated 3 weeks ago', '3 weeks'],
    ['26k views 3 hours ago', '3 hours'],
    ['a week ago', '1 week'],
    ['a year ago', '1 year'],
    ['a month ago', '1 month'],
    ['il y a 3 semaines', '3 weeks'],
    ['il y a 3\u00a0semaines', '3 weeks'],
    ['il y a 3 sem.', '3 weeks'],
    ['3 sem.', '3 weeks'],
    ['il y a 2 m.', '2 months'],
    ['2 mois', '2 months'],
    ['1 an', '1 year'],
    ['il y a une semaine', '1 week'],
    ['Diffusé il y a 6 mois', '6 months'],
    ['vor 3 Wochen', '3 weeks'],
    ['3 Wochen', '3 weeks'],
    ['直播時間：3 週前', '3 weeks'],
    ['스트리밍 시간: 3주 전', '3 weeks'],
    ['3 हफ़्ते पहले', '3 weeks'],
    ['3 nädala eest', '3 weeks'],
    ['pirms 3 nedēļām', '3 weeks'],
    ['prieš 3 savaites', '3 weeks'],
    ['2 Monate', '2 months'],
    ['vor 2 Monaten', '2 months'],
    ['vor einem Monat', '1 month'],
    ['Vor 6 Monaten gestreamt', '6 months'],
    ['vor 5 Min.', '5 minutes'],
    ['hace 3 semanas', '3 weeks'],
    ['3 semanas', '3 weeks'],
    ['hace 2 días', '2 days'],
    ['hace 2 meses', '2 months'],
    ['hace un año', '1 year'],
    ['3 settimane fa', '3 weeks'],
    ['2 giorni fa', '2 days'],
    ['há 3 semanas', '3 weeks'],
    ['há 2 dias', '2 days'],
    ['há 1 ano', '1 year'],
    ['3 weken geleden', '3 weeks'],
    ['3 tygodnie temu', '3 weeks'],
    ['3 недели назад', '3 weeks'],
    ['2 месяца назад', '2 months'],
    ['8 лет назад', '8 years'],
    ['for 2 dager siden', '2 days'],
    ['för 3 veckor sedan', '3 weeks'],
    ['3 週間前', '3 weeks'],
    ['3週間前', '3 weeks'],
    ['2か月前', '2 months'],
    ['8年前に配信済み', '8 years'],
    ['3주 전', '3 weeks'],
    ['2개월 전', '2 months'],
    ['3周前', '3 weeks'],
    ['2个月前', '2 months'],
    ['2 個月前', '2 months'],
    ['3 hafta önce', '3 weeks'],
    ['قبل 3 أسابيع', '3 weeks'],
    ['قبل ٣ أسابيع', '3 weeks'],
    ['3 सप्ताह पहले', '3 weeks'],
    ['3 tuần trước', '3 weeks'],
  ])('reads "%s" as %s', (text, span) => {
    const [from, to] = spans[span];
    expect(relativeInterval(text, at)).toEqual({ from, to, source: 'relative' });
  });

  it.each([
    ['just now', 0, MINUTE],
    ['now', 0, MINUTE],
    ['today', 0, DAY],
    ['yesterday', 0, 2 * DAY],
    ['hier', 0, 2 * DAY],
    ['gestern', 0, 2 * DAY],
    ['ayer', 0, 2 * DAY],
    ['昨日', 0, 2 * DAY],
    ['avant-hier', DAY, 3 * DAY],
    ['last week', 0, 14 * DAY],
  ])('reads "%s" as the calendar allows', (text, least, most) =>
    expect(relativeInterval(text, at)).toEqual({ from: at - most + 1, to: at - least, source: 'relative' }),
  );

  it.each([
    '',
    '3M',
    'in 3 weeks',
    'Premieres 2 days from now',
    'in 3 Wochen',
    'dans 3 semaines',
    '12 videos',
    '2,805 subscribers',
    '5 min read of a long story',
    '2026-03-01',
    '3:15',
    'Mar 8, 2017',
    '99999 years ago',
  ])('finds no age in "%s"', (text) => expect(relativeInterval(text, at)).toBeUndefined());

  it('floors months by the calendar: 152 days before 1 June are 4 months', () => {
    const capture = Date.UTC(2026, 5, 1, 12);
    const interval = relativeInterval('4 months ago', capture);
    const posted = capture - 150 * DAY;
    expect(interval && interval.from <= posted && posted <= interval.to).toBe(true);
  });

  it.each(['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'ja', 'ko', 'zh', 'tr', 'sv', 'ar', 'hi'])(
    'reads back what ICU writes in %s',
    (language) => {
      const format = new Intl.RelativeTimeFormat(language, { style: 'long', numeric: 'always' });
      for (const unit of ['minute', 'hour', 'day', 'week', 'month', 'year'] as const) {
        for (const count of [1, 2, 3, 4, 7, 11, 22]) {
          const text = format.format(-count, unit);
          const english = new Intl.RelativeTimeFormat('en', { numeric: 'always' }).format(-count, unit);
          expect(relativeInterval(text, at), text).toEqual(relativeInterval(english, at));
          expect(relativeInterval(text, at), text).toBeDefined();
        }
      }
    },
  );

  it('never throws, and never dates the future', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const interval = relativeInterval(text, at);
        if (interval) expect(interval.to).toBeLessThanOrEqual(at);
      }),
    );
  });
});
