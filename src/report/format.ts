import type { Instant, Interval } from '../model/time.js';
import { DAY } from '../model/time.js';

export const languages = ['en', 'fr'] as const;
export type Lang = (typeof languages)[number];

/** Numbers, dates and amounts as a language writes them. Dates are UTC, and say so where a clock time is shown. */
export interface Format {
  lang: Lang;
  /** A whole number with thousands separated. */
  count(n: number): string;
  /** At most `digits` decimals, none when they are zero. */
  number(n: number, digits?: number): string;
  /** A share in [0, 1] as a percentage. */
  percent(share: number, digits?: number): string;
  /** "12 to 34 %": the unit said once. */
  percentRange(low: number, high: number): string;
  money(amount: number, currency: string): string;
  date(at: Instant): string;
  shortDate(at: Instant): string;
  month(at: Instant): string;
  dateTime(at: Instant): string;
  /** A date known only as an interval: the day when it is one day, else both days. */
  when(interval: Interval): string;
  list(words: readonly string[]): string;
}

const locales: Record<Lang, string> = { en: 'en-GB', fr: 'fr-FR' };

function createFormat(lang: Lang): Format {
  const locale = locales[lang];
  const utc = { timeZone: 'UTC' } as const;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const long = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'long', year: 'numeric' });
  const short = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'short', year: 'numeric' });
  const month = new Intl.DateTimeFormat(locale, { ...utc, month: 'short', year: 'numeric' });
  const clock = new Intl.DateTimeFormat(locale, { ...utc, hour: '2-digit', minute: '2-digit' });
  const words = new Intl.ListFormat(locale, { type: 'conjunction' });
  const decimals = [0, 1, 2, 3].map((n) => new Intl.NumberFormat(locale, { maximumFractionDigits: n }));
  const percents = [0, 1, 2].map(
    (n) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: n }),
  );
  const first = (text: string) => (lang === 'fr' ? text.replace(/^1 /, '1er ') : text);
  const to = lang === 'fr' ? ' à ' : ' to ';
  const number = (n: number, digits = 1) => (decimals[digits] ?? whole).format(n);
  const percent = (share: number, digits = 0) =>
    (percents[digits] ?? new Intl.NumberFormat(locale)).format(share);
  const money = (amount: number, currency: string) =>
    /^[A-Z]{3}$/.test(currency)
      ? new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
          amount,
        )
      : whole.format(amount);
  const shortDate = (at: Instant) => first(short.format(at));
  return {
    lang,
    count: (n) => whole.format(n),
    number,
    percent,
    percentRange: (low, high) =>
      percent(low) === percent(high) ? percent(low) : `${number(low * 100, 0)}${to}${percent(high)}`,
    money,
    date: (at) => first(long.format(at)),
    shortDate,
    month: (at) => month.format(at),
    dateTime: (at) => `${first(short.format(at))}, ${clock.format(at)} UTC`,
    when: ({ from, to: end }) =>
      Math.floor(from / DAY) === Math.floor(end / DAY)
        ? shortDate(end)
        : `${shortDate(from)} – ${shortDate(end)}`,
    list: (items) => words.format(items),
  };
}

const formats: Record<Lang, Format> = { en: createFormat('en'), fr: createFormat('fr') };

/** The locale whose conventions a language is printed with. */
export function localeOf(lang: Lang): string {
  return locales[lang];
}

export function formatIn(lang: Lang): Format {
  return formats[lang];
}
