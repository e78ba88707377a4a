import type { AccountRecord } from '../model/audit-data.js';
import { type Language, said } from './language.js';

interface ExplainSiteWords {
  nothing(query: string, audit: number): string;
  state: string;
  noSite: string;
  unread: Record<'all' | 'part', string>;
  answers: string;
  pages: string;
  certainty: Record<AccountRecord['certainty'], string>;
  noAccounts: string;
  placeholders: string;
}

const words: Record<Language, ExplainSiteWords> = {
  en: {
    nothing: (query, audit) =>
      `${query}: no such account, site or company in audit ${audit}. Give the url of an account or of a site, a company’s name, or network:handle.`,
    state: 'Website:',
    noSite: 'the list names none',
    unread: {
      all: 'It was not read, so what it declares is unknown, not none',
      part: 'A part of it was not read, so it may declare more',
    },
    answers: 'Asked and answered',
    pages: 'Pages read',
    certainty: { certain: 'certain', accepted: 'accepted', probable: 'probable, not counted' },
    noAccounts: 'No account of it is known.',
    placeholders: 'Links that lead to no account',
  },
  fr: {
    nothing: (query, audit) =>
      `${query} : ni compte, ni site, ni entreprise de ce nom dans l’audit ${audit}. Donnez l’adresse d’un compte ou d’un site, le nom d’une entreprise, ou réseau:nom.`,
    state: 'Site :',
    noSite: 'la liste n’en nomme pas',
    unread: {
      all: 'Il n’a pas été lu : ce qu’il déclare est inconnu, et non nul',
      part: 'Une partie n’en a pas été lue : il déclare peut-être davantage',
    },
    answers: 'Demandé et répondu',
    pages: 'Pages lues',
    certainty: { certain: 'certain', accepted: 'retenu', probable: 'probable, non compté' },
    noAccounts: 'On ne lui connaît aucun compte.',
    placeholders: 'Liens qui ne mènent à aucun compte',
  },
};

export function explainSiteWords(): ExplainSiteWords {
  return said(words);
}
