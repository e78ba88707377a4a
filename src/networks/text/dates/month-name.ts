/** Languages whose month names ICU gives us, most written first: of two meanings of one word the first counts. */
const languages =
  'en fr de de-AT es pt it nl ru pl uk cs sk ro hu el sv da nb fi tr id ca hr sl bg lt lv et vi'.split(' ');

/** Abbreviations people use that ICU does not. */
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

/** Made when first needed: ICU takes some milliseconds for all languages. */
let made: Map<string, number> | undefined;

/** 1 to 12, for a month's name or its abbreviation in any of the languages; case, accents and dots do not matter. */
export function monthNamed(word: string): number | undefined {
  made ??= monthTable();
  return made.get(key(word));
}

function key(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');
}

function monthTable(): Map<string, number> {
  const table = new Map(Object.entries(extraNames));
  for (const language of languages) {
    for (const [name, month] of namesOf(language)) {
      const word = key(name);
      if (/^\p{L}{3,}$/u.test(word) && !table.has(word)) table.set(word, month);
    }
  }
  for (const language of languages) {
    for (const [start, month] of startsOf(language)) if (!table.has(start)) table.set(start, month);
  }
  return table;
}

/** Programs cut names to three letters ("фев", "янв"), which ICU does not: those that only one month of the language has. */
function startsOf(language: string): Map<string, number> {
  const starts = new Map<string, number>();
  const shared = new Set<string>();
  for (const [name, month] of namesOf(language)) {
    const word = key(name);
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
