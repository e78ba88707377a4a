import { type Language, said } from './language.js';

interface OutcomeWords {
  notUnderstood(text: string, known: string): string;
  percent(text: string, accounts: number): string;
  demo(database: string): string;
  notOpened(path: string, program: string): string;
  /** No audit carries the tags, or not the one that was asked for. */
  noTagged(tags: string, id: number | undefined, known: string): string;
}

const words: Record<Language, OutcomeWords> = {
  en: {
    notUnderstood: (text, known) =>
      `--fail-on: "${text}" is not understood. Write e.g. abandoned>0,own:dormant. Known: ${known}`,
    percent: (text, accounts) =>
      `--fail-on "${text}" counts accounts, and this audit has ${accounts}: it can never be met. Was "${text}%" meant?`,
    demo: (database) => `the demo’s database is read (${database}); there is none of your own here yet.`,
    notOpened: (path, program) => `${program} does not open it here. Open it yourself: ${path}`,
    noTagged: (tags, id, known) =>
      id === undefined || known === ''
        ? `no audit in this database is tagged ${tags}. followsuit status shows the tags there are.`
        : `audit ${id} is not tagged ${tags}; these are: ${known}.`,
  },
  fr: {
    notUnderstood: (text, known) =>
      `--fail-on : « ${text} » n’est pas compris. Écrivez par ex. abandoned>0,own:dormant. Connus : ${known}`,
    percent: (text, accounts) =>
      `--fail-on « ${text} » compte des comptes, et cet audit en a ${accounts} : la condition ne sera jamais remplie. Vouliez-vous dire « ${text}% » ?`,
    demo: (database) =>
      `la base de la démonstration est lue (${database}) ; il n’y en a pas encore à vous ici.`,
    notOpened: (path, program) => `${program} ne l’ouvre pas ici. Ouvrez-le vous-même : ${path}`,
    noTagged: (tags, id, known) =>
      id === undefined || known === ''
        ? `aucun audit de cette base ne porte l’étiquette ${tags}. followsuit status montre celles qui existent.`
        : `l’audit ${id} ne porte pas l’étiquette ${tags} ; ceux qui la portent : ${known}.`,
  },
};

export function outcomeWords(): OutcomeWords {
  return said(words);
}
