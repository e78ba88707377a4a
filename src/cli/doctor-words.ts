import type { DoorState } from '../audit/examine.js';
import { type Language, said } from './language.js';

interface DoctorWords {
  contact: string;
  noContact: string;
  database: string;
  there: string;
  toBeMade: string;
  notWritable: string;
  browser: string;
  withoutSandbox: string;
  noBrowser(opens: string): string;
  wrongBrowser(given: string): string;
  tokens: string;
  set: string;
  notSet: string;
  clock: string;
  clockUnknown: string;
  clockWrong(minutes: number): string;
  clockRight: string;
  networks: string;
  robots: Record<DoorState['robots'], string>;
}

const words: Record<Language, DoctorWords> = {
  en: {
    contact: 'Contact',
    noContact: 'none: set --contact, so that site owners can reach you and Wikidata can be asked',
    database: 'Database',
    there: '(there)',
    toBeMade: '(made by the first audit)',
    notWritable: 'cannot be written',
    browser: 'Browser',
    withoutSandbox: ' (without its sandbox, since you are root)',
    noBrowser: (opens) => `none: install Chrome, or run npx playwright install chromium. It opens ${opens}`,
    wrongBrowser: (given) =>
      `none: ${given} is no program that can be started. Correct --browser, FOLLOWSUIT_BROWSER or the configuration`,
    tokens: 'Tokens',
    set: 'set',
    notSet: 'not set',
    clock: 'Clock',
    clockUnknown: 'could not be compared with a server',
    clockWrong: (minutes) =>
      `differs by ${minutes} minutes from a server: set it right, every age depends on it`,
    clockRight: 'right',
    networks: 'Networks',
    robots: {
      allowed: 'robots.txt lets us in',
      'kept-out': 'robots.txt keeps us out',
      failed: 'cannot be reached from here',
    },
  },
  fr: {
    contact: 'Contact',
    noContact: 'aucun : donnez --contact, pour qu’un site puisse vous joindre et que Wikidata réponde',
    database: 'Base',
    there: '(présente)',
    toBeMade: '(créée par le premier audit)',
    notWritable: 'ne peut pas être écrite',
    browser: 'Navigateur',
    withoutSandbox: ' (sans bac à sable, puisque vous êtes root)',
    noBrowser: (opens) =>
      `aucun : installez Chrome, ou lancez npx playwright install chromium. Il ouvre ${opens}`,
    wrongBrowser: (given) =>
      `aucun : ${given} n’est pas un programme qui se lance. Corrigez --browser, FOLLOWSUIT_BROWSER ou la configuration`,
    tokens: 'Clés',
    set: 'définie',
    notSet: 'absente',
    clock: 'Horloge',
    clockUnknown: 'n’a pas pu être comparée à celle d’un serveur',
    clockWrong: (minutes) =>
      `s’écarte de ${minutes} minutes de celle d’un serveur : mettez-la à l’heure, tous les âges en dépendent`,
    clockRight: 'juste',
    networks: 'Réseaux',
    robots: {
      allowed: 'robots.txt nous laisse entrer',
      'kept-out': 'robots.txt nous refuse l’entrée',
      failed: 'injoignable d’ici',
    },
  },
};

export function doctorWords(): DoctorWords {
  return said(words);
}
