import { DAY, type Dated, HOUR, type Instant, MINUTE, SECOND } from '../../../model/time.js';
import { type Age, type AgeUnit, aroundKey, comparable, relativeTable } from './relative-table.js';

const fixedLength = { second: SECOND, minute: MINUTE, hour: HOUR, day: DAY, week: 7 * DAY } as const;
const calendarMonths = { month: 1, year: 12 } as const;

const MAX_TEXT = 120;
/** Words of a label that may stand on either side of what the table knows. */
const MAX_WORDS = 8;
/** No relative date is longer than this many characters behind its number in scripts without spaces. */
const MAX_RUN = 8;
const MAX_COUNT = 1000;

const justNow = /^(?:just now|moments? ago|a (?:moment|few seconds) ago)\b/;
/** One, as an article: "a week ago", "il y a une heure", "vor einem Monat". */
const articles =
  /(?<![\p{L}\d])(?:an?|one|une?|eine[mnrs]?|ein|una?|uno|uma?|um|een|ett?|en|et|один|одну|jeden|jedną)(?![\p{L}\d])/gu;
const edited = /\((?:edited|modifié|bearbeitet|editado|modificato|bewerkt)\)|\bedited\b/g;
const edges = /^[\s•·|]+|(?<![\s•·|])[\s•·|]+$/g;

/**
 * When something happened that a page, answered at `at`, calls "3 weeks ago", "vor 3 Wochen", "2 mo ago", "Streamed 8 years ago
 * (edited)". A value of n units means an age from n to just under n + 1 of them; months and years are those of the
 * calendar. Undefined: no relative date, or one that could mean two things.
 */
export function relativeInterval(text: string, at: Instant): Dated | undefined {
  const raw = text.slice(0, MAX_TEXT);
  // "3M" is months to some and minutes to others
  if (/^\s*\d+\s?M\s*$/.test(raw)) return undefined;
  const plain = comparable(raw).replace(edited, ' ').replace(edges, '').replace(/\s+/g, ' ');
  const age = ageIn(plain);
  return age && intervalOf(age, at);
}

function ageIn(text: string): Age | undefined {
  if (justNow.test(text)) return { count: 0, unit: 'minute', span: 1 };
  return wholeAge(text) ?? numberedAge(text) ?? articleAge(text);
}

/** The "a" of "il y a une heure" is no article: each candidate is tried in turn. */
function articleAge(text: string): Age | undefined {
  for (const match of text.matchAll(articles)) {
    const age = numberedAge(`${text.slice(0, match.index)}1${text.slice(match.index + match[0].length)}`);
    if (age) return age;
  }
  return undefined;
}

/** A text of the table, alone or at the end of a label ("Updated yesterday"). */
function wholeAge(text: string): Age | undefined {
  const { whole } = relativeTable();
  if (/\d/.test(text)) return undefined;
  return tails(text)
    .map((tail) => whole.get(tail))
    .find((age) => age !== undefined);
}

function numberedAge(text: string): Age | undefined {
  for (const match of text.matchAll(/(?<!\d[.,:/]?|-)\d{1,4}(?![\d.,:/-]*\d)/g)) {
    const count = Number(match[0]);
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const unit = count <= MAX_COUNT ? unitAround(before.trim(), after.trim()) : undefined;
    if (unit) return { count, unit, span: 1 };
  }
  return undefined;
}

/** The unit the words around a number name: the most words that the table knows, first those that say "ago". */
function unitAround(before: string, after: string): AgeUnit | undefined {
  const { around } = relativeTable();
  for (const head of heads(after)) {
    for (const tail of tails(before)) {
      const isBare = tail === '' && head === after && before === '';
      const unit = around.get(aroundKey(tail, head));
      if (unit && (isBare || saysAgo(tail, head))) return unit;
    }
  }
  return undefined;
}

/** A bare unit ("3 min") counts only where it is the whole text: in a label it may be a duration. */
function saysAgo(before: string, after: string): boolean {
  return before !== '' || /[\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(after);
}

/** The last words of a text, longest first, down to none. */
function tails(text: string): string[] {
  const words = text.split(' ').slice(-MAX_WORDS);
  return [...words.map((_, index) => words.slice(index).join(' ')), ''];
}

/** The first words of a text, longest first; in scripts without spaces also the first characters. */
function heads(text: string): string[] {
  const words = text.split(' ').slice(0, MAX_WORDS);
  const byWord = words.map((_, index) => words.slice(0, words.length - index).join(' '));
  const run = /^[\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/.exec(text)?.[0].slice(0, MAX_RUN) ?? '';
  return [...byWord, ...Array.from(run, (_, index) => run.slice(0, run.length - index)), ''];
}

function intervalOf({ count, unit, span }: Age, at: Instant): Dated {
  return { from: earlier(at, count + span, unit) + 1, to: earlier(at, count, unit), source: 'relative' };
}

function earlier(at: Instant, count: number, unit: AgeUnit): Instant {
  if (unit !== 'month' && unit !== 'year') return at - count * fixedLength[unit];
  return monthsBefore(at, count * calendarMonths[unit]);
}

/** The same day and hour so many calendar months earlier; the last day where that month is shorter. */
function monthsBefore(at: Instant, months: number): Instant {
  const date = new Date(at);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), lastDay);
  return (
    first.getTime() +
    (day - 1) * DAY +
    (at - Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()))
  );
}
