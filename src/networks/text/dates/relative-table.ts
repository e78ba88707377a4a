import { plainDigits } from '../counts/index.js';

export type AgeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** An age: so many whole units and less than `span` more of them. */
export interface Age {
  count: number;
  unit: AgeUnit;
  span: number;
}

export interface RelativeTable {
  /** Words around a number ("il y a # semaines"). */
  around: Map<string, AgeUnit>;
  /** Texts without a number ("yesterday", Arabic "two weeks ago"). */
  whole: Map<string, Age>;
}

const languages =
  'en fr de es pt it nl pl ru uk cs sk ro hu el sv da nb fi tr ar he hi bn id vi th ja ko zh zh-Hant ca hr sr bg fa et lv lt'.split(
    ' ',
  );
const ageUnits: readonly AgeUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
/** One number for every plural category of every language. */
const samples = [1, 2, 3, 5, 11, 21, 100];

/** What people and sites write and ICU does not. "m" is minutes: networks that mean months write "mo". */
const compactEnglish: Record<AgeUnit, string> = {
  second: 's sec secs second seconds',
  minute: 'm min mins minute minutes',
  hour: 'h hr hrs hour hours',
  day: 'd day days',
  week: 'w wk wks week weeks',
  month: 'mo mos mon month months',
  year: 'y yr yrs year years',
};
const extraPatterns: [string, AgeUnit][] = [
  ['for # dag siden', 'day'],
  ['for # dager siden', 'day'],
  ['for # dage siden', 'day'],
  ['# ヶ月前', 'month'],
  ['# ケ月前', 'month'],
  ['# か月前', 'month'],
  ['# 개월 전', 'month'],
  ['# 달 전', 'month'],
  ['# हफ़्ते पहले', 'week'],
  ['# j', 'day'],
  ['# sem', 'week'],
  ['# ans', 'year'],
  ['# an', 'year'],
];

let made: RelativeTable | undefined;

/** Every relative date of the languages, made from ICU when first needed. */
export function relativeTable(): RelativeTable {
  made ??= build();
  return made;
}

/** The form in which texts are compared: lower case, one space, no dots, digits 0-9. */
export function comparable(text: string): string {
  return plainDigits(text).toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ').trim();
}

/** The words before and after a number as one key; spaces beside the number do not count. */
export function aroundKey(before: string, after: string): string {
  return `${before.trim()}#${after.trim()}`;
}

function build(): RelativeTable {
  const table: RelativeTable = { around: new Map(), whole: new Map() };
  for (const unit of ageUnits)
    for (const word of compactEnglish[unit].split(' ')) {
      table.around.set(aroundKey('', `${word} ago`), unit);
      table.around.set(aroundKey('', word), unit);
    }
  for (const [pattern, unit] of extraPatterns) {
    const [before = '', after = ''] = pattern.split('#');
    table.around.set(aroundKey(before, after), unit);
  }
  for (const style of ['long', 'short', 'narrow'] as const) {
    addLevel(
      table.around,
      languages.flatMap((language) => relativeForms(language, style, table.whole)),
    );
    addLevel(
      table.around,
      languages.flatMap((language) => unitForms(language, style)),
    );
  }
  for (const language of languages) addWholes(language, table.whole);
  return table;
}

/** Longer styles win over shorter ones; what two languages of one style read differently is ambiguous and left out. */
function addLevel(known: Map<string, AgeUnit>, forms: readonly [string, AgeUnit][]): void {
  const level = new Map<string, AgeUnit | 'ambiguous'>();
  for (const [key, unit] of forms) {
    const other = level.get(key);
    level.set(key, other === undefined || other === unit ? unit : 'ambiguous');
  }
  for (const [key, unit] of level) if (unit !== 'ambiguous' && !known.has(key)) known.set(key, unit);
}

function relativeForms(language: string, style: 'long' | 'short' | 'narrow', whole: Map<string, Age>) {
  const format = new Intl.RelativeTimeFormat(language, { style, numeric: 'always' });
  const forms: [string, AgeUnit][] = [];
  for (const unit of ageUnits) {
    for (const count of samples) {
      const parts = format.formatToParts(-count, unit);
      const at = parts.findIndex((part) => part.type === 'integer');
      const words = (from: number, to?: number) =>
        comparable(
          parts
            .slice(from, to)
            .map((part) => part.value)
            .join(''),
        );
      if (at < 0) remember(whole, words(0), { count, unit, span: 1 });
      else if (saysPast(words(0, at), words(at + 1)))
        forms.push([aroundKey(words(0, at), words(at + 1)), unit]);
    }
  }
  return forms;
}

/** "-3 Wo" says nothing that a bare unit does not. */
function saysPast(before: string, after: string): boolean {
  return !/[-\u2212]$/.test(before) && `${before}${after}` !== '';
}

/** "3 Wochen", "3 sem.", as networks print ages without "ago". */
function unitForms(language: string, style: 'long' | 'short' | 'narrow'): [string, AgeUnit][] {
  return ageUnits.flatMap((unit) => {
    const format = new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: style,
      numberingSystem: 'latn',
    });
    return samples.flatMap((count): [string, AgeUnit][] => {
      const [before, after, ...more] = comparable(format.format(count)).split(String(count));
      return before === undefined || after === undefined || more.length > 0
        ? []
        : [[aroundKey(before, after), unit]];
    });
  });
}

/** "now", "today", "yesterday", "the day before yesterday", "last week": calendar words, so the neighbouring unit is possible too. */
function addWholes(language: string, whole: Map<string, Age>): void {
  for (const style of ['long', 'short', 'narrow'] as const) {
    const format = new Intl.RelativeTimeFormat(language, { style, numeric: 'auto' });
    const auto = (count: number, unit: AgeUnit, age: Age) => {
      const text = comparable(format.format(-count, unit));
      if (!/\d/.test(text)) remember(whole, text, age);
    };
    auto(0, 'second', { count: 0, unit: 'minute', span: 1 });
    auto(0, 'day', { count: 0, unit: 'day', span: 1 });
    for (const unit of ['day', 'week', 'month', 'year'] as const) auto(1, unit, { count: 0, unit, span: 2 });
    auto(2, 'day', { count: 1, unit: 'day', span: 2 });
  }
}

function remember(whole: Map<string, Age>, text: string, age: Age): void {
  if (text !== '' && !whole.has(text)) whole.set(text, age);
}
