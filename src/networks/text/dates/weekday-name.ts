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
      // the first of November 2026 is a Sunday
      const names = [0, 1, 2, 3, 4, 5, 6].map((day) => plainWord(format.format(Date.UTC(2026, 10, 1 + day))));
      for (const [day, name] of names.entries()) {
        if (/^\p{L}{2,}/u.test(name)) add(name, day);
        add(name.replace('-feira', ''), day);
        const cut = name.slice(0, 3);
        // "dim" would be two days in Catalan, "thu" six in Vietnamese: a cut that tells nothing there is none of theirs.
        const isTelling = names.filter((other) => other.startsWith(cut)).length === 1;
        if (/^\p{L}{4,}/u.test(name) && isTelling) add(cut, day);
      }
    }
  }
  return table;
}
