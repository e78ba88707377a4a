import type { Offline } from '../fetching/outside.js';
import type { Language } from './language.js';

type Sentences = Record<Offline['code'], (host: string, said: string) => string> & { again: string };

const sentences: Record<Language, Sentences> = {
  en: {
    names: (host, said) => `no name can be resolved, not even ${host} (${said})`,
    resolver: () =>
      'names are led to one place, whether somebody holds them or not, as before a log-in page of the network',
    certificates: (host, said) =>
      `no certificate is accepted, not even that of ${host} (${said}: is this machine’s clock right, and does NODE_EXTRA_CA_CERTS name the authority of a proxy that opens TLS?)`,
    connections: (host, said) => `nobody answers, not even ${host} (${said})`,
    again:
      'nothing is said about anybody, so look after the connection or the proxy and run the same command again.',
  },
  fr: {
    names: (host, said) => `aucun nom ne se résout, pas même ${host} (${said})`,
    resolver: () =>
      'les noms mènent tous au même endroit, qu’ils existent ou non, comme devant une page de connexion au réseau',
    certificates: (host, said) =>
      `aucun certificat n’est accepté, pas même celui de ${host} (${said} : l’horloge de cette machine est-elle juste, et NODE_EXTRA_CA_CERTS nomme-t-il l’autorité d’un mandataire qui ouvre TLS ?)`,
    connections: (host, said) => `personne ne répond, pas même ${host} (${said})`,
    again:
      'rien n’est dit de personne : rétablissez la connexion ou le mandataire, puis relancez la même commande.',
  },
};

/** Why we think that we are offline, and what to look after. */
export function offlineSentence({ code, args }: Offline, lang: Language): string {
  const words = sentences[lang];
  const why = words[code](String(args?.['host'] ?? ''), String(args?.['said'] ?? ''));
  return lang === 'fr'
    ? `nous semblons hors ligne : ${why} ; ${words.again}`
    : `we seem to be offline: ${why}; ${words.again}`;
}
