import { ARCHIVE_GAP_SECONDS } from '../audit/source.js';
import { MAX_CAPTURES } from '../discovery/past/capture.js';
import type { Competitor } from '../model/competitor.js';
import type { CaptureRead, PastDiscovery } from '../model/past-discovery.js';
import type { Language } from './config.js';

/** What `past` says, in one language. */
export interface PastWords {
  language: Language;
  state: Record<Exclude<PastDiscovery['state'], 'read'>, string>;
  read(read: number, archived: number): string;
  headings: Record<'past' | 'uncertain' | 'closed' | 'since' | 'copies', string>;
  none: string;
  declared(from: number, until: number): string;
  gone(by: number, isToday: boolean): string;
  renamed(url: string): string;
  closed(name: string, closed: string, until: number): string;
  by(year: number): string;
  outcome: Record<CaptureRead['outcome'], (accounts: number) => string>;
  lookNext: string;
}

const en: PastWords = {
  language: 'en',
  state: {
    'nothing-archived': 'the archive holds no copy of its home page',
    'not-checked': 'its past could not be looked into',
  },
  read: (read, archived) =>
    `${read} of ${archived} yearly ${archived === 1 ? 'copy' : 'copies'} of its home page looked at`,
  headings: {
    past: 'once announced, no longer mentioned',
    uncertain: 'perhaps an earlier owner’s, not counted',
    closed: 'on networks that have closed since',
    since: 'there since, at the latest',
    copies: 'copies',
  },
  none: 'none',
  declared: (from, until) => (from === until ? `announced in ${from}` : `announced from ${from} to ${until}`),
  gone: (by, isToday) => (isToday ? 'gone since' : `gone by ${by}`),
  renamed: (url) => `perhaps renamed: ${url}`,
  closed: (name, closed, until) => `${name}, closed on ${closed}; linked until ${until}`,
  by: (year) => `${year}`,
  outcome: {
    testifies: (n) => `${n} ${n === 1 ? 'account' : 'accounts'}`,
    'no-accounts': () => 'names no account, which says nothing',
    parked: () => 'a parked page',
    'earlier-owner': (n) => `${n} ${n === 1 ? 'account' : 'accounts'}, perhaps an earlier owner’s`,
    unreadable: () => 'could not be read',
  },
  lookNext: 'What became of one of them: followsuit check <url>',
};

const fr: PastWords = {
  language: 'fr',
  state: {
    'nothing-archived': 'l’archive n’a aucune copie de sa page d’accueil',
    'not-checked': 'son passé n’a pas pu être consulté',
  },
  read: (read, archived) =>
    `${read} ${read < 2 ? 'copie annuelle consultée' : 'copies annuelles consultées'} de sa page d’accueil, sur ${archived}`,
  headings: {
    past: 'annoncés jadis, plus mentionnés aujourd’hui',
    uncertain: 'peut-être d’un propriétaire précédent, non comptés',
    closed: 'sur des réseaux fermés depuis',
    since: 'présence attestée au plus tard en',
    copies: 'copies',
  },
  none: 'aucun',
  declared: (from, until) => (from === until ? `annoncé en ${from}` : `annoncé de ${from} à ${until}`),
  gone: (by, isToday) => (isToday ? 'retiré depuis' : `retiré au plus tard en ${by}`),
  renamed: (url) => `peut-être renommé : ${url}`,
  closed: (name, closed, until) => `${name}, fermé le ${closed} ; affiché jusqu’en ${until}`,
  by: (year) => `${year}`,
  outcome: {
    testifies: (n) => `${n} ${n < 2 ? 'compte' : 'comptes'}`,
    'no-accounts': () => 'ne nomme aucun compte, ce qui ne prouve rien',
    parked: () => 'une page de domaine en attente',
    'earlier-owner': (n) => `${n} ${n < 2 ? 'compte' : 'comptes'}, peut-être d’un propriétaire précédent`,
    unreadable: () => 'illisible',
  },
  lookNext: 'Ce que l’un d’eux est devenu : followsuit check <url>',
};

export function pastWords(language: Language): PastWords {
  return language === 'fr' ? fr : en;
}

/** How much longer an audit takes with `--past`, said before it begins. */
export function pastEstimate(competitors: readonly Competitor[], language: Language): string {
  const sites = competitors.filter(({ website }) => website !== undefined).length;
  const questions = sites * (1 + MAX_CAPTURES);
  const minutes = Math.max(1, Math.ceil((questions * ARCHIVE_GAP_SECONDS) / 60));
  return language === 'fr'
    ? `--past : jusqu’à ${questions} questions à l’archive du web, dix par minute, soit environ ${minutes} ${minutes < 2 ? 'minute' : 'minutes'} de plus.`
    : `--past: up to ${questions} questions to the web archive, ten a minute: about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} more.`;
}
