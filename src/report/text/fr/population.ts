import { f } from './words.js';

const figures = (digits: string | undefined) => f.count(Number(digits));

const sentences: readonly [RegExp, (figure: (i: number) => string) => string][] = [
  [
    /^accounts of (\d+) to (\d+) followers posting at least (\d+) times a year$/,
    (figure) => `comptes de ${figure(1)} à ${figure(2)} abonnés, au moins ${figure(3)} publications par an`,
  ],
  [/^accounts under (\d+) followers$/, (figure) => `comptes de moins de ${figure(1)} abonnés`],
  [
    /^brands still posting; over (\d+) Facebook fans and (\d+) followers elsewhere$/,
    (figure) =>
      `marques encore actives, plus de ${figure(1)} abonnés sur Facebook et de ${figure(2)} ailleurs`,
  ],
];

/** Whom a published figure is about, as data/benchmarks.csv says it, in French; what it does not know stays as it is. */
export function frenchPopulation(words: string): string {
  for (const [pattern, say] of sentences) {
    const match = pattern.exec(words);
    if (match !== null) return say((i) => figures(match[i]));
  }
  return words;
}
