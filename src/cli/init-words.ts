import { type Language, said } from './language.js';

interface InitWords {
  greeting: string;
  list: string;
  listAgain: string;
  own: string;
  ownAgain(given: string): string;
  contact: string;
  language: string;
  languageAgain: string;
  output: string;
  outputAgain(folder: string): string;
  noAnswers: string;
  written(paths: readonly string[]): string;
  next: string;
}

const words: Record<Language, InitWords> = {
  en: {
    greeting: 'Five questions; Enter takes what stands in brackets.',
    list: '1. Your competitors: addresses with a space between, or the path of a list: ',
    listAgain: 'At least one address is needed, such as acme.example, or a file that is there.',
    own: '2. Your own site, shown beside them and never counted [none]: ',
    ownAgain: (given) => `"${given}" is no web address. Write it like https://acme.example.`,
    contact: '3. How a site that is asked can reach you, an e-mail address or a page [none]: ',
    language: '4. Language, en or fr [en]: ',
    languageAgain: 'Write en or fr.',
    output: '5. Where to write the report [followsuit-report.html]: ',
    outputAgain: (folder) => `There is no folder ${folder}. Make it first, or name another place.`,
    noAnswers:
      'init asks five questions and nobody answered. Run it in a terminal, or write a list yourself: one address per line.',
    written: (paths) => `Written: ${paths.join(', ')}`,
    next: 'Now run: followsuit audit',
  },
  fr: {
    greeting: 'Cinq questions ; Entrée prend ce qui est entre crochets.',
    list: '1. Vos concurrents : des adresses séparées par une espace, ou le chemin d’une liste : ',
    listAgain: 'Il faut au moins une adresse, comme acme.example, ou un fichier qui existe.',
    own: '2. Votre propre site, montré à côté et jamais compté [aucun] : ',
    ownAgain: (given) => `« ${given} » n’est pas une adresse web. Écrivez-la comme https://acme.example.`,
    contact: '3. Comment un site interrogé peut vous joindre, adresse ou page [rien] : ',
    language: '4. Langue, en ou fr [fr] : ',
    languageAgain: 'Écrivez en ou fr.',
    output: '5. Où écrire le rapport [followsuit-report.html] : ',
    outputAgain: (folder) =>
      `Il n’y a pas de dossier ${folder}. Créez-le d’abord, ou nommez un autre endroit.`,
    noAnswers:
      'init pose cinq questions et personne n’a répondu. Lancez-le dans un terminal, ou écrivez vous-même une liste : une adresse par ligne.',
    written: (paths) => `Écrit : ${paths.join(', ')}`,
    next: 'Lancez maintenant : followsuit audit',
  },
};

export function initWords(): InitWords {
  return said(words);
}
