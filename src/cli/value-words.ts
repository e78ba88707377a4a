import { type Language, said } from './language.js';

/** What an option or a key of the configuration takes, where it was given something else. */
interface ValueWords {
  number(what: string, min: number, max: number): string;
  audit: string;
  who: string;
  tag: string;
  days: string;
  pause: string;
  noneOf(given: string, known: string): string;
  colour: string;
  seenOn: string;
  notSeenThen: string;
  proxy: string;
  archive: string;
  hostAndPort: string;
  noFile: string;
  /** In the configuration. `keys`: their names. */
  mustNotFall(keys: readonly string[]): string;
  top: string;
  notRight(file: string): string;
  settings: string;
  environment: string;
  notKeys(path: string): string;
}

const words: Record<Language, ValueWords> = {
  en: {
    number: (what, min, max) =>
      `${what} must be a number from ${min}${max === Number.POSITIVE_INFINITY ? '' : ` to ${max}`}.`,
    audit: 'write the number of an audit, such as 3.',
    who: 'write initials or a name.',
    tag: 'write a word or name=value, such as client=acme.',
    days: 'write a time such as 12h, 7d or 2w.',
    pause: 'write a time such as 5m or 1h, one second at least.',
    noneOf: (given, known) => `"${given}" is none of ${known}.`,
    colour: 'write a colour as #1a5fb4.',
    seenOn: 'write the day the page was seen, e.g. 2026-11-24.',
    notSeenThen: 'that day is not one on which the page can have been seen.',
    proxy: 'write it like http://proxy.example:3128 (an HTTP proxy: SOCKS is not spoken).',
    archive: 'write it like https://web.archive.org.',
    hostAndPort: 'write host:port, e.g. 192.168.1.5:8080.',
    noFile: 'there is no such file.',
    mustNotFall: (keys) => `${keys.join(', ')}: must not fall from one to the next`,
    top: '(top)',
    notRight: (file) => `${file} is not right:`,
    settings: 'the settings are not right:',
    environment: 'environment:',
    notKeys: (path) => `${path} is not right. Delete it, and connect again: followsuit connect`,
  },
  fr: {
    number: (what, min, max) =>
      `${what} doit être un nombre ${max === Number.POSITIVE_INFINITY ? `à partir de ${min}` : `de ${min} à ${max}`}.`,
    audit: 'écrivez le numéro d’un audit, comme 3.',
    who: 'écrivez des initiales ou un nom.',
    tag: 'écrivez un mot ou nom=valeur, par exemple client=acme.',
    days: 'écrivez une durée comme 12h, 7d ou 2w.',
    pause: 'écrivez une durée comme 5m ou 1h, une seconde au moins.',
    noneOf: (given, known) => `« ${given} » n’est aucun de ${known}.`,
    colour: 'écrivez une couleur comme #1a5fb4.',
    seenOn: 'écrivez le jour où la page a été vue, par ex. 2026-11-24.',
    notSeenThen: 'la page ne peut pas avoir été vue ce jour-là.',
    proxy:
      'écrivez-le comme http://proxy.example:3128 (un mandataire HTTP : SOCKS n’est pas pris en charge).',
    archive: 'écrivez-la comme https://web.archive.org.',
    hostAndPort: 'écrivez hôte:port, par ex. 192.168.1.5:8080.',
    noFile: 'ce fichier n’existe pas.',
    mustNotFall: (keys) => `${keys.join(', ')} : ne doivent pas décroître de l’un au suivant`,
    top: '(racine)',
    notRight: (file) => `${file} contient une erreur :`,
    settings: 'les réglages contiennent une erreur :',
    environment: 'environnement :',
    notKeys: (path) => `${path} est illisible. Supprimez-le, puis reprenez : followsuit connect`,
  },
};

export function valueWords(): ValueWords {
  return said(words);
}
