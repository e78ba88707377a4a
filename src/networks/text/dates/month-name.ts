/** Languages whose names of months and days ICU gives us. */
export const monthLanguages: readonly string[] =
  'en fr de de-AT es pt it nl ru pl uk cs sk ro hu el sv da nb fi tr id ca hr sl bg lt lv et vi'.split(' ');

/** Abbreviations people use that ICU does not. They mean one month in every language. */
const extraNames: Record<string, number> = {
  sept: 9,
  mrz: 3,
  maerz: 3,
  juin: 6,
  juil: 7,
  aout: 8,
  ene: 1,
  abr: 4,
  dic: 12,
};

/** The month a word is, in each language that has the word. */
type Meanings = Map<string, number>;

interface Tables {
  names: Map<string, Meanings>;
  /** Names cut to three letters. */
  starts: Map<string, Meanings>;
}

/** Made when first needed: ICU takes some milliseconds for all languages. */
let made: Tables | undefined;

/**
 * 1 to 12, for a month's name or its abbreviation; case, accents and dots do not matter. A word that is two months ("listopad" is
 * November in Polish and October in Croatian) is one only where `languages` say which. Undefined: no month, or either of two.
 */
export function monthNamed(word: string, languages: readonly string[] = []): number | undefined {
  const plain = plainWord(word);
  const meanings = meaningsOf(plain);
  if (meanings === undefined) return Object.hasOwn(extraNames, plain) ? extraNames[plain] : undefined;
  const own = languages.flatMap((language) => meanings.get(language) ?? []);
  const months = new Set(own.length > 0 ? own : meanings.values());
  return months.size === 1 ? [...months][0] : undefined;
}

/**
 * The languages that the names of months in some texts of one source are of: the `declared` one where it has them all, else every one that
 * does. Empty: no month's name, or no language for all.
 */
export function languagesOfMonths(words: readonly string[], declared?: string): string[] {
  const known = [...new Set(words.map(plainWord))].flatMap((word) => meaningsOf(word) ?? []);
  if (known.length === 0) return [];
  const common = monthLanguages.filter((language) => known.every((meanings) => meanings.has(language)));
  const said = declared?.toLowerCase().split(/[-_]/)[0] ?? '';
  return common.includes(said) ? [said] : common;
}

/** As words are compared: lower case, without accents and without the dot of an abbreviation. */
export function plainWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');
}

function meaningsOf(plain: string): Meanings | undefined {
  made ??= tables();
  return made.names.get(plain) ?? made.starts.get(plain);
}

function tables(): Tables {
  const names = new Map<string, Meanings>();
  const starts = new Map<string, Meanings>();
  for (const language of monthLanguages) {
    for (const [name, month] of namesOf(language)) {
      const word = plainWord(name);
      if (/^\p{L}{3,}$/u.test(word)) add(names, word, language, month);
    }
    for (const [start, month] of startsOf(language)) add(starts, start, language, month);
  }
  return { names, starts };
}

function add(table: Map<string, Meanings>, word: string, language: string, month: number): void {
  const meanings = table.get(word) ?? new Map<string, number>();
  if (!meanings.has(language)) meanings.set(language, month);
  table.set(word, meanings);
}

/** Programs cut names to three letters ("фев", "янв"), which ICU does not: those that only one month of the language has. */
function startsOf(language: string): Map<string, number> {
  const starts = new Map<string, number>();
  const shared = new Set<string>();
  for (const [name, month] of namesOf(language)) {
    const word = plainWord(name);
    const start = word.slice(0, 3);
    if (!/^\p{L}{3,}$/u.test(word)) continue;
    if ((starts.get(start) ?? month) !== month) shared.add(start);
    starts.set(start, month);
  }
  for (const start of shared) starts.delete(start);
  return starts;
}

/** As they stand alone and as they stand in a date ("январь", "января"). */
function namesOf(language: string): [string, number][] {
  const formats = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }),
  ]);
  return Array.from({ length: 12 }, (_, index) => index).flatMap((index) =>
    formats.flatMap((format) =>
      format
        .formatToParts(Date.UTC(2026, index, 15))
        .filter((part) => part.type === 'month')
        .map((part): [string, number] => [part.value, index + 1]),
    ),
  );
}
