import type { Language } from './config.js';

interface CopyWords {
  /** What went over, and that both databases hold the same. */
  done(rows: number, tables: number, to: string): string;
}

export const copyWords: Readonly<Record<Language, CopyWords>> = {
  en: {
    done: (rows, tables, to) =>
      `${rows.toLocaleString('en')} rows in ${tables} tables are now in ${to}: counts and digests are the same in both.`,
  },
  fr: {
    done: (rows, tables, to) =>
      `${rows.toLocaleString('fr')} lignes de ${tables} tables se trouvent désormais dans ${to} : mêmes nombres et mêmes empreintes des deux côtés.`,
  },
};
