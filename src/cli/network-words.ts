import type { ImportFacts } from '../imports/import-kind.js';
import type { KeyFacts } from '../networks/keys.js';
import type { Yield } from '../networks/network.js';
import { type Language, language, said } from './language.js';
import { frenchFacts } from './way-words.js';

interface NetworkWords {
  unknown(name: string, known: string): string;
  dates(what: Yield): string;
  followers(what: Yield): string;
  needs(what: string): string;
  colon: string;
  semicolon: string;
  aBrowser: string;
  /** Time and money that a key costs, of one account. */
  cost(usd: KeyFacts['usdPerAccount'], effort: KeyFacts['effort']): string;
  robots(what: string, verdict: 'open' | 'closed', seen: string): string;
  proves(what: ImportFacts['proves']): string;
  /** Names that say what a file is, where it has no name of a program. */
  kind(name: string): string;
}

const yields: Record<'en' | 'datesFr' | 'followersFr', Record<Yield, string>> = {
  en: {
    exact: 'exact',
    rounded: 'rounded',
    relative: 'relative',
    'from ids': 'from ids',
    'newest only': 'newest only',
    selection: 'selection',
    no: 'none',
  },
  datesFr: {
    exact: 'exactes',
    rounded: 'arrondies',
    relative: 'relatives',
    'from ids': 'tirées des identifiants',
    'newest only': 'la dernière seulement',
    selection: 'une sélection',
    no: 'aucune',
  },
  followersFr: {
    exact: 'nombre exact',
    rounded: 'nombre arrondi',
    relative: 'relatif',
    'from ids': 'tiré des identifiants',
    'newest only': 'le dernier seulement',
    selection: 'une sélection',
    no: 'aucun',
  },
};

const efforts: Record<Language, Record<KeyFacts['effort'], string>> = {
  en: {
    minutes: 'minutes to get',
    afternoon: 'an afternoon to get',
    'not-in-a-day': 'weeks to get',
    never: 'not to be had',
  },
  fr: {
    minutes: 'quelques minutes',
    afternoon: 'un après-midi',
    'not-in-a-day': 'des semaines',
    never: 'impossible à obtenir',
  },
};

const words: Record<Language, NetworkWords> = {
  en: {
    unknown: (name, known) => `${name}: no such network. Known: ${known}`,
    dates: (what) => `dates: ${yields.en[what]}`,
    followers: (what) => `followers: ${yields.en[what]}`,
    needs: (what) => `needs ${what}`,
    aBrowser: 'a browser',
    colon: ': ',
    semicolon: '; ',
    cost: (usd, effort) =>
      `${usd === undefined ? 'free' : `$${usd.low} to $${usd.high} an account`}, ${efforts.en[effort]}`,
    robots: (what, verdict, seen) => `${what} ${verdict} (${seen})`,
    proves: (what) => `proves ${what}`,
    kind: (name) => name,
  },
  fr: {
    unknown: (name, known) => `${name} : ce réseau est inconnu. Connus : ${known}`,
    dates: (what) => `dates : ${yields.datesFr[what]}`,
    followers: (what) => `abonnés : ${yields.followersFr[what]}`,
    needs: (what) => `demande ${what}`,
    aBrowser: 'un navigateur',
    colon: ' : ',
    semicolon: ' ; ',
    cost: (usd, effort) =>
      `${usd === undefined ? 'gratuit' : `${comma(usd.low)} à ${comma(usd.high)} $ par compte`}, ${efforts.fr[effort]}`,
    robots: (what, verdict, seen) => `${what} : ${verdict === 'open' ? 'ouvert' : 'fermé'} (${seen})`,
    proves: (what) => (what === 'activity' ? 'prouve une activité' : 'prouve un silence sur une période'),
    kind: (name) =>
      ({
        'followsuit hand-over': 'remise de followsuit',
        'LinkedIn competitor export': 'export « concurrents » de LinkedIn',
      })[name] ?? name,
  },
};

function comma(value: number): string {
  return String(value).replace('.', ',');
}

export function networkWords(): NetworkWords {
  return said(words);
}

/** A fact of a network in the language of the run. */
export function factText(english: string): string {
  return language() === 'fr' ? (frenchFacts[english] ?? english) : english;
}
