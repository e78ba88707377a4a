import { type Language, said } from './language.js';

interface ProgressWords {
  all: string;
  websites: string;
  accounts: string;
  archive: string;
  /** A site that did not answer is asked again, later. */
  secondLook(seconds: number): string;
  starting: string;
  left(span: string): string;
  stopping: string;
  interrupted: string;
  sandbox: string;
  provisional(path: string): string;
}

const words: Record<Language, ProgressWords> = {
  en: {
    all: 'All',
    websites: 'Websites',
    accounts: 'Accounts',
    archive: 'Web archive',
    secondLook: (seconds) => `Second look after ${seconds} s`,
    starting: 'starting',
    left: (span) => `, about ${span} left`,
    stopping: 'stopping after the requests in flight …',
    interrupted: 'interrupted. Nothing is lost: the same command goes on where it stopped.',
    sandbox:
      'you are root, so pages are drawn without the browser’s sandbox. Run as another user, or give --no-browser.',
    provisional: (path) => `provisional report, the audit goes on: ${path}`,
  },
  fr: {
    all: 'Total',
    websites: 'Sites',
    accounts: 'Comptes',
    archive: 'Archive du web',
    secondLook: (seconds) => `2e passage après ${seconds} s`,
    starting: 'démarrage',
    left: (span) => `, encore ${span} environ`,
    stopping: 'arrêt après les requêtes en cours …',
    interrupted: 'interrompu. Rien n’est perdu : la même commande reprend où elle s’est arrêtée.',
    sandbox:
      'vous êtes root : les pages s’affichent donc sans le bac à sable du navigateur. Prenez un autre utilisateur, ou --no-browser.',
    provisional: (path) => `rapport provisoire, l’audit continue : ${path}`,
  },
};

export function progressWords(): ProgressWords {
  return said(words);
}
