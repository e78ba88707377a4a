export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** The language of this run's sentences: set once the command line, the environment and the configuration are known. */
let spoken: Language = 'en';

export function setLanguage(language: Language): void {
  spoken = language;
}

export function language(): Language {
  return spoken;
}

/** A sentence in the language of this run. */
export function said<T>(words: Record<Language, T>): T {
  return words[spoken];
}

/** The language a command line asks for, before anybody has parsed it: help and usage errors are sentences, too. */
export function languageAsked(argv: readonly string[], env: NodeJS.ProcessEnv): Language | undefined {
  const at = argv.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const flag = argv[at]?.split('=')[1] ?? argv[at + 1];
  const asked = at === -1 ? env['FOLLOWSUIT_LANG'] : flag;
  return languages.find((known) => known === asked);
}

/** The language of the system: the first of the variables that is set decides (POSIX, XBD 8.2). */
export function systemLanguage(env: NodeJS.ProcessEnv): Language | undefined {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((v) => v !== undefined && v !== '');
  const code = locale?.slice(0, 2).toLowerCase();
  return languages.find((known) => known === code);
}
