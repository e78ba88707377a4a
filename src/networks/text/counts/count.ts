import type { Count } from '../../../model/reading.js';
import { plainDigits } from './plain-digits.js';

/** Languages whose short and long counters ICU writes for us ("1,2 Mio.", "12 mil", "1.2万", "12 लाख"). */
const languages =
  'en fr de es pt it nl pl ru uk cs sk ro hu el sv da nb fi tr id vi th ar he hi ja ko zh zh-Hant'.split(' ');

/** Spellings ICU does not write for these languages. */
const extraUnits: Record<string, number> = {
  k: 1e3,
  m: 1e6,
  b: 1e9,
  bn: 1e9,
  mm: 1e6,
  mil: 1e3,
  tsd: 1e3,
  mio: 1e6,
  mrd: 1e9,
  mln: 1e6,
  mld: 1e9,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  хил: 1e3,
  хиљ: 1e3,
  hilj: 1e3,
  tuh: 1e3,
  tūkst: 1e3,
  мил: 1e6,
  هزار: 1e3,
  میلیون: 1e6,
};

/** Made when first needed: ICU takes some milliseconds for all languages. */
let made: { units: Map<string, number>; longest: number } | undefined;

const MAX_LABEL = 300;

/** Before a number: it is a bound or an estimate, not the number. */
const about =
  /(?:[~≈>±]|\b(?:about|over|more than|around|env|environ|plus de|ca|rund|über|más de|mais de|oltre))\s*$/iu;
const numeral = /\d+(?:[.,'’ ]\d+)*/g;

/**
 * The first counter in a short label: "5.04M subscribers", "1,2 k", "12,3 Mio.", "1 234", "1.234", "12万人".
 * Abbreviated, bounded ("10K+") and estimated numbers are not exact. Undefined when the label holds no count.
 */
export function parseCount(text: string): Count | undefined {
  const label = plainDigits(text.slice(0, MAX_LABEL));
  for (const match of label.matchAll(numeral)) {
    if (isInsideWord(label.slice(0, match.index))) continue;
    const count = countAt(label, match.index, match[0]);
    if (count) return count;
  }
  return undefined;
}

/** "x86", "@acme5": the number is part of a name. Ideographs, syllables and the Japanese long vowel run up to a counter. */
function isInsideWord(before: string): boolean {
  return /[\p{L}\d@#_]$/u.test(before) && !/[\p{Lo}ー]$/u.test(before);
}

function countAt(label: string, start: number, written: string): Count | undefined {
  const digits = readable(written);
  const rest = label.slice(start + digits.length);
  const unit = unitAt(rest);
  const value = numberFrom(digits, unit);
  if (value === undefined) return undefined;
  const bounded = /^\s?\+/.test(rest.slice(unit?.length ?? 0)) || about.test(label.slice(0, start));
  return { value, exact: unit === undefined && !bounded };
}

/** "2 805 12" is 2 805 and then something else: a space joins only groups of three. */
function readable(written: string): string {
  const spaced = /^\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?/.exec(written)?.[0];
  return spaced ?? /^[^ ]+/.exec(written)?.[0] ?? written;
}

interface Unit {
  factor: number;
  length: number;
}

function unitAt(rest: string): Unit | undefined {
  const lead = /^ ?/.exec(rest)?.[0].length ?? 0;
  const words = rest.slice(lead).toLowerCase();
  made ??= unitTable();
  const { units, longest } = made;
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const factor = units.get(words.slice(0, length));
    if (factor === undefined || !endsThere(words, length)) continue;
    return { factor: decided(words, factor), length: lead + length };
  }
  return undefined;
}

/** A unit in letters ends where its word ends; ideographs and syllables run on ("12万人", "1.2만명"). */
function endsThere(words: string, length: number): boolean {
  const runsOn = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Thai}]$/u;
  return runsOn.test(words.slice(0, length)) || !/^[\p{L}\p{M}\d]/u.test(words.slice(length));
}

/**
 * Spellings that two languages share. "12 B" is twelve thousand in Turkish ("bin") and twelve billion in English: the word
 * after it decides. "1,2 mil." with its dot is millions (Czech, Slovak, Romanian), "1,2 mil" thousands (Spanish, Portuguese).
 */
function decided(words: string, factor: number): number {
  if (words.startsWith('mil.')) return 1e6;
  return /^b (?:abone|takipçi|görüntüleme|gönderi|beğeni|üye|izleme)/.test(words) ? 1e3 : factor;
}

function numberFrom(written: string, unit: Unit | undefined): number | undefined {
  const separators = [...new Set(written.match(/[.,'’ ]/g) ?? [])];
  const last = separators.at(-1);
  if (separators.length > 2) return undefined;
  if (separators.length === 2 && last !== undefined) return scaled(mixed(written, last), unit);
  if (last === undefined) return scaled(Number(written), unit);
  if (isGrouped(written) && !isDecimalDespite(written, last, unit))
    return scaled(Number(written.replace(/\D/g, '')), unit);
  if (unit === undefined || !/^\d+[.,]\d+$/.test(written)) return undefined;
  return scaled(Number(written.replace(',', '.')), unit);
}

/** Groups of three, or the Indian three-then-twos. */
function isGrouped(written: string): boolean {
  return /^\d{1,3}(?:\D\d{3})+$/.test(written) || /^\d{1,2}(?:\D\d{2})+\D\d{3}$/.test(written);
}

/** "1.234 million" has decimals, "1,234K" and "1,235万" have groups: nobody counts in thousands of millions. */
function isDecimalDespite(written: string, separator: string, unit: Unit | undefined): boolean {
  if (unit === undefined || separator === ' ' || written.split(separator).length !== 2) return false;
  if (unit.factor === 1e4 || unit.factor === 1e8) return separator === '.';
  return unit.factor > 1e3;
}

/** "1,234.5K": the last separator is the decimal one. */
function mixed(written: string, last: string): number | undefined {
  const at = written.lastIndexOf(last);
  if (written.indexOf(last) !== at || !isGrouped(written.slice(0, at))) return undefined;
  return Number(`${written.slice(0, at).replace(/\D/g, '')}.${written.slice(at + 1)}`);
}

function scaled(value: number | undefined, unit: Unit | undefined): number | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  if (unit === undefined) return Number.isInteger(value) ? value : undefined;
  return Math.round(value * unit.factor);
}

function unitTable(): NonNullable<typeof made> {
  const table = new Map(Object.entries(extraUnits));
  for (const language of languages)
    for (const compactDisplay of ['short', 'long'] as const)
      for (const [unit, factor] of unitsOf(language, compactDisplay))
        if (!table.has(unit)) table.set(unit, factor);
  return { units: table, longest: Math.max(...[...table.keys()].map((unit) => unit.length)) };
}

function unitsOf(language: string, compactDisplay: 'short' | 'long'): [string, number][] {
  const format = new Intl.NumberFormat(language, {
    notation: 'compact',
    compactDisplay,
    numberingSystem: 'latn',
    maximumFractionDigits: 1,
    useGrouping: false,
  });
  const samples = [3, 4, 5, 6, 7, 8, 9, 10].flatMap((power) =>
    [1, 1.5, 2, 5].map((lead) => Math.round(lead * 10 ** power)),
  );
  return samples.flatMap((sample) => {
    const parts = format.formatToParts(sample);
    const shown = Number(
      parts
        .map((p) =>
          p.type === 'decimal' ? '.' : p.type === 'integer' || p.type === 'fraction' ? p.value : '',
        )
        .join(''),
    );
    return parts
      .filter((p) => p.type === 'compact')
      .map((p): [string, number] => [spelling(p.value), Math.round(sample / shown)]);
  });
}

function spelling(unit: string): string {
  return plainDigits(unit).toLowerCase().replace(/\.$/, '');
}
