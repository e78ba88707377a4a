import { monthLanguages, plainWord } from './month-name.js';

/** Made when first needed. */
let made: Map<string, Set<number>> | undefined;

/**
 * The days of the week (0 = Sunday) a word names, in full, abbreviated or cut to three letters, in any of the languages months are known
 * in: "so" is a Sunday in German and a Saturday in Czech. Undefined: no day's name.
 */
export function weekdaysNamed(word: string): ReadonlySet<number> | undefined {
  made ??= weekdayTable();
  return made.get(plainWord(word));
}

function weekdayTable(): Map<string, Set<number>> {
  const table = new Map<string, Set<number>>();
  const add = (word: string, day: number) => table.set(word, (table.get(word) ?? new Set()).add(day));
  for (const language of monthLanguages) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 0; day < 7; day++) {
        // the first of November 2026 is a Sunday
        const word = plainWord(format.format(Date.UTC(2026, 10, 1 + day)));
        if (/^\p{L}{2,}/u.test(word)) add(word, day);
        if (/^\p{L}{4,}/u.test(word)) add(word.slice(0, 3), day);
      }
    }
  }
  return table;
}
